package colorwheel.view.compare;

import static org.assertj.core.api.Assertions.assertThat;

import colorwheel.analysis.space.SpaceVerdict;
import colorwheel.experiment.Experiment;
import colorwheel.paint.Scatter;
import colorwheel.paint.SpacePicture;
import colorwheel.paint.space.SpaceCamera;
import colorwheel.recording.Frames;
import colorwheel.sweep.ShortCurriculum;
import colorwheel.view.LabWindow;
import colorwheel.view.measures.Judgement;
import colorwheel.view.picture.PaintedPane;
import java.util.concurrent.TimeoutException;
import javafx.geometry.Point2D;
import javafx.scene.control.Button;
import javafx.scene.input.MouseButton;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Two runs with a bottleneck of three beside one another, and one beside a run with a bottleneck of two. */
@Timeout(120)
class CompareSpaceTest {
    private static final Experiment CURRICULUM = ShortCurriculum.of(20);
    private static final Experiment PLANE = Experiment.REFERENCE.withEpochs(20).withHueStep(30);
    private static final int END = CURRICULUM.epochs();

    private LabWindow window;

    @BeforeEach
    void opens() throws TimeoutException {
        window = new LabWindow();
    }

    @AfterEach
    void closes() throws TimeoutException {
        window.close();
    }

    private void train(Experiment experiment) {
        LabWindow.onFxThread(() -> {
            window.lab.editing().replace(experiment);
            return true;
        });
        window.train();
    }

    private void beside(Experiment experiment) {
        window.robot.interact(() -> window.view.comparison().train(present -> experiment));
    }

    private PaintedPane<SpacePicture> first() {
        return window.view.pictures().space();
    }

    @SuppressWarnings("unchecked")
    private PaintedPane<SpacePicture> second() {
        return window.find("space-b", PaintedPane.class);
    }

    @SuppressWarnings("unchecked")
    private PaintedPane<Scatter> plane() {
        return window.find("scatter-b", PaintedPane.class);
    }

    private void awaitBothAt(int epoch) {
        LabWindow.await("both are there", () -> shows(first(), epoch) && shows(second(), epoch));
    }

    private static boolean shows(PaintedPane<SpacePicture> pane, int epoch) {
        SpacePicture picture = pane.displayed();
        return pane.isVisible() && picture != null && picture.snapshot().epoch() == epoch;
    }

    @Test
    void oneCameraTurnsBothSpacesWhicheverIsDragged() {
        train(CURRICULUM);
        beside(CURRICULUM.withSeed(3));
        awaitBothAt(END);
        assertThat(LabWindow.onFxThread(() -> plane().isVisible())).isFalse();
        assertThat(LabWindow.onFxThread(() -> second().displayed().camera())).isEqualTo(SpaceCamera.HOME);

        Point2D middle = window.middleOf(second());
        window.robot.moveTo(middle).press(MouseButton.PRIMARY).moveBy(40, 10).release(MouseButton.PRIMARY);
        SpaceCamera turned = LabWindow.onFxThread(
                () -> window.view.pictures().cameraProperty().get());
        assertThat(turned).isNotEqualTo(SpaceCamera.HOME);
        LabWindow.await(
                "both are seen from there",
                () -> first().displayed().camera().equals(turned)
                        && second().displayed().camera().equals(turned));
    }

    @Test
    void eachSideHasTheVerdictOfItsOwnPhaseAndTheMoveSinceTheOneBefore() {
        train(CURRICULUM);
        beside(CURRICULUM.withSeed(3));
        awaitBothAt(END);
        Frames frames = LabWindow.onFxThread(
                () -> window.view.comparison().framesProperty().get());
        SpaceVerdict expected =
                SpaceVerdict.in(CURRICULUM, 2, frames.at(END).weights(), frames.weightsBefore(CURRICULUM, 2));
        assertThat(expected.stillness()).isPresent();
        LabWindow.await("B is judged", () -> window.text("verdict-b")
                .equals(Judgement.of(expected).title()));
        LabWindow.await(
                "A is judged",
                () -> !window.text("verdict-a").equals("Preparing")
                        && !window.text("verdict-a").startsWith("Wheel"));
        assertThat(LabWindow.onFxThread(() -> second().displayed().before())).isNotNull();

        window.robot.interact(() -> window.lab.playhead().moveTo(30));
        awaitBothAt(30);
        SpaceVerdict earlier =
                SpaceVerdict.in(CURRICULUM, 1, frames.at(30).weights(), frames.weightsBefore(CURRICULUM, 1));
        LabWindow.await("B is judged in its second phase", () -> window.text("verdict-b")
                .equals(Judgement.of(earlier).title()));
    }

    @Test
    void twoSpacesHaveOneScaleUntilOneIsClosed() {
        Experiment free = CURRICULUM.withoutCurriculum().withEpochs(20);
        Experiment loose = new Experiment(
                free.network(),
                free.phases().stream()
                        .map(phase -> new colorwheel.experiment.Phase(
                                phase.name(),
                                phase.colors(),
                                phase.epochs(),
                                colorwheel.experiment.LearningRate.constant(0.1),
                                colorwheel.experiment.Terms.NONE))
                        .toList(),
                free.holdOut(),
                free.heldStill(),
                0,
                free.engine());
        train(CURRICULUM);
        beside(loose);
        LabWindow.await("B is there", () -> shows(second(), 20));
        double far = LabWindow.onFxThread(
                () -> (double) window.view.comparison().framesProperty().get().reach());
        double own = LabWindow.onFxThread(() -> window.view.pictures().reachOfRun());
        assertThat(far).isGreaterThan(own);
        LabWindow.await("A has the scale of B", () -> first().displayed().reach() == far);

        window.robot.clickOn(window.find("compare-end", Button.class));
        LabWindow.await("A has its own again", () -> first().displayed().reach() < far);
    }

    @Test
    void aPlaneStandsBesideASpaceAndASpaceBesideAPlane() {
        train(CURRICULUM);
        beside(PLANE);
        LabWindow.await(
                "a plane is B",
                () -> plane().isVisible()
                        && plane().displayed() != null
                        && plane().displayed().snapshot() != null);
        assertThat(LabWindow.onFxThread(() -> second().isVisible())).isFalse();
        assertThat(LabWindow.onFxThread(() -> first().isVisible())).isTrue();
        LabWindow.await(
                "it is judged as a plane", () -> window.text("verdict-b").startsWith("Wheel "));
        window.robot.clickOn(window.find("compare-end", Button.class));

        train(PLANE);
        beside(CURRICULUM);
        LabWindow.await(
                "a space is B",
                () -> second().isVisible()
                        && second().displayed() != null
                        && window.view.pictures().scatter().displayed().snapshot() != null);
        assertThat(LabWindow.onFxThread(() -> first().isVisible())).isFalse();
        LabWindow.await(
                "it is judged as a space",
                () -> !window.text("verdict-b").startsWith("Wheel ")
                        && !window.text("verdict-b").equals("Forming")
                        && !window.text("verdict-b").equals("Preparing"));
    }
}
