package colorwheel.benchmark;

import com.sun.glass.ui.View;
import com.sun.javafx.tk.TKPulseListener;
import com.sun.javafx.tk.TKScene;
import com.sun.javafx.tk.Toolkit;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.util.List;
import javafx.application.Platform;
import javafx.stage.Stage;

/**
 * Reports when frames have been drawn and handed to the screen, and what they show. JavaFX's public interface reports
 * only when a frame begins, so this uses what is JavaFX's own, by the exports and opens that the window has anyway
 * ({@code packaging/jvm/window.options}): an archive of classes holds for one set of them.
 *
 * <p>JavaFX makes a frame in this order: it waits until the frame before has been drawn, copies the scene's state for
 * the thread that draws, calls the toolkit's last listeners, and asks for the drawing. So what such a listener finds
 * shown is in the next frame drawn, and in none before.
 */
final class DrawnFrames {
    /** Hears of the frames of a window. Called on the JavaFX thread. */
    interface Listener {
        /** The scene's state has been copied for the thread that draws; what it shows goes to {@link #onScreen}. */
        int handedOver();

        /** That frame has been drawn, and handed to the screen. */
        void onScreen(int shown);
    }

    private final TKScene scene;
    private final Listener listener;
    // JavaFX itself only holds it weakly.
    private final TKPulseListener afterCopying = this::copied;
    private volatile int copied = -1;

    private DrawnFrames(TKScene scene, Listener listener) {
        this.scene = scene;
        this.listener = listener;
    }

    /**
     * Reports each frame of an open window from now on, to one listener a window. JavaFX thread.
     *
     * @throws IllegalStateException if this JavaFX is made otherwise
     */
    static DrawnFrames listen(Stage stage, Listener listener) {
        try {
            DrawnFrames frames = new DrawnFrames(peer(stage), listener);
            Toolkit.getToolkit().addPostSceneTkPulseListener(frames.afterCopying);
            frames.scene.setTKScenePaintListener(frames::drawn);
            return frames;
        } catch (ReflectiveOperationException unknown) {
            throw new IllegalStateException("This JavaFX does not tell when a frame has been drawn", unknown);
        }
    }

    /** JavaFX's own half of a window's scene, which is only in its list of open windows; the title tells which. */
    private static TKScene peer(Stage stage) throws ReflectiveOperationException {
        Class<?> windowType = Class.forName("com.sun.javafx.tk.quantum.GlassStage");
        Class<?> sceneType = Class.forName("com.sun.javafx.tk.quantum.GlassScene");
        Field windows = windowType.getDeclaredField("windows");
        Method sceneOf = windowType.getDeclaredMethod("getScene");
        Method viewOf = sceneType.getDeclaredMethod("getPlatformView");
        windows.setAccessible(true);
        sceneOf.setAccessible(true);
        viewOf.setAccessible(true);
        for (Object window : (List<?>) windows.get(null)) {
            Object scene = sceneOf.invoke(window);
            View view = scene == null ? null : (View) viewOf.invoke(scene);
            if (view != null && view.getWindow().getTitle().equals(stage.getTitle())) {
                return (TKScene) scene;
            }
        }
        throw new IllegalStateException("no window is open under the title “" + stage.getTitle() + "”");
    }

    /** The listener hears no more. */
    void end() {
        Toolkit.getToolkit().removePostSceneTkPulseListener(afterCopying);
        scene.setTKScenePaintListener(null);
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
