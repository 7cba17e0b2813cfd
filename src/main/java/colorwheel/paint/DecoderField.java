package colorwheel.paint;

import colorwheel.experiment.Activation;
import colorwheel.experiment.NetworkSpec;
import colorwheel.paint.space.SpaceVector;
import colorwheel.recording.ParameterLayout;
import colorwheel.recording.Weights;

/**
 * The decoder's color of every point of the latent plane, or of one within a space, a pixel at a time, within one level
 * of what the network gives. The sigmoid of the outputs is read from a table. A field belongs to one thread at a time.
 */
abstract class DecoderField {
    /** Where the sigmoid is no closer than this to 0 or 1, its pixel is not the last one yet. */
    private static final double TABLE_REACH = 8;

    private static final int TABLE_PER_UNIT = 512;
    /** How much of a pixel behind the points is the field's own color, of 256; the rest is the background's. */
    static final int OPACITY = 108;

    private static final int[] LEVELS = levels();

    /**
     * Which latents the two coordinates of a field stand for.
     *
     * @param origin where both are 0
     * @param first how the latents change with the first one
     * @param second how they change with the second one
     */
    record Plane(SpaceVector origin, SpaceVector first, SpaceVector second) {
        /** All latents of a bottleneck of two. */
        static final Plane WHOLE = new Plane(new SpaceVector(0, 0, 0), SpaceVector.axis(0), SpaceVector.axis(1));
    }

    /** How many units the hidden layer has. */
    final int hidden;

    private final double[] in;
    private final double[] inBias;
    private final double[][] out;
    private final double[] outBias = new double[NetworkSpec.CHANNELS];

    DecoderField(Weights weights, Plane plane) {
        NetworkSpec network = weights.network();
        hidden = network.hidden();
        ParameterLayout layout = ParameterLayout.of(network);
        in = new double[2 * hidden];
        inBias = new double[hidden];
        out = new double[hidden][NetworkSpec.CHANNELS];
        for (int unit = 0; unit < hidden; unit++) {
            SpaceVector weight = new SpaceVector(
                    weights.get(layout.decoderHidden().weight(unit, 0)),
                    weights.get(layout.decoderHidden().weight(unit, 1)),
                    network.bottleneck() == 2
                            ? 0
                            : weights.get(layout.decoderHidden().weight(unit, 2)));
            in[2 * unit] = weight.dot(plane.first);
            in[2 * unit + 1] = weight.dot(plane.second);
            inBias[unit] = weight.dot(plane.origin)
                    + weights.get(layout.decoderHidden().bias(unit));
        }
        for (int channel = 0; channel < NetworkSpec.CHANNELS; channel++) {
            outBias[channel] = weights.get(layout.output().bias(channel));
            for (int unit = 0; unit < hidden; unit++) {
                out[unit][channel] = weights.get(layout.output().weight(channel, unit));
            }
        }
    }

    /**
     * The field of a network.
     *
     * @throws IllegalArgumentException unless {@link #isThere}
     */
    static DecoderField of(Weights weights) {
        if (!isThere(weights.network())) {
            throw new IllegalArgumentException(
                    "a bottleneck of " + weights.network().bottleneck() + " is no plane");
        }
        return of(weights, Plane.WHOLE);
    }

    /** The field of a plane within the space of a bottleneck of three; it needs a network that has one. */
    static DecoderField of(Weights weights, Plane plane) {
        return weights.network().activation() == Activation.RELU
                ? new RectifierField(weights, plane)
                : new SmoothField(weights, plane);
    }

    /** Whether there is a field at all: of a bottleneck two wide, whose plane is the picture's. */
    static boolean isThere(NetworkSpec network) {
        return network.bottleneck() == 2;
    }

