package colorwheel.analysis.space;

import colorwheel.color.ColorTable;
import colorwheel.experiment.NetworkSpec;
import colorwheel.network.Decoder;
import colorwheel.network.Latents;
import colorwheel.recording.Rounding;
import colorwheel.recording.Weights;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/** Root mean squared errors over colors and channels, in levels of 0 to 255. */
record DecodingErrors(OptionalDouble all, OptionalDouble bright) {
    /** Of what decodes nothing. */
    static final DecodingErrors NONE = new DecodingErrors(OptionalDouble.empty(), OptionalDouble.empty());

    private static final double LEVELS = 255;

    static DecodingErrors of(SpacePoints points, Weights weights) {
        SpaceColors colors = points.colors;
        int width = points.width();
        int[] bright = IntStream.of(colors.values.isEmpty() ? new int[0] : colors.trainedHues())
                .map(hue -> colors.row(colors.bright(), hue))
                .toArray();
        float[] latents = new float[bright.length * width];
        for (int k = 0; k < latents.length; k++) {
            latents[k] = points.rings.get(bright[k / width], k % width);
        }
        return new DecodingErrors(
                error(
                        weights,
                        Latents.of(weights, Rounding.LOOPS, colors.cube),
                        colors.cube,
                        IntStream.range(0, colors.cube.size()).toArray()),
                error(weights, new Latents(width, latents), colors.rings, bright));
    }

    /** @param rows of the colors: one for each of the latents */
    private static OptionalDouble error(Weights weights, Latents latents, ColorTable colors, int[] rows) {
        if (rows.length == 0) {
            return OptionalDouble.empty();
        }
        float[] out = Decoder.decode(weights, latents);
        double squares = 0;
        for (int k = 0; k < out.length; k++) {
            double error = (double) out[k] - colors.component(rows[k / NetworkSpec.CHANNELS], k % NetworkSpec.CHANNELS);
            squares += error * error;
        }
        return OptionalDouble.of(LEVELS * Math.sqrt(squares / out.length));
    }

    boolean isFinite() {
        return Double.isFinite(all.orElse(0)) && Double.isFinite(bright.orElse(0));
    }
}
