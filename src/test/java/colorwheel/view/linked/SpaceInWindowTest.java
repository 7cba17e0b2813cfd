package colorwheel.view.linked;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import colorwheel.color.HsvColor;
import colorwheel.color.HueRange;
import colorwheel.experiment.Experiment;
import colorwheel.experiment.NetworkSpec;
import colorwheel.experiment.Phase;
import colorwheel.experiment.Preset;
import colorwheel.paint.SpaceGeometry;
import colorwheel.paint.SpaceHits;
import colorwheel.paint.SpacePicture;
import colorwheel.paint.space.AxisPair;
import colorwheel.paint.space.SpaceCamera;
import colorwheel.paint.space.SpaceVector;
import colorwheel.patience.Patience;
import colorwheel.view.LabWindow;
import colorwheel.view.picture.PaintedPane;
import java.util.List;
import java.util.concurrent.TimeoutException;
import javafx.geometry.Point2D;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A bottleneck of three in a real window: it is turned, pointed at, and judged in words of its own. */
@Timeout(120)
class SpaceInWindowTest {
    private LabWindow window;

    /**
     * The first two phases of experiment 1.3, with 36 hues and 20 epochs each; on the sphere, so that the scale does
     * not change once it is known how far the points will reach.
     */
    private static Experiment curriculum() {
        Experiment sketch = Preset.ofKey("1.3-sketch").experiment();
        List<Phase> phases = sketch.phases().subList(0, 2).stream()
                .map(phase -> new Phase(phase.name(), phase.colors(), 20, phase.learningRate(), phase.terms()))
                .toList();
        NetworkSpec network = sketch.network();
        NetworkSpec normalized = new NetworkSpec(network.hidden(), network.activation(), network.bottleneck(), true);
        return new Experiment(normalized, phases, sketch.holdOut(), sketch.heldStill(), sketch.seed(), sketch.engine());
    }

    @BeforeEach
    void opens() throws TimeoutException {
        window = new LabWindow();
        replace(curriculum());
        LabWindow.await(
                "the space is there and judged",
                () -> space().isVisible()
                        && space().displayed() != null
                        && space().displayed().experiment().equals(curriculum())
                        && window.text("verdict").equals("Untrained"));
    }

    @AfterEach
    void closes() throws TimeoutException {
        window.close();
    }

    private PaintedPane<SpacePicture> space() {
        return window.view.pictures().space();
    }

    private SpaceCamera camera() {
        return LabWindow.onFxThread(
                () -> window.view.pictures().cameraProperty().get());
    }

    private SpaceHits hits() {
        PaintedPane<SpacePicture> pane = space();
        return new SpaceHits(pane.displayed().points(), pane.pixelWidth(), pane.pixelHeight(), pane.paintScale());
    }

    /** A place of the space's picture, in device pixels, on the screen. */
    private Point2D onScreen(double x, double y) {
        return LabWindow.onFxThread(() -> space().localToScreen(x / space().pixelScale(), y / space().pixelScale()));
    }

    private void replace(Experiment experiment) {
        LabWindow.onFxThread(() -> {
            window.lab.editing().replace(experiment);
            return true;
        });
    }

    private Point2D inBall(double x, double y) {
        SpaceGeometry geometry = LabWindow.onFxThread(() -> hits().geometry());
        double radius = 1 / (geometry.ballX(1) - geometry.ballX(0));
        return onScreen((x - geometry.ballX(0)) * radius, (geometry.ballY(0) - y) * radius);
    }

    /** A place in a panel, on the screen, where no color lies: its corner. */
    private Point2D cornerOf(AxisPair pair) {
        SpaceGeometry geometry = LabWindow.onFxThread(() -> hits().geometry());
        int width = LabWindow.onFxThread(() -> space().pixelWidth());
        int height = LabWindow.onFxThread(() -> space().pixelHeight());
        for (int y = 0; y < height; y++) {
            for (int x = width - 1; x > width / 2; x--) {
                if (geometry.panelAt(x, y).filter(pair::equals).isPresent()) {
                    return onScreen(x - 3, y + 3);
                }
            }
        }
        throw new AssertionError("there is no panel of " + pair);
    }

