package colorwheel.app;

import colorwheel.files.Reasons;
import colorwheel.files.WholeFile;
import colorwheel.session.Lab;
import colorwheel.session.Notice;
import colorwheel.view.LabView;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
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
            write(file, report);
            Platform.exit();
        } catch (CommandFailure unwritten) {
            // The measurement took its time: it is shown as long as somebody wants to read it.
            lab.noticeProperty().set(Notice.failed(unwritten.getMessage() + " It says: " + report));
        }
    }

    /**
     * Writes a report, whole or not at all; an old one gives way.
     *
     * @throws CommandFailure if it cannot be written, in words
     */
    static void write(Path file, String report) {
        byte[] bytes = (report + System.lineSeparator()).getBytes(StandardCharsets.UTF_8);
        try {
            WholeFile.write(file, true, WholeFile.Opener.NEW_FILE, out -> out.write(bytes));
        } catch (IOException failure) {
            throw new CommandFailure(
                    "The report could not be written to " + file + ": " + Reasons.why(failure, file.getParent()),
                    failure);
        }
    }
}
