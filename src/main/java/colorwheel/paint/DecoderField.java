package colorwheel.paint;

import colorwheel.experiment.NetworkSpec;
import colorwheel.recording.ParameterLayout;
import colorwheel.recording.Weights;

/**
 * The decoder's color of every point of the latent plane, a pixel at a time, within one level of what the network
 * gives.
 *
 * <p>Before its sigmoid the decoder is linear between the kinks of its rectifiers, and along a row of pixels each
 * hidden unit has at most one kink. So a row costs its hidden units once, and then three multiplications a pixel; the
 * sigmoid is read from a table. Belongs to one thread at a time.
 */
final class DecoderField {
    /** Where the sigmoid is no closer than this to 0 or 1, its pixel is not the last one yet. */
    private static final double TABLE_REACH = 8;

    private static final int TABLE_PER_UNIT = 512;
    private static final int[] LEVELS = levels();

    private final int hidden;
    private final double[] in;
    private final double[] inBias;
    private final double[][] out;
    private final double[] outBias = new double[NetworkSpec.CHANNELS];

    /** Of one row: where hidden units switch, by rising pixel, and the terms they add or take away there. */
    private final int[] switchAt;

    private final double[][] switched;
    private final double[] sums = new double[2 * NetworkSpec.CHANNELS];

    /** @throws IllegalArgumentException unless {@link #isThere} */
    DecoderField(Weights weights) {
        NetworkSpec network = weights.network();
        if (!isThere(network)) {
            throw new IllegalArgumentException("a bottleneck of " + network.bottleneck() + " is no plane");
        }
        hidden = network.hidden();
        ParameterLayout layout = ParameterLayout.of(network);
        in = new double[2 * hidden];
        inBias = new double[hidden];
        out = new double[hidden][NetworkSpec.CHANNELS];
        for (int unit = 0; unit < hidden; unit++) {
            in[2 * unit] = weights.get(layout.decoderHidden().weight(unit, 0));
            in[2 * unit + 1] = weights.get(layout.decoderHidden().weight(unit, 1));
            inBias[unit] = weights.get(layout.decoderHidden().bias(unit));
        }
        for (int channel = 0; channel < NetworkSpec.CHANNELS; channel++) {
            outBias[channel] = weights.get(layout.output().bias(channel));
            for (int unit = 0; unit < hidden; unit++) {
                out[unit][channel] = weights.get(layout.output().weight(channel, unit));
            }
        }
        switchAt = new int[hidden];
        switched = new double[hidden][];
        for (int unit = 0; unit < hidden; unit++) {
            switched[unit] = new double[2 * NetworkSpec.CHANNELS];
        }
    }

    /** Whether there is a field at all: of a bottleneck two wide, whose plane is the picture's. */
    static boolean isThere(NetworkSpec network) {
        return network.bottleneck() == 2;
    }

    private static int[] levels() {
        int[] levels = new int[(int) (2 * TABLE_REACH * TABLE_PER_UNIT)];
        for (int k = 0; k < levels.length; k++) {
            double middle = (k + 0.5) / TABLE_PER_UNIT - TABLE_REACH;
            levels[k] = (int) Math.round(255 / (1 + Math.exp(-middle)));
        }
        return levels;
    }

    /** Fills the plot, or what of it lies within the raster. */
    void fill(LatentPlane plane, Raster raster) {
        ScatterGeometry plot = plane.plot();
        int right = Math.min(plot.left() + plot.side(), raster.width());
        int bottom = Math.min(plot.top() + plot.side(), raster.height());
        for (int y = plot.top(); y < bottom; y++) {
            fillRow(plane, raster, plot.left(), right, y);
        }
    }

