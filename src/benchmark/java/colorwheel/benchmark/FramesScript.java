package colorwheel.benchmark;

import colorwheel.experiment.Experiment;
import colorwheel.files.UserFacingException;
import colorwheel.recording.RunState;
import colorwheel.recording.Snapshot;
import colorwheel.session.Lab;
import colorwheel.session.Speed;
import java.lang.management.ManagementFactory;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import javafx.animation.AnimationTimer;

/** Trains an experiment in the window as fast as it goes, and counts the pictures in its middle. JavaFX thread. */
final class FramesScript {
    private static final long WAIT_AFTER_START_MILLIS = 5_000;

    /** What comes first after a change is slow: counting begins with this picture. */
    private static final int FIRST_COUNTED = 60;

    private final Lab lab;
    private final Experiment experiment;
    private final boolean network;
    private final long durationNanos;
    private final Consumer<FramesScript> whenDone;
    private Snapshot seen;
    private int pictures;
    private long began;
    private long last;
    private long longest;

    /**
     * @param network whether the network is shown, in place of the latents
     * @param seconds how long the pictures are counted
     * @param whenDone gets this script when the time is up, or the run over before
     */
    FramesScript(Lab lab, Experiment experiment, boolean network, int seconds, Consumer<FramesScript> whenDone) {
        this.lab = lab;
        this.experiment = experiment;
        this.network = network;
        this.durationNanos = TimeUnit.SECONDS.toNanos(seconds);
        this.whenDone = whenDone;
    }

    void start() {
        // At a pace there would be no more pictures than the pace has.
        lab.speedProperty().set(Speed.UNLIMITED);
        lab.display().networkProperty().set(network);
        new AnimationTimer() {
            private boolean training;

            @Override
            public void handle(long nanos) {
                if (!training) {
                    training = ManagementFactory.getRuntimeMXBean().getUptime() > WAIT_AFTER_START_MILLIS
                            && lab.changeAndTrain(before -> experiment);
                    return;
                }
                look(System.nanoTime());
                if (isCounted() || lab.runState() == RunState.FINISHED || lab.runState() == RunState.FAILED) {
                    stop();
                    whenDone.accept(FramesScript.this);
                }
            }
        }.start();
    }

    private void look(long now) {
        Snapshot displayed = lab.display().paintedProperty().get();
        // Before the backend is loaded there is a picture of nothing.
        if (displayed == null || displayed == seen || !lab.isOfPresentRun(displayed)) {
            return;
        }
        seen = displayed;
        pictures++;
        if (pictures == FIRST_COUNTED) {
            began = now;
        } else if (pictures > FIRST_COUNTED) {
            longest = Math.max(longest, now - last);
        }
        last = now;
    }

    private boolean isCounted() {
        return began != 0 && last - began >= durationNanos;
    }

    /**
     * One line of JSON.
     *
     * @throws UserFacingException if the run was over before the time was
     */
    String report() {
        if (!isCounted()) {
            throw new UserFacingException("The run was over after " + pictures
                    + " pictures, before they could be counted for so long. Give it more --epochs or colors.");
        }
        return String.format(
                Locale.ROOT,
                "{\"points\":%d,\"engine\":\"%s\",\"picturesPerSecond\":%.1f,\"longestMillis\":%.1f,\"epoch\":%d}",
                experiment.trainingColors().size(),
                experiment.engine().key(),
                (pictures - FIRST_COUNTED) / ((last - began) * 1e-9),
                longest * 1e-6,
                seen.epoch());
    }
}
