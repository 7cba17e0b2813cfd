package colorwheel.training;

import colorwheel.background.MemoryBudget;
import colorwheel.background.Pulse;
import colorwheel.color.ColorTable;
import colorwheel.experiment.Experiment;
import colorwheel.network.Latents;
import colorwheel.recording.LatestSnapshot;
import colorwheel.recording.Recording;
import colorwheel.recording.RunId;
import colorwheel.recording.RunState;
import colorwheel.recording.Snapshot;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * One run of an experiment: its network is built, its untrained state published, and then it follows commands.
 *
 * <p>One thread calls {@link #run}, once; all other methods may be called from any thread at any time and return at
 * once. A run without a thread of its own is possible: {@code start()}, then {@code run()} on the caller's thread.
 *
 * <p>Every epoch from 0 on is published exactly once to {@link #recording} and to {@link #latest}. The present epoch is
 * published before the state becomes {@code PAUSED} or {@code FINISHED}, and while a pace makes the run wait. So a
 * reader that takes the state first finds the epochs that it implies in the recording.
 *
 * <p>The sequence of snapshots depends on the experiment and the starting point alone, not on when the run was paused,
 * stepped or paced.
 */
public final class TrainingRun implements Runnable {
    /** Weights below it make finite latents of any color in a network of any width that fits into memory. */
    private static final float SURELY_FINITE_LATENTS = 1e14f;

    private final RunId id = RunId.next();
    private final RunState.Lifecycle lifecycle = new RunState.Lifecycle();
    private final LatestSnapshot latest = new LatestSnapshot();
    private final RunCommands commands = new RunCommands();
    private final Pace pace = new Pace();
    private final Semaphore wakeUp = new Semaphore(0);
    private final AtomicBoolean begun = new AtomicBoolean();
    private final Experiment experiment;
    private final StartingPoint startingPoint;
    private final EngineFactory engines;
    private final Recording recording;
    private int phase = -1;
    private @Nullable ColorTable colors;
    private volatile @Nullable TrainingFailure failure;
    private volatile long trainingNanos;
    private volatile long runningNanos;

    /** A run from the weights of the experiment's seed; see the other constructors. */
    public TrainingRun(Experiment experiment, EngineFactory engines) {
        this(experiment, StartingPoint.SEED, engines);
    }

    /**
     * A run in the state {@code IDLE} with nothing published; cheap, because the network is built by {@link #run}.
     *
     * @throws IllegalArgumentException if the weights to start from are of other widths than the experiment's network
     */
    public TrainingRun(Experiment experiment, StartingPoint startingPoint, EngineFactory engines) {
        this(
                experiment,
                startingPoint,
                engines,
                TrainingMemory.recording(experiment, TrainingMemory.recordingBytes(MemoryBudget.ofThisMachine())));
    }

    /** @param recording empty; gets the epochs */
    public TrainingRun(Experiment experiment, EngineFactory engines, Recording recording) {
        this(experiment, StartingPoint.SEED, engines, recording);
    }

    /**
     * @param recording empty; gets the epochs
     * @throws IllegalArgumentException if the weights to start from are of other widths than the experiment's network
     */
    public TrainingRun(Experiment experiment, StartingPoint startingPoint, EngineFactory engines, Recording recording) {
        startingPoint.requireFit(experiment);
        this.experiment = experiment;
        this.startingPoint = startingPoint;
        this.engines = engines;
        this.recording = recording;
    }

    public RunId id() {
        return id;
    }

    public Experiment experiment() {
        return experiment;
    }

    /** The weights of epoch 0. */
    public StartingPoint startingPoint() {
        return startingPoint;
    }

    public RunState state() {
        return lifecycle.state();
    }

    /** The newest epoch only, for the screen. */
    public LatestSnapshot latest() {
        return latest;
    }

    /** All epochs, for the timeline and the exports. */
    public Recording recording() {
        return recording;
    }

    /** Why the run failed, if it did; set before the state becomes {@code FAILED}. */
    public Optional<TrainingFailure> failure() {
        return Optional.ofNullable(failure);
    }

    /** The time spent on steps and on publishing them, in seconds; building and waiting are not counted. */
    public double trainingSeconds() {
        return trainingNanos * 1e-9;
    }

    /**
     * The time that the run ran, in seconds: steps, publishing, and waiting for granted epochs; building and pauses are
     * not counted. Counted after each epoch.
     */
    public double runningSeconds() {
        return runningNanos * 1e-9;
    }

    /** Begins to train, as soon as the network is built. Does nothing unless the run is idle. */
    public void start() {
        if (commands.start()) {
            goOn();
        }
    }

    /** Stops after the present step; then the state becomes {@code PAUSED}. Does nothing unless it runs. */
    public void pause() {
        if (commands.pause()) {
            wake();
        }
    }

    /** Goes on after a pause. Does nothing unless paused. */
    public void resume() {
        if (commands.resume()) {
            goOn();
        }
    }

    /**
     * Takes exactly one step from {@code IDLE} or {@code PAUSED}, whatever the pace, and is {@code PAUSED} (or
     * {@code FINISHED}) after it. Another call before that adds one step. Does nothing while the run runs.
     */
    public void stepOnce() {
        if (commands.stepOnce()) {
            goOn();
        }
    }

    /**
     * Sets the state at once, so that the caller sees its own command; the training thread corrects it when it wakes.
     */
    private void goOn() {
        lifecycle.moveTo(RunState.RUNNING);
        wake();
    }

    /** Gives the run up. Nothing is published once the training thread has seen it: at the latest after one step. */
    public void cancel() {
        lifecycle.moveTo(RunState.CANCELLED);
        wake();
    }

    /**
     * Limits the speed: only epochs that are granted are trained.
     *
     * @param mostGranted how many epochs may be granted and not trained yet; 0, the initial value, for no limit
     * @throws IllegalArgumentException if negative
     */
    public void setPace(int mostGranted) {
        pace.set(mostGranted);
        wake();
    }

    /** Grants epochs: called by the screen's clock. Does nothing without a limit. */
    public void grant(int epochs) {
        pace.grant(epochs);
        wake();
    }

    /**
     * Builds the network, publishes epoch 0, and trains as commanded until the run is finished, failed or cancelled. A
     * failure is kept in {@link #failure}; nothing is thrown.
     *
     * @throws IllegalStateException if called a second time
     */
    @Override
    public void run() {
        if (!begun.compareAndSet(false, true)) {
            throw new IllegalStateException("a run can be run only once");
        }
        if (isOver()) {
            return;
        }
        try (Engine engine = engines.create(id, experiment, startingPoint.weights(experiment))) {
            train(engine);
        } catch (Diverged diverged) {
            fail(TrainingFailure.divergence(experiment, diverged.epoch));
        } catch (Throwable thrown) {
            // Errors too: native libraries that do not load and memory that runs out are the likely failures here.
            fail(TrainingFailure.thrown(thrown, lastEpoch()));
        }
    }

    private void train(Engine engine) throws Diverged {
        while (!isOver()) {
            if (engine.epoch() == experiment.epochs()) {
                publishPresent(engine);
                moveTo(RunState.FINISHED);
                return;
            }
            switch (commands.next()) {
                case RUN -> {
                    moveTo(RunState.RUNNING);
                    long begin = System.nanoTime();
                    if (pace.take()) {
                        step(engine);
                    } else {
                        publishPresent(engine);
                        awaitCommand();
                    }
                    runningNanos += System.nanoTime() - begin;
                }
                case STEP -> {
                    moveTo(RunState.RUNNING);
                    long begin = System.nanoTime();
                    step(engine);
                    runningNanos += System.nanoTime() - begin;
                }
                case PAUSE -> {
                    publishPresent(engine);
                    moveTo(RunState.PAUSED);
                    awaitCommand();
                }
                case WAIT -> {
                    publishPresent(engine);
                    awaitCommand();
                }
            }
        }
    }

    private void step(Engine engine) throws Diverged {
        long begin = System.nanoTime();
        publish(engine.step());
        trainingNanos += System.nanoTime() - begin;
    }

    private void publishPresent(Engine engine) throws Diverged {
        if (!isOver() && lastEpoch() < engine.epoch()) {
            publish(engine.state());
        }
    }

    /** An epoch comes twice if the run waited in it: as the present state, and as the start of the next step. */
    private void publish(Snapshot snapshot) throws Diverged {
        if (isOver() || snapshot.epoch() <= lastEpoch()) {
            return;
        }
        ColorTable trained = trained(snapshot.epoch());
        if (!isFinite(snapshot, trained)) {
            throw new Diverged(snapshot.epoch());
        }
        recording.add(snapshot, Latents.reach(snapshot, trained));
        latest.publish(snapshot);
        Pulse.request();
    }

    /** The colors of the phase that an epoch belongs to. */
    private ColorTable trained(int epoch) {
        int present = experiment.phaseAt(epoch);
        ColorTable known = colors;
        if (known == null || present != phase) {
            known = experiment.trainingColors(present);
            colors = known;
            phase = present;
        }
        return known;
    }

    /** Checks every number, because a ReLU turns NaN into zero before it reaches the loss. */
    private static boolean isFinite(Snapshot snapshot, ColorTable colors) {
        float largest = 0;
        for (float weight : snapshot.weights().toArray()) {
            largest = Math.max(largest, Math.abs(weight));
        }
        return Double.isFinite(snapshot.loss())
                && Float.isFinite(largest)
                && (largest < SURELY_FINITE_LATENTS
                        || Float.isFinite(Latents.of(snapshot, colors).reach()));
    }

    private int lastEpoch() {
        return recording.frames().lastEpoch();
    }

    private boolean isOver() {
        return lifecycle.state().isEnd();
    }

    private void fail(TrainingFailure reason) {
        failure = reason;
        moveTo(RunState.FAILED);
    }

    private void moveTo(RunState next) {
        if (lifecycle.moveTo(next)) {
            Pulse.request();
        }
    }

    /** Wakes the training thread, now or when it next waits. One permit is enough for any number of reasons. */
    private void wake() {
        if (wakeUp.availablePermits() == 0) {
            wakeUp.release();
        }
    }

    /** Waits until a command or a granted epoch has come since the last time. */
    private void awaitCommand() {
        wakeUp.acquireUninterruptibly();
        wakeUp.drainPermits();
    }

    private static final class Diverged extends Exception {
        private static final long serialVersionUID = 1;

        private final int epoch;

        Diverged(int epoch) {
            super("diverged at epoch " + epoch);
            this.epoch = epoch;
        }
    }
}
