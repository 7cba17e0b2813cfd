package colorwheel.view.picture;

import colorwheel.background.Latest;
import colorwheel.background.SerialWorker;
import colorwheel.experiment.Experiment;
import colorwheel.network.Latents;
import colorwheel.paint.SpacePicture;
import colorwheel.recording.Frames;
import colorwheel.recording.RunId;
import colorwheel.recording.Snapshot;
import colorwheel.recording.Weights;
import colorwheel.session.Lab;
import colorwheel.session.Notice;
import colorwheel.training.PreviewRun;
import colorwheel.training.StartingPoint;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How far the points of a run will reach at its last epoch, so that the axes of the scatter, or of the space, need not
 * grow while it trains. The same run is trained by the fused engine in the background as soon as it is prepared. There
 * is none for normalized networks, which need none, and for runs that would take long. JavaFX thread.
 */
final class FinalExtent implements AutoCloseable {
    /** Colors times epochs that are trained in a second or two. */
    private static final long MAX_SAMPLES = 20_000_000;

    private record Start(Experiment experiment, Weights initial) {}

    private record Extent(Start start, float reach) {}

    private final Lab lab;
    private final Runnable found;
    private final Latest<Extent> latest = new Latest<>(new SerialWorker("final-extent", Thread.MIN_PRIORITY));
    private @Nullable Start wanted;
    private @Nullable Extent extent;

    /** @param found called when the extent of the run shown is known */
    FinalExtent(Lab lab, Runnable found) {
        this.lab = lab;
        this.found = found;
    }

    /** The greatest absolute coordinate at the end of the lab's run, once it is known; else 0. */
    float reach() {
        Extent known = extent;
        return known != null && known.start.experiment.equals(lab.shownExperiment()) ? known.reach : 0;
    }

    /** Begins, cancels and takes the result as the state of the lab requires. Called once per frame. */
    void pulse() {
        Frames frames = lab.playhead().frames();
        boolean present = !frames.isEmpty() && lab.isOfPresentRun(frames.get(0));
        if (present && !lab.adjustingProperty().get()) {
            want(lab.shownExperiment(), frames.get(0).weights());
        }
        latest.take(this::take, this::failed);
    }

    /** Compares by identity first, since nearly always nothing has changed. */
    private void want(Experiment experiment, Weights initial) {
        Start before = wanted;
        if (before != null && before.experiment == experiment && before.initial == initial) {
            return;
        }
        Start next = new Start(experiment, initial);
        boolean same = next.equals(before);
        wanted = next;
        if (same) {
            return;
        }
        latest.cancel();
        extent = null;
        long samples = experiment.colorSteps();
        if (!experiment.network().normalize() && samples <= MAX_SAMPLES) {
            latest.request(turn -> train(next, turn));
        }
    }

    private static @Nullable Extent train(Start start, Latest<Extent>.Turn turn) {
        Optional<Frames> ends = PreviewRun.run(
                RunId.next(), start.experiment, StartingPoint.of(start.initial), preview -> !turn.cancellation()
                        .isRequested());
        return ends.map(frames -> new Extent(start, reach(start.experiment, frames.at(frames.lastEpoch()))))
                .orElse(null);
    }

    /** Of the colors of all phases: those of the first alone may be few. */
    private static float reach(Experiment experiment, Snapshot end) {
        if (SpacePicture.shows(experiment) && SpacePicture.isSphere(experiment)) {
            return (float) SpacePicture.reachNearSphere(experiment, end);
        }
        float reach = 0;
        for (int phase = 0; phase < experiment.phases().size(); phase++) {
            reach = Math.max(reach, Latents.reach(end, experiment.trainingColors(phase)));
        }
        return reach;
    }

    private void take(Extent known) {
        extent = known;
        found.run();
    }

    private void failed(Throwable failure) {
        lab.report(Notice.failed("The final extent of the axes could not be computed: " + failure));
    }

    @Override
    public void close() {
        latest.close();
    }
}
