package colorwheel.analysis;

import colorwheel.color.HsvGrid;
import colorwheel.color.HueRange;
import colorwheel.experiment.Activation;
import colorwheel.experiment.NetworkSpec;
import java.util.List;
import java.util.function.DoubleUnaryOperator;

/** Rings whose latents are made up, so that their measures are known. Colors come out as they went in. */
final class Rings {
    /** Where a hue of a ring lies, before any normalization. */
    @FunctionalInterface
    interface Place {
        double[] of(int ring, double hue);
    }

    private final HsvGrid cube;
    private final HueRange holdOut;

    Rings(HsvGrid cube, HueRange holdOut) {
        this.cube = cube;
        this.holdOut = holdOut;
    }

    /** One ring of all whole degrees. */
    static Rings one(HueRange holdOut) {
        return new Rings(HsvGrid.ofHueStep(1, List.of(1.0), List.of(1.0)), holdOut);
    }

    /** One ring on the unit circle, normalized. */
    static HueRings circle(HueRange holdOut, DoubleUnaryOperator degrees) {
        return one(holdOut).normalized((ring, hue) -> at(degrees.applyAsDouble(hue), 1));
    }

    static double[] at(double degrees, double radius) {
        return new double[] {radius * Math.cos(Math.toRadians(degrees)), radius * Math.sin(Math.toRadians(degrees))};
    }

    HueRings normalized(Place place) {
        return place(place, true, 0, 0);
    }

    HueRings free(Place place) {
        return place(place, false, 0, 0);
    }

    /** Normalized, with an error of so much in each channel of each trained and each held-out color. */
    HueRings withErrors(Place place, double trained, double heldOut) {
        return place(place, true, trained, heldOut);
    }

    private HueRings place(Place place, boolean normalize, double trainedError, double heldOutError) {
        RingColors colors = new RingColors(cube, holdOut);
        int hues = colors.grid.size();
        int width = place.of(0, 0).length;
        double[] latents = new double[colors.rings() * hues * width];
        double[] lengths = new double[colors.rings() * hues];
        double[] out = new double[colors.rgb.length];
        for (int color = 0; color < lengths.length; color++) {
            double[] point = place.of(color / hues, colors.grid.hue(color % hues));
            double squares = 0;
            for (double coordinate : point) {
                squares += coordinate * coordinate;
            }
            double length = Math.sqrt(squares);
            lengths[color] = length;
            for (int c = 0; c < width; c++) {
                latents[color * width + c] = normalize ? point[c] / (length + 1e-8) : point[c];
            }
            for (int c = 0; c < 3; c++) {
                out[3 * color + c] =
                        colors.rgb[3 * color + c] + (colors.heldOut[color % hues] ? heldOutError : trainedError);
            }
        }
        return new HueRings(colors, new NetworkSpec(16, Activation.RELU, width, normalize), latents, lengths, out);
    }
}
