package colorwheel.paint;

import colorwheel.color.ColorSet;
import colorwheel.color.HsvGrid;
import colorwheel.color.HueRange;
import colorwheel.experiment.Experiment;
import colorwheel.recording.Weights;
import org.jspecify.annotations.Nullable;

/**
 * The colors of an experiment. A grid has panels, one for each saturation: rows are values, the brightest on top,
 * columns are hues. Listed colors are tiles in columns by hue, the brighter ones above; grays stand apart. What is held
 * out is hatched in its place. With a network each swatch shows what came out of it around what went in, held-out
 * colors included, so that the difference is seen where the two meet.
 *
 * @param colors all colors, held-out ones included
 * @param holdOut the hues that are hatched
 * @param network what makes the reconstructions, if they are shown
 */
public record Swatches(ColorSet colors, HueRange holdOut, @Nullable Weights network) {
    /** The colors alone. */
    public Swatches(ColorSet colors, HueRange holdOut) {
        this(colors, holdOut, null);
    }

    public static Swatches of(Experiment experiment) {
        return new Swatches(experiment.colors(), experiment.holdOut());
    }

    /** The colors in what a network makes of them. */
    public static Swatches of(Experiment experiment, Weights network) {
        return new Swatches(experiment.colors(), experiment.holdOut(), network);
    }

    /** The colors, which must be a grid. */
    HsvGrid cube() {
        return (HsvGrid) colors;
    }
}
