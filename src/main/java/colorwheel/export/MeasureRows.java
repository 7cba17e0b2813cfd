package colorwheel.export;

import colorwheel.analysis.FailedCondition;
import colorwheel.analysis.LargestGap;
import colorwheel.analysis.Measure;
import colorwheel.analysis.NeighborMeasure;
import colorwheel.analysis.Neighborhood;
import colorwheel.analysis.WheelMeasures;
import colorwheel.experiment.Experiment;
import colorwheel.recording.Frames;
import colorwheel.recording.Snapshot;
import java.io.IOException;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The measures of the wheel and of the neighbors, a row for each epoch; see {@link WheelMeasures} and
 * {@link Neighborhood}. A cell is empty where a measure is undefined. Takes some milliseconds for each epoch of the
 * reference, and never more than some tens of them: most of it is for the neighbors.
 */
final class MeasureRows implements TableFile.Table {
    private final Experiment experiment;

    MeasureRows(Experiment experiment) {
        this.experiment = experiment;
    }

    @Override
    public String header() {
        return "epoch,loss,verdict,failing,"
                + Measure.OF_RINGS.stream().map(MeasureRows::columns).collect(Collectors.joining(","))
                + ","
                + Arrays.stream(NeighborMeasure.values())
                        .map(NeighborMeasure::key)
                        .collect(Collectors.joining(","));
    }

    private static String columns(Measure measure) {
        return measure == Measure.LARGEST_GAP ? measure.key() + ",gapFromHue,gapToHue" : measure.key();
    }

    @Override
    public void rows(Frames frames, int epoch, TableFile.Lines lines) throws IOException {
        Snapshot snapshot = frames.at(epoch);
        WheelMeasures measures = WheelMeasures.of(experiment, snapshot.weights());
        StringBuilder text = lines.text();
        text.append(snapshot.epoch()).append(',').append(snapshot.loss());
        text.append(',').append(measures.verdict().label());
        text.append(',').append(measures.failing().map(FailedCondition::key).orElse(""));
        for (Measure measure : Measure.OF_RINGS) {
            append(text, measure.cell(measure.of(measures)));
            if (measure == Measure.LARGEST_GAP) {
                append(text, measures.gap().map(LargestGap::fromHue).orElse(null));
                append(text, measures.gap().map(LargestGap::toHue).orElse(null));
            }
        }
        Neighborhood near = Neighborhood.of(experiment, experiment.phaseUntil(snapshot.epoch()), snapshot.weights());
        for (NeighborMeasure measure : NeighborMeasure.values()) {
            append(text, measure.cell(near));
        }
        lines.end();
    }

    private static void append(StringBuilder text, @Nullable Number cell) {
        text.append(',').append(cell == null ? "" : cell);
    }
}
