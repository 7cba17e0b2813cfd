package colorwheel.benchmark;

import colorwheel.app.LabApplication;
import colorwheel.app.Program;
import colorwheel.files.UserFacingException;
import colorwheel.session.Lab;
import colorwheel.view.LabView;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.stage.Stage;

/** The window, used by a script instead of a person. It looks the same each time, and nothing of it is remembered. */
public final class ScriptedApplication extends LabApplication {
    /**
     * Uses the window.
     *
     * @param <T> its outcome
     */
    @FunctionalInterface
    public interface Script<T> {
        /**
         * Called on the JavaFX thread once the window is open; must return at once.
         *
         * @param end takes the outcome, on any thread, and closes the window
         */
        void begin(Stage stage, Lab lab, LabView view, Consumer<T> end);
    }

    private interface Opened {
        void use(Stage stage, Lab lab, LabView view);
    }

    /** JavaFX makes an application of its class and of strings; its script waits here. */
    private static final AtomicReference<Opened> NEXT = new AtomicReference<>();

    /**
     * Opens a window, runs a script in it, and returns the outcome when the window is closed.
     *
     * @throws UserFacingException if no window can be opened, or it was closed before the script was over
     */
    public static <T> T run(Script<T> script) {
        AtomicReference<T> outcome = new AtomicReference<>();
        NEXT.set((stage, lab, view) -> script.begin(stage, lab, view, what -> {
            outcome.set(what);
            Platform.exit();
        }));
        Program.launch(ScriptedApplication.class);
        if (outcome.get() == null) {
            throw new UserFacingException(
                    "The window was closed before it was over. Leave it alone until it closes itself.");
        }
        return outcome.get();
    }

    @Override
    protected boolean remembers() {
        return false;
    }

    @Override
    protected void opened(Stage stage, Lab lab, LabView view) {
        NEXT.getAndSet(null).use(stage, lab, view);
    }
}
