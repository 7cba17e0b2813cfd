package colorwheel.training;

import colorwheel.background.SerialWorker;
import colorwheel.experiment.Experiment;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Owns the one thread that trains. A new run takes the place of the old one, which is cancelled; of many requests only
 * the last is carried out. A run reports its own outcome, so it needs no {@link colorwheel.background.Latest}. All
 * methods may be called from any thread.
 */
public final class Trainer implements AutoCloseable {
    private static final long CLOSE_TIMEOUT_MILLIS = 900;

    private final EngineFactory engines;
    private final AtomicReference<TrainingRun> wanted = new AtomicReference<>();
    private final SerialWorker worker = new SerialWorker("training");
    private final AtomicBoolean begun = new AtomicBoolean();
    private volatile boolean closed;

    /** The newest run that was begun. Used by the training thread only. */
    private @Nullable TrainingRun last;

    private Trainer(EngineFactory engines, boolean begins) {
        this.engines = engines;
        if (begins) {
            begin();
        }
    }

    /** A trainer that builds the network of its first run as soon as one is prepared. */
    public Trainer(EngineFactory engines) {
        this(engines, true);
    }

    /**
     * A trainer that takes commands as any other, but makes no engine and so loads no backend before {@link #begin}.
     */
    public static Trainer waiting(EngineFactory engines) {
        return new Trainer(engines, false);
    }

    /** Ends the waiting and begins the run prepared last. Calls after the first do nothing. */
    public void begin() {
        if (begun.compareAndSet(false, true)) {
            worker.execute(this::work);
        }
    }

    /**
     * Makes a new run in place of the present one. Returns at once, with the run {@code IDLE}: its network is built and
     * its epoch 0 published in the background. It may be started right away.
     *
     * @throws IllegalStateException after {@link #close}
     */
    public TrainingRun prepare(Experiment experiment) {
        return prepare(experiment, StartingPoint.SEED);
    }

    /**
     * Makes a new run in place of the present one, as {@link #prepare(Experiment)} does, from a starting point.
     *
     * @throws IllegalArgumentException if the weights to start from are of other widths than the experiment's network;
     *     the present run then goes on
     * @throws IllegalStateException after {@link #close}
     */
    public TrainingRun prepare(Experiment experiment, StartingPoint startingPoint) {
        TrainingRun run = new TrainingRun(experiment, startingPoint, engines);
        TrainingRun old = wanted.getAndSet(run);
        if (old != null) {
            old.cancel();
        }
        if (closed) {
            run.cancel();
            throw new IllegalStateException("the trainer is closed");
        }
        if (begun.get()) {
            worker.execute(this::work);
        }
        return run;
    }

    /** Cancels the present run and ends the thread; blocks for a second at most. */
    @Override
    public void close() {
        closed = true;
        TrainingRun present = wanted.get();
        if (present != null) {
            present.cancel();
        }
        // The thread is a daemon: if it is unpacking the backend just now, it need not be waited for.
        worker.finish(CLOSE_TIMEOUT_MILLIS);
    }

    /** Runs the present run; runs that it has replaced before they began are never begun. */
    private void work() {
        TrainingRun run = wanted.get();
        if (run != null && run != last) {
            last = run;
            run.run();
        }
    }
}
