package colorwheel.export;

import colorwheel.background.Cancellation;
import colorwheel.files.Folders;
import colorwheel.files.Reasons;
import colorwheel.files.UserFacingException;
import colorwheel.files.UserFile;
import colorwheel.files.WholeFile;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.ClosedByInterruptException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;

/**
 * Writes the frames of a recording as one animation: the whole file or nothing. Of GIF and APNG the bytes depend on
 * nothing but the request.
 */
public final class AnimationExport {
    private static final int BUFFER_BYTES = 1 << 16;
    /** Of a large film the last frames leave the encoder late; it says something every half second, though. */
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final AnimationRequest request;
    private final Pictures pictures;
    private final int threads;
    private final Progress progress;
    private final Cancellation cancellation;
    private final Tools tools;
    private int taken;

    /**
     * What a test replaces.
     *
     * @param opener makes the file
     * @param ffmpeg the encoder of films, if there is one
     * @param patience how long it may give no sign of life
     */
    record Tools(WholeFile.Opener opener, Optional<Path> ffmpeg, Duration patience) {}

    private AnimationExport(
            AnimationRequest request, int threads, Progress progress, Cancellation cancellation, Tools tools) {
        this.request = request;
        this.pictures = request.pictures();
        // One more, which writes and does not paint.
        this.threads = 1 + request.pictures().threads(request.format(), threads - 1);
        this.progress = progress;
        this.cancellation = cancellation;
        this.tools = tools;
    }

    /**
     * Writes an animation; returns when it is written or cancelling was heeded, in which case nothing is left. Blocks;
     * call it off the JavaFX thread. Interrupting the calling thread cancels as well.
     *
     * @param threads how many threads work, the calling one included; at least 1
     * @throws UserFacingException before anything is written if an epoch is not recorded, the file exists already or
     *     the encoder is missing; later if it cannot be written
     */
    public static ExportResult run(
            AnimationRequest request, int threads, Progress progress, Cancellation cancellation) {
        return run(
                request,
                threads,
                progress,
                cancellation,
                new Tools(WholeFile.Opener.NEW_FILE, Ffmpeg.find(), PATIENCE));
    }

    static ExportResult run(
            AnimationRequest request, int threads, Progress progress, Cancellation cancellation, Tools tools) {
        return new AnimationExport(request, threads, progress, cancellation, tools).run();
    }

    /**
     * Tells before any work is done whether an animation can be written.
     *
     * @throws UserFacingException if the file is there already, or it is a film and there is no ffmpeg
     */
    static void requirePossible(ExportFormat format, FrameStyle style, int framesPerSecond, Path file) {
        requirePossible(format, style, framesPerSecond, file, Ffmpeg.find());
    }

    private static void requirePossible(
            ExportFormat format, FrameStyle style, int framesPerSecond, Path file, Optional<Path> ffmpeg) {
        UserFile.requireFree(file);
        if (format == ExportFormat.MP4 && ffmpeg.isEmpty()) {
            throw new UserFacingException(Ffmpeg.missing(style.palette(), framesPerSecond));
        }
    }

    private ExportResult run() {
        EpochSelection.requireRecorded(pictures.frames(), pictures.epochs());
        requirePossible(request.format(), pictures.style(), request.framesPerSecond(), request.file(), tools.ffmpeg);
        int asked = request.shownFrames();
        Path folder = request.file().getParent();
        try {
            Folders.make(folder);
            write();
        } catch (CancellationException | ClosedByInterruptException cancelled) {
            return new ExportResult(
                    request.file(), 0, asked, true, "The export was cancelled. " + Reasons.left(cancelled));
        } catch (UserFacingException failure) {
            throw new UserFacingException(
                    request.file() + " could not be written: " + failure.getMessage() + " " + Reasons.left(failure),
                    failure);
        } catch (IOException failure) {
            throw new UserFacingException(
                    request.file() + " could not be written: " + Reasons.why(failure, folder)
                            + Reasons.nothingWritten(failure),
                    failure);
        }
        return new ExportResult(request.file(), asked, asked, false, sentence(asked));
    }

    private void write() throws IOException {
        switch (request.format()) {
            case GIF -> WholeFile.write(request.file(), false, tools.opener, this::gif);
            case APNG -> WholeFile.write(request.file(), false, tools.opener, this::apng);
            case MP4 -> WholeFile.make(request.file(), false, this::mp4);
            default -> throw new IllegalStateException(request.format() + " is not an animation");
        }
    }

    private void gif(OutputStream file) throws IOException {
        List<GifTiming.Slot> slots = GifTiming.of(pictures.epochs().size(), request.framesPerSecond());
        List<Integer> epochs = new ArrayList<>();
        for (GifTiming.Slot slot : slots) {
            epochs.add(pictures.epochs().get(slot.frame()));
        }
        GifPalette palette = GifPalette.of(pictures, cancellation);
        OutputStream out = new BufferedOutputStream(file, BUFFER_BYTES);
        FrameStyle style = pictures.style();
        try (GifAnimation gif = new GifAnimation(out, style.width(), style.height(), palette)) {
            frames(
                    epochs,
                    () -> palette::indices,
                    indices -> gif.add(indices, slots.get(taken).hundredths()));
            gif.finish();
        }
        out.flush();
    }

    private void apng(OutputStream file) throws IOException {
        OutputStream out = new BufferedOutputStream(file, BUFFER_BYTES);
        List<Integer> epochs = pictures.epochs();
        PictureOrigin last = pictures.origin(epochs.get(epochs.size() - 1));
        ApngAnimation apng = new ApngAnimation(out, pictures.style(), epochs.size(), request.framesPerSecond(), last);
        frames(
                pictures.epochs(),
                () -> {
                    PngWriter writer = new PngWriter();
                    return frame -> ApngAnimation.compressed(writer, frame, cancellation);
                },
                apng::add);
        apng.finish();
        out.flush();
    }

    private void mp4(Path temporary) throws IOException {
        Path program = tools.ffmpeg.orElseThrow();
        List<String> command = Ffmpeg.command(program, pictures.style(), request.framesPerSecond(), temporary);
        new EncoderProcess(command, tools.patience)
                .run(
                        (out, stop) -> FramePipeline.run(
                                pictures,
                                pictures.epochs(),
                                () -> RawFrame::bytes,
                                threads,
                                bytes -> {
                                    out.write(bytes);
                                    countOne(pictures.epochs().size());
                                },
                                stop),
                        cancellation);
        if (Files.size(temporary) == 0) {
            throw new UserFacingException(
                    program + " ended without an error but wrote no file. Export PNG frames instead.");
        }
    }

    private <T> void frames(
            List<Integer> epochs,
            java.util.function.Supplier<FramePipeline.Preparation<T>> preparations,
            FramePipeline.Sink<T> sink)
            throws IOException {
        FramePipeline.run(
                pictures,
                epochs,
                preparations,
                threads,
                frame -> {
                    sink.take(frame);
                    countOne(epochs.size());
                },
                cancellation);
    }

    private void countOne(int total) {
        progress.at(++taken, total);
    }

    private String sentence(int written) {
        int all = pictures.epochs().size();
        String left = written == all
                ? ""
                : " A GIF shows at most " + GifTiming.MOST_PER_SECOND + " frames a second, so " + (all - written)
                        + " of " + all + " were left out.";
        return "An animation of " + written + (written == 1 ? " frame" : " frames") + " was written to "
                + request.file() + "." + left;
    }
}