    private void fillRow(LatentPlane plane, Raster raster, int left, int right, int y) {
        double x = left + 0.5;
        double middle = y + 0.5;
        double first = plane.first(x, middle);
        double second = plane.second(x, middle);
        double stepFirst = plane.first(x + 1, middle) - first;
        double stepSecond = plane.second(x + 1, middle) - second;
        int width = right - left;
        int switches = prepare(first, second, stepFirst, stepSecond, width);
        int[] pixels = raster.pixels();
        int origin = raster.index(left, y);
        int from = 0;
        for (int k = 0; k <= switches; k++) {
            int end = k == switches ? width : switchAt[k];
            segment(pixels, origin, from, end);
            from = end;
            if (k < switches) {
                for (int term = 0; term < sums.length; term++) {
                    sums[term] += switched[k][term];
                }
            }
        }
    }

    /** Sets the terms of the first pixel, and sorts out where along the row they change; returns how often they do. */
    private int prepare(double first, double second, double stepFirst, double stepSecond, int width) {
        for (int channel = 0; channel < NetworkSpec.CHANNELS; channel++) {
            sums[2 * channel] = outBias[channel];
            sums[2 * channel + 1] = 0;
        }
        int switches = 0;
        for (int unit = 0; unit < hidden; unit++) {
            double start = inBias[unit] + in[2 * unit] * first + in[2 * unit + 1] * second;
            double slope = in[2 * unit] * stepFirst + in[2 * unit + 1] * stepSecond;
            boolean on = start > 0;
            if (on) {
                add(sums, unit, start, slope, 1);
            }
            double kink = -start / slope;
            boolean turns = on ? slope < 0 : slope > 0;
            if (turns && kink < width - 1) {
                insert(switches++, (int) kink + 1, unit, start, slope, on ? -1 : 1);
            }
        }
        return switches;
    }

    private void insert(int count, int pixel, int unit, double start, double slope, int sign) {
        double[] terms = switched[count];
        int place = count;
        while (place > 0 && switchAt[place - 1] > pixel) {
            switchAt[place] = switchAt[place - 1];
            switched[place] = switched[place - 1];
            place--;
        }
        switchAt[place] = pixel;
        switched[place] = terms;
        java.util.Arrays.fill(terms, 0);
        add(terms, unit, start, slope, sign);
    }

    private void add(double[] terms, int unit, double start, double slope, int sign) {
        for (int channel = 0; channel < NetworkSpec.CHANNELS; channel++) {
            terms[2 * channel] += sign * out[unit][channel] * start;
            terms[2 * channel + 1] += sign * out[unit][channel] * slope;
        }
    }

    /** The pixels between two kinks. Scaled and moved at once, so that the table's place is the sum itself. */
    private void segment(int[] pixels, int origin, int from, int end) {
        double offset = TABLE_REACH * TABLE_PER_UNIT;
        double red = sums[0] * TABLE_PER_UNIT + offset;
        double redSlope = sums[1] * TABLE_PER_UNIT;
        double green = sums[2] * TABLE_PER_UNIT + offset;
        double greenSlope = sums[3] * TABLE_PER_UNIT;
        double blue = sums[4] * TABLE_PER_UNIT + offset;
        double blueSlope = sums[5] * TABLE_PER_UNIT;
        for (int k = from; k < end; k++) {
            pixels[origin + k] = 0xFF000000
                    | level(red + redSlope * k) << 16
                    | level(green + greenSlope * k) << 8
                    | level(blue + blueSlope * k);
        }
    }

    private static int level(double place) {
        return LEVELS[Math.max(0, Math.min(LEVELS.length - 1, (int) place))];
    }

    /** The pixel of one latent point. */
    int pixel(double first, double second) {
        double red = outBias[0];
        double green = outBias[1];
        double blue = outBias[2];
        for (int unit = 0; unit < hidden; unit++) {
            double sum = inBias[unit] + in[2 * unit] * first + in[2 * unit + 1] * second;
            if (sum > 0) {
                double[] weights = out[unit];
                red += weights[0] * sum;
                green += weights[1] * sum;
                blue += weights[2] * sum;
            }
        }
        double offset = TABLE_REACH * TABLE_PER_UNIT;
        return 0xFF000000
                | level(red * TABLE_PER_UNIT + offset) << 16
                | level(green * TABLE_PER_UNIT + offset) << 8
                | level(blue * TABLE_PER_UNIT + offset);
    }
}
