package colorwheel.export;

import colorwheel.background.Cancellation;
import colorwheel.background.Threads;
import colorwheel.files.Folders;
import colorwheel.files.Reasons;
import colorwheel.files.UserFacingException;
import colorwheel.files.WholeFile;
import java.io.IOException;
import java.io.OutputStream;
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
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * Writes pictures into a folder, each into a file of its own. Several threads write different files; the bytes do not
 * depend on how many. An instance writes once.
 */
final class NumberedFiles {
    private final Path folder;
    private final List<Path> files;
    private final Supplier<Writer> writers;
    private final ExportTask.Progress progress;
    private final Cancellation cancellation;
    private final WholeFile.Opener opener;
    private final AtomicInteger next = new AtomicInteger();
    private final AtomicReference<Failure> failure = new AtomicReference<>();
    /** Sentences about unfinished files that could not be removed. */
    private final Queue<String> leftovers = new ConcurrentLinkedQueue<>();

    private volatile boolean interrupted;
    private int written;

    private record Failure(Path file, Throwable cause) {}

    /** Writes pictures into a stream each. Belongs to one thread. */
    @FunctionalInterface
    interface Writer {
        /**
         * Writes a picture; does not close the stream.
         *
         * @param index of the picture among the files
         * @throws CancellationException soon after cancelling is requested
         */
        void write(int index, OutputStream out, Cancellation cancellation) throws IOException;
    }

    /**
     * @param folder made if it is missing
     * @param files the file of each picture, in that folder
     * @param writers makes a writer for each thread
     * @param opener opens a new file; a test puts a faulty one here
     */
    NumberedFiles(
            Path folder,
            List<Path> files,
            Supplier<Writer> writers,
            ExportTask.Progress progress,
            Cancellation cancellation,
            WholeFile.Opener opener) {
        this.folder = folder;
        this.files = files;
        this.writers = writers;
        this.progress = progress;
        this.cancellation = cancellation;
        this.opener = opener;
    }

    /**
     * Writes all pictures; see {@link ExportTask#run}. Interrupting the calling thread cancels as well.
     *
     * @param threads how many threads paint and write, the calling one included; at least 1
     * @throws UserFacingException before anything is written if a file exists; later if one cannot be written. Files
     *     that are whole are kept
     */
    ExportTask.Result write(int threads) {
        requireFree(files);
        boolean made = makeFolder();
        List<Thread> helpers = new ArrayList<>();
        for (int k = 1; k < threads; k++) {
            Thread helper = Threads.daemon("export " + (k + 1), this::writeFiles);
            helper.start();
            helpers.add(helper);
        }
        writeFiles();
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
     * Checks before any work is done that nothing would be overwritten.
     *
     * @throws UserFacingException naming the first file that exists
     */
    static void requireFree(List<Path> files) {
        for (Path file : files) {
            if (Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
                throw new UserFacingException(file + " exists already, and nothing is overwritten."
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

    /** The share of one thread: takes the next picture until there is none, or all threads have to stop. */
    private void writeFiles() {
        Writer writer = null;
        for (int k = next.getAndIncrement(); k < files.size() && goesOn(); k = next.getAndIncrement()) {
            int index = k;
            try {
                if (writer == null) {
                    writer = writers.get();
                }
                Writer mine = writer;
                WholeFile.write(files.get(k), false, opener, out -> mine.write(index, out, cancellation));
                countOne();
            } catch (CancellationException cancelled) {
                noteLeftover(cancelled);
                return;
            } catch (ClosedByInterruptException cancelled) {
                noteLeftover(cancelled);
                interrupted = true;
            } catch (Throwable cause) {
                // Of several threads that fail, the first one's failure is reported; each may leave a file behind.
                if (!failure.compareAndSet(null, new Failure(files.get(k), cause))) {
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
        progress.at(written, files.size());
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

    /** Removes the output folder if this export created it and it is still empty. */
    private void removeIfEmpty() {
        try (DirectoryStream<Path> content = Files.newDirectoryStream(folder)) {
            if (content.iterator().hasNext()) {
                return;
            }
            Files.delete(folder);
        } catch (NoSuchFileException gone) {
            // As wanted: the folder is not there.
            return;
        } catch (IOException refused) {
            throw new UserFacingException(
                    "Nothing was written, and the empty folder " + folder + " could not be removed again: "
                            + Reasons.why(refused, folder),
                    refused);
        }
    }

    private ExportTask.Result result() {
        Failure failed = failure.get();
        if (failed != null) {
            if (failed.cause instanceof IOException system) {
                throw new UserFacingException(
                        failed.file.getFileName() + " could not be written to " + folder + ": "
                                + Reasons.why(system, folder)
                                + (written == 0 ? Reasons.nothingWritten(system) : " " + kept())
                                + left(),
                        system);
            }
            if (failed.cause instanceof Error error) {
                throw error;
            }
            throw (RuntimeException) failed.cause;
        }
        boolean stopped = written < files.size();
        String sentence = (stopped ? "The export was cancelled. " : "") + kept() + left();
        return new ExportTask.Result(folder, written, files.size(), stopped, sentence);
    }

    private String left() {
        return leftovers.stream().map(sentence -> " " + sentence).collect(Collectors.joining());
    }

    private String kept() {
        if (written == 0) {
            return "Nothing was written.";
        }
        boolean one = files.size() == 1;
        String count = written + " of " + files.size() + (one ? " frame " : " frames ");
        if (!Files.isDirectory(folder)) {
            return count + "had been written before.";
        }
        return count + (one ? "was" : "were") + " written to " + folder + (written < files.size() ? " and kept." : ".");
    }
}
