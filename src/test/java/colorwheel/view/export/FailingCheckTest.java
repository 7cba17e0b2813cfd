package colorwheel.view.export;

import static org.assertj.core.api.Assertions.assertThat;

import colorwheel.background.FailsOnce;
import colorwheel.background.Latest;
import colorwheel.export.ExportFormat;
import colorwheel.view.LabWindow;
import java.nio.file.Path;
import java.util.Objects;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TextInputControl;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** An export dialog that cannot ask the disk says so, and asks again when it is told to. */
@Timeout(120)
class FailingCheckTest {
    @TempDir
    private Path parent;

    private LabWindow window;
    private ExportDialog dialog;

    @BeforeEach
    void open() throws Exception {
        window = new LabWindow();
        window.train();
        Latest<ExportDialog.Answer> check = new Latest<>(new FailsOnce(new OutOfMemoryError("no room")));
        dialog = LabWindow.onFxThread(
                () -> new ExportDialog(window.lab, window.view.exports(), window.stage, check, ExportFormat.ALL));
    }

    @AfterEach
    void close() throws Exception {
        window.robot.interact(dialog::close);
        window.close();
    }

    private Node inDialog(String id) {
        return Window.getWindows().stream()
                .map(one -> one.getScene().getRoot().lookup("#" + id))
                .filter(Objects::nonNull)
                .findFirst()
                .orElseThrow();
    }

    private void start() {
        window.robot.interact(() -> ((Button) inDialog("export-start")).fire());
    }

    private String problem() {
        return ((TextInputControl) inDialog("export-problem")).getText();
    }

    @Test
    void anErrorOfTheCheckIsSaidAndTheNextOneStartsTheExport() {
        Path folder = parent.resolve("frames");
        window.robot.interact(() -> {
            dialog.show();
            ((TextInputControl) inDialog("export-folder")).setText(folder.toString());
        });
        start();
        LabWindow.await("the failure is shown", () -> {
            dialog.pulse();
            return !problem().isEmpty();
        });
        assertThat(LabWindow.onFxThread(this::problem)).contains("could not be found out", "no room");

        start();
        LabWindow.await("the export has ended", () -> {
            dialog.pulse();
            return window.lab.noticeProperty().get() != null;
        });
        assertThat(folder).isNotEmptyDirectory();
    }
}
