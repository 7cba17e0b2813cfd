package colorwheel.app;

import colorwheel.session.Lab;
import colorwheel.session.Notice;
import colorwheel.view.LabView;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.application.Platform;
import javafx.stage.Stage;

/** The window, dragged by a {@link DragScript}; closes itself and writes the report when the drag is over. */
public final class DragApplication extends LabApplication {
    /** A measurement is of the same window each time. */
    @Override
    protected boolean remembers() {
        return false;
    }

    @Override
    protected void opened(Stage stage, Lab lab, LabView view) {
        int positions = Integer.parseInt(getParameters().getNamed().get("positions"));
        Path file = Path.of(getParameters().getNamed().get("report"));
        new DragScript(lab, view, stage.getScene(), positions, report -> end(lab, file, report)).start();
    }

    private static void end(Lab lab, Path file, String report) {
        try {
            Files.writeString(file, report + System.lineSeparator());
            Platform.exit();
        } catch (IOException failure) {
            lab.noticeProperty()
                    .set(Notice.failed("The report could not be written to " + file + ": " + failure.getMessage()));
        }
    }
}
