package colorwheel.training;

import colorwheel.background.Latest;
import colorwheel.experiment.Experiment;
import colorwheel.recording.Frames;
import colorwheel.recording.RunId;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Owns the one thread that trains the positions of a slider to their ends while it is dragged. Of the positions that
 * come while one is under way only the last is trained next. The one under way is not given up for it unless it takes
 * long; otherwise a drag faster than the engine would never show a wheel.
 *
 * <p>A drag ends with {@link #cancel}. After it no preview or failure of the drag is taken, and no listener is called.
 *
 * <p>All methods may be called from any thread.
 */
public final class PreviewTrainer implements AutoCloseable {
    /**
     * The trained state of a position, or that so far.
     *
     * @param run the identity of its snapshots
     * @param experiment what was trained
     * @param frames the untrained state and the newest one
     */
    public record Preview(RunId run, Experiment experiment, Frames frames) {
        /** Whether it has been trained to its end. */
        public boolean isFinished() {
            return frames.lastEpoch() == experiment.epochs();
        }
    }

    /** Trains a position; in the program {@link PreviewRuns}. */
    @FunctionalInterface
    public interface Runner {
        /** See {@link PreviewRun#run}. */
        Optional<Frames> run(RunId run, Experiment experiment, StartingPoint start, PreviewRun.Watcher watcher);

        /**
         * Called when a position has been shown and none waits: may train what comes next, until there is something
         * else to do.
         *
         * @param goOn whether nothing else is to be done; asked before each step
         */
        default void goAhead(BooleanSupplier goOn) {}

        /**
         * Called before a drag: may train the positions to which one could lead, until there is something else to do.
         *
         * @param experiment what would be trained at the present position
         * @param goOn as for {@link #goAhead}
         */
        default void prepare(Experiment experiment, StartingPoint start, BooleanSupplier goOn) {}
    }

    /** Called with each preview as soon as it is trained, before it can be taken. */
    @FunctionalInterface
    public interface Listener {
        /**
         * Prepares for a preview, on the thread that trains.
         *
         * @return completes the preparation; called at once unless the drag has ended. Must be quick, since
         *     {@link PreviewTrainer#cancel} waits for it
         */
        Runnable prepare(Preview preview);
    }

    /** A position that takes longer is given up for the next one. */
    private static final long MAX_NANOS = 1_000_000_000L;

    /** A position that takes longer is shown while it is trained, once per this period. */
    private static final long SHOW_EVERY_NANOS = 100_000_000L;

    private static final long CLOSE_TIMEOUT_MILLIS = 900;

    private final Runner runner;
    private final LongSupplier clock;
    private final Latest<Preview> latest = new Latest<>("preview");
    private volatile Listener listener = preview -> () -> {};

    // Guarded by this.
    private boolean waits;
    private @Nullable Runnable preparation;

    /** A trainer with the fused engine. */
    public PreviewTrainer() {
        this(new PreviewRuns());
    }

    /** A trainer with the fused engine that trains nothing ahead of a first drag before {@link #begin}. */
    public static PreviewTrainer waiting() {
        return waiting(new PreviewRuns());
    }

    static PreviewTrainer waiting(Runner runner) {
        PreviewTrainer waiting = new PreviewTrainer(runner);
        waiting.waits = true;
        return waiting;
    }

    /** @param runner trains each position */
    public PreviewTrainer(Runner runner) {
        this(runner, System::nanoTime);
    }

    /** @param clock gives the time in nanoseconds, on the thread that trains; any origin */
    PreviewTrainer(Runner runner, LongSupplier clock) {
        this.runner = runner;
        this.clock = clock;
    }

    /** Sets the one listener, which can paint a preview before the next frame begins. */
    public void setListener(Listener listener) {
        this.listener = listener;
    }

    /** Lets it train ahead of a drag from now on; it begins with what it was last asked to {@link #prepare}. */
    public synchronized void begin() {
        waits = false;
        beginPreparation();
    }

    private synchronized void beginPreparation() {
        if (preparation != null && !waits) {
            preparation.run();
            preparation = null;
        }
    }

    /** Trains this position next. Any position that waits is dropped. */
    public synchronized void request(Experiment experiment, StartingPoint start) {
        preparation = null;
        latest.request(turn -> train(experiment, start, turn));
    }

    /**
     * Trains the positions around one ahead of a drag, without publishing any, until a position is requested.
     *
     * @param experiment what would be trained at the present position
     */
    public synchronized void prepare(Experiment experiment, StartingPoint start) {
        preparation = () -> latest.request(turn -> {
            runner.prepare(experiment, start, () -> goesOn(turn));
            return null;
        });
        beginPreparation();
    }

    /**
     * Takes the newest preview or failure, once.
     *
     * @param then gets the newest preview
     * @param failed gets why the position could not be trained
     */
    public void take(Consumer<Preview> then, Consumer<TrainingFailure> failed) {
        latest.take(then, thrown -> failed.accept(TrainingFailure.thrown(thrown, -1)));
    }

    /** Ends the drag: the position under way is given up, and nothing of it can be taken. */
    public void cancel() {
        latest.cancel();
    }

    /** Ends the drag and the thread; blocks for a second at most. */
    @Override
    public void close() {
        latest.close(CLOSE_TIMEOUT_MILLIS);
    }

    private @Nullable Preview train(Experiment experiment, StartingPoint start, Latest<Preview>.Turn turn) {
        RunId run = RunId.next();
        PreviewRun.Watcher watcher = new PreviewRun.Watcher() {
            private final long began = clock.getAsLong();
            private long lastShown = began;

            @Override
            public boolean stepped(PreviewRun preview) {
                long now = clock.getAsLong();
                if (now - lastShown > SHOW_EVERY_NANOS) {
                    lastShown = now;
                    publish(new Preview(run, experiment, preview.ends()), turn);
                }
                return !turn.cancellation().isRequested() && !(now - began > MAX_NANOS && turn.isOvertaken());
            }
        };
        runner.run(run, experiment, start, watcher)
                .ifPresent(frames -> publish(new Preview(run, experiment, frames), turn));
        runner.goAhead(() -> goesOn(turn));
        return null;
    }

    private static boolean goesOn(Latest<Preview>.Turn turn) {
        return !turn.cancellation().isRequested() && !turn.isOvertaken();
    }

    private void publish(Preview preview, Latest<Preview>.Turn turn) {
        turn.publish(preview, listener.prepare(preview));
    }
}
