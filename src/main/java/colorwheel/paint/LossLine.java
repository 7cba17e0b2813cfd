package colorwheel.paint;

import colorwheel.experiment.Experiment;
import colorwheel.experiment.Terms;
import colorwheel.recording.Frames;
import colorwheel.recording.Losses;
import java.awt.geom.Path2D;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One line of a loss chart: a part of the loss of a run over its epochs. It is thinned to the pixel columns of the
 * chart, and keeps what it has read, so that a later picture of the same run costs its new epochs alone. Belongs to one
 * thread at a time.
 */
final class LossLine {
    /** Far below what single precision can lose; nothing near zero has a place on a logarithmic axis. */
    private static final double MIN_DRAWN = 1e-30;

    private final LossPart part;
    private final @Nullable Experiment experiment;
    private final List<Column> columns = new ArrayList<>();
    private @Nullable Losses oldest;
    private @Nullable Losses newest;
    private @Nullable PlotAxis axis;
    private double least = Double.POSITIVE_INFINITY;
    private double greatest;
    /** The first epoch that is not read yet, for the range and for the columns. */
    private int next;

    private int nextPlaced;

    /** The epochs within one pixel column. */
    private static final class Column {
        private final int number;
        private final double firstX;
        private double lastX;
        private double least = Double.POSITIVE_INFINITY;
        private double greatest;
        private double first = Double.NaN;
        private double last = Double.NaN;

        Column(int number, double x) {
            this.number = number;
            firstX = x;
            lastX = x;
        }

        void add(double x, double loss) {
            least = Math.min(least, loss);
            greatest = Math.max(greatest, loss);
            first = Double.isNaN(first) ? loss : first;
            last = loss;
            lastX = x;
        }

        boolean isEmpty() {
            return greatest == 0;
        }

        double middle() {
            return (firstX + lastX) / 2;
        }

        /** The least and the greatest loss are among them, so that nothing gets lost between columns. */
        double[] heights() {
            return first > last
                    ? new double[] {first, greatest, least, last}
                    : new double[] {first, least, greatest, last};
        }
    }

    /** @param experiment of the run, whose phases weigh the terms; not needed for the total */
    LossLine(LossPart part, @Nullable Experiment experiment) {
        this.part = part;
        this.experiment = experiment;
    }

    static boolean drawable(double loss) {
        return loss >= MIN_DRAWN && Double.isFinite(loss);
    }

    LossPart part() {
        return part;
    }

    /** Whether this is such a line of the run of a recording, of which it may have read less. */
    boolean isOf(Frames frames, LossPart other, @Nullable Experiment of) {
        return part == other
                && (experiment == null ? of == null : experiment.equals(of))
                && next > 0
                && frames.lastEpoch() >= next - 1
                && frames.losses(0) == oldest
                && frames.losses(next - 1) == newest;
    }

    /** Reads the epochs that are new. */
    void read(Frames frames) {
        for (; next <= frames.lastEpoch(); next++) {
            double loss = loss(frames, next);
            if (drawable(loss)) {
                least = Math.min(least, loss);
                greatest = Math.max(greatest, loss);
            }
        }
        if (next > 0) {
            oldest = frames.losses(0);
            newest = frames.losses(next - 1);
        }
    }

    private double loss(Frames frames, int epoch) {
        Terms weights = experiment == null
                ? Terms.NONE
                : experiment.phases().get(experiment.phaseAt(epoch)).terms();
        return part.of(frames.losses(epoch), weights);
    }

    /** The least loss that can be drawn; infinite if there is none. */
    double least() {
        return least;
    }

    /** The greatest loss that can be drawn; 0 if there is none. */
    double greatest() {
        return greatest;
    }

    /**
     * The line in a chart.
     *
     * @param broken whether the line is broken where there is nothing to draw, rather than led across
     */
    Path2D path(Frames frames, PlotAxis epochs, PlotAxis losses, boolean broken) {
        place(frames, epochs);
        Path2D path = new Path2D.Double();
        boolean started = false;
        for (Column column : columns) {
            if (column.isEmpty()) {
                started &= !broken;
                continue;
            }
            double previous = Double.NaN;
            for (double loss : column.heights()) {
                if (!started) {
                    path.moveTo(column.middle(), losses.at(loss));
                    started = true;
                } else if (loss != previous) {
                    path.lineTo(column.middle(), losses.at(loss));
                }
                previous = loss;
            }
        }
        return path;
    }

    private void place(Frames frames, PlotAxis epochs) {
        if (!epochs.equals(axis)) {
            axis = epochs;
            columns.clear();
            nextPlaced = 0;
        }
        for (; nextPlaced <= frames.lastEpoch(); nextPlaced++) {
            double x = epochs.at(nextPlaced);
            int number = (int) Math.floor(x);
            Column newestColumn = columns.isEmpty() ? null : columns.get(columns.size() - 1);
            if (newestColumn == null || newestColumn.number != number) {
                newestColumn = new Column(number, x);
                columns.add(newestColumn);
            }
            double loss = loss(frames, nextPlaced);
            if (drawable(loss)) {
                newestColumn.add(x, loss);
            }
        }
    }
}
