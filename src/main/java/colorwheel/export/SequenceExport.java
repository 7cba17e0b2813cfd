package colorwheel.export;

import colorwheel.background.Cancellation;
import colorwheel.background.Threads;
import colorwheel.files.Folders;
import colorwheel.files.Reasons;
import colorwheel.files.UserFacingException;
import colorwheel.files.WholeFile;
import java.io.IOException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;

/**
 * Writes the frames of a recording as numbered PNG or SVG files, one for each epoch asked for. Several threads write
 * different frames; the bytes do not depend on how many.
 */
public final class SequenceExport {
    private final Pictures pictures;
    private final ExportFormat format;
    private final Path folder;
    private final Progress progress;
    private final Cancellation cancellation;
    private final WholeFile.Opener opener;
    private final AtomicInteger next = new AtomicInteger();
    private final AtomicReference<Failure> failure = new AtomicReference<>();
    /** What tells of unfinished files that the system does not let us remove. */
    private final Queue<String> leftovers = new ConcurrentLinkedQueue<>();

    private volatile boolean interrupted;
    private int written;

    private record Failure(Path file, Throwable cause) {}

    private SequenceExport(
            Pictures pictures,
            ExportFormat format,
            Path folder,
            Progress progress,
            Cancellation cancellation,
            WholeFile.Opener opener) {
        this.pictures = pictures;
        this.format = format;
        this.folder = folder.toAbsolutePath();
        this.progress = progress;
        this.cancellation = cancellation;
        this.opener = opener;
    }

    /**
     * Writes all frames; returns when all are written or cancelling was heeded. Blocks; call it off the JavaFX thread.
     * Interrupting the calling thread cancels as well.
     *
     * @param format PNG, or SVG of the scatter alone
     * @param folder where to; made if it is not there
     * @param threads how many threads paint and write, the calling one included; at least 1
     * @throws UserFacingException before anything is written if an epoch is not recorded or a file exists already;
     *     later if a file cannot be written. Frames that are whole are kept
     */
    public static ExportResult run(
            Pictures pictures,
            ExportFormat format,
            Path folder,
            int threads,
            Progress progress,
            Cancellation cancellation) {
        return run(pictures, format, folder, threads, progress, cancellation, WholeFile.Opener.NEW_FILE);
    }

    static ExportResult run(
            Pictures pictures,
            ExportFormat format,
            Path folder,
            int threads,
            Progress progress,
            Cancellation cancellation,
            WholeFile.Opener opener) {
        return new SequenceExport(pictures, format, folder, progress, cancellation, opener).run(threads);
    }

