package colorwheel.training;

import colorwheel.background.Threads;
import colorwheel.experiment.Experiment;
import colorwheel.recording.Frames;
import colorwheel.recording.RunId;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;

/**
 * Owns the one thread that trains positions of a slider to their ends while it is dragged. Of the positions that come
 * while one is under way only the last is trained next. The one under way is not given up for it unless it takes long,
 * or a drag faster than the engine would never show a wheel.
 *
 * <p>All methods may be called from any thread.
 */
public final class PreviewTrainer implements AutoCloseable {
    /** How a position is trained; in the program {@link Sprint#run}. */
    @FunctionalInterface
    public interface Sprinter {
        /** See {@link Sprint#run}. */
        Optional<Frames> run(RunId run, Experiment experiment, StartingPoint start, Sprint.Watcher watcher);
    }

    /** A position that takes longer is given up for the next one. */
    private static final long LONGEST_NANOS = 1_000_000_000L;

    /** A position that takes longer is shown while it forms, again each time so much has passed. */
    private static final long LONG_NANOS = 100_000_000L;

    private static final long LONGEST_GOODBYE_MILLIS = 900;

    private record Position(Experiment experiment, StartingPoint start) {}

    private final Sprinter sprinter;
    private final Thread thread = Threads.daemon("preview", this::work);
    private final Object lock = new Object();
    private volatile Consumer<Preview> listener = preview -> {};
    private final AtomicReference<TrainingFailure> failure = new AtomicReference<>();

    // Guarded by the lock.
    private Position wanted;
    private Preview newest;
    private int drag;
    private boolean closed;

    /** A trainer with the fused engine. */
    public PreviewTrainer() {
        this(Sprint::run);
    }

    /** A trainer with another way to train. */
    public PreviewTrainer(Sprinter sprinter) {
        this.sprinter = sprinter;
        thread.start();
    }

    /**
     * Tells who hears of each preview as soon as it is there, on the thread that trains: whoever paints it need not
     * wait for the next frame to begin.
     */
    public void setListener(Consumer<Preview> listener) {
        this.listener = listener;
    }

    /** Trains this position next. */
    public void request(Experiment experiment, StartingPoint start) {
        synchronized (lock) {
            wanted = new Position(experiment, start);
            lock.notifyAll();
        }
    }

    /** The newest preview, if there is one that was not taken yet. */
    public Optional<Preview> take() {
        synchronized (lock) {
            Optional<Preview> taken = Optional.ofNullable(newest);
            newest = null;
            return taken;
        }
    }

    /** Why a position could not be trained, if one failed since this was last asked. */
    public Optional<TrainingFailure> takeFailure() {
        return Optional.ofNullable(failure.getAndSet(null));
    }

    /** Ends the drag: what is under way is given up, and nothing of it is heard or taken any more. */
    public void cancel() {
        synchronized (lock) {
            drag++;
            wanted = null;
            newest = null;
        }
    }

    /** Ends the thread; waits for that no longer than a second. */
    @Override
    public void close() {
        synchronized (lock) {
            closed = true;
            drag++;
            lock.notifyAll();
        }
        Threads.awaitEnd(thread, LONGEST_GOODBYE_MILLIS);
    }

    private void work() {
        while (true) {
            Position position;
            int during;
            synchronized (lock) {
                while (wanted == null && !closed) {
                    try {
                        lock.wait();
                    } catch (InterruptedException stop) {
                        return;
                    }
                }
                if (closed) {
                    return;
                }
                position = wanted;
                wanted = null;
                during = drag;
            }
            try {
                train(position, during);
            } catch (RuntimeException | Error thrown) {
                // Errors too: a thread that ended here would leave every later drag without its wheels.
                failure.set(TrainingFailure.thrown(thrown, -1));
            }
        }
    }

    private void train(Position position, int during) {
        RunId run = RunId.next();
        Sprint.Watcher watcher = new Sprint.Watcher() {
            private final long began = System.nanoTime();
            private long told = began;

            @Override
            public boolean stepped(Sprint sprint) {
                long now = System.nanoTime();
                if (now - told > LONG_NANOS) {
                    told = now;
                    publish(new Preview(run, position.experiment(), sprint.ends()), during);
                }
                return goesOn(during, now - began > LONGEST_NANOS);
            }
        };
        sprinter.run(run, position.experiment(), position.start(), watcher)
                .ifPresent(frames -> publish(new Preview(run, position.experiment(), frames), during));
    }

    private boolean goesOn(int during, boolean late) {
        synchronized (lock) {
            return drag == during && !(late && wanted != null);
        }
    }

    private void publish(Preview preview, int during) {
        synchronized (lock) {
            if (drag != during) {
                return;
            }
            newest = preview;
        }
        listener.accept(preview);
    }
}
