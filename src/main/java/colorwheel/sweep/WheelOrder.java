package colorwheel.sweep;

import colorwheel.analysis.Measure;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Which wheels of a sweep are shown, and in which order.
 *
 * @param only the outcome that is shown; all if there is none
 * @param measure whose value must lie from low to high, both included; wheels of which it is undefined are left out
 *     once a bound is set
 * @param low the least value shown; −∞ for no bound
 * @param high the greatest value shown; +∞ for no bound
 * @param key what they are ordered by; equal ones, and those that have no value, keep the plan's order
 * @param descending whether the greatest come first
 */
public record WheelOrder(
        TrainedWheel.@Nullable Outcome only, Measure measure, double low, double high, Key key, boolean descending) {
    /** All wheels, in the plan's order. */
    public static final WheelOrder ALL =
            new WheelOrder(null, Measure.LOSS, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY, Key.SEED, false);

    /**
     * A key by which wheels can be ordered.
     *
     * @param label the name in the window
     * @param measure the measure; none for seed and verdict
     */
    public record Key(String label, @Nullable Measure measure) {
        public static final Key SEED = new Key("Seed", null);
        public static final Key VERDICT = new Key("Verdict", null);

        /** All keys. */
        public static List<Key> all() {
            List<Key> keys = new ArrayList<>(List.of(SEED, VERDICT));
            for (Measure measure : Measure.values()) {
                keys.add(new Key(measure.label(), measure));
            }
            return List.copyOf(keys);
        }

        private double of(TrainedWheel wheel) {
            if (measure != null) {
                return wheel.compared(measure);
            }
            return equals(VERDICT) ? wheel.outcome().ordinal() : wheel.index();
        }
    }

    /** Whether a wheel is shown. */
    public boolean shows(TrainedWheel wheel) {
        if (only != null && wheel.outcome() != only) {
            return false;
        }
        boolean bounded = low > Double.NEGATIVE_INFINITY || high < Double.POSITIVE_INFINITY;
        double value = wheel.compared(measure);
        return !bounded || value >= low && value <= high;
    }

    /** The indices of the wheels that are shown, in their order. */
    public int[] of(List<TrainedWheel> wheels) {
        int[] shown = IntStream.range(0, wheels.size())
                .filter(k -> shows(wheels.get(k)))
                .toArray();
        if (key.equals(Key.SEED)) {
            return descending ? reversed(shown) : shown;
        }
        record Ranked(int index, double value) {}
        Ranked[] ranked = Arrays.stream(shown)
                .mapToObj(k -> new Ranked(k, key.of(wheels.get(k))))
                .toArray(Ranked[]::new);
        Arrays.sort(ranked, (one, other) -> compare(one.value, other.value));
        return Arrays.stream(ranked).mapToInt(Ranked::index).toArray();
    }

    /** Wheels without a value come last in both directions. */
    private int compare(double one, double other) {
        if (Double.isNaN(one) || Double.isNaN(other)) {
            return Boolean.compare(Double.isNaN(one), Double.isNaN(other));
        }
        return descending ? Double.compare(other, one) : Double.compare(one, other);
    }

    private static int[] reversed(int[] indices) {
        int[] reversed = new int[indices.length];
        for (int k = 0; k < indices.length; k++) {
            reversed[k] = indices[indices.length - 1 - k];
        }
        return reversed;
    }
}
