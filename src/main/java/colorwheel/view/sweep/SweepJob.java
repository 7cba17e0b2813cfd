package colorwheel.view.sweep;

import colorwheel.background.Cancellation;
import colorwheel.background.Job;
import colorwheel.background.MemoryBudget;
import colorwheel.background.Pulse;
import colorwheel.experiment.InvalidSettingException;
import colorwheel.sweep.Sweep;
import colorwheel.sweep.SweepEstimate;
import colorwheel.sweep.SweepMemory;
import colorwheel.sweep.SweepPlan;
import colorwheel.sweep.SweepResults;
import java.util.Locale;
import java.util.Optional;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/**
 * Runs one sweep at a time and keeps its results until the next one. JavaFX thread; the results of the sweep's threads
 * are taken once per frame.
 */
public final class SweepJob implements AutoCloseable {
    /** The state of the job. */
    public enum State {
        /** Nothing was started yet. */
        EMPTY,
        RUNNING,
        FINISHED,
        CANCELLED,
        FAILED
    }

    private static final long CLOSE_TIMEOUT_MILLIS = 500;
    private static final double MIN_SECONDS_TO_ESTIMATE = 0.5;

    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(this, "state", State.EMPTY);
    private final ReadOnlyObjectWrapper<SweepResults> results = new ReadOnlyObjectWrapper<>(this, "results");
    private final ReadOnlyIntegerWrapper count = new ReadOnlyIntegerWrapper(this, "count");
    private final Job<Ending> job = new Job<>("sweep", CLOSE_TIMEOUT_MILLIS, SweepJob::failed);
    private long began;
    private String failure = "";

    private final MemoryBudget memory;

    /** A job that may take half of the memory, since the lab runs beside it. */
    public SweepJob() {
        this(MemoryBudget.ofThisMachine().part(2));
    }

    /** @param memory the memory that a sweep may take */
    SweepJob(MemoryBudget memory) {
        this.memory = memory;
    }

    private record Ending(State state, String failure) {}

    // Properties

    public ReadOnlyObjectProperty<State> stateProperty() {
        return state.getReadOnlyProperty();
    }

    public boolean isRunning() {
        return state.get() == State.RUNNING;
    }

    /** The results of the newest sweep, which grow while it runs; {@code null} before the first. */
    public ReadOnlyObjectProperty<SweepResults> resultsProperty() {
        return results.getReadOnlyProperty();
    }

    /** The number of trained wheels of the newest sweep at the last frame. */
    public ReadOnlyIntegerProperty countProperty() {
        return count.getReadOnlyProperty();
    }

    /** Why the sweep failed; empty if it did not. */
    public String failure() {
        return failure;
    }

    /** The share that is done, from 0 to 1. */
    public double progress() {
        return results.get() == null
                ? 0
                : count.get() / (double) results.get().plan().size();
    }

    /** The estimated time left, in words; empty while there is no estimate. */
    public String timeLeft() {
        double seconds = (System.nanoTime() - began) * 1e-9;
        if (!isRunning() || count.get() == 0 || seconds < MIN_SECONDS_TO_ESTIMATE) {
            return "";
        }
        double left = seconds / count.get() * (results.get().plan().size() - count.get());
        return left < 90
                ? String.format(Locale.ROOT, "%.0f s left", Math.ceil(left))
                : String.format(Locale.ROOT, "%.0f min left", Math.ceil(left / 60));
    }

    // Commands

    /**
     * Starts a sweep, whose results replace those of the one before. None must be under way.
     *
     * @throws colorwheel.experiment.InvalidSettingException if there is not enough memory for it; nothing has changed
     *     then
     */
    public void start(SweepPlan plan) {
        int threads = SweepMemory.threads(plan, Sweep.coresBesideWindow(), memory);
        SweepResults fresh = new SweepResults(plan);
        job.start(cancellation -> carryOut(fresh, threads, cancellation));
        failure = "";
        began = System.nanoTime();
        // The count first: listeners of the new results must not use the count of the old ones.
        count.set(0);
        results.set(fresh);
        state.set(State.RUNNING);
        Pulse.request();
    }

    /**
     * The seconds that a sweep will take. Blocks for a moment; any thread but JavaFX's.
     *
     * @throws InvalidSettingException if there is not enough memory for it
     */
    double estimatedSeconds(SweepPlan plan, Cancellation cancellation) {
        return SweepEstimate.seconds(plan, SweepMemory.threads(plan, Sweep.coresBesideWindow(), memory), cancellation);
    }

    /** Requests that the sweep stop; it does within a tenth of a second, and finished wheels are kept. */
    public void cancel() {
        job.cancel();
    }

    /** Cancels, and waits for a moment until the threads have ended. */
    @Override
    public void close() {
        job.close();
    }

    /** Takes the newest results. Called once per frame. */
    public void pulse() {
        // The end is read first, so that all wheels are counted when it is shown.
        Optional<Ending> ending = job.take();
        if (results.get() != null) {
            count.set(results.get().count());
        }
        ending.ifPresent(end -> {
            failure = end.failure();
            state.set(end.state());
        });
    }

    private static Ending carryOut(SweepResults results, int threads, Cancellation cancellation) {
        int done = Sweep.run(
                results.plan(),
                threads,
                wheel -> {
                    results.add(wheel);
                    Pulse.request();
                },
                cancellation);
        return new Ending(done == results.plan().size() ? State.FINISHED : State.CANCELLED, "");
    }

    private static Ending failed(Throwable failure) {
        if (failure instanceof InvalidSettingException refused) {
            return new Ending(State.FAILED, refused.getMessage());
        }
        return new Ending(
                State.FAILED,
                failure instanceof OutOfMemoryError
                        ? "Memory ran out. Use fewer colors (a larger hue step, or fewer saturation and value levels), or"
                                + " start the program with more memory (the Java option -Xmx)."
                        : "The sweep stopped because of an error in the program: " + failure);
    }
}
