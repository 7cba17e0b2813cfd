package colorwheel.sweep;

import colorwheel.analysis.Measure;
import colorwheel.analysis.space.SpaceMeasure;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * A summary of a sweep so far. A wheel that is undefined and a run that failed count as not formed: they are among the
 * trials of {@link #formed}.
 *
 * @param done the number of runs that have ended
 * @param outcomes the number of runs with each outcome; every outcome has an entry
 * @param formed the proportion of these runs that formed a wheel
 * @param distributions the values of each measure; every measure has an entry
 * @param space what else there is to say of a bottleneck of three
 */
public record SweepSummary(
        int done,
        Map<TrainedWheel.Outcome, Integer> outcomes,
        Proportion formed,
        Map<Measure, Distribution> distributions,
        Optional<Space> space) {

    /**
     * What the runs came to with a bottleneck of three.
     *
     * @param shapes how many runs have each shape, by its word
     * @param stillnesses how many held still, drifted or moved, by the word
     * @param distributions the values of each measure
     */
    public record Space(
            Map<String, Integer> shapes,
            Map<String, Integer> stillnesses,
            Map<SpaceMeasure, Distribution> distributions) {
        public Space {
            shapes = Collections.unmodifiableMap(shapes);
            stillnesses = Collections.unmodifiableMap(stillnesses);
            distributions = Collections.unmodifiableMap(distributions);
        }

        private static Optional<Space> of(List<TrainedWheel> wheels) {
            return wheels.stream().anyMatch(wheel -> wheel.space().isPresent())
                    ? Optional.of(new Space(
                            SpaceFields.shapes(wheels),
                            SpaceFields.stillnesses(wheels),
                            SpaceFields.distributions(wheels)))
                    : Optional.empty();
        }
    }

    /** Summarizes wheels; takes some milliseconds for ten thousand. */
    public static SweepSummary of(List<TrainedWheel> wheels) {
        Map<TrainedWheel.Outcome, Integer> outcomes = new EnumMap<>(TrainedWheel.Outcome.class);
        for (TrainedWheel.Outcome outcome : TrainedWheel.Outcome.values()) {
            outcomes.put(outcome, count(wheels, outcome));
        }
        Map<Measure, Distribution> distributions = new EnumMap<>(Measure.class);
        for (Measure measure : Measure.values()) {
            distributions.put(
                    measure,
                    Distribution.of(wheels.stream()
                            .mapToDouble(wheel -> wheel.compared(measure))
                            .toArray()));
        }
        return new SweepSummary(
                wheels.size(),
                Collections.unmodifiableMap(outcomes),
                new Proportion(count(wheels, TrainedWheel.Outcome.FORMED), wheels.size()),
                Collections.unmodifiableMap(distributions),
                Space.of(wheels));
    }

    private static int count(List<TrainedWheel> wheels, TrainedWheel.Outcome outcome) {
        return (int) wheels.stream().filter(wheel -> wheel.outcome() == outcome).count();
    }

    /** How many came to an outcome. */
    public int count(TrainedWheel.Outcome outcome) {
        return Objects.requireNonNull(outcomes.get(outcome), outcome.word());
    }

    /** The values of a measure. */
    public Distribution distribution(Measure measure) {
        return Objects.requireNonNull(distributions.get(measure), measure.key());
    }

    /** The fraction formed and its interval in a sentence. */
    public String sentence() {
        if (done == 0) {
            return "No seed has been trained yet.";
        }
        return String.format(
                Locale.ROOT,
                "%s of %s formed a wheel: %s (Wilson 95%% interval %s to %s).",
                grouped(formed.successes()),
                done == 1 ? "1 seed" : grouped(done) + " seeds",
                percent(formed.share()),
                percent(formed.low()),
                percent(formed.high()));
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.1f%%", 100 * share);
    }

    private static String grouped(int count) {
        return String.format(Locale.ROOT, "%,d", count);
    }
}
