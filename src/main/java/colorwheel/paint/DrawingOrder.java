package colorwheel.paint;

import java.util.Random;
import org.jspecify.annotations.Nullable;

/**
 * The order in which the points of a scatter are drawn: shuffled, but always the same for a number of points. Rows are
 * sorted by hue, saturation and value; drawn in their order, the last of each would cover all others, and a crowd would
 * have the color of its last hue.
 *
 * @param rows every row once, the one on top last; not to be changed
 */
record DrawingOrder(int[] rows) {
    private static final long SEED = 1;

    /**
     * The order of {@code size} points; {@code known} if it has that size. Takes a third of a millisecond for 36,000.
     */
    static DrawingOrder of(@Nullable DrawingOrder known, int size) {
        return known != null && known.rows.length == size ? known : new DrawingOrder(shuffled(size));
    }

    /** Java states the numbers that {@link Random} gives for a seed, so that all machines draw alike. */
    private static int[] shuffled(int size) {
        Random random = new Random(SEED);
        int[] rows = new int[size];
        for (int k = 0; k < size; k++) {
            int place = random.nextInt(k + 1);
            rows[k] = rows[place];
            rows[place] = k;
        }
        return rows;
    }
}
