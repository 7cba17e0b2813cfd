package colorwheel.benchmark;

import colorwheel.app.LabApplication;
import colorwheel.recording.RunState;
import colorwheel.session.Lab;
import colorwheel.view.LabView;
import java.util.Locale;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.stage.Stage;

/** The window, which trains one epoch by itself, prints how soon window and epoch were on the screen, and closes. */
public final class StartApplication extends LabApplication {
    /** Whoever is called in the second frame after the window was shown knows that the first one has been painted. */
    private static final int PAINTED = 2;

    private static final String SINCE = "since";

    private int frames;
    private long firstPaint;

    /** The argument that says when the process was started, in milliseconds since 1970. */
    static String since(String millis) {
        return "--" + SINCE + "=" + millis;
    }

    @Override
    protected void opened(Stage stage, Lab lab, LabView view) {
        long since = Long.parseLong(getParameters().getNamed().get(SINCE));
        new AnimationTimer() {
            @Override
            public void handle(long nanos) {
                frames++;
                if (frames == PAINTED) {
                    firstPaint = System.currentTimeMillis() - since;
                    lab.stepOnce();
                } else if (lab.playhead().frames().lastEpoch() > 0 || lab.runState() == RunState.FAILED) {
                    stop();
                    boolean trained = lab.runState() != RunState.FAILED;
                    System.out.printf(
                            Locale.ROOT,
                            "{\"firstPaint\":%d,\"firstEpoch\":%s}%n",
                            firstPaint,
                            trained ? System.currentTimeMillis() - since : null);
                    Platform.exit();
                }
            }
        }.start();
    }
}
