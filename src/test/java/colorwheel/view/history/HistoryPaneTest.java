package colorwheel.view.history;

import static org.assertj.core.api.Assertions.assertThat;

import colorwheel.view.LabWindow;
import java.util.concurrent.TimeoutException;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(120)
class HistoryPaneTest {
    private LabWindow window;

    @BeforeEach
    void opens() throws TimeoutException {
        window = new LabWindow();
    }

    @AfterEach
    void closes() throws TimeoutException {
        window.close();
    }

    private int shown() {
        return LabWindow.onFxThread(() -> window.lab.playhead().shown().epoch());
    }

    private void switchOn() {
        window.robot.interact(() -> window.lab.display().historyProperty().set(true));
        Region history = window.find("history", Region.class);
        LabWindow.await("it is painted", () -> {
            var picture = (colorwheel.view.picture.PaintedPane<?>) history.lookup("#history-picture");
            return picture.displayed() != null;
        });
    }

    @Test
    void atFirstItIsOffAndTakesNoRoom() {
        Node history = window.find("history", Node.class);

        assertThat(history.isVisible()).isFalse();
        assertThat(history.isManaged()).isFalse();
    }

    @Test
    void aClickOnAWheelAndTheArrowsMoveThePlayhead() {
        window.train();
        switchOn();
        Region history = window.find("history", Region.class);
        // Epochs 0, 1, 2, 4, 6, 10, 16, 25 and 40 or so: the third of ten is epoch 2.
        Point2D third = LabWindow.onFxThread(() -> history.localToScreen(history.getWidth() * 0.25, 30));
        window.robot.clickOn(third);
        assertThat(shown()).isEqualTo(2);

        window.focus("history");
        LabWindow.await("it is marked", () -> history.getAccessibleText().endsWith("at epoch 2"));
        window.robot.type(KeyCode.END);
        assertThat(shown()).isEqualTo(40);
        window.robot.type(KeyCode.HOME);
        assertThat(shown()).isZero();
    }
}
