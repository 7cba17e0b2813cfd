package colorwheel.network;

import colorwheel.color.ColorTable;
import colorwheel.color.Recent;
import colorwheel.recording.Rounding;
import colorwheel.recording.Snapshot;
import colorwheel.recording.Weights;
import java.util.Arrays;

/** The points of some colors in the bottleneck, in the order of the colors. Shape [size][width]; immutable. */
public final class Latents {
    /** As many as a window shows at a time, with the wheels of its history. */
    private static final Recent<Key, Latents> NEWEST = new Recent<>(16);

    /** Of more colors, which take half a megabyte and more, only the newest are kept. */
    private static final int MAX_SMALL = 10_000;

    private static final Recent<Key, Latents> NEWEST_LARGE = new Recent<>(2);

    private record Key(Snapshot snapshot, ColorTable colors) {}

    private final int width;
    private final float[] flat;

    /**
     * @param width the number of latent coordinates of each point
     * @param flat all coordinates, row-major [size][width]; copied
     */
    public Latents(int width, float[] flat) {
        if (width < 1 || flat.length % width != 0) {
            throw new IllegalArgumentException(flat.length + " coordinates do not make points of width " + width);
        }
        this.width = width;
        this.flat = flat.clone();
    }

    /**
     * Where the network of a snapshot puts colors, with the bits that its engine has in training. Takes about a
     * hundredth of a millisecond for 538 colors, and nothing if these were asked for shortly before. Any thread.
     */
    public static Latents of(Snapshot snapshot, ColorTable colors) {
        return (colors.size() > MAX_SMALL ? NEWEST_LARGE : NEWEST)
                .get(new Key(snapshot, colors), key -> of(snapshot.weights(), snapshot.rounding(), colors));
    }

    /** Where a network puts colors, made anew. */
    public static Latents of(Weights weights, Rounding rounding, ColorTable colors) {
        float[] flat = rounding == Rounding.DOUBLE
                ? new Forward(weights).encode(colors.rgb())
                : new Encoder(weights, rounding, colors).encode();
        return new Latents(weights.network().bottleneck(), flat);
    }

    /**
     * How far the points of a snapshot reach: 1 if they are normalized, without computing them.
     *
     * @param colors those that were trained
     */
    public static float reach(Snapshot snapshot, ColorTable colors) {
        return snapshot.weights().network().normalize()
                ? 1
                : of(snapshot.weights(), snapshot.rounding(), colors).reach();
    }

    /** The number of points. */
    public int size() {
        return flat.length / width;
    }

    /** The number of coordinates of each point. */
    public int width() {
        return width;
    }

    /** One coordinate of one point. */
    public float get(int point, int coordinate) {
        return flat[point * width + coordinate];
    }

    /**
     * The greatest absolute coordinate: the half-width of the smallest square about the origin that holds all points.
     */
    public float reach() {
        float farthest = 0;
        for (float coordinate : flat) {
            farthest = Math.max(farthest, Math.abs(coordinate));
        }
        return farthest;
    }

    /** All coordinates as a fresh array, row-major [size][width]. */
    public float[] toArray() {
        return flat.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Latents that && width == that.width && Arrays.equals(flat, that.flat);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(flat);
    }
}
