package colorwheel.view.measures;

import colorwheel.analysis.StableEpoch;
import colorwheel.analysis.WheelMeasures;
import colorwheel.background.Cancellation;
import colorwheel.background.Pulse;
import colorwheel.background.Threads;
import colorwheel.color.HueRange;
import colorwheel.experiment.EngineKind;
import colorwheel.experiment.Experiment;
import colorwheel.recording.Frames;
import colorwheel.recording.Recording;
import colorwheel.recording.RunState;
import colorwheel.recording.Weights;
import colorwheel.session.Lab;
import colorwheel.session.Notice;
import colorwheel.training.FusedEngine;
import colorwheel.training.StartingPoint;
import colorwheel.training.TrainingRun;
import java.util.concurrent.atomic.AtomicReference;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/**
 * The control beside every run: the same network from the same initial weights, trained as long with nothing held out,
 * by the fast engine and in the background. It is trained once for all hold-outs; another network, seed or other colors
 * retire it. It begins when the run itself begins, and never while a setting is dragged; one that takes long waits
 * until the run does not need the processor.
 */
final class ControlRun implements AutoCloseable {
    /** Enough for every epoch of the reference; of longer runs every second one, every fourth, … is kept. */
    private static final long RECORDED_BYTES = 16L << 20;

    /** So many colors times epochs take less than a second: three times the reference. */
    private static final long SHORT = 1_000_000;

    /** @param of the cancellation of the control that it belongs to, which no other has */
    private record Outcome(Cancellation of, Control control, String failure) {}

    private final Lab lab;
    private final AtomicReference<Outcome> finished = new AtomicReference<>();
    private final ReadOnlyObjectWrapper<Control> control = new ReadOnlyObjectWrapper<>(this, "control");
    private final ReadOnlyStringWrapper status = new ReadOnlyStringWrapper(this, "status", "");
    private Experiment seenExperiment;
    private Weights seenWeights;
    private Experiment experiment;
    private Weights initial;
    private TrainingRun run;
    private Cancellation current;

    ControlRun(Lab lab) {
        this.lab = lab;
    }

    /** The trained control; {@code null} until it is trained. */
    ReadOnlyObjectProperty<Control> controlProperty() {
        return control.getReadOnlyProperty();
    }

    /** How far the control is, in a word or two; empty before the run begins. */
    ReadOnlyStringProperty statusProperty() {
        return status.getReadOnlyProperty();
    }

    /** Retires, begins and takes results as the lab asks for it. Called once per frame. */
    void pulse() {
        Frames frames = lab.playhead().frames();
        boolean present = !frames.isEmpty() && lab.isOfPresentRun(frames.get(0));
        boolean adjusting = lab.adjustingProperty().get();
        if (present && !adjusting) {
            look(lab.shownExperiment(), frames.get(0).weights());
            if (current == null && lab.runState() != RunState.IDLE) {
                begin();
            }
        }
        if (run != null) {
            boolean waits = adjusting || lab.runState() == RunState.RUNNING && takesLong();
            obey(waits);
            tell(waits);
        }
        Outcome outcome = finished.getAndSet(null);
        if (outcome != null && outcome.of() == current) {
            take(outcome);
        }
    }

    /** Whether a control is being trained, and says how far it is. */
    boolean isTraining() {
        return run != null;
    }

    private boolean takesLong() {
        return (long) experiment.cube().size() * experiment.epochs() > SHORT;
    }

    private void obey(boolean waits) {
        if (waits) {
            run.pause();
        } else if (run.state() == RunState.IDLE) {
            run.start();
        } else {
            run.resume();
        }
    }

    private void tell(boolean waits) {
        int epoch = Math.max(0, run.recording().frames().lastEpoch());
        status.set(waits ? "waits" : Math.round(100.0 * epoch / experiment.epochs()) + "% trained");
    }

    /** Retires the control if it is none of this run. Compares by identity first: nearly always nothing has changed. */
    private void look(Experiment shown, Weights first) {
        if (shown == seenExperiment && first == seenWeights) {
            return;
        }
        seenExperiment = shown;
        seenWeights = first;
        Experiment next = shown.withHoldOut(HueRange.NONE).withEngine(EngineKind.FUSED);
        if (!next.equals(experiment) || !first.equals(initial)) {
            retire();
            experiment = next;
            initial = first;
        }
    }

    private void retire() {
        if (current != null) {
            current.request();
        }
        if (run != null) {
            run.cancel();
        }
        current = null;
        run = null;
        control.set(null);
        status.set("");
    }

    private void begin() {
        Recording recording = Recording.ofBytes(
                RECORDED_BYTES,
                experiment.cube().size(),
                experiment.architecture().bottleneck(),
                Weights.count(experiment.architecture()));
        TrainingRun training = new TrainingRun(experiment, StartingPoint.of(initial), FusedEngine::new, recording);
        Cancellation stop = new Cancellation();
        run = training;
        current = stop;
        Thread thread = Threads.daemon("control", () -> {
            finished.set(train(training, stop));
            Pulse.request();
        });
        thread.setPriority(Thread.MIN_PRIORITY);
        thread.start();
    }

    private static Outcome train(TrainingRun training, Cancellation stop) {
        training.run();
        String failure = training.failure().map(reason -> reason.message()).orElse(null);
        if (training.state() != RunState.FINISHED) {
            return new Outcome(stop, null, failure);
        }
        Frames frames = training.recording().frames();
        int last = frames.lastEpoch();
        Experiment what = training.experiment();
        WheelMeasures measures = WheelMeasures.of(what, frames.at(last).weights());
        return new Outcome(stop, new Control(last, measures, StableEpoch.of(what, frames, stop)), null);
    }

    private void take(Outcome outcome) {
        if (outcome.failure() != null) {
            lab.noticeProperty().set(Notice.failed("The control with nothing held out stopped. " + outcome.failure()));
        }
        control.set(outcome.control());
        status.set(
                outcome.control() == null
                        ? "stopped"
                        : "epoch " + outcome.control().epoch());
        // Nothing but its result is needed any more, and it holds a recording.
        run = null;
    }

    @Override
    public void close() {
        retire();
    }
}
