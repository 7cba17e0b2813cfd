package colorwheel.benchmark;

import java.util.Random;
import java.util.function.IntUnaryOperator;

/** The hues between 160° and 340° through which the upper end of the slice is dragged, to and fro. */
enum DragPath {
    /** One degree further at each position: slow, and easy to foresee. */
    EVEN {
        @Override
        IntUnaryOperator ends(int positions) {
            return position -> {
                int phase = (position + FIRST - LOWEST) % (2 * SPAN);
                return LOWEST + (phase <= SPAN ? phase : 2 * SPAN - phase);
            };
        }
    },

    /** One to eight degrees further, by turns slow and fast and never even, as a hand moves. The same each time. */
    HAND {
        @Override
        IntUnaryOperator ends(int positions) {
            Random random = new Random(1);
            int[] ends = new int[positions];
            int end = FIRST;
            int direction = 1;
            for (int position = 0; position < positions; position++) {
                double speed = 4 - 3 * Math.cos(2 * Math.PI * position / SWING);
                int step = (int) Math.max(1, Math.rint(speed) + random.nextInt(3) - 1);
                if (end + direction * step < LOWEST || end + direction * step > LOWEST + SPAN) {
                    direction = -direction;
                }
                end += direction * step;
                ends[position] = end;
            }
            return position -> ends[position];
        }
    };

    private static final int FIRST = 241;
    private static final int LOWEST = 160;
    private static final int SPAN = 180;

    /** How many positions it takes from slow to fast and back. */
    private static final int SWING = 50;

    /** The upper end at each position, in degrees; no position has that of the one before. */
    abstract IntUnaryOperator ends(int positions);
}
