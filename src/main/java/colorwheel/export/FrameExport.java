package colorwheel.export;

import colorwheel.background.Cancellation;
import colorwheel.experiment.Experiment;
import colorwheel.files.Reasons;
import colorwheel.files.WholeFile;
import colorwheel.paint.Palette;
import colorwheel.paint.Raster;
import colorwheel.recording.Frames;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CancellationException;

/** Writes one frame as PNG. */
public final class FrameExport {
    private FrameExport() {}

    /**
     * Writes the frame of an epoch. Blocks; call it off the JavaFX thread. The folder is made if it is not there.
     *
     * @param size the height in pixels, from 64 to 4096
     * @param replace whether an existing file gives way, because the user said so
     * @throws ExportException if the epoch is not recorded, the file exists and may not be replaced, or it cannot be
     *     written; nothing is left of a half file
     * @throws colorwheel.experiment.InvalidSettingException if the size is not allowed
     */
    public static ExportResult write(
            Experiment experiment,
            Frames frames,
            int epoch,
            Path file,
            int size,
            FrameLayout layout,
            Palette palette,
            boolean replace,
            Cancellation cancellation)
            throws ExportException {
        FrameLayout.SIZE.check(size);
        EpochSelection.requireRecorded(frames, List.of(epoch));
        Path target = file.toAbsolutePath();
        try {
            Files.createDirectories(target.getParent());
            Raster frame = new FrameComposer(experiment, frames, layout, size, palette).compose(epoch);
            WholeFile.write(
                    target, replace, WholeFile.Opener.NEW_FILE, out -> new PngWriter().write(frame, out, cancellation));
        } catch (CancellationException asked) {
            return new ExportResult(target, 0, 1, true, "The export was cancelled. Nothing was written.");
        } catch (IOException failure) {
            throw new ExportException(
                    "The frame could not be written to " + target + ": " + Reasons.why(failure, target.getParent()),
                    failure);
        }
        return new ExportResult(target, 1, 1, false, "The frame of epoch " + epoch + " was written to " + target + ".");
    }
}
