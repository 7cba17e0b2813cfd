package colorwheel.view;

import static org.assertj.core.api.Assertions.assertThat;

import colorwheel.recording.RunState;
import colorwheel.view.control.LabAction;
import java.util.List;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import javafx.scene.control.Button;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** One object gives a command its menu item, button, tooltip and key. */
@Timeout(180)
class KeysTest {
    private LabWindow window;

    @BeforeEach
    void opens() throws TimeoutException {
        window = new LabWindow();
        window.focus("scatter");
    }

    @AfterEach
    void closes() throws TimeoutException {
        window.close();
    }

    private Stream<MenuItem> items() {
        return window.find("menu", MenuBar.class).getMenus().stream().flatMap(menu -> menu.getItems().stream());
    }

    @ParameterizedTest
    @CsvSource({"menu-train,Space", "menu-one-epoch,E", "menu-save,Ctrl+S", "menu-last,End", "menu-overlay-field,F"})
    void theMenuShowsTheKeyOfACommand(String id, String key) {
        assertThat(items().filter(item -> id.equals(item.getId())))
                .singleElement()
                .satisfies(item -> {
                    KeyCombination shown = item.getAccelerator();
                    assertThat(shown).isEqualTo(KeyCombination.valueOf(key.replace("Ctrl", "Shortcut")));
                });
    }

    @Test
    void tooltipsNameTheKeyOnce() {
        assertThat(window.find("reset", Button.class).getTooltip().getText()).endsWith("(R).");
        assertThat(window.find("first", Button.class).getTooltip().getText())
                .startsWith("First epoch: ")
                .endsWith("(Home).");
    }

    /** The menu shows the letter as its accelerator, which JavaFX would run after a control has ignored it. */
    @ParameterizedTest
    @ValueSource(strings = {"seed", "saturations-count"})
    void aLetterTypedIntoAFieldRunsNoCommand(String id) {
        window.focus(id);
        window.robot.type(KeyCode.F, KeyCode.E);

        assertThat(LabWindow.onFxThread(
                        () -> window.lab.display().fieldProperty().get()))
                .isFalse();
        assertThat(window.lab.runState()).isEqualTo(RunState.IDLE);
    }

    @Test
    void aCommandThatCannotBeUsedDoesNothingByItsKey() {
        LabAction action = new LabAction("id", "_Some name…", "Do it.", () -> {
                    throw new AssertionError("it ran");
                })
                .withKeys(LabAction.KeyPolicy.ALWAYS, "Shortcut+K");
        action.setDisabled(true);

        action.run();

        assertThat(action.name()).isEqualTo("Some name");
        assertThat(action.helpWithKey()).isEqualTo("Do it (Ctrl+K).");
    }

    @Test
    void noTwoCommandsHaveOneKey() {
        List<KeyCombination> accelerators =
                items().map(MenuItem::getAccelerator).filter(key -> key != null).toList();

        assertThat(accelerators).hasSizeGreaterThan(20).doesNotHaveDuplicates();
    }
}
