package colorwheel.app;

import colorwheel.analysis.HueRings;
import colorwheel.analysis.WheelMeasures;
import colorwheel.analysis.WheelWords;
import colorwheel.analysis.space.SpaceVerdict;
import colorwheel.analysis.space.SpaceWords;
import colorwheel.background.Gate;
import colorwheel.color.HueRange;
import colorwheel.experiment.Experiment;
import colorwheel.paint.LossCurve;
import colorwheel.paint.LossPainter;
import colorwheel.paint.Overlays;
import colorwheel.paint.Palette;
import colorwheel.paint.Raster;
import colorwheel.paint.Scatter;
import colorwheel.paint.ScatterPainter;
import colorwheel.paint.SpacePicture;
import colorwheel.paint.SpacePicturePainter;
import colorwheel.paint.SwatchPainter;
import colorwheel.paint.Swatches;
import colorwheel.paint.space.SpaceCamera;
import colorwheel.recording.Frames;
import colorwheel.recording.RunId;
import colorwheel.recording.Snapshot;
import colorwheel.recording.Weights;
import colorwheel.training.PreviewRun;
import colorwheel.training.StartingPoint;
import java.util.Optional;
import java.util.Set;

/**
 * Gets everything between a slider and its wheel compiled before the first drag: the fast engine, a run around it, the
 * pictures and the measures. What it trains, paints and measures is thrown away.
 */
final class DragWarmUp {
    private static final int POSITIONS = 40;

    /**
     * Of phases one sketch, which is trained for ten times as long, and others meanwhile by the trainer of previews, …
     */
    private static final int SKETCHES = 1;

    /** … and painted as often as the positions. */
    private static final int PICTURES_OF_A_SKETCH = POSITIONS;

    private static final int SCATTER_SIZE = 640;
    private static final int SIDE_WIDTH = 320;
    private static final int SIDE_HEIGHT = 240;

    private final Raster middle = new Raster(SCATTER_SIZE, SCATTER_SIZE);
    private final Raster side = new Raster(SIDE_WIDTH, SIDE_HEIGHT);
    private final ScatterPainter scatter = new ScatterPainter();
    private final SpacePicturePainter space = new SpacePicturePainter();
    private final SwatchPainter swatches = new SwatchPainter();
    private final LossPainter loss = new LossPainter();

    /**
     * Takes a second or two on the calling thread, a background one.
     *
     * @param first the experiment whose hold-out is dragged; of phases, its sketch
     * @param gate holds it or ends it, within an epoch or a picture
     */
    void run(Experiment first, Gate gate) {
        boolean sketched = first.phases().size() > 1;
        Experiment sketch = first.sketch();
        for (int position = 0; position < (sketched ? SKETCHES : POSITIONS) && gate.pass(); position++) {
            Experiment moved = sketch.withHoldOut(moved(sketch.holdOut(), position));
            train(moved, gate).ifPresent(frames -> {
                for (int picture = 0; picture < (sketched ? PICTURES_OF_A_SKETCH : 1) && gate.pass(); picture++) {
                    paint(moved, frames);
                }
                measure(moved, frames);
            });
        }
    }

    /** Moves the end of a range up: each position then trains and shows another number of colors. */
    private static HueRange moved(HueRange holdOut, int degrees) {
        return holdOut.isNone() ? holdOut : HueRange.of(holdOut.start(), holdOut.end() + degrees);
    }

    private static Optional<Frames> train(Experiment experiment, Gate gate) {
        return PreviewRun.run(RunId.next(), experiment, StartingPoint.SEED, preview -> gate.pass());
    }

    private void paint(Experiment experiment, Frames frames) {
        Snapshot last = frames.at(frames.lastEpoch());
        if (SpacePicture.shows(experiment)) {
            SpacePicture picture = SpacePicture.of(experiment, frames, last, Set.of(), SpaceCamera.HOME);
            space.paint(picture, middle, 1, Palette.LIGHT);
        } else {
            scatter.paint(Scatter.of(experiment, frames, last, Overlays.NONE), middle, 1, Palette.LIGHT);
        }
        swatches.paint(Swatches.of(experiment), side, 1, Palette.LIGHT);
        loss.paint(new LossCurve(frames, frames.lastEpoch(), experiment.epochs()), side, 1, Palette.LIGHT);
    }

    private static void measure(Experiment experiment, Frames frames) {
        Weights end = frames.at(frames.lastEpoch()).weights();
        if (SpaceVerdict.judges(experiment.network())) {
            SpaceVerdict.ofEnd(experiment, end, Optional.empty()).ifPresent(SpaceWords::sentence);
            return;
        }
        HueRings rings = HueRings.of(experiment, end);
        WheelWords.sentence(rings, WheelMeasures.of(rings));
    }
}
