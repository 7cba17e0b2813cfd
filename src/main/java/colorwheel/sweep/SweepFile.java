package colorwheel.sweep;

import colorwheel.background.Cancellation;
import colorwheel.files.Folders;
import colorwheel.files.LineFile;
import colorwheel.files.Reasons;
import colorwheel.files.UserFacingException;
import colorwheel.files.UserFile;
import colorwheel.files.WholeFile;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import java.util.function.IntConsumer;

/**
 * Sweeps into a file, one line per wheel as it is trained, in the plan's order: the same sweep writes the same bytes
 * with any number of threads. A name that ends in {@code .csv} gets a table, any other name JSON lines with the summary
 * as the last line. Until the file is complete its name ends in {@code .part}. A name that ends in {@code .npz} gets
 * arrays, which are written once all wheels are trained.
 */
public final class SweepFile {
    private static final String CSV = ".csv";
    private static final String ARRAYS = ".npz";

    private final SweepPlan plan;
    private final Path target;
    private final SweepTable table;
    private final SweepResults results;

    /**
     * The result of a sweep.
     *
     * @param done the number of wheels in the file
     * @param complete whether these are all wheels of the plan
     * @param file the file, or the unfinished one
     * @param summary of the wheels in the file
     */
    public record Ending(int done, boolean complete, Path file, SweepSummary summary) {}

    private SweepFile(SweepPlan plan, Path target) {
        this.plan = plan;
        this.target = target;
        this.table = new SweepTable(plan);
        this.results = new SweepResults(plan);
    }

    /**
     * Checks before anything is trained that the file can be written without overwriting.
     *
     * @throws UserFacingException if it exists, finished or not
     */
    public static void requireFree(Path file) {
        if (endsWith(file, ARRAYS)) {
            UserFile.requireFree(file.toAbsolutePath());
            return;
        }
        try {
            LineFile.requireFree(file.toAbsolutePath());
        } catch (FileAlreadyExistsException taken) {
            throw new UserFacingException(taken(taken) + " Nothing was written.", taken);
        }
    }

    /**
     * Trains and writes; blocks. A cancelled sweep keeps its whole lines in the unfinished file.
     *
     * @param progress gets the number of wheels in the file after each, one call at a time, on one of the threads
     * @throws UserFacingException if the file cannot be written; it says which lines are kept, and where
     */
    public static Ending run(SweepPlan plan, Path file, int threads, IntConsumer progress, Cancellation cancellation) {
        return new SweepFile(plan, file.toAbsolutePath()).run(threads, progress, cancellation);
    }

    /**
     * Writes trained wheels in the form that the name asks for, a table, arrays or JSON lines, whole or not at all.
     * Blocks.
     *
     * @param replace whether an existing file is replaced, because the user agreed
     * @param progress gets the number of wheels that are written, now and then, on the calling thread
     * @throws UserFacingException if the file cannot be written; nothing has changed then
     * @throws CancellationException soon after cancelling is requested; nothing has changed then
     */
    public static void save(
            SweepResults results, Path file, boolean replace, IntConsumer progress, Cancellation cancellation) {
        Path target = file.toAbsolutePath();
        List<TrainedWheel> wheels = results.soFar();
        try {
            Folders.make(Folders.of(target));
            WholeFile.write(target, replace, WholeFile.Opener.NEW_FILE, out -> {
                if (endsWith(target, ARRAYS)) {
                    new SweepArrays(results.plan(), wheels).write(out, cancellation);
                } else {
                    writeLines(results.plan(), wheels, endsWith(target, CSV), out, progress, cancellation);
                }
            });
        } catch (FileAlreadyExistsException taken) {
            throw new UserFacingException(taken(taken) + " Nothing was written.", taken);
        } catch (IOException refused) {
            throw new UserFacingException(
                    target + " could not be written: " + Reasons.why(refused, Folders.of(target))
                            + Reasons.nothingWritten(refused),
                    refused);
        }
    }

