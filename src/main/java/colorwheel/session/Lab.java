package colorwheel.session;

import colorwheel.background.MemoryBudget;
import colorwheel.background.Pulse;
import colorwheel.experiment.Experiment;
import colorwheel.experiment.InvalidSettingException;
import colorwheel.recording.RunId;
import colorwheel.recording.RunState;
import colorwheel.recording.Snapshot;
import colorwheel.training.Preview;
import colorwheel.training.PreviewTrainer;
import colorwheel.training.Trainer;
import colorwheel.training.TrainingFailure;
import colorwheel.training.TrainingRun;
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
    /** What is in view: the run in force, or while a setting is dragged a preview of a position behind it. */
    private record Shown(RunId run, Experiment experiment) {}

    private final Trainer trainer;
    private final PreviewTrainer previews;
    private final MemoryGuard memory;
    private final Playhead playhead;
    private final DisplayState display = new DisplayState();
    private final RateMeter rate = new RateMeter();
    private final FrameRate frames = new FrameRate();
    private final ThrottledListeners throttled = new ThrottledListeners();
    private TrainingRun run;
    private Shown shown;
    private boolean failureTold;
    private boolean previewing;

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

    /** A lab that prepares the given experiment at once, without training it, with a trainer of previews of its own. */
    public Lab(Trainer trainer, Experiment first) {
        this(trainer, new PreviewTrainer(), first, MemoryBudget.ofThisMachine());
    }

    /**
     * A lab that prepares the given experiment at once, without training it.
     *
     * @param trainer trains the experiment in force; closed with the lab
     * @param previews trains every position while a setting is dragged; closed with the lab
     * @param memory what experiments may take; one that would take more is refused
     */
    public Lab(Trainer trainer, PreviewTrainer previews, Experiment first, MemoryBudget memory) {
        this.previews = previews;
        this.memory = new MemoryGuard(memory, this::refuse);
        this.trainer = trainer;
        this.experiment = new ReadOnlyObjectWrapper<>(this, "experiment", first);
        this.run = trainer.prepare(first);
        this.shown = new Shown(run.id(), first);
        this.playhead = new Playhead(run.recording().frames());
        speed.addListener((property, before, now) -> applySpeed());
        runState.addListener((property, before, now) -> Pulse.request());
        playhead.playingProperty().addListener((property, before, now) -> Pulse.request());
        playhead.shownProperty().addListener((property, before, now) -> Pulse.request());
        experiment.addListener((property, before, now) -> Pulse.request());
        experiment.addListener((property, before, now) -> throttled.changed());
        playhead.framesProperty().addListener((property, before, now) -> throttled.changed());
        playhead.shownProperty().addListener((property, before, now) -> throttled.changed());
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
        return shown.experiment();
    }

    /**
     * Sets what hears of each preview as soon as it is trained while a setting is dragged, so that it can be painted
     * before the next frame begins. With that frame the preview becomes what is shown.
     */
    public void setPreviewListener(PreviewTrainer.Listener listener) {
        previews.setListener(listener);
    }

    /**
     * Calls back when the experiment, the recorded epochs or the one shown have changed: at once, but while a setting
     * is dragged no more than five times a second. For what is looked at beside the wheel: the wheel of every position
     * comes first then.
     */
    public void addThrottledListener(Runnable listener) {
        throttled.add(listener);
    }

    /** Whether a snapshot belongs to the run that is shown; one of a retired run must not be drawn. */
    public boolean isOfPresentRun(Snapshot snapshot) {
        return snapshot.run().equals(shown.run());
    }

    public Playhead playhead() {
        return playhead;
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

    /** Replaces all settings by this experiment as {@link #change} does, starting from its seed, and trains at once. */
    public boolean trainFromSeed(Experiment next) {
        return change(new Setup(next, Start.SEED), true);
    }

    private boolean change(UnaryOperator<Experiment> change, boolean trains) {
        Experiment next;
        try {
            next = change.apply(experiment());
        } catch (InvalidSettingException refused) {
            refuse(refused.getMessage());
            return false;
        }
        return change(setup().with(next), trains);
    }

    private boolean change(Setup next, boolean trains) {
        if (!memory.allows(next.experiment())) {
            return false;
        }
        notice.set(null);
        Setup before = setup();
        if (!next.equals(before)) {
            enforce(next, trains);
            editing.changed(before, next);
        }
        return true;
    }

    MemoryGuard memory() {
        return memory;
    }

    /** Makes another setup the one in force, which is not remembered; trains as {@link #change} does. */
    void enforce(Setup next) {
        enforce(next, keepsTraining());
    }

    private void enforce(Setup next, boolean trains) {
        boolean isPreviewed = adjusting.get() && trains;
        if (isPreviewed) {
            // Before the window hears of it: while that shows the new position, its wheel is being trained.
            preview(next);
        }
        start.set(next.start());
        experiment.set(next.experiment());
        if (!isPreviewed) {
            replaceRun(trains);
        }
    }

    private void preview(Setup next) {
        if (!previewing) {
            previewing = true;
            // It would only take the processor from the previews: after the drag a new run takes its place.
            run.cancel();
        }
        previews.request(next.experiment(), next.start().point());
    }

    /**
     * Tells that a setting is being dragged: meanwhile every position is trained by the fast engine, as fast as it
     * goes. Afterwards the experiment's own engine forms the last one, epoch by epoch.
     */
    public void setAdjusting(boolean on) {
        adjusting.set(on);
        throttled.setThrottled(on);
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
        previews.close();
        trainer.close();
    }

    /**
     * Takes what training has published since the last tick of the screen's clock, which may tick faster than
     * {@link FrameRate}.
     *
     * @param nanos the time of the tick
     */
    public void pulse(long nanos) {
        readState();
        throttled.tick(nanos);
        if (frames.tick(nanos)) {
            frame(nanos);
        }
    }

    /** Whether the next pulse is wanted though nothing will ask for it: it grants epochs, or plays them. */
    public boolean isMoving() {
        return runState() == RunState.RUNNING || playhead.playingProperty().get() || throttled.isDue();
    }

    private void frame(long nanos) {
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

    private void readState() {
        if (previewing) {
            previews.take(this::showPreview, this::tellFailure);
        } else {
            readRun();
        }
    }

    private void showPreview(Preview preview) {
        shown = new Shown(preview.run(), preview.experiment());
        playhead.follow(preview.frames());
        preview.frames().newest().ifPresent(this::showNewest);
        // A drag is one piece of training to the user: it does not end sixty times a second.
        tell(RunState.RUNNING);
    }

    /** The state is read before the frames: whoever sees an end also finds the last epoch. */
    private void readRun() {
        RunState state = run.state();
        playhead.update(run.recording().frames());
        run.latest().take().ifPresent(this::showNewest);
        tell(state);
        // Told once per run, not per change of state: a run may fail like the one before, too early to be seen running.
        if (state == RunState.FAILED && !failureTold) {
            failureTold = true;
            run.failure().ifPresent(this::tellFailure);
        }
    }

    private void tellFailure(TrainingFailure failure) {
        notice.set(Notice.failed(failure.message()));
    }

    private void tell(RunState state) {
        if (state != runState()) {
            runState.set(state);
            clearRate();
        }
    }

    private void showNewest(Snapshot newest) {
        prepared.set(true);
        playhead.showNewest(newest);
    }

    private void replaceRun(boolean trains) {
        notice.set(null);
        previewing = false;
        previews.cancel();
        run = trainer.prepare(experiment(), start().point());
        failureTold = false;
        applySpeed();
        shown = new Shown(run.id(), run.experiment());
        clearRate();
        prepared.set(false);
        playhead.follow(run.recording().frames());
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
