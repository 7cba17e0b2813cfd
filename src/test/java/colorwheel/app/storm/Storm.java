package colorwheel.app.storm;

import colorwheel.app.LabApplication;
import colorwheel.session.Lab;
import colorwheel.view.LabView;
import colorwheel.view.file.FileActions;
import java.nio.file.Path;
import javafx.event.EventHandler;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;

/** The program as it is, but that a desk answers for the platform's choosers, and that the robot cannot quit it. */
public final class Storm extends LabApplication {
    /** Whatever is pressed, the window stays open. */
    private static final EventHandler<WindowEvent> STAYS = WindowEvent::consume;

    /** TestFX makes the application, and hands out only what all applications have. */
    private static Storm opened;

    private static Path folder;
    private Desk desk;
    private Stage stage;
    private Lab lab;
    private LabView view;

    public Storm() {
        opened = this;
    }

    /** The next one has its files there. */
    static void useFolder(Path path) {
        folder = path;
    }

    static Storm opened() {
        return opened;
    }

    @Override
    public void init() {
        super.init();
        try {
            desk = new Desk(folder, () -> stage);
        } catch (Exception unprepared) {
            throw new IllegalStateException("the files of the storm could not be made", unprepared);
        }
    }

    @Override
    protected FileActions.Questions questions() {
        return desk;
    }

    @Override
    protected void opened(Stage window, Lab itsLab, LabView itsView) {
        stage = window;
        lab = itsLab;
        view = itsView;
        stage.addEventFilter(WindowEvent.WINDOW_CLOSE_REQUEST, STAYS);
    }

    /** The next test has the same stage, and closes it. */
    @Override
    public void stop() {
        stage.removeEventFilter(WindowEvent.WINDOW_CLOSE_REQUEST, STAYS);
        super.stop();
    }

    Lab lab() {
        return lab;
    }

    LabView view() {
        return view;
    }

    Desk desk() {
        return desk;
    }

    Stage stage() {
        return stage;
    }
}
