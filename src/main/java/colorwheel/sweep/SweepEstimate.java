package colorwheel.sweep;

import colorwheel.analysis.WheelMeasures;
import colorwheel.background.Cancellation;
import colorwheel.experiment.Experiment;
import colorwheel.training.fused.FusedTraining;
import java.util.Locale;
import java.util.concurrent.CancellationException;

/** How long a sweep will take on this machine, found out by training its first run for a moment. */
public final class SweepEstimate {
    /** How long each measurement takes. */
    private static final long MEASURED_NANOS = 60_000_000;

    /**
     * The code becomes a hundred times faster when it is compiled, which happens after some use: as many colors times
     * epochs.
     */
    private static final double MIN_WORK = 1_000_000;

    /** The longest time for all measurements. */
    private static final long MAX_NANOS = 8_000_000_000L;

    /** The speed is known after this many measurements in a row that do not raise it by {@link #GAIN}. */
    private static final int MAX_WITHOUT_GAIN = 4;

    private static final double GAIN = 1.2;

    /** How often the measures are taken: this code is compiled by its use, too. */
    private static final int MIN_MEASURED = 200;

    private static final double NANOS = 1e-9;
    private static final double MIN_MINUTES = 90;
    private static final double MIN_HOURS = 5_400;

    private SweepEstimate() {}

    /**
     * The seconds that a sweep will take, if nothing else uses the processors. Blocks for more than a second, for up to
     * three while the code is not compiled yet, and longer if a single epoch takes longer.
     *
     * @param threads how many threads will train
     * @throws CancellationException soon after cancelling is requested
     */
    public static double seconds(SweepPlan plan, int threads, Cancellation cancellation) {
        Experiment first = plan.experiment(0);
        int largest = first.largestPhase();
        int colors = first.trainingColors(largest).size();
        FusedTraining training = FusedTraining.endless(first, largest);
        float[] start = plan.start().weights(first).toArray();
        double epochs = 0;
        double work = 0;
        int withoutGain = 0;
        long begin = System.nanoTime();
        while ((work < MIN_WORK || withoutGain < MAX_WITHOUT_GAIN) && System.nanoTime() - begin < MAX_NANOS) {
            double now = epochsIn(MEASURED_NANOS, training, start, first.epochs(), cancellation);
            work += now * MEASURED_NANOS * NANOS * colors;
            withoutGain = now > GAIN * epochs ? 0 : withoutGain + 1;
            epochs = Math.max(epochs, now);
        }
        // The last threads to end leave the others idle: a run is not divided.
        double rounds = Math.ceil(plan.size() / (double) threads);
        return rounds * (first.colorSteps() / (epochs * colors) + secondsBeside(plan, first, cancellation));
    }

    /** What a run takes besides its epochs: its initial weights and its measures. */
    private static double secondsBeside(SweepPlan plan, Experiment first, Cancellation cancellation) {
        double least = Double.POSITIVE_INFINITY;
        long begin = System.nanoTime();
        int done = 0;
        do {
            if (cancellation.isRequested()) {
                throw new CancellationException();
            }
            long before = System.nanoTime();
            WheelMeasures.of(first, plan.start().weights(first));
            least = Math.min(least, (System.nanoTime() - before) * NANOS);
            done++;
        } while (done < MIN_MEASURED && System.nanoTime() - begin < MAX_NANOS / 4);
        return least;
    }

    /** Trains, from the start again after each end, and returns the epochs a second. */
    private static double epochsIn(
            long nanos, FusedTraining training, float[] start, int epochs, Cancellation cancellation) {
        training.load(start);
        long begin = System.nanoTime();
        int done = 0;
        long taken;
        do {
            if (cancellation.isRequested()) {
                throw new CancellationException();
            }
            if (training.step() == epochs) {
                training.load(start);
            }
            training.advance();
            done++;
            taken = System.nanoTime() - begin;
        } while (taken < nanos);
        return done / (taken * NANOS);
    }

    /** A time as a user needs it: “less than a second”, “about 20 s”, “about 7 min”, “about 3 h”. */
    public static String words(double seconds) {
        if (seconds < 1) {
            return "less than a second";
        }
        if (seconds < MIN_MINUTES) {
            // It is no more than an estimate.
            double step = seconds < 10 ? 1 : 5;
            return about(Math.ceil(seconds / step) * step, "s");
        }
        return seconds < MIN_HOURS ? about(Math.ceil(seconds / 60), "min") : about(Math.ceil(seconds / 3600), "h");
    }

    private static String about(double number, String unit) {
        return String.format(Locale.ROOT, "about %.0f %s", number, unit);
    }
}