    private static void writeLines(
            SweepPlan plan,
            List<TrainedWheel> wheels,
            boolean csv,
            OutputStream out,
            IntConsumer progress,
            Cancellation cancellation)
            throws IOException {
        SweepTable table = new SweepTable(plan);
        Writer text = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        if (csv) {
            text.append(table.csvHeader()).append('\n');
        }
        for (int k = 0; k < wheels.size(); k++) {
            if (cancellation.isRequested()) {
                throw new CancellationException();
            }
            TrainedWheel wheel = wheels.get(k);
            text.append(csv ? table.csv(wheel) : table.json(wheel)).append('\n');
            progress.accept(k + 1);
        }
        if (!csv) {
            text.append(table.json(SweepSummary.of(wheels))).append('\n');
        }
        text.flush();
    }

    private static boolean endsWith(Path file, String end) {
        return file.getFileName().toString().toLowerCase(Locale.ROOT).endsWith(end);
    }

    /** All wheels at once, when they are trained: of fewer there is no file. */
    private Ending runArrays(int threads, IntConsumer progress, Cancellation cancellation) {
        Sweep.run(
                plan,
                threads,
                wheel -> {
                    results.add(wheel);
                    progress.accept(results.count());
                },
                cancellation);
        SweepSummary summary = SweepSummary.of(results.soFar());
        boolean complete = results.count() == plan.size();
        if (complete) {
            save(results, target, false, done -> {}, new Cancellation());
        }
        return new Ending(complete ? plan.size() : 0, complete, target, summary);
    }

    private Ending run(int threads, IntConsumer progress, Cancellation cancellation) {
        requireFree(target);
        if (endsWith(target, ARRAYS)) {
            return runArrays(threads, progress, cancellation);
        }
        boolean csv = endsWith(target, CSV);
        try {
            Folders.make(Folders.of(target));
            try (LineFile file = LineFile.create(target)) {
                Consumer<TrainedWheel> sink = wheel -> {
                    add(file, wheel, csv);
                    progress.accept(results.count());
                };
                Sweep.run(plan, threads, sink, cancellation);
                SweepSummary summary = SweepSummary.of(results.soFar());
                boolean complete = results.count() == plan.size();
                if (complete) {
                    if (!csv) {
                        file.add(table.json(summary));
                    }
                    file.finish();
                }
                return new Ending(results.count(), complete, complete ? target : LineFile.unfinished(target), summary);
            }
        } catch (UncheckedIOException refused) {
            throw failed(Objects.requireNonNull(refused.getCause(), "there is always one"));
        } catch (IOException refused) {
            throw failed(refused);
        }
    }

    private void add(LineFile file, TrainedWheel wheel, boolean csv) {
        try {
            // The header comes with the first row: a file without rows is no file.
            String header = csv && results.count() == 0 ? table.csvHeader() + '\n' : "";
            file.add(header + (csv ? table.csv(wheel) : table.json(wheel)));
        } catch (IOException refused) {
            throw new UncheckedIOException(refused);
        }
        // Counted after it is written, so that the count is what the file holds.
        results.add(wheel);
    }

    private UserFacingException failed(IOException refused) {
        String what = target + " could not be written: " + Reasons.why(refused, Folders.of(target));
        return new UserFacingException(what + left(refused), refused);
    }

    private String left(IOException refused) {
        int done = results.count();
        if (done == 0) {
            return Reasons.nothingWritten(refused);
        }
        if (!Files.exists(LineFile.unfinished(target))) {
            return " Another program removed its unfinished file, with the lines of " + done + " of " + plan.size()
                    + " wheels: begin again.";
        }
        return " " + kept(plan, target, done);
    }

    /** What was kept of an incomplete sweep, and how to go on: a sentence. */
    public static String kept(SweepPlan plan, Path target, int done) {
        if (done == 0) {
            return "Nothing was written.";
        }
        String whole = done + " of " + plan.size();
        String where = " are kept in " + LineFile.unfinished(target) + ".";
        if (plan instanceof Seeds seeds) {
            long last = seeds.first() + done - 1;
            String rest = done < seeds.size() ? " The rest is --seeds " + (last + 1) + ".." + seeds.last() + "." : "";
            return "The whole lines of " + whole + " seeds, " + seeds.first() + " to " + last + "," + where + rest;
        }
        return "The whole lines of " + whole + " runs" + where;
    }

    private static String taken(FileAlreadyExistsException taken) {
        return taken.getMessage() + " exists already, and nothing is overwritten. Choose another name.";
    }
}
