package colorwheel.app;

import java.lang.reflect.InvocationTargetException;
import javafx.application.Platform;
import javafx.scene.Scene;

/**
 * Tells when frames have been drawn and handed to the screen. JavaFX's public interface tells only when the next frame
 * begins, which may be before; its own performance tracker knows, and is asked here, for measurements only. Java must
 * be started with {@code --add-exports javafx.graphics/com.sun.javafx.perf=ALL-UNNAMED}.
 */
final class DrawnFrames {
    private static final String TRACKER = "com.sun.javafx.perf.PerformanceTracker";

    /** What is known of the frames of a scene. */
    interface Listener {
        /** Called on the thread that draws, when it has drawn a frame; what it returns goes to {@link #onScreen}. */
        int drawn();

        /** Called on the JavaFX thread, after that frame has been handed to the screen. */
        void onScreen(int drawn);
    }

    private DrawnFrames() {}

    /** From now on the listener is told of each frame of this scene; there can be one. On the JavaFX thread. */
    static void listen(Scene scene, Listener listener) {
        // JavaFX queues the handing over before it tells of the drawing, so that this comes after it.
        Runnable task = () -> {
            int drawn = listener.drawn();
            Platform.runLater(() -> listener.onScreen(drawn));
        };
        try {
            Class<?> type = Class.forName(TRACKER);
            Object tracker = type.getMethod("getSceneTracker", Scene.class).invoke(null, scene);
            type.getMethod("setOnRenderedFrameTask", Runnable.class).invoke(tracker, task);
        } catch (ClassNotFoundException
                | NoSuchMethodException
                | IllegalAccessException
                | InvocationTargetException unknown) {
            throw new IllegalStateException(
                    "JavaFX does not tell when a frame has been drawn; start Java with --add-exports"
                            + " javafx.graphics/com.sun.javafx.perf=ALL-UNNAMED",
                    unknown);
        }
    }
}
