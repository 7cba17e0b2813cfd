package colorwheel.sweep;

import colorwheel.analysis.space.SpaceMeasure;
import colorwheel.analysis.space.SpaceVerdict;
import colorwheel.analysis.space.Stillness;
import colorwheel.analysis.space.ValueShape;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** What a line of a sweep says of a bottleneck of three, and what the summary says of all of them. */
public final class SpaceFields {
    private static final String ORDER = "order";
    private static final String SHAPE = "shape";
    private static final String STILLNESS = "stillness";

    /** The keys of the three words. */
    static final List<String> WORDS = List.of(ORDER, SHAPE, STILLNESS);

    private SpaceFields() {}

    /**
     * The three words and all measures of a wheel, by their keys; {@code null} where one is undefined. The backtrack
     * has the key that it has in a bottleneck of two, where it is taken about the origin.
     */
    public static Map<String, @Nullable Object> of(Optional<SpaceVerdict> verdict) {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        fields.put(ORDER, verdict.map(of -> of.order().label()).orElse(null));
        fields.put(SHAPE, verdict.map(of -> of.shape().label()).orElse(null));
        fields.put(
                STILLNESS,
                verdict.flatMap(SpaceVerdict::stillness).map(Stillness::label).orElse(null));
        for (SpaceMeasure measure : SpaceMeasure.values()) {
            double value = verdict.map(measure::of).orElse(Double.NaN);
            fields.put(measure.key(), Double.isFinite(value) ? value : null);
        }
        return fields;
    }

    /** How many wheels have each shape. */
    static Map<String, Integer> shapes(List<TrainedWheel> wheels) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        for (ValueShape shape : ValueShape.values()) {
            counts.put(shape.label(), count(wheels, verdict -> verdict.shape() == shape));
        }
        return counts;
    }

    /** How many wheels held still, drifted or moved. */
    static Map<String, Integer> stillnesses(List<TrainedWheel> wheels) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        for (Stillness stillness : Stillness.values()) {
            counts.put(stillness.label(), count(wheels, verdict -> verdict.stillness()
                    .equals(Optional.of(stillness))));
        }
        return counts;
    }

    private static int count(List<TrainedWheel> wheels, Predicate<SpaceVerdict> condition) {
        return (int) wheels.stream()
                .filter(wheel -> wheel.space().filter(condition).isPresent())
                .count();
    }

    /** The values of each measure. */
    static Map<SpaceMeasure, Distribution> distributions(List<TrainedWheel> wheels) {
        Map<SpaceMeasure, Distribution> distributions = new LinkedHashMap<>();
        for (SpaceMeasure measure : SpaceMeasure.values()) {
            distributions.put(
                    measure,
                    Distribution.of(wheels.stream()
                            .mapToDouble(wheel -> wheel.value(measure))
                            .toArray()));
        }
        return distributions;
    }
}
