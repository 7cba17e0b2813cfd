package colorwheel.app;

import colorwheel.session.Lab;
import colorwheel.view.LabView;
import java.util.concurrent.atomic.AtomicReference;
import javafx.stage.Stage;

/** The window, used by a script in the place of somebody. It looks the same each time, and is not remembered. */
public final class ScriptedApplication extends LabApplication {
    /** What uses the window; ends with {@link javafx.application.Platform#exit}. */
    @FunctionalInterface
    interface Script {
        /** Called on the JavaFX thread once the window is open; must return at once. */
        void begin(Stage stage, Lab lab, LabView view);
    }

    /** JavaFX makes an application of its class and of strings; what it is to do waits here. */
    private static final AtomicReference<Script> NEXT = new AtomicReference<>();

    /** Opens a window, has it used, and returns when it is closed. */
    static void run(Script script) {
        NEXT.set(script);
        LabCommand.launch(ScriptedApplication.class);
    }

    @Override
    protected boolean remembers() {
        return false;
    }

    @Override
    protected void opened(Stage stage, Lab lab, LabView view) {
        NEXT.getAndSet(null).begin(stage, lab, view);
    }
}