    private ExportResult run(int threads) {
        EpochSelection.requireRecorded(pictures.frames(), pictures.epochs());
        requireFree(format, folder, pictures.epochs());
        boolean made = makeFolder();
        List<Thread> helpers = new ArrayList<>();
        for (int k = 1; k < pictures.threads(format, threads); k++) {
            Thread helper = Threads.daemon("export " + (k + 1), this::writeFrames);
            helper.start();
            helpers.add(helper);
        }
        writeFrames();
        for (Thread helper : helpers) {
            join(helper);
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
        if (made && written == 0 && failure.get() == null) {
            removeIfEmpty();
        }
        return result();
    }

    /**
     * Tells before any work is done whether the frames of some epochs can be written to a folder without overwriting.
     *
     * @throws UserFacingException naming the first file that is there already
     */
    public static void requireFree(ExportFormat format, Path folder, List<Integer> epochs) {
        for (int epoch : epochs) {
            Path target = folder.resolve(format.fileName(epoch));
            if (Files.exists(target, LinkOption.NOFOLLOW_LINKS)) {
                throw new UserFacingException(target + " exists already, and nothing is overwritten."
                        + " Choose an empty or new folder. Nothing was written.");
            }
        }
    }

    /** Returns whether the folder is new. */
    private boolean makeFolder() {
        boolean there = Files.isDirectory(folder);
        try {
            Folders.make(folder);
        } catch (IOException refused) {
            Path parent = folder.getParent() == null || Files.exists(folder) ? folder : folder.getParent();
            throw new UserFacingException(
                    "The folder " + folder + " could not be made: " + Reasons.why(refused, parent)
                            + " Nothing was written.",
                    refused);
        }
        return !there;
    }

    /** One thread's share: takes the next epoch until there is none, or all shall stop. */
    private void writeFrames() {
        FrameWriter writer = null;
        for (int k = next.getAndIncrement(); k < pictures.epochs().size() && goesOn(); k = next.getAndIncrement()) {
            int epoch = pictures.epochs().get(k);
            Path target = target(epoch);
            try {
                if (writer == null) {
                    writer = FrameWriter.of(format, pictures);
                }
                FrameWriter mine = writer;
                WholeFile.write(target, false, opener, out -> mine.write(epoch, out, cancellation));
                countOne();
            } catch (CancellationException asked) {
                noteLeftover(asked);
                return;
            } catch (ClosedByInterruptException asked) {
                noteLeftover(asked);
                interrupted = true;
            } catch (Throwable cause) {
                // Of several threads that fail, the first tells; each may leave something behind.
                if (!failure.compareAndSet(null, new Failure(target, cause))) {
                    noteLeftover(cause);
                }
            }
        }
    }

    private void noteLeftover(Throwable cause) {
        Reasons.leftover(cause).ifPresent(leftovers::add);
    }

    private boolean goesOn() {
        interrupted |= Thread.currentThread().isInterrupted();
        return !cancellation.isRequested() && !interrupted && failure.get() == null;
    }

    private synchronized void countOne() {
        written++;
        progress.at(written, pictures.epochs().size());
    }

    private void join(Thread helper) {
        while (true) {
            try {
                helper.join();
                return;
            } catch (InterruptedException asked) {
                interrupted = true;
            }
        }
    }

    /** Takes back a folder that was made in vain; one that is not empty by now is somebody's and stays. */
    private void removeIfEmpty() {
        try (DirectoryStream<Path> content = Files.newDirectoryStream(folder)) {
            if (content.iterator().hasNext()) {
                return;
            }
            Files.delete(folder);
        } catch (NoSuchFileException gone) {
            // What was wanted: the folder is not there.
            return;
        } catch (IOException refused) {
            throw new UserFacingException(
                    "Nothing was written, and the empty folder " + folder + " could not be removed again: "
                            + Reasons.why(refused, folder),
                    refused);
        }
    }

    private ExportResult result() {
        int asked = pictures.epochs().size();
        Failure failed = failure.get();
        if (failed != null) {
            if (failed.cause instanceof IOException system) {
                throw new UserFacingException(
                        failed.file.getFileName() + " could not be written to " + folder + ": "
                                + Reasons.why(system, folder)
                                + (written == 0 ? Reasons.nothingWritten(system) : " " + kept(asked))
                                + left(),
                        system);
            }
            if (failed.cause instanceof Error error) {
                throw error;
            }
            throw (RuntimeException) failed.cause;
        }
        boolean stopped = written < asked;
        String sentence = (stopped ? "The export was cancelled. " : "") + kept(asked) + left();
        return new ExportResult(folder, written, asked, stopped, sentence);
    }

    private String left() {
        return leftovers.stream().map(sentence -> " " + sentence).collect(Collectors.joining());
    }

    private String kept(int asked) {
        if (written == 0) {
            return "Nothing was written.";
        }
        String count = written + " of " + asked + (asked == 1 ? " frame " : " frames ");
        if (!Files.isDirectory(folder)) {
            return count + "had been written before.";
        }
        return count + (asked == 1 ? "was" : "were") + " written to " + folder + (written < asked ? " and kept." : ".");
    }

    private Path target(int epoch) {
        return folder.resolve(format.fileName(epoch));
    }
}
