package colorwheel.export;

import colorwheel.background.Cancellation;
import colorwheel.files.Folders;
import colorwheel.files.Reasons;
import colorwheel.files.UserFacingException;
import colorwheel.files.WholeFile;
import colorwheel.paint.Raster;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/** One picture as a PNG file, of whatever is painted. */
public final class PictureFile {
    private PictureFile() {}

    /**
     * Writes a picture, the whole file or nothing. Blocks as long as the disk does.
     *
     * @param origin where it comes from, if that is one epoch of a run
     * @param replace whether an existing file is replaced
     * @throws UserFacingException if it cannot be written
     */
    public static void write(Raster picture, Optional<PictureOrigin> origin, Path file, boolean replace) {
        try {
            WholeFile.write(file, replace, WholeFile.Opener.NEW_FILE, opened -> {
                OutputStream out = new BufferedOutputStream(opened);
                new PngWriter()
                        .write(picture, origin.map(PictureOrigin::texts).orElse(Map.of()), out, new Cancellation());
                out.flush();
            });
        } catch (IOException failure) {
            throw new UserFacingException(
                    file + " could not be written: " + Reasons.why(failure, Folders.of(file))
                            + Reasons.nothingWritten(failure),
                    failure);
        }
    }
}
