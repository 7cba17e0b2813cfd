package colorwheel.export;

import colorwheel.background.Cancellation;
import colorwheel.files.Folders;
import colorwheel.files.Reasons;
import colorwheel.files.UserFacingException;
import colorwheel.files.WholeFile;
import colorwheel.paint.Painter;
import colorwheel.paint.Palette;
import colorwheel.paint.Raster;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.CancellationException;
import java.util.function.IntFunction;

/**
 * Pictures that are not epochs of one recording, as numbered PNG files {@code wheel_000000.png}, … .
 *
 * @param count how many
 * @param models the model of each picture
 * @param painter what paints them; used by one thread
 * @param size width and height of a picture in pixels; see {@link FrameLayout#SIZE}
 * @param palette the colors around the data
 * @param folder where to; made if it is not there
 * @param <M> what is painted
 */
public record PictureSeries<M>(
        int count, IntFunction<M> models, Painter<M> painter, int size, Palette palette, Path folder)
        implements ExportTask {
    /** The height at which a logical pixel is a pixel: as in {@link FrameComposer}. */
    private static final double LOGICAL_SIZE = 720;

    /**
     * @throws UserFacingException before anything is written if a file exists already; later if one cannot be written
     */
    @Override
    public ExportResult run(Progress progress, Cancellation cancellation) {
        for (int k = 0; k < count; k++) {
            if (Files.exists(file(k), LinkOption.NOFOLLOW_LINKS)) {
                throw new UserFacingException(file(k) + " exists already, and nothing is overwritten."
                        + " Choose an empty or new folder. Nothing was written.");
            }
        }
        Raster raster = new Raster(size, size);
        PngWriter png = new PngWriter();
        int written = 0;
        try {
            Folders.make(folder);
            while (written < count && !cancellation.isRequested()) {
                painter.paint(models.apply(written), raster, size / LOGICAL_SIZE, palette);
                WholeFile.write(
                        file(written), false, WholeFile.Opener.NEW_FILE, out -> png.write(raster, out, cancellation));
                written++;
                progress.at(written, count);
            }
        } catch (CancellationException asked) {
            ExportResult ending = ending(written);
            return Reasons.leftover(asked).map(ending::adding).orElse(ending);
        } catch (IOException refused) {
            throw new UserFacingException(
                    file(written).getFileName() + " could not be written to " + folder + ": "
                            + Reasons.why(refused, folder)
                            + (written == 0 ? Reasons.nothingWritten(refused) : " " + kept(written)),
                    refused);
        }
        return ending(written);
    }

    private ExportResult ending(int written) {
        boolean stopped = written < count;
        return new ExportResult(
                folder, written, count, stopped, (stopped ? "The export was cancelled. " : "") + kept(written));
    }

    private String kept(int written) {
        return written == 0
                ? "Nothing was written."
                : String.format(
                        Locale.ROOT,
                        "%d of %d frames %s written to %s%s",
                        written,
                        count,
                        count == 1 ? "was" : "were",
                        folder,
                        written < count ? " and kept." : ".");
    }

    private Path file(int index) {
        return folder.resolve(String.format(Locale.ROOT, "wheel_%06d.png", index));
    }
}
