package colorwheel.export;

import static org.assertj.core.api.Assertions.assertThat;

import colorwheel.analysis.space.SpaceVerdict;
import colorwheel.analysis.space.SpaceWords;
import colorwheel.experiment.Experiment;
import colorwheel.experiment.Phase;
import colorwheel.experiment.Preset;
import colorwheel.network.Ablation;
import colorwheel.network.HiddenLayer;
import colorwheel.network.HiddenUnit;
import colorwheel.paint.Overlay;
import colorwheel.paint.Palette;
import colorwheel.paint.Raster;
import colorwheel.paint.SpacePicture;
import colorwheel.paint.network.NetworkPainter;
import colorwheel.paint.network.NetworkPicture;
import colorwheel.paint.space.SpaceCamera;
import colorwheel.recording.Frames;
import colorwheel.recording.Weights;
import colorwheel.training.AblatedRun;
import colorwheel.training.Engines;
import colorwheel.training.TrainingRun;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Frames of a bottleneck of three. */
class SpaceFramesTest {
    private static final FrameStyle STYLE = new FrameStyle(FrameStyle.Layout.SCATTER, 200, Palette.LIGHT);
    private static Experiment experiment;
    private static Frames frames;

    @BeforeAll
    static void trains() {
        experiment = sketch(10);
        frames = trained(experiment);
    }

    /** Two phases of the sketch. */
    private static Experiment sketch(int epochs) {
        Experiment sketch = Preset.ofKey("1.3-sketch").experiment();
        List<Phase> phases = sketch.phases().subList(0, 2).stream()
                .map(phase -> new Phase(phase.name(), phase.colors(), epochs, phase.learningRate(), phase.terms()))
                .toList();
        return new Experiment(
                sketch.network(), phases, sketch.holdOut(), sketch.heldStill(), sketch.seed(), sketch.engine());
    }

    private static Frames trained(Experiment of) {
        TrainingRun run = new TrainingRun(of, Engines::create);
        run.start();
        run.run();
        return run.recording().frames();
    }

    @Test
    void theCaptionHasTheVerdictInSpace() {
        for (int epoch : new int[] {0, 10, 20}) {
            int phase = experiment.phaseUntil(epoch);
            Weights before = frames.weightsBefore(experiment, phase).orElse(null);
            assertThat(new Caption(experiment, frames, Ablation.NONE).words(frames.at(epoch)))
                    .endsWith(" · " + title(experiment, phase, frames.at(epoch).weights(), before));
        }
    }

    @Test
    void unitsThatAreOffAreMissingInThePhaseBeforeToo() {
        // Hues must be in order before it matters whether they were moved.
        Experiment longer = sketch(300);
        Frames recorded = trained(longer);
        Weights before = recorded.weightsBefore(longer, 1).orElseThrow();
        int different = 0;
        for (int unit = 0; unit < longer.network().hidden(); unit++) {
            Ablation off = Ablation.of(List.of(new HiddenUnit(HiddenLayer.ENCODER, unit)));
            Frames without = AblatedRun.of(longer, recorded, off);
            Weights now = off.applied(recorded.at(600).weights());
            String title = title(longer, 1, now, off.applied(before));
            assertThat(new Caption(longer, recorded, off).words(without.at(600)))
                    .endsWith(" · without 1 unit · " + title);
            different += title.equals(title(longer, 1, now, before)) ? 0 : 1;
        }
        assertThat(different).isPositive();
    }

    private static String title(Experiment of, int phase, Weights now, Weights before) {
        String title = SpaceWords.title(SpaceVerdict.in(of, phase, now, Optional.ofNullable(before)));
        return title.substring(0, 1).toLowerCase(Locale.ROOT) + title.substring(1);
    }

    private static int[] frame(FrameStyle style, int epoch) {
        return new FrameComposer(experiment, frames, style)
                .compose(epoch)
                .pixels()
                .clone();
    }

    @Test
    void theCameraIsInThePictureAndEqualCamerasGiveEqualBytes() {
        FrameStyle above = STYLE.seenFrom(SpaceCamera.of(0, 90, 0));

        assertThat(frame(STYLE, 20)).isEqualTo(frame(STYLE, 20)).isNotEqualTo(frame(above, 20));
        assertThat(frame(above, 20)).isEqualTo(frame(above.atMost(4096), 20));
    }

    @Test
    void theNetworkIsSeenByTheCameraTooAndHasNoOverlays() {
        FrameStyle network = new FrameStyle(FrameStyle.Layout.NETWORK, 300, Palette.LIGHT);
        Raster painted = new Raster(480, 300);
        new NetworkPainter()
                .paint(
                        NetworkPicture.of(experiment, frames, frames.at(20), Ablation.NONE, SpaceCamera.HOME),
                        painted,
                        1,
                        Palette.LIGHT);

        assertThat(frame(network, 20))
                .isEqualTo(painted.pixels())
                .isEqualTo(frame(new FrameStyle(network.layout(), 300, Palette.LIGHT, Set.of(Overlay.FIELD)), 20))
                .isNotEqualTo(frame(network.seenFrom(SpaceCamera.of(0, 90, 0)), 20))
                .isNotEqualTo(frame(network, 10));
    }

    @Test
    void anEpochShowsTheColorsOfItsPhaseAndWhereThePhaseBeforeLeftTheHues() {
        SpacePicture border = SpacePicture.of(experiment, frames, frames.at(10), Set.of(), SpaceCamera.HOME);
        SpacePicture after = SpacePicture.of(experiment, frames, frames.at(11), Set.of(), SpaceCamera.HOME);

        assertThat(border.before()).isNull();
        assertThat(border.scatter().colors().size()).isEqualTo(12);
        assertThat(after.before()).isEqualTo(frames.at(10).weights());
        assertThat(after.scatter().colors().size()).isEqualTo(36);
    }
}
