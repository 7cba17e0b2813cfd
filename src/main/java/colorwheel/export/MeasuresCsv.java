package colorwheel.export;

import colorwheel.analysis.FailedCondition;
import colorwheel.analysis.LargestGap;
import colorwheel.analysis.Measure;
import colorwheel.analysis.RingColors;
import colorwheel.analysis.WheelMeasures;
import colorwheel.background.Cancellation;
import colorwheel.experiment.Experiment;
import colorwheel.files.UserFacingException;
import colorwheel.recording.Frames;
import colorwheel.recording.Snapshot;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Writes the measures of the wheel as a table, one line an epoch. See {@link WheelMeasures} for what they mean. A cell
 * is empty where a measure is undefined. Lines end with a line feed.
 */
public final class MeasuresCsv {
    static final String COLUMNS = "epoch,loss,verdict,failing,"
            + Measure.OF_RINGS.stream().map(MeasuresCsv::columns).collect(Collectors.joining(","));

    private MeasuresCsv() {}

    /**
     * Writes the measures of some epochs. Blocks, a third of a millisecond for each epoch of the reference; call it off
     * the JavaFX thread. The folder is made if it is not there.
     *
     * @param epochs in the order in which they are written; see {@link EpochSelection}
     * @param replace whether an existing file gives way, because the user said so
     * @param progress hears of epochs
     * @throws UserFacingException if an epoch is not recorded, the file exists and may not be replaced, or it cannot be
     *     written; nothing is left of a half file
     */
    public static ExportResult write(
            Experiment experiment,
            Frames frames,
            List<Integer> epochs,
            Path file,
            boolean replace,
            Progress progress,
            Cancellation cancellation) {
        EpochSelection.requireRecorded(frames, epochs);
        RingColors colors = RingColors.of(experiment);
        return TableFile.write(
                file,
                replace,
                "measures",
                epochs.size(),
                out -> table(colors, frames, epochs, out, progress, cancellation));
    }

    private static void table(
            RingColors colors,
            Frames frames,
            List<Integer> epochs,
            OutputStream out,
            Progress progress,
            Cancellation cancellation)
            throws IOException {
        StringBuilder text = new StringBuilder(COLUMNS).append('\n');
        int done = 0;
        for (int epoch : epochs) {
            Snapshot snapshot = frames.at(epoch);
            WheelMeasures measures = WheelMeasures.of(colors.through(snapshot.weights()));
            text.append(epoch).append(',').append(snapshot.loss());
            append(text, measures);
            TableFile.flush(text.append('\n'), out, cancellation);
            progress.at(++done, epochs.size());
        }
    }

    private static String columns(Measure measure) {
        return measure == Measure.LARGEST_GAP ? measure.key() + ",gapFromHue,gapToHue" : measure.key();
    }

    private static void append(StringBuilder text, WheelMeasures measures) {
        text.append(',').append(measures.verdict().label());
        text.append(',').append(measures.failing().map(FailedCondition::key).orElse(""));
        for (Measure measure : Measure.OF_RINGS) {
            append(text, measure.cell(measure.of(measures)));
            if (measure == Measure.LARGEST_GAP) {
                append(text, measures.gap().map(LargestGap::fromHue).orElse(null));
                append(text, measures.gap().map(LargestGap::toHue).orElse(null));
            }
        }
    }

    private static void append(StringBuilder text, Number cell) {
        text.append(',').append(cell == null ? "" : cell);
    }
}
