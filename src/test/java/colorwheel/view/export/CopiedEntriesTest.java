package colorwheel.view.export;

import static org.assertj.core.api.Assertions.assertThat;

import colorwheel.export.ExportFormat;
import colorwheel.network.Ablation;
import colorwheel.network.HiddenLayer;
import colorwheel.session.Notice;
import colorwheel.view.LabWindow;
import java.util.concurrent.TimeoutException;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.scene.image.ImageView;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What the export dialog is set to is copied as a command, and a caption shows in its preview. */
@Timeout(120)
class CopiedEntriesTest {
    private LabWindow window;

    @BeforeEach
    void opens() throws TimeoutException {
        window = new LabWindow();
        window.train();
        window.focus("scatter");
    }

    @AfterEach
    void closes() throws TimeoutException {
        window.close();
    }

    private void copy() {
        MenuItem copy = LabWindow.onFxThread(() -> window.find("menu", MenuBar.class).getMenus().stream()
                .flatMap(menu -> menu.getItems().stream())
                .filter(item -> "menu-copy-command-line".equals(item.getId()))
                .findFirst()
                .orElseThrow());
        window.robot.interact(copy::fire);
    }

    private String copied() {
        copy();
        assertThat(LabWindow.onFxThread(() -> window.lab.noticeProperty().get()))
                .isEqualTo(Notice.done("Command line copied."));
        return LabWindow.onFxThread(() -> Clipboard.getSystemClipboard().getString());
    }

    @Test
    @SuppressWarnings("unchecked")
    void theCommandMakesWhatTheDialogIsSetTo() {
        assertThat(copied())
                .isEqualTo("color-wheel-lab render --out wheel --from 40 --to 40 --every 40 --hue-step 10 --epochs 40");

        window.robot.press(KeyCode.CONTROL).type(KeyCode.E).release(KeyCode.CONTROL);
        window.awaitDialog("Export");
        ImageView preview = window.find("export-preview", ImageView.class);
        LabWindow.await("there is a preview", () -> preview.getImage() != null);
        double square = LabWindow.onFxThread(
                () -> preview.getImage().getHeight() / preview.getImage().getWidth());
        CheckBox caption = window.find("export-caption", CheckBox.class);
        window.robot.interact(() -> caption.setSelected(true));
        LabWindow.await(
                "the caption is in the preview",
                () -> preview.getImage().getHeight() / preview.getImage().getWidth() > square + 0.01);
        window.fill("export-size", "480");
        ChoiceBox<ExportFormat> format = window.find("export-format", ChoiceBox.class);
        window.robot.interact(() -> format.setValue(ExportFormat.GIF));
        window.robot.type(KeyCode.ESCAPE);
        window.awaitDialog("");
        window.robot.interact(() -> window.lab.display().heldOutProperty().set(true));
        assertThat(copied())
                .isEqualTo("color-wheel-lab render --out wheel.gif --format gif --every 1 --size 480 --overlay held-out"
                        + " --caption --hue-step 10 --epochs 40");
    }

    @Test
    void unitsThatAreOffAreLeftOutOnlyWhenAsked() {
        window.robot.interact(() -> window.lab
                .switchedOff()
                .set(Ablation.NONE.toggled(HiddenLayer.ENCODER, 3).toggled(HiddenLayer.DECODER, 0)));
        assertThat(copied()).doesNotContain("--without-units");

        window.robot.press(KeyCode.CONTROL).type(KeyCode.E).release(KeyCode.CONTROL);
        window.awaitDialog("Export");
        CheckBox without = window.find("export-without-units", CheckBox.class);
        assertThat(LabWindow.onFxThread(without::isVisible)).isTrue();
        assertThat(window.text("export-without-units")).isEqualTo("Without the 2 units that are off");
        window.robot.interact(() -> without.setSelected(true));
        window.robot.type(KeyCode.ESCAPE);
        window.awaitDialog("");
        assertThat(copied()).contains(" --without-units 'encoder:3 decoder:0' ");

        window.robot.interact(() -> window.lab.switchedOff().clear());
        assertThat(copied()).doesNotContain("--without-units");
        window.robot.press(KeyCode.CONTROL).type(KeyCode.E).release(KeyCode.CONTROL);
        window.awaitDialog("Export");
        assertThat(LabWindow.onFxThread(without::isVisible)).isFalse();
    }

    @Test
    void anEntryThatIsRefusedIsNamedInPlaceOfACommand() {
        window.robot.press(KeyCode.CONTROL).type(KeyCode.E).release(KeyCode.CONTROL);
        window.awaitDialog("Export");
        window.fill("export-size", "12");
        window.robot.type(KeyCode.ESCAPE);
        window.awaitDialog("");
        copy();

        assertThat(window.refusal()).contains("12", "64", "export dialog");
    }
}