    @Test
    void aDragTurnsAsABallUnderThePointerAndADoubleClickGoesHome() {
        window.drag(inBall(0, 0), inBall(0.3, 0), inBall(0.5, 0));

        SpaceVector before = SpaceCamera.HOME.projection().toward();
        assertThat(camera()).isNotEqualTo(SpaceCamera.HOME);
        // What pointed at the viewer lies where the pointer is: half a radius to the right. The bar and the timeline
        // may
        // still be laid out meanwhile, which moves the ball by some pixels.
        assertThat(camera().projection().x(before)).isCloseTo(0.5, within(0.05));
        assertThat(camera().projection().y(before)).isCloseTo(0, within(0.05));

        window.robot.doubleClickOn(inBall(0, -0.98), MouseButton.PRIMARY);

        assertThat(camera()).isEqualTo(SpaceCamera.HOME);
    }

    @Test
    void keysLookAlongTheAxesAndAPanelShowsWhatItIsAPanelOf() {
        window.robot.type(KeyCode.DIGIT1);
        assertThat(camera().rotation()).isEqualTo(AxisPair.values()[0].camera().rotation());

        AxisPair pair = AxisPair.values()[2];
        window.robot.clickOn(cornerOf(pair), MouseButton.PRIMARY);

        assertThat(camera().rotation()).isEqualTo(pair.camera().rotation());

        window.robot.type(KeyCode.H);
        SpaceVector normal = LabWindow.onFxThread(
                () -> space().displayed().scatter().overlays().plane().normal());
        assertThat(Math.abs(camera().projection().depth(normal))).isCloseTo(1, within(1e-9));
    }

    @Test
    void aColorIsHoveredInBothPictures() {
        HsvColor red = new HsvColor(0, 1, 1);

        // The picture is laid out again while the window is made ready: the pointer follows the color.
        Patience.until("a color is hovered", () -> {
            double[] place = LabWindow.onFxThread(() -> hits().positionOf(red).orElseThrow());
            window.robot.moveTo(onScreen(place[0], place[1]));
            return LabWindow.onFxThread(
                    () -> window.lab.display().hoveredProperty().get() != null);
        });
    }

    @Test
    void theSpaceIsJudgedInItsOwnWords() {
        window.train();

        LabWindow.await("it is judged", () -> !List.of("Preparing", "Untrained", "Forming")
                .contains(window.text("verdict")));
        assertThat(window.text("verdict")).matches("Hues .*|Held|Drifted|Moved|No verdict");
    }

    @Test
    void switchesOfThePlaneCannotBeUsedAndReturnWithIt() {
        ToggleButton turned = window.find("overlay-orientation", ToggleButton.class);
        assertThat(LabWindow.onFxThread(turned::isDisabled)).isTrue();

        replace(LabWindow.SMALL);
        LabWindow.await("the plane is back", () -> !space().isVisible());

        assertThat(LabWindow.onFxThread(turned::isDisabled)).isFalse();
        window.robot.type(KeyCode.DIGIT1);
        assertThat(camera()).isEqualTo(SpaceCamera.HOME);
    }

    @Test
    void aSketchIsSaidInThePictureUntilTheWholeRunFollows() {
        Experiment published = Preset.ofKey("1.3").experiment();
        List<Phase> phases = published.phases().subList(0, 2).stream()
                .map(phase -> new Phase(phase.name(), phase.colors(), 20, phase.learningRate(), phase.terms()))
                .toList();
        replace(new Experiment(
                published.network(),
                phases,
                published.holdOut(),
                published.heldStill(),
                published.seed(),
                published.engine()));
        LabWindow.await(
                "the run is there",
                () -> window.lab.shownExperiment().phases().size() == 2
                        && !window.lab.playhead().frames().isEmpty());
        Label said = window.find("sketched", Label.class);
        assertThat(LabWindow.onFxThread(said::isVisible)).isFalse();

        LabWindow.onFxThread(() -> {
            window.lab.setAdjusting(true);
            window.lab.changeAndTrain(now -> now.withHoldOut(HueRange.of(150, 240)));
            return true;
        });
        LabWindow.await("it is said", said::isVisible);
        assertThat(said.getText()).isEqualTo("Sketched: a hue step of 10°; the whole run on release");
        assertThat(said.getBoundsInParent().getMinX()).isGreaterThan(200);

        LabWindow.onFxThread(() -> {
            window.lab.setAdjusting(false);
            return true;
        });
        LabWindow.await("it is no longer said", () -> !said.isVisible());
    }
}
