package colorwheel.app;

import colorwheel.experiment.Experiment;
import colorwheel.experiment.ExperimentJson;
import colorwheel.paint.Scatter;
import colorwheel.session.Lab;
import colorwheel.session.Speed;
import colorwheel.view.LabView;
import java.lang.management.ManagementFactory;
import java.util.Locale;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.stage.Stage;

/**
 * The window, which trains an experiment by itself as fast as it goes, counts its pictures of the scatter, and closes.
 */
public final class FramesApplication extends LabApplication {
    private static final long WAIT_AFTER_START_MILLIS = 5_000;

    /** What comes first after a change is slow: counting begins with this picture. */
    private static final int FIRST_COUNTED = 60;

    private Scatter seen;
    private int pictures;
    private long began;
    private long last;
    private long longest;

    /** A measurement is of the same window each time. */
    @Override
    protected boolean remembers() {
        return false;
    }

    @Override
    protected void opened(Stage stage, Lab lab, LabView view) {
        Experiment experiment = ExperimentJson.read(getParameters().getNamed().get(FramesCommand.EXPERIMENT));
        // At a pace there would be no more pictures than the pace has.
        lab.speedProperty().set(Speed.UNLIMITED);
        long duration = Long.parseLong(getParameters().getNamed().get(FramesCommand.SECONDS)) * 1_000_000_000L;
        new AnimationTimer() {
            private boolean training;

            @Override
            public void handle(long nanos) {
                if (!training) {
                    training = ManagementFactory.getRuntimeMXBean().getUptime() > WAIT_AFTER_START_MILLIS
                            && lab.changeAndTrain(before -> experiment);
                    return;
                }
                look(view.pictures().scatter().displayed(), lab, System.nanoTime());
                if (began != 0 && last - began >= duration) {
                    stop();
                    report(experiment);
                    Platform.exit();
                }
            }
        }.start();
    }

    private void look(Scatter displayed, Lab lab, long now) {
        if (displayed == seen || displayed == null || !lab.isOfPresentRun(displayed.snapshot())) {
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

    private void report(Experiment experiment) {
        System.out.printf(
                Locale.ROOT,
                "{\"points\":%d,\"engine\":\"%s\",\"picturesPerSecond\":%.1f,\"longestMillis\":%.1f,\"epoch\":%d}%n",
                experiment.trainingColors().size(),
                experiment.engine().key(),
                (pictures - FIRST_COUNTED) / ((last - began) * 1e-9),
                longest * 1e-6,
                seen.snapshot().epoch());
    }
}
