package colorwheel.recording;

import java.util.Arrays;

/** The points of the colors in the bottleneck, in the order of the training colors. Shape [size][width]; immutable. */
public final class Latents {
    private final int width;
    private final float[] flat;
    private final float reach;

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
        float farthest = 0;
        for (float coordinate : flat) {
            farthest = Math.max(farthest, Math.abs(coordinate));
        }
        this.reach = farthest;
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
        return reach;
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
