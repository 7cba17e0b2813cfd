package colorwheel.view;

import static org.assertj.core.api.Assertions.assertThat;

import colorwheel.view.control.Preparation;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import javafx.scene.control.Button;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.GridPane;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(120)
class IdleStepsTest {
    private static final String FILE = Path.of("pom.xml").toAbsolutePath().toString();
    private static final long SECOND = 1_000_000_000;

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

    @Test
    void aStepIsTakenOnlyWhenTheUserHasDoneNothingForAMoment() {
        AtomicLong nanos = new AtomicLong();
        List<Integer> taken = new ArrayList<>();
        Preparation first = new Preparation();
        Preparation second = new Preparation();
        first.add(() -> taken.add(1));
        second.add(() -> taken.add(2));
        IdleSteps idle = new IdleSteps(List.of(first, second), nanos::get);
        LabWindow.onFxThread(() -> {
            idle.pauseAfterInput(window.stage.getScene());
            return null;
        });
        idle.step();
        assertThat(taken).isEmpty();

        nanos.addAndGet(SECOND);
        idle.step();
        assertThat(taken).containsExactly(1);

        window.robot.type(KeyCode.SHIFT);
        idle.step();
        assertThat(taken).containsExactly(1);

        nanos.addAndGet(SECOND);
        idle.step();
        assertThat(taken).containsExactly(1, 2);
        assertThat(idle.isWaiting()).isFalse();
    }

    @Test
    void anExportDialogThatIsOpenedWhileItIsMadeReadyIsWhole() {
        LabWindow.onFxThread(() -> {
            window.view.prepare();
            return null;
        });
        int whole = open();

        window.robot.type(KeyCode.ESCAPE);
        LabWindow.await("all is made ready", () -> !window.clock.isTicking());
        assertThat(open()).isEqualTo(whole).isGreaterThan(15);
    }

    @Test
    void anExportDialogThatWasOpenedBeforeStaysTheOneThatExports() {
        open();
        LabWindow.onFxThread(() -> {
            window.view.prepare();
            return null;
        });
        LabWindow.await("all is made ready", () -> !window.clock.isTicking());

        // A file where the folder of the frames would be: the disk is asked, and says so in the dialog.
        window.robot.interact(() -> {
            window.robot.lookup("#export-folder").queryAs(TextField.class).setText(FILE);
            window.robot.lookup("#export-start").queryAs(Button.class).fire();
        });
        LabWindow.await("the dialog says what is wrong", () -> !window.robot
                .lookup("#export-problem")
                .queryAs(TextArea.class)
                .getText()
                .isEmpty());
    }

    /** How many things are in the dialog. */
    private int open() {
        window.robot.press(KeyCode.CONTROL).type(KeyCode.E).release(KeyCode.CONTROL);
        LabWindow.await(
                "it is open",
                () -> !window.robot.lookup("#export-start").queryAll().isEmpty());
        return LabWindow.onFxThread(() -> {
            var format = window.robot.lookup("#export-format").query();
            return ((GridPane) format.getParent()).getChildren().size();
        });
    }
}
