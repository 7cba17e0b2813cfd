package colorwheel.sweep;

import colorwheel.analysis.Measure;
import colorwheel.analysis.NumericMeasure;
import colorwheel.analysis.space.SpaceVerdict;
import colorwheel.analysis.space.Stillness;
import colorwheel.analysis.space.ValueShape;
import colorwheel.experiment.Experiment;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Which wheels of a sweep are shown, and in which order.
 *
 * @param only the words of the wheels that are shown
 * @param measure whose value must lie from low to high, both included; wheels of which it is undefined are left out
 *     once a bound is set
 * @param low the least value shown; −∞ for no bound
 * @param high the greatest value shown; +∞ for no bound
 * @param key what they are ordered by; equal ones, and those that have no value, keep the plan's order
 * @param descending whether the greatest come first
 */
public record WheelOrder(Words only, NumericMeasure measure, double low, double high, Key key, boolean descending) {
    /** All wheels, in the plan's order. */
    public static final WheelOrder ALL = new WheelOrder(
            Words.ANY, Measure.LOSS, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY, Key.SEED, false);

    /**
     * The words that a wheel must have to be shown; any where there is none.
     *
     * @param shape of a bottleneck of three
     * @param stillness of a bottleneck of three
     */
    public record Words(
            TrainedWheel.@Nullable Outcome outcome, @Nullable ValueShape shape, @Nullable Stillness stillness) {
        /** Every wheel has them. */
        public static final Words ANY = new Words(null, null, null);

        private boolean are(TrainedWheel wheel) {
            Optional<SpaceVerdict> space = wheel.space();
            return (outcome == null || wheel.outcome() == outcome)
                    && (shape == null || space.map(SpaceVerdict::shape).equals(Optional.of(shape)))
                    && (stillness == null
                            || space.flatMap(SpaceVerdict::stillness).equals(Optional.of(stillness)));
        }
    }

    /**
     * A key by which wheels can be ordered.
     *
     * @param label the name in the window
     * @param measure the measure; none for seed and words
     */
    public record Key(String label, @Nullable NumericMeasure measure) {
        public static final Key SEED = new Key("Seed", null);
        public static final Key VERDICT = new Key("Verdict", null);

        /** Of a bottleneck of three, whose order is the {@link #VERDICT}. */
        static final Key SHAPE = new Key("Shape", null);

        /** Of a bottleneck of three with phases. */
        static final Key STILLNESS = new Key("Stillness", null);

        /** All keys for the wheels of an experiment. */
        public static List<Key> all(Experiment experiment) {
            List<Key> keys = new ArrayList<>(List.of(SEED, VERDICT));
            if (SpaceVerdict.judges(experiment.network())) {
                keys.add(SHAPE);
                if (experiment.phases().size() > 1) {
                    keys.add(STILLNESS);
                }
            }
            for (NumericMeasure measure : ComparedMeasures.of(experiment)) {
                keys.add(new Key(measure.label(), measure));
            }
            return List.copyOf(keys);
        }

        private double of(TrainedWheel wheel) {
            if (measure != null) {
                return wheel.compared(measure);
            }
            if (equals(SHAPE)) {
                return wheel.space()
                        .map(space -> (double) space.shape().ordinal())
                        .orElse(Double.NaN);
            }
            if (equals(STILLNESS)) {
                return wheel.space()
                        .flatMap(SpaceVerdict::stillness)
                        .map(word -> (double) word.ordinal())
                        .orElse(Double.NaN);
            }
            return equals(VERDICT) ? wheel.outcome().ordinal() : wheel.index();
        }
    }

    /** Whether a wheel is shown. */
    public boolean shows(TrainedWheel wheel) {
        if (!only.are(wheel)) {
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
