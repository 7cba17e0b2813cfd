package colorwheel.app;

import colorwheel.analysis.FailedCondition;
import colorwheel.analysis.Measure;
import colorwheel.analysis.NeighborMeasure;
import colorwheel.analysis.Neighborhood;
import colorwheel.analysis.StableEpoch;
import colorwheel.analysis.WheelMeasures;
import colorwheel.analysis.space.SpaceVerdict;
import colorwheel.analysis.space.StableWords;
import colorwheel.background.Cancellation;
import colorwheel.experiment.Experiment;
import colorwheel.recording.Frames;
import colorwheel.recording.Weights;
import colorwheel.sweep.SpaceFields;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** The wheel after the last epoch, for a line of JSON: {@code null} where a measure is undefined. */
final class WheelSummary {
    /** The measures of a single wheel; the others are for comparing many. */
    static final List<Measure> MEASURES = Measure.OF_RINGS.stream()
            .filter(measure -> measure != Measure.LARGEST_GAP && measure != Measure.ERROR_RATIO)
            .toList();

    private WheelSummary() {}

    /** Keys and values in their order. */
    static Map<String, Object> of(Experiment experiment, Frames frames) {
        Weights end = frames.at(frames.lastEpoch()).weights();
        WheelMeasures measures = WheelMeasures.of(experiment, end);
        Map<String, Object> fields = new LinkedHashMap<>();
        Neighborhood near = Neighborhood.ofEnd(experiment, end);
        if (SpaceVerdict.judges(experiment.network())) {
            Optional<Weights> before =
                    frames.weightsBefore(experiment, experiment.phases().size() - 1);
            fields.putAll(SpaceFields.of(SpaceVerdict.ofEnd(experiment, end, before)));
            put(fields, near);
            put(fields, StableWords.of(experiment, frames, new Cancellation()));
            return fields;
        }
        fields.put("verdict", measures.verdict().label());
        fields.put("failing", measures.failing().map(FailedCondition::key).orElse(null));
        for (Measure measure : MEASURES) {
            fields.put(measure.key(), measure.cell(measure.of(measures)));
        }
        put(fields, near);
        put(fields, StableEpoch.of(experiment, frames, new Cancellation()));
        return fields;
    }

    private static void put(Map<String, Object> fields, Neighborhood near) {
        for (NeighborMeasure measure : NeighborMeasure.values()) {
            fields.put(measure.key(), measure.cell(near));
        }
    }

    private static void put(Map<String, Object> fields, OptionalInt stable) {
        fields.put("firstStableEpoch", stable.isPresent() ? stable.getAsInt() : null);
    }
}