    /**
     * Paints the field of a scatter with a snapshot, and beside the unit circle, if it is shown, what lies on it. The
     * field is mixed with the background, so that points in the same colors stand out; what is beside the circle is
     * not.
     *
     * @return whether there is one
     */
    static boolean paint(Scatter scatter, LatentPlane plane, Raster raster, double scale, Palette palette) {
        Weights weights = scatter.painted().weights();
        if (!isThere(weights.network())) {
            return false;
        }
        DecoderField field = of(weights);
        field.fill(plane, raster);
        drawBack(plane.plot(), raster, palette.background());
        if (scatter.unitCircle()) {
            UnitBand.paint(field, plane, raster, scale, palette);
        }
        return true;
    }

    /** Mixes the plot with the background. */
    private static void drawBack(ScatterGeometry plot, Raster raster, int background) {
        int right = Math.min(plot.left() + plot.side(), raster.width());
        int bottom = Math.min(plot.top() + plot.side(), raster.height());
        int[] pixels = raster.pixels();
        for (int y = plot.top(); y < bottom; y++) {
            int end = raster.index(right, y);
            for (int place = raster.index(plot.left(), y); place < end; place++) {
                pixels[place] = drawnBack(pixels[place], background);
            }
        }
    }

    /** A pixel of a field mixed with what lies behind it, two channels at a time. */
    static int drawnBack(int own, int behind) {
        int rest = 256 - OPACITY;
        int redBlue = (own & 0xFF00FF) * OPACITY + (behind & 0xFF00FF) * rest + 0x800080;
        int green = (own & 0xFF00) * OPACITY + (behind & 0xFF00) * rest + 0x8000;
        return 0xFF000000 | redBlue >>> 8 & 0xFF00FF | green >>> 8 & 0xFF00;
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
    final void fill(LatentPlane plane, Raster raster) {
        ScatterGeometry plot = plane.plot();
        int left = plot.left();
        int right = Math.min(left + plot.side(), raster.width());
        int bottom = Math.min(plot.top() + plot.side(), raster.height());
        for (int y = plot.top(); y < bottom; y++) {
            double first = plane.first(left + 0.5, y + 0.5);
            double second = plane.second(left + 0.5, y + 0.5);
            double stepFirst = plane.first(left + 1.5, y + 0.5) - first;
            double stepSecond = plane.second(left + 1.5, y + 0.5) - second;
            fillRow(raster.pixels(), raster.index(left, y), right - left, first, second, stepFirst, stepSecond);
        }
    }

    /**
     * Fills a row of pixels.
     *
     * @param origin the index of the first pixel
     * @param first the first latent at that pixel, and {@code stepFirst} from each pixel to the next
     * @param second the second latent, likewise
     */
    abstract void fillRow(
            int[] pixels, int origin, int width, double first, double second, double stepFirst, double stepSecond);

    /** The pixel of one latent point. */
    abstract int pixel(double first, double second);

    /** What a hidden unit sums up at a latent point. */
    final double sum(int unit, double first, double second) {
        return inBias[unit] + in[2 * unit] * first + in[2 * unit + 1] * second;
    }

    /** How much that sum changes over a step in the plane. */
    final double slope(int unit, double stepFirst, double stepSecond) {
        return in[2 * unit] * stepFirst + in[2 * unit + 1] * stepSecond;
    }

    /** The weight of a hidden unit in a channel of the output. */
    final double out(int unit, int channel) {
        return out[unit][channel];
    }

    /** The bias of a channel of the output. */
    final double outBias(int channel) {
        return outBias[channel];
    }

    /** The place in the table of a channel's sum, as a number that may be rounded down. Linear in the sum. */
    static double place(double sum) {
        return sum * TABLE_PER_UNIT + TABLE_REACH * TABLE_PER_UNIT;
    }

    /** How far a change of the sum moves that place. */
    static double placeSlope(double change) {
        return change * TABLE_PER_UNIT;
    }

    /** The pixel of three places in the table. */
    static int pixelAt(double red, double green, double blue) {
        return 0xFF000000 | level(red) << 16 | level(green) << 8 | level(blue);
    }

    private static int level(double place) {
        return LEVELS[Math.max(0, Math.min(LEVELS.length - 1, (int) place))];
    }
}
