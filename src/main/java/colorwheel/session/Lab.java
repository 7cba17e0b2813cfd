package colorwheel.session;

import colorwheel.experiment.EngineKind;
import colorwheel.experiment.Experiment;
import colorwheel.experiment.InvalidSettingException;
import colorwheel.recording.Frames;
import colorwheel.recording.RunState;
import colorwheel.recording.Snapshot;
import colorwheel.training.Trainer;
import colorwheel.training.TrainingRun;
import java.util.function.BooleanSupplier;
import java.util.function.UnaryOperator;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;

/**
 * What is happening now: one experiment, its run, and the playhead over its recording. Every change of a setting goes
 * through {@link #change}, which retires the old run; results of a retired run are never shown.
 *
 * <p>All methods are for the JavaFX thread; none of them waits for training. {@link #pulse} is called once per frame.
 */
public final class Lab implements AutoCloseable {
    /** A preview that takes longer is given up for the next position. */
    private static final long LONGEST_PREVIEW_NANOS = 1_000_000_000L;

    /** A preview that takes longer is shown while it forms. */
    private static final long LONG_PREVIEW_NANOS = 100_000_000L;

    private final Trainer trainer;
    private final BooleanSupplier previews;
    private final Playhead playhead;
    private final Display display = new Display();
    private final RateMeter rate = new RateMeter();
    private TrainingRun run;
    private TrainingRun shownRun;
    private boolean failureTold;
    private long runStarted;
    private boolean previewing;
    private boolean previewWaits;

    private final ReadOnlyObjectWrapper<Experiment> experiment;
    private final ReadOnlyObjectWrapper<Start> start = new ReadOnlyObjectWrapper<>(this, "start", Start.SEED);
    private final Editing editing = new Editing(this);
    private final ReadOnlyObjectWrapper<RunState> runState =
            new ReadOnlyObjectWrapper<>(this, "runState", RunState.IDLE);
    private final ReadOnlyBooleanWrapper prepared = new ReadOnlyBooleanWrapper(this, "prepared");
    private final ReadOnlyDoubleWrapper epochsPerSecond = new ReadOnlyDoubleWrapper(this, "epochsPerSecond");
    private final ReadOnlyBooleanWrapper adjusting = new ReadOnlyBooleanWrapper(this, "adjusting");
    private final ObjectProperty<Speed> speed = new SimpleObjectProperty<>(this, "speed", Speed.DEFAULT);
    private final ObjectProperty<Notice> notice = new SimpleObjectProperty<>(this, "notice");

    /** A lab that prepares the given experiment at once, without training it, and has no fast previews. */
    public Lab(Trainer trainer, Experiment first) {
        this(trainer, first, () -> false);
    }

    /**
     * A lab that prepares the given experiment at once, without training it.
     *
     * @param previews whether the fast engine is ready to train every position while a setting is dragged; asked at
     *     each position, and until then the experiment's own engine does it
     */
    public Lab(Trainer trainer, Experiment first, BooleanSupplier previews) {
        this.previews = previews;
        this.trainer = trainer;
        this.experiment = new ReadOnlyObjectWrapper<>(this, "experiment", first);
        this.run = trainer.prepare(first);
        this.shownRun = run;
        this.playhead = new Playhead(run.recording().frames());
        speed.addListener((property, before, now) -> applySpeed());
        applySpeed();
    }

    // Properties

    /** The experiment in force. */
    public ReadOnlyObjectProperty<Experiment> experimentProperty() {
        return experiment.getReadOnlyProperty();
    }

    public Experiment experiment() {
        return experiment.get();
    }

    /** Where the present run starts from. */
    public ReadOnlyObjectProperty<Start> startProperty() {
        return start.getReadOnlyProperty();
    }

    public Start start() {
        return start.get();
    }

    Setup setup() {
        return new Setup(experiment(), start());
    }

    /** The state of the present run. */
    public ReadOnlyObjectProperty<RunState> runStateProperty() {
        return runState.getReadOnlyProperty();
    }

