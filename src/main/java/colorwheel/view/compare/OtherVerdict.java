package colorwheel.view.compare;

import colorwheel.background.Latest;
import colorwheel.background.SerialWorker;
import colorwheel.recording.Frames;
import colorwheel.recording.Snapshot;
import colorwheel.session.Comparison;
import colorwheel.session.Lab;
import colorwheel.session.Notice;
import colorwheel.view.measures.Judgement;
import colorwheel.view.measures.VerdictLine;
import colorwheel.view.measures.VerdictLine.Stage;
import org.jspecify.annotations.Nullable;

/**
 * The verdict on the second run at the epoch that is shown, judged when it rests, on a thread of low priority. JavaFX
 * thread.
 */
final class OtherVerdict implements AutoCloseable {
    private record Judged(Snapshot snapshot, Judgement judgement) {}

    private final Lab lab;
    private final Comparison comparison;
    private final VerdictLine line;
    private final Latest<Judged> latest = new Latest<>(new SerialWorker("verdict of B", Thread.MIN_PRIORITY));
    private @Nullable Snapshot asked;
    private @Nullable Judged judged;

    OtherVerdict(Lab lab, Comparison comparison) {
        this.lab = lab;
        this.comparison = comparison;
        line = new VerdictLine("-b", lab.display().orientationLockedProperty());
    }

    VerdictLine line() {
        return line;
    }

    /**
     * Judges what is shown. Called once per frame while there is a second run.
     *
     * @param nanos the time of the frame
     */
    void pulse(long nanos) {
        latest.take(
                outcome -> judged = outcome,
                failure -> lab.report(Notice.failed("The second wheel could not be measured: " + failure)));
        Snapshot shown = comparison.shownProperty().get();
        if (shown != null && shown != asked && !latest.isBusy() && !isForming()) {
            asked = shown;
            Comparison.Other other = comparison.other();
            Frames recorded = comparison.framesProperty().get();
            latest.request(turn -> new Judged(shown, Judgement.of(other.experiment(), recorded, shown)));
        }
        line.show(judgement(), stage(), nanos);
    }

    boolean isMoving() {
        return line.isBehind(judgement(), stage());
    }

    private @Nullable Judgement judgement() {
        return judged == null ? null : judged.judgement();
    }

    private boolean isForming() {
        return comparison.isTraining() || lab.playhead().playingProperty().get();
    }

    private Stage stage() {
        Snapshot shown = comparison.shownProperty().get();
        if (isForming()) {
            return Stage.FORMING;
        }
        if (judged == null || judged.snapshot() != shown) {
            return Stage.MEASURING;
        }
        return shown.epoch() == 0 && comparison.other().start().isSeed() ? Stage.UNTRAINED : Stage.JUDGED;
    }

    @Override
    public void close() {
        latest.close();
    }
}
