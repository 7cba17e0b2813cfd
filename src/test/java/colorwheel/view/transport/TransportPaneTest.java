package colorwheel.view.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import colorwheel.session.LoopRange;
import colorwheel.session.Speed;
import colorwheel.view.LabWindow;
import java.util.List;
import java.util.concurrent.TimeoutException;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.ChoiceBox;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The one group of buttons that train and play, the speeds, and the loop on the timeline. */
@Timeout(120)
class TransportPaneTest {
    private LabWindow window;

    @BeforeEach
    void opens() throws TimeoutException {
        window = new LabWindow();
    }

    @AfterEach
    void closes() throws TimeoutException {
        window.close();
    }

    private Bounds onScreen(Node node) {
        return LabWindow.onFxThread(() -> node.localToScreen(node.getBoundsInLocal()));
    }

    private LoopRange range() {
        return LabWindow.onFxThread(
                () -> window.lab.playhead().loopRangeProperty().get());
    }

    private void loop() {
        window.focus("scatter");
        window.robot.type(KeyCode.L);
        // The brackets get their places with the next layout.
        window.robot.interact(() -> window.stage.getScene().getRoot().layout());
    }

    @Test
    void oneGroupInTheMiddleTrainsAndMovesThePlayhead() {
        HBox transport = window.find("transport", HBox.class);

        assertThat(transport.getChildren().stream().map(Node::getId))
                .containsExactly("first", "back", "train", "forward", "last", "loop");
        Bounds whole = onScreen(transport.getParent());
        assertThat(onScreen(transport).getCenterX()).isCloseTo(whole.getCenterX(), within(1.0));
        assertThat(onScreen(window.find("reset", Node.class)).getMaxX())
                .isLessThan(onScreen(transport).getMinX());
        assertThat(onScreen(window.find("speed", Node.class)).getMinX())
                .isGreaterThan(onScreen(transport).getMaxX());
    }

    @Test
    void speedsAreEpochsASecond() {
        ChoiceBox<?> speed = window.find("speed", ChoiceBox.class);

        assertThat(speed.getItems().stream().map(Speed.class::cast))
                .containsExactly(new Speed(5), new Speed(15), new Speed(60), new Speed(250), Speed.UNLIMITED);
        assertThat(speed.getValue()).isEqualTo(new Speed(250));
    }

    @Test
    void theBracketsAreThereWhileReplaysAreRepeated() {
        Node from = window.find("loop-from", Node.class);
        Node to = window.find("loop-to", Node.class);
        assertThat(List.of(from.isVisible(), to.isVisible())).containsOnly(false);

        loop();

        assertThat(List.of(from.isVisible(), to.isVisible())).containsOnly(true);
        assertThat(from.getAccessibleText()).isEqualTo("The loop begins at epoch 0");
        assertThat(to.getAccessibleText()).isEqualTo("The loop ends at epoch 40");
    }

    @Test
    void aBracketIsDraggedAndThePlayheadStays() {
        window.train();
        loop();
        Node to = window.find("loop-to", Node.class);
        Bounds track = onScreen(to.getParent());
        Point2D start = window.middleOf(to);
        double epoch = (track.getWidth() - 40) / 40;

        window.drag(start, start.add(-5 * epoch, 0), start.add(-20 * epoch, 0));

        assertThat(range()).isEqualTo(new LoopRange(0, 20));
        assertThat(LabWindow.onFxThread(() -> window.lab.playhead().shown().epoch()))
                .isEqualTo(40);
        Node from = window.find("loop-from", Node.class);
        Point2D begin = window.middleOf(from);
        window.drag(begin, begin.add(10 * epoch, 0), begin.add(35 * epoch, 0));
        assertThat(range()).as("the ends cannot cross").isEqualTo(new LoopRange(19, 20));
    }

    @Test
    void theArrowsMoveABracketAndItsEndOfTheTimelineIsTheEndOfEveryRun() {
        loop();
        window.focus("loop-to");
        window.robot.type(KeyCode.LEFT).type(KeyCode.PAGE_DOWN);
        assertThat(range()).isEqualTo(new LoopRange(0, 35));
        window.focus("loop-from");
        window.robot.type(KeyCode.RIGHT);
        assertThat(range()).isEqualTo(new LoopRange(1, 35));
        window.focus("loop-to");
        window.robot.type(KeyCode.PAGE_UP).type(KeyCode.PAGE_UP);
        assertThat(range()).isEqualTo(new LoopRange(1, Integer.MAX_VALUE));
    }

    @Test
    void aReplayIsRepeatedUntilItIsStopped() {
        window.train();
        window.robot.interact(() -> {
            window.lab.playhead().loopingProperty().set(true);
            window.lab.playhead().loopRangeProperty().set(new LoopRange(10, 14));
            window.lab.speedProperty().set(new Speed(60));
        });
        window.focus("scatter");
        window.robot.type(KeyCode.SPACE);
        for (int round = 0; round < 2; round++) {
            LabWindow.await(
                    "its end is shown", () -> window.lab.playhead().shown().epoch() == 14);
            LabWindow.await(
                    "its start is shown", () -> window.lab.playhead().shown().epoch() == 10);
        }

        window.robot.type(KeyCode.SPACE);

        assertThat(LabWindow.onFxThread(
                        () -> window.lab.playhead().playingProperty().get()))
                .isFalse();
    }
}
