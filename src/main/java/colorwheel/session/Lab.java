package colorwheel.session;

import colorwheel.background.MemoryBudget;
import colorwheel.background.Pulse;
import colorwheel.experiment.Experiment;
import colorwheel.experiment.InvalidSettingException;
import colorwheel.recording.RunState;
import colorwheel.recording.Snapshot;
import colorwheel.training.PreviewTrainer;
import colorwheel.training.Trainer;
import colorwheel.training.TrainingFailure;
import java.util.Optional;
import java.util.function.UnaryOperator;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleProperty;
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
    private final MemoryGuard memory;
    private final CurrentRun run;
    private final DragPreviews previews;
    private final DisplayState display = new DisplayState();
    private final TrainingSpeed speed = new TrainingSpeed();
    private final ThrottledListeners throttled = new ThrottledListeners();
    private final ReadOnlyObjectWrapper<Experiment> experiment;
    private final ReadOnlyObjectWrapper<Start> start = new ReadOnlyObjectWrapper<>(this, "start", Start.SEED);
    private final ReadOnlyBooleanWrapper adjusting = new ReadOnlyBooleanWrapper(this, "adjusting");
    private final ObjectProperty<Notice> notice = new SimpleObjectProperty<>(this, "notice");
    private final Editing editing = new Editing(this);

    /** A lab that prepares the given experiment at once, without training it, with a trainer of previews of its own. */
    public Lab(Trainer trainer, Experiment first) {
        this(trainer, new PreviewTrainer(), first, MemoryBudget.ofThisMachine());
    }

    /**
     * A lab that prepares the given experiment at once, without training it.
     *
     * @param trainer trains the experiment in force; closed with the lab
     * @param previewTrainer trains every position while a setting is dragged; closed with the lab
     * @param memory the memory that experiments may take; one that would take more is refused
     */
    public Lab(Trainer trainer, PreviewTrainer previewTrainer, Experiment first, MemoryBudget memory) {
        this.memory = new MemoryGuard(memory, this::report);
        experiment = new ReadOnlyObjectWrapper<>(this, "experiment", first);
        run = new CurrentRun(trainer, first, this::report);
        previews = new DragPreviews(previewTrainer, run, this::setup, this::speedInForce, this::report);
        speed.chosenProperty().addListener((property, before, now) -> run.setPace(pace()));
        run.stateProperty().addListener((property, before, now) -> {
            speed.clear();
            Pulse.request();
        });
        playhead().playingProperty().addListener((property, before, now) -> Pulse.request());
        playhead().shownProperty().addListener((property, before, now) -> Pulse.request());
        experiment.addListener((property, before, now) -> Pulse.request());
        experiment.addListener((property, before, now) -> throttled.changed());
        playhead().framesProperty().addListener((property, before, now) -> throttled.changed());
        display.paintedProperty().addListener((property, before, now) -> throttled.changed());
        run.setPace(pace());
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
        return run.stateProperty();
    }

    public RunState runState() {
        return run.state();
    }

    /** Whether the network of the present run is there; before, the backend may still be loading. */
    public ReadOnlyBooleanProperty preparedProperty() {
        return run.preparedProperty();
    }

    /** The epochs trained per second, over the last second; 0 while no run trains. */
    public ReadOnlyDoubleProperty epochsPerSecondProperty() {
        return speed.epochsPerSecondProperty();
    }

    /**
     * How long the present run has run, in seconds, without pauses; 0 while previews of a drag are shown in its place.
     */
    public double runningSeconds() {
        return previews.isActive() ? 0 : run.runningSeconds();
    }

    /** The speed of training and playback; ignored while a setting is dragged. */
    public ObjectProperty<Speed> speedProperty() {
        return speed.chosenProperty();
    }

    /** Whether a setting is being dragged. */
    public ReadOnlyBooleanProperty adjustingProperty() {
        return adjusting.getReadOnlyProperty();
    }

    /** The newest notice for the user, failures included; {@code null} if there is none. */
    public ObjectProperty<Notice> noticeProperty() {
        return notice;
    }

    /** The experiment of the run that is shown: while a setting is dragged, a position behind {@link #experiment}. */
    public Experiment shownExperiment() {
        return run.shownExperiment();
    }

    /**
     * Sets the listener that is called with each preview as soon as it is trained while a setting is dragged, so that
     * the preview can be painted before the next frame begins. With that frame it is shown.
     */
    public void setPreviewListener(PreviewTrainer.Listener listener) {
        previews.setListener(listener);
    }

    /**
     * Calls a listener when the experiment, the recorded epochs or the epoch painted has changed: at once, or while a
     * setting is dragged at most five times a second. For everything but the wheel, which has priority in a drag.
     */
    public void addThrottledListener(Runnable listener) {
        throttled.add(listener);
    }

    /** Whether a snapshot belongs to the run that is shown; one of a retired run must not be drawn. */
    public boolean isOfPresentRun(Snapshot snapshot) {
        return run.isShown(snapshot);
    }

    public Playhead playhead() {
        return run.playhead();
    }

    /** The hidden units that are switched off. */
    public SwitchedOff switchedOff() {
        return run.switchedOff();
    }

    /** How the window shows the run. */
    public DisplayState display() {
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
        return isAccepted(tryChange(change));
    }

    /** Replaces all settings by this experiment as {@link #change} does, starting from its seed, and trains at once. */
    public boolean trainFromSeed(Experiment next) {
        return isAccepted(tryChange(new Setup(next, Start.SEED), true));
    }

    /**
     * Changes settings as {@link #change} does, without a notice.
     *
     * @return why the change was refused, as a sentence; empty if it was accepted
     */
    public Optional<String> tryChange(UnaryOperator<Experiment> change) {
        return tryChange(change, run.keepsTraining());
    }

    /** Changes settings as {@link #tryChange} does, and trains at once in any case. */
    public Optional<String> tryChangeAndTrain(UnaryOperator<Experiment> change) {
        return tryChange(change, true);
    }

    /** Changes settings as {@link #change} does, and trains at once in any case. */
    public boolean changeAndTrain(UnaryOperator<Experiment> change) {
        return isAccepted(tryChangeAndTrain(change));
    }

    private boolean isAccepted(Optional<String> refusal) {
        refusal.map(Notice::refused).ifPresent(this::report);
        return refusal.isEmpty();
    }

    private Optional<String> tryChange(UnaryOperator<Experiment> change, boolean trains) {
        Experiment next;
        try {
            next = change.apply(experiment());
        } catch (InvalidSettingException refused) {
            return Optional.of(refused.getMessage());
        }
        return tryChange(setup().with(next), trains);
    }

    private Optional<String> tryChange(Setup next, boolean trains) {
        Optional<String> refusal = memory.refusal(next.experiment());
        if (refusal.isPresent()) {
            return refusal;
        }
        notice.set(null);
        Setup before = setup();
        if (!next.equals(before)) {
            replaceSetup(next, trains);
            editing.changed(before, next);
        }
        return Optional.empty();
    }

    MemoryGuard memory() {
        return memory;
    }

    /** Puts another setup in force, which is no step of undo; trains as {@link #change} does. */
    void replaceSetup(Setup next) {
        replaceSetup(next, run.keepsTraining());
    }

    private void replaceSetup(Setup next, boolean trains) {
        boolean isPreviewed = adjusting.get() && trains;
        if (isPreviewed) {
            // Before the window is updated: while that shows the new position, its wheel is being trained.
            previews.request(next);
        }
        start.set(next.start());
        experiment.set(next.experiment());
        if (!isPreviewed) {
            replaceRun(trains);
        }
    }

    /**
     * Begins or ends the drag of a setting. Meanwhile every position is trained by the fused engine, as fast as it
     * goes. Afterwards the experiment's own engine trains the last one, epoch by epoch.
     */
    public void setAdjusting(boolean on) {
        adjusting.set(on);
        throttled.setThrottled(on);
        editing.dragChanged();
        if (!on && previews.isActive()) {
            replaceRun(true);
        } else {
            run.setPace(pace());
        }
    }

    /** Trains, or goes on training after a pause. */
    public void train() {
        playhead().toLast();
        if (runState() == RunState.FAILED || runState() == RunState.CANCELLED) {
            replaceRun(true);
        } else {
            run.train();
        }
        update();
    }

    public void pause() {
        run.pause();
        update();
    }

    /** The one main action: train, pause, go on, or after the end play the recording and stop playing it. */
    public void trainOrPause() {
        if (playhead().playingProperty().get()) {
            playhead().stopPlaying();
        } else if (runState() == RunState.RUNNING) {
            pause();
        } else if (runState() == RunState.FINISHED) {
            playhead().play();
        } else {
            train();
        }
    }

    /** Trains one epoch and waits. */
    public void stepOnce() {
        playhead().toLast();
        run.stepOnce();
        update();
    }

    /** Goes back to the untrained network; training again gives the same frames. */
    public void reset() {
        replaceRun(false);
    }

    /** Shows a notice in place of the one before. */
    public void report(Notice next) {
        notice.set(next);
    }

    private void report(TrainingFailure failure) {
        report(Notice.failed(failure.message()));
    }

    /** Ends training; the lab is not used after this. */
    @Override
    public void close() {
        previews.close();
        run.close();
    }

    /**
     * Takes what training has published since the last tick of the screen's clock, and grants or plays the epochs that
     * are due. The clock may tick at any rate: what goes by the second is counted by its time.
     *
     * @param nanos the time of the tick
     */
    public void pulse(long nanos) {
        update();
        boolean playing = playhead().playingProperty().get();
        boolean running = runState() == RunState.RUNNING;
        if (!playing && !running) {
            speed.stopCounting();
            return;
        }
        int epochs = speed.epochsDue(nanos);
        if (playing && epochs > 0) {
            playhead().advance(epochs);
        }
        if (running) {
            run.grant(epochs);
            speed.measure(nanos, playhead().frames().lastEpoch());
        }
    }

    /** Calls the throttled listeners that are due. Called once per frame, when it is known what is painted. */
    public void pulseThrottled(long nanos) {
        throttled.tick(nanos);
    }

    /**
     * Whether the next pulse is needed without a request: it grants epochs, plays them or calls throttled listeners.
     */
    public boolean isMoving() {
        return runState() == RunState.RUNNING || playhead().playingProperty().get() || throttled.isDue();
    }

    private void update() {
        switchedOff().take(this::report);
        previews.update();
        if (!previews.isActive()) {
            run.update();
        }
    }

    private void replaceRun(boolean trains) {
        notice.set(null);
        previews.end();
        speed.clear();
        run.replace(setup(), pace(), trains);
    }

    private int pace() {
        return TrainingSpeed.mostEpochsDue(speedInForce());
    }

    private Speed speedInForce() {
        return adjusting.get() ? Speed.UNLIMITED : speed.chosenProperty().get();
    }
}
