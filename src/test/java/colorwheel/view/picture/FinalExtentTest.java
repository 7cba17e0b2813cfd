package colorwheel.view.picture;

import static org.assertj.core.api.Assertions.assertThat;

import colorwheel.experiment.Experiment;
import colorwheel.experiment.Phase;
import colorwheel.experiment.Preset;
import colorwheel.experiment.Terms;
import colorwheel.network.Latents;
import colorwheel.paint.AxisScale;
import colorwheel.paint.Scatter;
import colorwheel.paint.SpacePicture;
import colorwheel.paint.SpaceScatter;
import colorwheel.recording.Frames;
import colorwheel.recording.RunId;
import colorwheel.training.PreviewRun;
import colorwheel.training.StartingPoint;
import colorwheel.view.LabWindow;
import java.util.List;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The axes of networks that are not normalized, in a real window. */
@Timeout(120)
class FinalExtentTest {
    private LabWindow window;

    @BeforeEach
    void opens() throws TimeoutException {
        window = new LabWindow();
    }

    @AfterEach
    void closes() throws TimeoutException {
        window.close();
    }

    private Scatter shown() {
        return window.view.pictures().scatter().displayed();
    }

    private static AxisScale atTheEnd(Experiment experiment, Frames frames) {
        Frames ends = PreviewRun.run(
                        RunId.next(), experiment, StartingPoint.of(frames.get(0).weights()), preview -> true)
                .orElseThrow();
        float reach = Latents.reach(ends.at(ends.lastEpoch()), experiment.trainingColors());
        return AxisScale.holding(Math.max(reach, frames.reach()));
    }

    @Test
    void beforeAnyTrainingTheAxesAreThoseOfTheEnd() {
        window.robot.interact(() -> window.lab.change(
                now -> now.withEpochs(1_000).withNetwork(now.network().withNormalize(false))));
        LabWindow.await("the run is prepared", () -> {
            Frames frames = window.lab.playhead().frames();
            return !frames.isEmpty()
                    && window.lab.isOfPresentRun(frames.get(0))
                    && !window.lab.shownExperiment().network().normalize();
        });
        Frames frames = LabWindow.onFxThread(() -> window.lab.playhead().frames());
        Experiment experiment = LabWindow.onFxThread(window.lab::shownExperiment);
        AxisScale end = atTheEnd(experiment, frames);
        assertThat(end.halfWidth())
                .as("the network grows")
                .isGreaterThan(AxisScale.of(experiment, frames).halfWidth());

        LabWindow.await("the axes reach to the end", () -> shown().axes().equals(end));
        assertThat(frames.lastEpoch()).isZero();
    }

    @Test
    void ofANormalizedNetworkTheyStayThoseOfTheUnitCircle() {
        LabWindow.await("a scatter is shown", () -> shown() != null && shown().snapshot() != null);

        assertThat(LabWindow.onFxThread(() -> shown().axes())).isEqualTo(AxisScale.UNIT);
    }

    private SpacePicture space() {
        return window.view.pictures().space().displayed();
    }

    private void replace(Experiment experiment) {
        LabWindow.onFxThread(() -> {
            window.lab.editing().replace(experiment);
            return true;
        });
    }

    @Test
    void aSpaceWithoutASphereIsAsLargeAsAtTheEndBeforeAnyTraining() {
        Experiment literal = Preset.ofKey("1.3-literal").experiment();
        List<Phase> phases = Stream.of(0, 1)
                .map(phase -> literal.phases().get(phase))
                .map(phase -> new Phase(phase.name(), phase.colors(), 100, phase.learningRate(), phase.terms()))
                .toList();
        Experiment experiment = new Experiment(
                literal.network(), phases, literal.holdOut(), literal.heldStill(), literal.seed(), literal.engine());
        replace(experiment);
        LabWindow.await(
                "the space is there",
                () -> space() != null
                        && space().experiment().equals(experiment)
                        && window.lab.isOfPresentRun(space().snapshot()));
        Frames frames = LabWindow.onFxThread(() -> window.lab.playhead().frames());
        Frames ends = PreviewRun.run(
                        RunId.next(), experiment, StartingPoint.of(frames.get(0).weights()), preview -> true)
                .orElseThrow();
        float reach = Latents.reach(ends.at(ends.lastEpoch()), experiment.trainingColors(1));
        assertThat(reach).as("the network grows").isGreaterThan(frames.reach());

        LabWindow.await("the space reaches to the end", () -> space().reach() == reach);
        assertThat(frames.lastEpoch()).isZero();
    }

    @Test
    void aSphereIsAsLargeAsEver() {
        Experiment sketch = Preset.ofKey("1.3-sketch").experiment();
        replace(sketch);
        LabWindow.await(
                "the space is there",
                () -> space() != null
                        && space().experiment().equals(sketch)
                        && window.lab.isOfPresentRun(space().snapshot()));

        assertThat(space().reach()).isBetween(1.0, SpaceScatter.USUAL_REACH);
    }

    @Test
    void aSphereIsSmallerFromTheFirstEpochOnWherePointsWillLieBeyondIt() {
        Experiment loose = Preset.ofKey("1.3-sketch").experiment();
        List<Phase> phases = loose.phases().stream()
                .map(phase -> new Phase(
                        phase.name(), phase.colors(), phase.epochs(), phase.learningRate(), new Terms(1e-6, 0, 0)))
                .toList();
        Experiment experiment = new Experiment(
                loose.network(), phases, loose.holdOut(), loose.heldStill(), loose.seed(), loose.engine());
        replace(experiment);

        LabWindow.await(
                "the space reaches beyond the sphere",
                () -> space() != null
                        && space().experiment().equals(experiment)
                        && space().reach() > SpaceScatter.USUAL_REACH);
        assertThat(LabWindow.onFxThread(() -> window.lab.playhead().frames()).lastEpoch())
                .isZero();
    }
}
