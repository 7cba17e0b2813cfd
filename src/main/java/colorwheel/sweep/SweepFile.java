package colorwheel.sweep;

import colorwheel.background.Cancellation;
import colorwheel.files.Folders;
import colorwheel.files.LineFile;
import colorwheel.files.Reasons;
import colorwheel.files.UserFacingException;
import colorwheel.files.WholeFile;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/**
 * Sweeps into a file, one line for each wheel as it comes, in the plan's order: the same sweep writes the same bytes
 * with any number of threads. A name that ends in {@code .csv} gets a table, any other one JSON lines with the summary
 * as the last line. Until it is complete the file has {@code .part} behind its name.
 */
public final class SweepFile {
    private final SweepPlan plan;
    private final Path target;
    private final SweepTable table;
    private final SweepResults results;

    /**
     * How it ended.
     *
     * @param done how many wheels are in the file
     * @param complete whether that is all
     * @param file where they are: the file, or the unfinished one
     * @param summary of those that are there
     */
    public record Ending(int done, boolean complete, Path file, SweepSummary summary) {}

    private SweepFile(SweepPlan plan, Path target) {
        this.plan = plan;
        this.target = target;
        this.table = new SweepTable(plan);
        this.results = new SweepResults(plan);
    }

    /**
     * Tells before anything is trained whether the file can be written without overwriting.
     *
     * @throws UserFacingException if not
     */
    public static void requireFree(Path file) {
        try {
            LineFile.requireFree(file.toAbsolutePath());
        } catch (FileAlreadyExistsException taken) {
            throw new UserFacingException(taken(taken) + " Nothing was written.", taken);
        }
    }

    /**
     * Trains and writes; blocks. A sweep that was cancelled keeps its whole lines in the unfinished file.
     *
     * @throws UserFacingException if the file cannot be written; it says which lines are kept, and where
     */
    public static Ending run(SweepPlan plan, Path file, int threads, Cancellation cancellation) {
        return new SweepFile(plan, file.toAbsolutePath()).run(threads, cancellation);
    }

    /**
     * Writes wheels that are there already, in the form that the name says, whole or not at all. Blocks.
     *
     * @param replace whether an existing file gives way, because the user said so
     * @throws UserFacingException if the file cannot be written; nothing has changed then
     */
    public static void save(SweepResults results, Path file, boolean replace) {
        Path target = file.toAbsolutePath();
        SweepTable table = new SweepTable(results.plan());
        List<TrainedWheel> wheels = results.soFar();
        try {
            Folders.make(target.getParent());
            WholeFile.write(target, replace, WholeFile.Opener.NEW_FILE, out -> {
                Writer text = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
                boolean csv = isCsv(target);
                if (csv) {
                    text.append(table.csvHeader()).append('\n');
                }
                for (TrainedWheel wheel : wheels) {
                    text.append(csv ? table.csv(wheel) : table.json(wheel)).append('\n');
                }
                if (!csv) {
                    text.append(table.json(SweepSummary.of(wheels))).append('\n');
                }
                text.flush();
            });
        } catch (FileAlreadyExistsException taken) {
            throw new UserFacingException(taken(taken) + " Nothing was written.", taken);
        } catch (IOException refused) {
            throw new UserFacingException(
                    target + " could not be written: " + Reasons.why(refused, target.getParent())
                            + Reasons.nothingWritten(refused),
                    refused);
        }
    }

    private static boolean isCsv(Path file) {
        return file.getFileName().toString().toLowerCase(Locale.ROOT).endsWith(".csv");
    }

    private Ending run(int threads, Cancellation cancellation) {
        requireFree(target);
        boolean csv = isCsv(target);
        try {
            Folders.make(target.getParent());
            try (LineFile file = LineFile.create(target)) {
                Sweep.run(plan, threads, wheel -> add(file, wheel, csv), cancellation);
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
            throw failed(refused.getCause());
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
        // After it is written: what is counted is what is kept.
        results.add(wheel);
    }

    private UserFacingException failed(IOException refused) {
        String what = target + " could not be written: " + Reasons.why(refused, target.getParent());
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

    /** What is there of a sweep that was not completed, and how to go on. */
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
