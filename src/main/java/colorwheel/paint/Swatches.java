package colorwheel.paint;

import colorwheel.color.ColorCube;
import colorwheel.color.HueRange;
import colorwheel.experiment.Experiment;

/**
 * The colors of an experiment as panels, one for each saturation: rows are values, the brightest on top, columns are
 * hues. Hues held out are hatched in their place.
 *
 * @param cube all colors, held-out ones included
 * @param holdOut the hues that are hatched
 */
public record Swatches(ColorCube cube, HueRange holdOut) {
    public static Swatches of(Experiment experiment) {
        return new Swatches(experiment.cube(), experiment.holdOut());
    }
}
