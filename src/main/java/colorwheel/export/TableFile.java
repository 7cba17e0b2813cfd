package colorwheel.export;

import colorwheel.background.Cancellation;
import colorwheel.experiment.Experiment;
import colorwheel.files.Reasons;
import colorwheel.files.UserFile;
import colorwheel.recording.Frames;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * Writes tables as CSV, whole or not at all: the names of the columns, then the rows of one epoch after another. ASCII;
 * lines end with a line feed.
 *
 * @param what what is in it, such as {@code latents}
 * @param everyEpoch whether it has all epochs of the run, whichever are chosen
 * @param tables makes the columns and rows for an experiment
 */
record TableFile(String what, boolean everyEpoch, Function<Experiment, Table> tables) implements ExportFormat.Writer {
    /** The columns and rows of one experiment. */
    interface Table {
        /** The names of the columns, with commas between them. */
        String header();

        /**
         * Adds the rows of an epoch.
         *
         * @param epoch one that is recorded, or any up to the last in a table of every epoch
         */
        void rows(Frames frames, int epoch, Lines lines) throws IOException;
    }

    /** Collects text and writes it now and then. */
    static final class Lines {
        private static final int LINES_BETWEEN_WRITES = 1024;

        private final OutputStream out;
        private final Cancellation cancellation;
        private final StringBuilder text = new StringBuilder();
        private int waiting;

        Lines(OutputStream out, Cancellation cancellation) {
            this.out = out;
            this.cancellation = cancellation;
        }

        /** The line under way. */
        StringBuilder text() {
            return text;
        }

        /**
         * Ends the line.
         *
         * @throws CancellationException soon after cancelling is requested
         */
        void end() throws IOException {
            text.append('\n');
            if (++waiting == LINES_BETWEEN_WRITES) {
                flush();
            }
        }

        private void flush() throws IOException {
            if (cancellation.isRequested()) {
                throw new CancellationException();
            }
            out.write(text.toString().getBytes(StandardCharsets.US_ASCII));
            text.setLength(0);
            waiting = 0;
        }
    }

    @Override
    public ExportTask.Result write(ExportPlan.Run run) {
        return write(run, run.plan().replace());
    }

    /** @param replace whether an existing file is replaced */
    ExportTask.Result write(ExportPlan.Run run, boolean replace) {
        Path target = run.plan().target();
        int epochs = epochs(run).size();
        Table table = tables.apply(run.pictures().experiment());
        try {
            UserFile.write(target, what, replace, out -> write(run, epochs(run), table, out));
        } catch (CancellationException cancelled) {
            return new ExportTask.Result(
                    target, 0, epochs, true, "The export was cancelled. " + Reasons.left(cancelled));
        }
        String sentence = "The " + what + " of " + epochs + (epochs == 1 ? " epoch were" : " epochs were")
                + " written to " + target + ".";
        return new ExportTask.Result(target, epochs, epochs, false, sentence);
    }

    private List<Integer> epochs(ExportPlan.Run run) {
        return everyEpoch
                ? IntStream.rangeClosed(0, run.pictures().frames().lastEpoch())
                        .boxed()
                        .toList()
                : run.epochs();
    }

    private static void write(ExportPlan.Run run, List<Integer> epochs, Table table, OutputStream out)
            throws IOException {
        Lines lines = new Lines(out, run.cancellation());
        lines.text().append(table.header());
        lines.end();
        int done = 0;
        for (int epoch : epochs) {
            table.rows(run.pictures().frames(), epoch, lines);
            lines.flush();
            run.progress().at(++done, epochs.size());
        }
    }
}
