package colorwheel.sweep;

import colorwheel.analysis.Measure;
import colorwheel.analysis.NeighborMeasure;
import colorwheel.analysis.NumericMeasure;
import colorwheel.analysis.space.SpaceMeasure;
import colorwheel.analysis.space.Stillness;
import colorwheel.analysis.space.ValueShape;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/**
 * A summary of a sweep so far. A wheel that is undefined and a run that failed count as not formed: they are among the
 * trials of {@link #formed}.
 *
 * @param done the number of runs that have ended
 * @param outcomes the number of runs with each outcome; every outcome has an entry
 * @param formed the proportion of these runs that formed a wheel
 * @param distributions the values of each measure; every measure has an entry
 * @param near the values of the measures of neighbors; every one has an entry
 * @param space what else there is to say of a bottleneck of three
 */
public record SweepSummary(
        int done,
        Map<TrainedWheel.Outcome, Integer> outcomes,
        Proportion formed,
        Map<Measure, Distribution> distributions,
        Map<NeighborMeasure, Distribution> near,
        Optional<Space> space) {

    private static final List<ValueShape> SHAPES = List.of(ValueShape.DOME, ValueShape.BELT, ValueShape.TWISTED);

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
            distributions.put(measure, distribution(wheels, measure));
        }
        Map<NeighborMeasure, Distribution> near = new EnumMap<>(NeighborMeasure.class);
        for (NeighborMeasure measure : NeighborMeasure.values()) {
            near.put(measure, distribution(wheels, measure));
        }
        return new SweepSummary(
                wheels.size(),
                Collections.unmodifiableMap(outcomes),
                new Proportion(count(wheels, TrainedWheel.Outcome.FORMED), wheels.size()),
                Collections.unmodifiableMap(distributions),
                Collections.unmodifiableMap(near),
                Space.of(wheels));
    }

    private static Distribution distribution(List<TrainedWheel> wheels, NumericMeasure measure) {
        return Distribution.of(
                wheels.stream().mapToDouble(wheel -> wheel.compared(measure)).toArray());
    }

    private static int count(List<TrainedWheel> wheels, TrainedWheel.Outcome outcome) {
        return (int) wheels.stream().filter(wheel -> wheel.outcome() == outcome).count();
    }

    /** How many came to an outcome. */
    public int count(TrainedWheel.Outcome outcome) {
        return Objects.requireNonNull(outcomes.get(outcome), outcome.word());
    }

    /** The values of a measure; none of one that belongs to another bottleneck. */
    public Distribution distribution(NumericMeasure measure) {
        if (measure instanceof Measure ofRings) {
            return Objects.requireNonNull(distributions.get(ofRings), ofRings.key());
        }
        if (measure instanceof NeighborMeasure ofNeighbors) {
            return Objects.requireNonNull(near.get(ofNeighbors), ofNeighbors.key());
        }
        return space.flatMap(of -> Optional.ofNullable(of.distributions().get(measure)))
                .orElseGet(() -> Distribution.of(new double[0]));
    }

    /** How many runs have a shape, of all; those that failed have none. */
    public Proportion proportion(ValueShape shape) {
        return proportion(Space::shapes, shape.label());
    }

    /** How many runs held still, drifted or moved, of all. */
    public Proportion proportion(Stillness stillness) {
        return proportion(Space::stillnesses, stillness.label());
    }

    private Proportion proportion(Function<Space, Map<String, Integer>> counts, String word) {
        return new Proportion(
                space.map(counts).map(of -> of.getOrDefault(word, 0)).orElse(0), done);
    }

    /** The fraction formed and its interval in a sentence. */
    public String sentence() {
        if (done == 0) {
            return "No seed has been trained yet.";
        }
        return space.isPresent()
                ? "Hues in order in " + share(formed)
                : grouped(formed.successes()) + " of " + seeds() + " formed a wheel: " + interval(formed);
    }

    /**
     * The sentence that says most: of a bottleneck of three how many are domes, since their order says little there.
     */
    public String headline() {
        Proportion domes = proportion(ValueShape.DOME);
        return space.isEmpty() || isUnasked(SHAPES, this::proportion) ? sentence() : "Domes in " + share(domes);
    }

    private String share(Proportion share) {
        return grouped(share.successes()) + " of " + seeds() + ": " + interval(share);
    }

    private static String interval(Proportion share) {
        return String.format(
                Locale.ROOT,
                "%s (Wilson 95%% interval %s to %s).",
                percent(share.share()),
                percent(share.low()),
                percent(share.high()));
    }

    private String seeds() {
        return done == 1 ? "1 seed" : grouped(done) + " seeds";
    }

    /**
     * The {@link #sentence}, and of a bottleneck of three a line for each word on its shape and on its stillness, for
     * example “Dome 16: 59.3% (40.7% to 75.5%)”. A question that no run answers has no lines.
     */
    public List<String> lines() {
        List<String> lines = new ArrayList<>(List.of(sentence()));
        addLines(lines, SHAPES, ValueShape::label, this::proportion);
        addLines(lines, List.of(Stillness.values()), Stillness::label, this::proportion);
        return lines;
    }

    private static <T> boolean isUnasked(List<T> words, Function<T, Proportion> of) {
        return words.stream().allMatch(word -> of.apply(word).successes() == 0);
    }

    private static <T> void addLines(
            List<String> lines, List<T> words, Function<T, String> label, Function<T, Proportion> of) {
        if (isUnasked(words, of)) {
            return;
        }
        for (T word : words) {
            Proportion share = of.apply(word);
            String small = label.apply(word);
            lines.add(String.format(
                    Locale.ROOT,
                    "%s %s: %s (%s to %s)",
                    Character.toUpperCase(small.charAt(0)) + small.substring(1),
                    grouped(share.successes()),
                    percent(share.share()),
                    percent(share.low()),
                    percent(share.high())));
        }
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.1f%%", 100 * share);
    }

    private static String grouped(int count) {
        return String.format(Locale.ROOT, "%,d", count);
    }
}
