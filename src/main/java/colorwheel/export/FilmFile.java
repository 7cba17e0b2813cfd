package colorwheel.export;

import colorwheel.files.UserFacingException;
import colorwheel.files.WholeFile;
import colorwheel.paint.Raster;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;

/** Writes MP4 files: {@link Ffmpeg} makes them of the frames that it is fed with. */
final class FilmFile extends AnimationFile {
    /** The encoder is late with the last frames of a large film, but reports its progress every half second. */
    static final Duration TIMEOUT = Duration.ofSeconds(60);

    private final Supplier<Optional<Path>> ffmpeg;
    private final Duration timeout;

    /**
     * @param ffmpeg finds the encoder
     * @param timeout how long it may give no sign of life
     */
    FilmFile(Supplier<Optional<Path>> ffmpeg, Duration timeout) {
        this.ffmpeg = ffmpeg;
        this.timeout = timeout;
    }

    @Override
    public long preparedBytes(FrameStyle style) {
        return 3 * style.pixels();
    }

    @Override
    public void requirePossible(ExportPlan plan) {
        plan.requireFree();
        program(plan);
    }

    private Path program(ExportPlan plan) {
        return ffmpeg.get()
                .orElseThrow(() -> new UserFacingException(
                        Ffmpeg.missing(plan.pictures().style().palette(), plan.framesPerSecond())));
    }

    @Override
    void make(ExportPlan.Run run) throws IOException {
        Path program = program(run.plan());
        WholeFile.make(run.plan().target(), run.plan().replace(), file -> {
            new EncoderProcess(
                            Ffmpeg.command(
                                    program, run.pictures().style(), run.plan().framesPerSecond(), file),
                            timeout)
                    .run((out, stop) -> write(run.stoppedBy(stop), out), run.cancellation());
            if (Files.size(file) == 0) {
                throw new UserFacingException(
                        program + " ended without an error but wrote no file. Export PNG frames instead.");
            }
        });
    }

    @Override
    void write(ExportPlan.Run run, OutputStream out) throws IOException {
        FramePipeline.run(run, run.shots(), () -> FilmFile::bytes, out::write);
    }

    /** A picture as three bytes for each pixel, red, green and blue, row by row. */
    static byte[] bytes(Raster raster) {
        byte[] bytes = new byte[3 * raster.width() * raster.height()];
        int[] pixels = raster.pixels();
        int place = 0;
        for (int y = 0; y < raster.height(); y++) {
            int row = raster.index(0, y);
            for (int x = 0; x < raster.width(); x++) {
                int pixel = pixels[row + x];
                bytes[place] = (byte) (pixel >> 16);
                bytes[place + 1] = (byte) (pixel >> 8);
                bytes[place + 2] = (byte) pixel;
                place += 3;
            }
        }
        return bytes;
    }
}
