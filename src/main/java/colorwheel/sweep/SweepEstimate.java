package colorwheel.sweep;

import colorwheel.background.Cancellation;
import colorwheel.experiment.Experiment;
import colorwheel.training.fused.FusedTraining;
import java.util.Locale;
import java.util.concurrent.CancellationException;

/** How long a sweep will take on this machine, found out by training its first run for a moment. */
public final class SweepEstimate {
    /** How long each measurement takes. */
    private static final long MEASURED_NANOS = 60_000_000;

    /** The code becomes many times faster while it is compiled: measured again until it is not much faster. */
    private static final int MIN_MEASUREMENTS = 20;

    private static final int MAX_MEASUREMENTS = 50;

    private static final int MAX_WITHOUT_GAIN = 4;
    private static final double GAIN = 1.2;
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
        FusedTraining training =
                new FusedTraining(first.network(), first.trainingColors().rgb(), first.learningRate());
        float[] start = plan.start().weights(first).toArray();
        double epochs = 0;
        int withoutGain = 0;
        for (int k = 0; k < MAX_MEASUREMENTS && (k < MIN_MEASUREMENTS || withoutGain < MAX_WITHOUT_GAIN); k++) {
            double now = epochsIn(MEASURED_NANOS, training, start, first.epochs(), cancellation);
            withoutGain = now > GAIN * epochs ? 0 : withoutGain + 1;
            epochs = Math.max(epochs, now);
        }
        // The last threads to end leave the others idle: a run is not divided.
        double rounds = Math.ceil(plan.size() / (double) threads);
        return rounds * first.epochs() / epochs;
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
