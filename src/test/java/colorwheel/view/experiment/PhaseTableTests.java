package colorwheel.view.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import colorwheel.experiment.Experiment;
import colorwheel.experiment.Phase;
import colorwheel.experiment.Preset;
import colorwheel.experiment.Setting;
import colorwheel.view.LabWindow;
import java.util.List;
import java.util.concurrent.TimeoutException;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ToggleButton;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** The window with the table of phases, and how a test uses it. */
abstract class PhaseTableTests {
    LabWindow window;

    @BeforeEach
    void opens() throws TimeoutException {
        window = new LabWindow();
    }

    @AfterEach
    void closes() throws TimeoutException {
        window.close();
    }

    void openTable() {
        window.robot.interact(() -> window.lab.display().phasesProperty().set(true));
        window.awaitLayout();
    }

    static Experiment preset(String key) {
        return Preset.ALL.stream()
                .filter(preset -> preset.key().equals(key))
                .findFirst()
                .orElseThrow()
                .experiment();
    }

    void replace(Experiment experiment) {
        window.robot.interact(() -> window.lab.editing().replace(experiment));
    }

    void press(String id) {
        window.robot.interact(() -> window.find(id, Button.class).fire());
    }

    void select(int number) {
        window.robot.interact(
                () -> window.find("phase-" + number, ToggleButton.class).fire());
    }

    void undo() {
        window.robot.interact(() -> window.lab.editing().undo());
    }

    String undoable() {
        return LabWindow.onFxThread(
                () -> window.lab.editing().undoableProperty().get());
    }

    List<String> names() {
        return window.experiment().phases().stream().map(Phase::name).toList();
    }

    boolean isSeen(String id) {
        return LabWindow.onFxThread(() -> {
            Node node = window.stage.getScene().lookup("#" + id);
            for (Node at = node; at != null; at = at.getParent()) {
                if (!at.isVisible()) {
                    return false;
                }
            }
            return node != null;
        });
    }

    /** What the table shows agrees with what is in force, in every field of every phase. */
    void assertTableShowsWhatIsInForce() {
        Experiment now = window.experiment();
        for (int phase = 0; phase < now.phases().size(); phase++) {
            for (Setting<?> setting : PhaseColumn.ALL) {
                assertThat(window.text(PhaseColumn.id(phase, setting)))
                        .as("%s of phase %s", setting, phase + 1)
                        .isEqualTo(shown(setting, now, phase));
            }
            assertThat(isSeen("phase-" + (phase + 1))).isTrue();
        }
        assertThat(isSeen("phase-" + (now.phases().size() + 1))).isFalse();
    }

    private static <T> String shown(Setting<T> setting, Experiment experiment, int phase) {
        return setting.format(setting.read(experiment, phase));
    }

    boolean isDisabled(String id) {
        return LabWindow.onFxThread(() -> window.find(id, Node.class).isDisabled());
    }
}
