package colorwheel.view.predict;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import colorwheel.experiment.Prediction;
import colorwheel.paint.AxisScale;
import colorwheel.paint.PredictionPicture;
import colorwheel.paint.ScatterGeometry;
import colorwheel.recording.RunState;
import colorwheel.view.LabWindow;
import colorwheel.view.picture.PaintedPane;
import java.util.concurrent.TimeoutException;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Somebody predicts the ring with the mouse, trains, and reads the difference. */
@Timeout(180)
class PredictInWindowTest {
    /** A pointer moves by whole pixels, and the picture by a few of them when the words below it change, in degrees. */
    private static final double HAND = 3;

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

    @SuppressWarnings("unchecked")
    private PaintedPane<PredictionPicture> pane() {
        return window.find("prediction", PaintedPane.class);
    }

    private void cover() {
        window.robot.type(KeyCode.P);
        awaitCover();
        assertThat(window.find("verdict-line", Node.class).isVisible())
                .as("the verdict would give away the gap")
                .isFalse();
    }

    /** The empty ring is painted at the size that the pane has now. */
    private void awaitCover() {
        window.awaitLayout();
        LabWindow.await("the empty ring is there", () -> {
            PredictionPicture picture = pane().displayed();
            return picture != null
                    && picture.covered()
                    && pane().pixelWidth() == Math.round(pane().getWidth())
                    && pane().pixelHeight() == Math.round(pane().getHeight());
        });
    }

    /** A place on the screen, in units of the ring's radius from its center. */
    private Point2D at(double degrees, double radius) {
        return LabWindow.onFxThread(() -> {
            ScatterGeometry plot =
                    ScatterGeometry.of(pane().pixelWidth(), pane().pixelHeight(), pane().paintScale(), AxisScale.UNIT);
            double angle = Math.toRadians(degrees);
            return pane().localToScreen(plot.x(radius * Math.cos(angle)), plot.y(radius * Math.sin(angle)));
        });
    }

    private Prediction drawn() {
        return LabWindow.onFxThread(() -> pane().displayed().prediction());
    }

    private void drawGap() {
        window.drag(at(150, 1), at(165, 1), at(180, 1), at(200, 1), at(220, 1));
        LabWindow.await(
                "the gap is drawn", () -> !pane().displayed().prediction().gap().isNone());
    }

    @Test
    void gapAndHuesAreDrawnTrainedAndCompared() {
        assertThat(LabWindow.onFxThread(() -> pane().isVisible()))
                .as("off at first")
                .isFalse();
        cover();
        assertThat(window.text("predict-words")).startsWith("Where will the gap be");
        drawGap();
        assertThat(drawn().gap().start()).isCloseTo(150, within(HAND));
        assertThat(drawn().gap().end()).isCloseTo(220, within(HAND));
        assertThat(window.text("predict-words")).contains("cyan and azure");

        // Cyan lies left in the row of those to be placed.
        window.drag(at(180, 0.21), at(180, 0.5), at(175, 0.8), at(170, 1));
        LabWindow.await(
                "cyan is placed",
                () -> pane().displayed().prediction().landings().size() == 1);
        assertThat(drawn().landings().get(0).hue()).isEqualTo(180);
        assertThat(drawn().landings().get(0).angle()).isCloseTo(170, within(HAND));
        assertThat(drawn().gap().isNone()).as("it is as it was").isFalse();
        assertThat(window.text("predict-words")).contains("azure").doesNotContain("cyan");
        assertThat(window.lab.runState()).isEqualTo(RunState.IDLE);

        window.robot.type(KeyCode.SPACE);
        LabWindow.await("it is finished", () -> window.lab.runState() == RunState.FINISHED);
        LabWindow.await("it is compared", () -> window.text("predict-words").contains("° off"));
        assertThat(window.text("predict-words"))
                .containsPattern("yours is [67]\\d°")
                .contains("cyan landed");
        Node words = window.find("predict-words", Node.class);
        LabWindow.await("all of it is seen", () -> words.lookupAll(".text").stream()
                .anyMatch(text -> ((Text) text).getText().equals(((Label) words).getText())));
        assertThat(window.engines.created).hasValue(1);
        LabWindow.await("both are on the picture", () -> pane().displayed().outcome() != null);
        assertThat(LabWindow.onFxThread(() -> pane().isMouseTransparent())).isTrue();

        window.robot.type(KeyCode.P);
        assertThat(LabWindow.onFxThread(() -> pane().isVisible())).isFalse();
        assertThat(LabWindow.onFxThread(
                        () -> window.lab.display().orientationLockedProperty().get()))
                .isFalse();
    }

    @Test
    void itWorksInAPresentationAndWithARunThatIsThere() {
        window.train();
        window.robot.type(KeyCode.F11);
        LabWindow.await("it fills the screen", window.stage::isFullScreen);
        cover();
        LabWindow.await("in large type", () -> pane().paintScale() > 1.4);
        awaitCover();
        drawGap();
        assertThat(drawn().gap().span()).isBetween(68.0, 72.0);

        window.robot.clickOn(window.find("predict-compare", Node.class));
        LabWindow.await("it is compared", () -> window.text("predict-words").contains("° off"));
        assertThat(window.engines.created).as("nothing is trained anew").hasValue(1);

        window.robot.clickOn(window.find("predict-keep", Node.class));
        assertThat(LabWindow.onFxThread(
                        () -> window.lab.editing().described().remarks().prediction()))
                .isEqualTo(drawn());
        window.robot.clickOn(window.find("predict-again", Node.class));
        awaitCover();
        LabWindow.await(
                "nothing is drawn", () -> pane().displayed().prediction().isNone());
        window.robot.type(KeyCode.F11);
        LabWindow.await("it is a window again", () -> !window.stage.isFullScreen());
    }
}
