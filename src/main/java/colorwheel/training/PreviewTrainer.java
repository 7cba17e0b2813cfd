package colorwheel.training;

import colorwheel.background.Latest;
import colorwheel.experiment.Experiment;
import colorwheel.recording.Frames;
import colorwheel.recording.RunId;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

/**
 * Owns the one thread that trains positions of a slider to their ends while it is dragged. Of the positions that come
 * while one is under way only the last is trained next. The one under way is not given up for it unless it takes long,
 * or a drag faster than the engine would never show a wheel.
 *
 * <p>A drag ends with {@link #cancel}. Preview, failure and listener of a drag that has ended are never heard of again.
 *
 * <p>All methods may be called from any thread.
 */
public final class PreviewTrainer implements AutoCloseable {
    /**
     * What became of a position of a slider, or is becoming of it.
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

    /** How a position is trained; in the program {@link PreviewRun#run}. */
    @FunctionalInterface
    public interface Runner {
        /** See {@link PreviewRun#run}. */
        Optional<Frames> run(RunId run, Experiment experiment, StartingPoint start, PreviewRun.Watcher watcher);
    }

    /** Hears of each preview as soon as it is trained, before it can be taken. */
    @FunctionalInterface
    public interface Listener {
        /**
         * Prepares for a preview, on the thread that trains.
         *
         * @return what puts it in force; called at once, while {@link PreviewTrainer#cancel} waits for it, unless the
         *     drag has ended meanwhile: must be quick
         */
        Runnable prepare(Preview preview);
    }

    /** A position that takes longer is given up for the next one. */
    private static final long MAX_NANOS = 1_000_000_000L;

    /** A position that takes longer is shown while it forms, again each time so much has passed. */
    private static final long SHOW_EVERY_NANOS = 100_000_000L;

    private static final long CLOSE_TIMEOUT_MILLIS = 900;

    private final Runner runner;
    private final LongSupplier clock;
    private final Latest<Preview> latest = new Latest<>("preview");
    private volatile Listener listener = preview -> () -> {};

    /** A trainer with the fused engine. */
    public PreviewTrainer() {
        this(PreviewRun::run);
    }

    /** A trainer with another way to train. */
    public PreviewTrainer(Runner runner) {
        this(runner, System::nanoTime);
    }

    /** @param clock gives the time in nanoseconds, on the thread that trains; any origin */
    PreviewTrainer(Runner runner, LongSupplier clock) {
        this.runner = runner;
        this.clock = clock;
    }

    /** Sets the one listener: whoever paints a preview need not wait for the next frame to begin. */
    public void setListener(Listener listener) {
        this.listener = listener;
    }

    /** Trains this position next. */
    public void request(Experiment experiment, StartingPoint start) {
        latest.request(turn -> train(experiment, start, turn));
    }

    /**
     * Takes what the newest position has come to, once.
     *
     * @param then gets the newest preview
     * @param failed gets the reason if the position could not be trained
     */
    public void take(Consumer<Preview> then, Consumer<TrainingFailure> failed) {
        latest.take(then, thrown -> failed.accept(TrainingFailure.thrown(thrown, -1)));
    }

    /** Ends the drag: what is under way is given up, and nothing of it is heard or taken any more. */
    public void cancel() {
        latest.cancel();
    }

    /** Ends the drag and the thread; waits for that no longer than a second. */
    @Override
    public void close() {
        latest.close(CLOSE_TIMEOUT_MILLIS);
    }

    private Preview train(Experiment experiment, StartingPoint start, Latest<Preview>.Turn turn) {
        RunId run = RunId.next();
        PreviewRun.Watcher watcher = new PreviewRun.Watcher() {
            private final long began = clock.getAsLong();
            private long told = began;

            @Override
            public boolean stepped(PreviewRun preview) {
                long now = clock.getAsLong();
                if (now - told > SHOW_EVERY_NANOS) {
                    told = now;
                    publish(new Preview(run, experiment, preview.ends()), turn);
                }
                return !turn.cancellation().isRequested() && !(now - began > MAX_NANOS && turn.isOvertaken());
            }
        };
        runner.run(run, experiment, start, watcher)
                .ifPresent(frames -> publish(new Preview(run, experiment, frames), turn));
        return null;
    }

    private void publish(Preview preview, Latest<Preview>.Turn turn) {
        turn.publish(preview, listener.prepare(preview));
    }
}
