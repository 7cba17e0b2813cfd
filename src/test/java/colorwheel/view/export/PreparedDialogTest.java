package colorwheel.view.export;

import static org.assertj.core.api.Assertions.assertThat;

import colorwheel.view.LabWindow;
import colorwheel.view.control.DialogBox;
import colorwheel.view.control.Preparation;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A dialog that was made ready looks as one that is made when it is opened. */
@Timeout(120)
class PreparedDialogTest {
    private LabWindow window;

    @BeforeEach
    void open() throws Exception {
        window = new LabWindow();
        window.train();
    }

    @AfterEach
    void close() throws Exception {
        window.close();
    }

    private ExportDialog make() {
        return LabWindow.onFxThread(() -> new ExportDialog(window.lab, window.view.exports(), window.stage));
    }

    /** Width and height of the dialog, which is closed again. */
    private String size(ExportDialog dialog) {
        window.robot.interact(dialog::show);
        return LabWindow.onFxThread(() -> {
            Region shown = (Region) window.stage.getScene().lookup("#export-dialog");
            shown.getScene().getRoot().layout();
            String size = shown.getWidth() + " x " + shown.getHeight();
            ((DialogBox) shown).close();
            dialog.close();
            return size;
        });
    }

    @Test
    void itIsAsLarge() {
        String expected = size(make());
        ExportDialog prepared = make();
        Preparation preparation = new Preparation();
        window.robot.interact(() -> prepared.prepare(preparation));
        int steps = 0;
        for (; preparation.isWaiting(); steps++) {
            window.robot.interact(preparation::step);
            assertThat(isSeen()).isFalse();
        }

        assertThat(steps).isGreaterThan(10);
        assertThat(LabWindow.onFxThread(() -> window.stage.getScene().lookup("#export-dialog")))
                .isNull();
        assertThat(size(prepared)).isEqualTo(expected);
    }

    private boolean isSeen() {
        return LabWindow.onFxThread(() -> {
            Node at = window.stage.getScene().lookup("#export-dialog");
            boolean seen = at != null;
            for (; at != null; at = at.getParent()) {
                seen &= at.isVisible();
            }
            return seen;
        });
    }
}
