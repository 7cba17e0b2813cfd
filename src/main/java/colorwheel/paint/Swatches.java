package colorwheel.paint;

import colorwheel.color.HsvGrid;
import colorwheel.color.HueRange;
import colorwheel.experiment.Experiment;
import colorwheel.recording.Weights;
import org.jspecify.annotations.Nullable;

/**
 * The colors of an experiment as panels, one for each saturation: rows are values, the brightest on top, columns are
 * hues. Hues held out are hatched in their place. With a network each swatch shows what came out of it around what went
 * in, held-out colors included, so that the difference is seen where the two meet.
 *
 * @param cube all colors, held-out ones included
 * @param holdOut the hues that are hatched
 * @param network what makes the reconstructions, if they are shown
 */
public record Swatches(HsvGrid cube, HueRange holdOut, @Nullable Weights network) {
    /** The colors alone. */
    public Swatches(HsvGrid cube, HueRange holdOut) {
        this(cube, holdOut, null);
    }

    public static Swatches of(Experiment experiment) {
        return new Swatches(experiment.cube(), experiment.holdOut());
    }

    /** The colors in what a network makes of them. */
    public static Swatches of(Experiment experiment, Weights network) {
        return new Swatches(experiment.cube(), experiment.holdOut(), network);
    }
}
