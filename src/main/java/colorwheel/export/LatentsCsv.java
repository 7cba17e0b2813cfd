package colorwheel.export;

import colorwheel.background.Cancellation;
import colorwheel.color.ColorTable;
import colorwheel.experiment.Experiment;
import colorwheel.files.UserFacingException;
import colorwheel.recording.Frames;
import colorwheel.recording.Latents;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;

/**
 * Writes latents as a table: {@code epoch,index,hue,saturation,value,red,green,blue,z1,z2}, with as many z columns as
 * the bottleneck has numbers. Hue, saturation and value are doubles, the rest single precision; every number reads back
 * as exactly the same one. Lines end with a line feed.
 */
public final class LatentsCsv {
    private static final int ROWS_BETWEEN_WRITES = 1024;

    private LatentsCsv() {}

    /**
     * Writes the latents of some epochs. Blocks; call it off the JavaFX thread. The folder is made if it is not there.
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
        ColorTable colors = experiment.trainingColors();
        return TableFile.write(
                file,
                replace,
                "latents",
                epochs.size(),
                out -> table(colors, frames, epochs, out, progress, cancellation));
    }

    private static void table(
            ColorTable colors,
            Frames frames,
            List<Integer> epochs,
            OutputStream out,
            Progress progress,
            Cancellation cancellation)
            throws IOException {
        String[] fixed = fixedColumns(colors);
        StringBuilder text = new StringBuilder("epoch,index,hue,saturation,value,red,green,blue");
        int width = frames.at(epochs.get(0)).latents().width();
        for (int coordinate = 1; coordinate <= width; coordinate++) {
            text.append(",z").append(coordinate);
        }
        text.append('\n');
        int done = 0;
        for (int epoch : epochs) {
            Latents latents = frames.at(epoch).latents();
            for (int row = 0; row < latents.size(); row++) {
                text.append(epoch).append(fixed[row]);
                for (int coordinate = 0; coordinate < width; coordinate++) {
                    text.append(',').append(latents.get(row, coordinate));
                }
                text.append('\n');
                if (row % ROWS_BETWEEN_WRITES == ROWS_BETWEEN_WRITES - 1) {
                    TableFile.flush(text, out, cancellation);
                }
            }
            TableFile.flush(text, out, cancellation);
            progress.at(++done, epochs.size());
        }
    }

    /** The part of each row that is the same in every epoch. */
    private static String[] fixedColumns(ColorTable colors) {
        String[] fixed = new String[colors.size()];
        for (int row = 0; row < fixed.length; row++) {
            fixed[row] = "," + row + ',' + colors.hue(row) + ',' + colors.saturation(row) + ',' + colors.value(row)
                    + ',' + colors.component(row, 0) + ',' + colors.component(row, 1) + ','
                    + colors.component(row, 2);
        }
        return fixed;
    }
}
