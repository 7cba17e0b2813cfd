package colorwheel.app;

import com.sun.javafx.perf.PerformanceTracker;
import com.sun.javafx.tk.TKPulseListener;
import com.sun.javafx.tk.Toolkit;
import javafx.application.Platform;
import javafx.scene.Scene;

/**
 * Tells when frames have been drawn and handed to the screen, and what they show. JavaFX's public interface tells only
 * when a frame begins; what is asked here for measurements is its own. Java must be started with {@code --add-exports
 * javafx.graphics/com.sun.javafx.perf=ALL-UNNAMED --add-exports javafx.graphics/com.sun.javafx.tk=ALL-UNNAMED}.
 *
 * <p>JavaFX makes a frame so: it copies the scene's state for the thread that draws, having waited until that has drawn
 * the frame before, then calls the toolkit's last listeners, and only then asks for the drawing. So what is told to be
 * shown in such a listener is in the next frame drawn, and in none before.
 */
final class DrawnFrames {
    /** What is known of the frames of a scene. Called on the JavaFX thread. */
    interface Listener {
        /** The scene's state has been copied for the thread that draws; what it shows goes to {@link #onScreen}. */
        int handedOver();

        /** That frame has been drawn, and handed to the screen. */
        void onScreen(int shown);
    }

    private final PerformanceTracker tracker;
    private final Listener listener;
    // JavaFX itself only holds it weakly.
    private final TKPulseListener afterCopying = this::copied;
    private volatile int copied = -1;

    private DrawnFrames(Scene scene, Listener listener) {
        this.tracker = PerformanceTracker.getSceneTracker(scene);
        this.listener = listener;
    }

    /** From now on the listener is told of each frame of this scene; there can be one. On the JavaFX thread. */
    static DrawnFrames listen(Scene scene, Listener listener) {
        try {
            DrawnFrames frames = new DrawnFrames(scene, listener);
            Toolkit.getToolkit().addPostSceneTkPulseListener(frames.afterCopying);
            frames.tracker.setOnRenderedFrameTask(frames::drawn);
            return frames;
        } catch (IllegalAccessError hidden) {
            throw new IllegalStateException(
                    "JavaFX does not tell when a frame has been drawn; start Java with --add-exports"
                            + " javafx.graphics/com.sun.javafx.perf=ALL-UNNAMED --add-exports"
                            + " javafx.graphics/com.sun.javafx.tk=ALL-UNNAMED",
                    hidden);
        }
    }

    /** The listener is told no more. */
    void end() {
        Toolkit.getToolkit().removePostSceneTkPulseListener(afterCopying);
        tracker.setOnRenderedFrameTask(null);
    }

    private void copied() {
        copied = listener.handedOver();
    }

    /** On the thread that draws. */
    private void drawn() {
        int shown = copied;
        // JavaFX has queued the handing over to the screen before, so that this comes after it.
        Platform.runLater(() -> listener.onScreen(shown));
    }
}
