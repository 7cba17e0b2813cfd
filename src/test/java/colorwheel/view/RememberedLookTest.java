package colorwheel.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import colorwheel.experiment.ExperimentJson;
import colorwheel.preferences.PreferenceStore;
import colorwheel.preferences.Preferences;
import colorwheel.session.Speed;
import java.util.List;
import java.util.concurrent.TimeoutException;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.Label;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TabPane;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A window opens as the one before was closed. */
@Timeout(180)
class RememberedLookTest {
    private final PreferenceStore preferences = PreferenceStore.inMemory();

    private static MenuItem item(LabWindow window, String id) {
        return window.find("menu", MenuBar.class).getMenus().stream()
                .flatMap(menu -> menu.getItems().stream())
                .filter(item -> id.equals(item.getId()))
                .findFirst()
                .orElseThrow();
    }

    private static String tab(LabWindow window) {
        return LabWindow.onFxThread(() -> window.find("side-tabs", TabPane.class)
                .getSelectionModel()
                .getSelectedItem()
                .getText());
    }

    @Test
    void dividerTabOverlaysAndStripAreThereAgain() throws TimeoutException {
        preferences.update(all -> all.withLook(
                new Preferences.Look(0.5, "Error", List.of("field", "an-overlay-of-tomorrow"), true, true, 15, 125)));
        try (LabWindow window = new LabWindow(preferences, null)) {
            assertThat(tab(window)).isEqualTo("Error");
            assertThat(window.lab.display().fieldProperty().get()).isTrue();
            assertThat(window.lab.display().historyProperty().get()).isTrue();
            assertThat(window.find("question", Label.class).getFont().getSize()).isEqualTo(15, within(0.1));
            SplitPane split = LabWindow.onFxThread(
                    () -> (SplitPane) window.stage.getScene().lookup(".split-pane"));
            LabWindow.await("the divider is there", () -> Math.abs(split.getDividerPositions()[0] - 0.5) < 0.01);

            assertThat(window.lab.speedProperty().get()).isEqualTo(new Speed(15));

            window.robot.interact(() -> {
                window.lab.speedProperty().set(new Speed(60));
                window.lab.change(experiment -> experiment.withSeed(7));
                window.lab.display().fieldProperty().set(false);
                window.lab.display().initialsProperty().set(true);
                window.find("side-tabs", TabPane.class).getSelectionModel().select(1);
            });
        }

        Preferences.Look look = preferences.get().look();
        assertThat(look.tab()).isEqualTo("Angle");
        assertThat(look.overlays()).containsExactly("initials");
        assertThat(look.historyStrip()).isTrue();
        assertThat(look.divider()).isEqualTo(0.5);
        assertThat(look.speed()).isEqualTo(60);
        assertThat(ExperimentJson.read(preferences.get().experiment())).isEqualTo(LabWindow.SMALL.withSeed(7));
        assertThat(look.textPercent()).isEqualTo(125);
    }

    @Test
    void trainingAtTheStartCanBeTurnedOffAndRestored() throws TimeoutException {
        try (LabWindow window = new LabWindow(preferences, null)) {
            CheckMenuItem trains = (CheckMenuItem) item(window, "menu-train-at-start");
            window.robot.interact(() -> trains.setSelected(false));
            assertThat(preferences.get().trainsAtStart()).isFalse();

            window.robot.interact(() -> {
                window.lab.display().fieldProperty().set(true);
                item(window, "menu-restore-preferences").fire();
            });
            assertThat(preferences.get().trainsAtStart()).isTrue();
            assertThat(trains.isSelected()).isTrue();
            assertThat(window.lab.display().fieldProperty().get()).isFalse();
        }
    }
}