    public RunState runState() {
        return runState.get();
    }

    /** Whether the network of the present run is there; before, the backend may still be loading. */
    public ReadOnlyBooleanProperty preparedProperty() {
        return prepared.getReadOnlyProperty();
    }

    /** The speed of training over the last second; 0 while it does not train. */
    public ReadOnlyDoubleProperty epochsPerSecondProperty() {
        return epochsPerSecond.getReadOnlyProperty();
    }

    /** How fast training and playback go; ignored while a setting is being dragged. */
    public ObjectProperty<Speed> speedProperty() {
        return speed;
    }

    /** Whether a setting is being dragged. */
    public ReadOnlyBooleanProperty adjustingProperty() {
        return adjusting.getReadOnlyProperty();
    }

    /** The newest notice for the user; {@code null} if there is none. The one place where failures are reported. */
    public ObjectProperty<Notice> noticeProperty() {
        return notice;
    }

    /** The experiment of the run that is shown: while a setting is dragged, a position behind {@link #experiment}. */
    public Experiment shownExperiment() {
        return shownRun.experiment();
    }

    /** Whether a snapshot belongs to the run that is shown; one of a retired run must not be drawn. */
    public boolean isOfPresentRun(Snapshot snapshot) {
        return snapshot.run().equals(shownRun.id());
    }

    public Playhead playhead() {
        return playhead;
    }

    /** How the window shows the run. */
    public Display display() {
        return display;
    }

    /** Opening, starting from weights, undo and redo. */
    public Editing editing() {
        return editing;
    }

    // Commands

    /**
     * Changes settings. If the run before was training or had trained, the new one trains at once. A refused value
     * leaves everything as it was and is reported as a notice.
     *
     * @param change makes the next experiment from the one in force
     * @return whether the change was accepted
     */
    public boolean change(UnaryOperator<Experiment> change) {
        return change(change, keepsTraining());
    }

    /** Whether the run that takes the place of the present one trains at once. */
    private boolean keepsTraining() {
        return switch (runState()) {
            case RUNNING, FINISHED, FAILED -> true;
            case IDLE, PAUSED, CANCELLED -> false;
        };
    }

    /** Changes settings as {@link #change} does, and trains at once in any case. */
    public boolean changeAndTrain(UnaryOperator<Experiment> change) {
        return change(change, true);
    }

    private boolean change(UnaryOperator<Experiment> change, boolean trains) {
        Experiment next;
        try {
            next = change.apply(experiment());
        } catch (InvalidSettingException refused) {
            refuse(refused.getMessage());
            return false;
        }
        notice.set(null);
        if (!next.equals(experiment())) {
            Setup before = setup();
            enforce(before.with(next), trains);
            editing.changed(before, setup());
        }
        return true;
    }

    /** Makes another setup the one in force, which is not remembered; trains as {@link #change} does. */
    void enforce(Setup next) {
        enforce(next, keepsTraining());
    }

    private void enforce(Setup next, boolean trains) {
        start.set(next.start());
        experiment.set(next.experiment());
        if (adjusting.get() && trains && previews.getAsBoolean()) {
            preview();
        } else {
            replaceRun(trains);
        }
    }

    /**
     * While a setting is dragged every position is trained by the fast engine. The one under way is not given up for
     * the next one unless it takes long, or a drag faster than the engine would never show a wheel; of the positions
     * that come meanwhile only the last one is trained.
     */
    private void preview() {
        if (previewing && !run.state().isEnd() && sinceStart() < LONGEST_PREVIEW_NANOS) {
            previewWaits = true;
            return;
        }
        previewWaits = false;
        previewing = true;
        startRun(experiment().withEngine(EngineKind.FUSED), true);
    }

    private boolean takesLong() {
        return sinceStart() > LONG_PREVIEW_NANOS;
    }

    private long sinceStart() {
        return System.nanoTime() - runStarted;
    }

