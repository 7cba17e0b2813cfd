package colorwheel.view.export;

import static org.assertj.core.api.Assertions.assertThat;

import colorwheel.background.Latest;
import colorwheel.export.AddedFormat;
import colorwheel.export.ExportFormat;
import colorwheel.view.LabWindow;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.TextInputControl;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The dialog offers the formats that it is given, and each writes itself. */
@Timeout(120)
class AddedFormatDialogTest {
    private static final ExportFormat LOSSES = AddedFormat.of("losses", ExportFormat.Kind.TABLE);

    @TempDir
    private Path parent;

    private LabWindow window;
    private ExportDialog dialog;

    @BeforeEach
    void open() throws Exception {
        window = new LabWindow();
        window.train();
        dialog = LabWindow.onFxThread(() -> new ExportDialog(
                window.lab,
                window.view.exports(),
                window.stage,
                new Latest<>("check"),
                List.of(ExportFormat.PNG, LOSSES)));
    }

    @AfterEach
    void close() throws Exception {
        window.robot.interact(dialog::close);
        window.close();
    }

    private static Node inDialog(String id) {
        return Window.getWindows().stream()
                .map(one -> one.getScene().getRoot().lookup("#" + id))
                .filter(Objects::nonNull)
                .findFirst()
                .orElseThrow();
    }

    @Test
    @SuppressWarnings("unchecked")
    void itIsOfferedAndWritten() throws IOException {
        Path file = parent.resolve("losses.txt");
        window.robot.interact(() -> {
            dialog.show();
            ChoiceBox<ExportFormat> format = (ChoiceBox<ExportFormat>) inDialog("export-format");
            assertThat(format.getItems()).containsExactly(ExportFormat.PNG, LOSSES);
            format.setValue(LOSSES);
            TextInputControl target = (TextInputControl) inDialog("export-folder");
            assertThat(target.getText()).endsWith(".txt");
            target.setText(file.toString());
            ((Button) inDialog("export-start")).fire();
        });
        LabWindow.await("the export has ended", () -> {
            dialog.pulse();
            return window.lab.noticeProperty().get() != null;
        });

        int epochs = window.lab.playhead().frames().size();
        assertThat(Files.readAllLines(file)).hasSize(epochs);
        assertThat(window.lab.noticeProperty().get().text()).isEqualTo(epochs + " losses were written.");
    }
}
