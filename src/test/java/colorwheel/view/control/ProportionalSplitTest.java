package colorwheel.view.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import colorwheel.view.LabWindow;
import java.util.concurrent.TimeoutException;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

@Timeout(60)
class ProportionalSplitTest {
    private final FxRobot robot = new FxRobot();
    private ProportionalSplit split;
    private Stage stage;

    @BeforeEach
    void opens() throws TimeoutException {
        stage = FxToolkit.registerPrimaryStage();
        robot.interact(() -> {
            split = new ProportionalSplit(0.66, new Region(), new Region());
            stage.setScene(new Scene(split, 400, 300));
            stage.show();
        });
    }

    @AfterEach
    void closes() throws TimeoutException {
        FxToolkit.cleanupStages();
    }

    private double position() {
        WaitForAsyncUtils.waitForFxEvents();
        return LabWindow.onFxThread(() -> {
            split.layout();
            return split.getDividerPositions()[0];
        });
    }

    @Test
    void keepsTheSharesWhenItIsResized() {
        for (int width : new int[] {900, 1300, 500}) {
            robot.interact(() -> stage.setWidth(width));
            assertThat(position()).as(width + " pixels").isCloseTo(0.66, within(0.005));
        }
    }

    @Test
    void keepsTheShareThatTheUserHasChosen() {
        robot.interact(() -> stage.setWidth(900));
        Node divider = LabWindow.onFxThread(() -> split.lookup(".split-pane-divider"));
        robot.drag(divider).moveBy(-180, 0).drop();
        double chosen = position();
        assertThat(chosen).isBetween(0.4, 0.5);

        robot.interact(() -> stage.setWidth(1300));

        assertThat(position()).isCloseTo(chosen, within(0.005));
        assertThat(split.shareProperty().get()).isCloseTo(chosen, within(0.005));
    }
}