    /**
     * Tells that a setting is being dragged: meanwhile every position is trained by the fast engine, as fast as it
     * goes. Afterwards the experiment's own engine forms the last one, epoch by epoch.
     */
    public void setAdjusting(boolean on) {
        adjusting.set(on);
        editing.dragChanged();
        if (!on && previewing) {
            replaceRun(true);
        } else {
            applySpeed();
        }
    }

    /** Trains, or goes on training after a pause. */
    public void train() {
        playhead.toLast();
        switch (runState()) {
            case IDLE -> run.start();
            case PAUSED -> run.resume();
            case FAILED, CANCELLED -> replaceRun(true);
            case RUNNING, FINISHED -> {}
        }
        readState();
    }

    public void pause() {
        run.pause();
        readState();
    }

    /** The one main action: train, pause, go on, or after the end play the recording and stop playing it. */
    public void trainOrPause() {
        if (playhead.playingProperty().get()) {
            playhead.stopPlaying();
        } else if (runState() == RunState.RUNNING) {
            pause();
        } else if (runState() == RunState.FINISHED) {
            playhead.play();
        } else {
            train();
        }
    }

    /** Trains one epoch and waits. */
    public void stepOnce() {
        playhead.toLast();
        run.stepOnce();
        readState();
    }

    /** Goes back to the untrained network; training again gives the same frames. */
    public void reset() {
        replaceRun(false);
    }

    /** Reports a value that was refused; the old one stays in force. */
    public void refuse(String sentence) {
        notice.set(Notice.refused(sentence));
    }

    /** Ends training; the lab is not used after this. */
    @Override
    public void close() {
        trainer.close();
    }

    /**
     * Takes what training has published since the last frame.
     *
     * @param nanos the time of the frame
     */
    public void pulse(long nanos) {
        readState();
        if (previewWaits) {
            preview();
        }
        if (playhead.playingProperty().get()) {
            Speed played = speed.get().isUnlimited() ? Speed.DEFAULT : speed.get();
            playhead.advance(played.epochsPerFrame());
        }
        run.pulse();
        if (runState() == RunState.RUNNING) {
            rate.read(nanos, playhead.frames().lastEpoch());
            epochsPerSecond.set(rate.epochsPerSecond());
        }
    }

    /** The state is read before the frames: whoever sees an end also finds the last epoch. */
    private void readState() {
        RunState state = run.state();
        Frames frames = run.recording().frames();
        // Of a preview one sees the finished wheel, unless it takes long; until then the run before stays in view.
        if (!previewing || state.isEnd() || takesLong()) {
            if (shownRun != run) {
                shownRun = run;
                playhead.follow(frames);
            }
            playhead.update(frames);
            run.latest().take().ifPresent(this::showNewest);
        }
        // A drag is one piece of training to the user: it does not end sixty times a second.
        RunState told = previewing && state == RunState.FINISHED ? RunState.RUNNING : state;
        if (told != runState()) {
            runState.set(told);
            clearRate();
        }
        // Told once per run, not per change of state: a run may fail like the one before, too early to be seen running.
        if (state == RunState.FAILED && !failureTold) {
            failureTold = true;
            run.failure().ifPresent(failure -> notice.set(Notice.failed(failure.message())));
        }
    }

    private void showNewest(Snapshot newest) {
        prepared.set(true);
        playhead.showNewest(newest);
    }

    private void replaceRun(boolean trains) {
        notice.set(null);
        previewing = false;
        previewWaits = false;
        startRun(experiment(), trains);
    }

    private void startRun(Experiment what, boolean trains) {
        run = trainer.prepare(what, start().point());
        runStarted = System.nanoTime();
        failureTold = false;
        applySpeed();
        if (!previewing) {
            shownRun = run;
            clearRate();
            prepared.set(false);
            playhead.follow(run.recording().frames());
        }
        if (trains) {
            run.start();
        }
        readState();
    }

    private void clearRate() {
        rate.clear();
        epochsPerSecond.set(0);
    }

    private void applySpeed() {
        run.setPace(
                adjusting.get() ? Speed.UNLIMITED.epochsPerFrame() : speed.get().epochsPerFrame());
    }
}
