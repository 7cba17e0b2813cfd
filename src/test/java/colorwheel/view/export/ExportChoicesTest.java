package colorwheel.view.export;

import static org.assertj.core.api.Assertions.assertThat;

import atlantafx.base.theme.Styles;
import colorwheel.export.ExportFormat;
import colorwheel.export.FrameStyle;
import colorwheel.paint.Palette;
import colorwheel.view.LabWindow;
import colorwheel.view.theme.Theme;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What the export dialog proposes, shows beforehand, and makes of a name that does not fit. */
@Timeout(120)
class ExportChoicesTest {
    @TempDir
    private Path parent;

    private LabWindow window;

    @BeforeEach
    void open() throws Exception {
        window = new LabWindow();
        window.train();
        window.focus("scatter");
        window.robot.press(KeyCode.CONTROL).type(KeyCode.E).release(KeyCode.CONTROL);
        window.awaitDialog("Export");
    }

    @AfterEach
    void close() throws Exception {
        window.close();
    }

    @SuppressWarnings("unchecked")
    private <T> void choose(String id, T value) {
        ChoiceBox<T> box = window.find(id, ChoiceBox.class);
        window.robot.interact(() -> box.setValue(value));
    }

    private boolean isSelected(String id) {
        return window.find(id, RadioButton.class).isSelected();
    }

    private void press(String id) {
        Button button = window.find(id, Button.class);
        window.robot.interact(button::fire);
    }

    private void awaitClosed() {
        window.awaitDialog("");
        LabWindow.await("it is written", () -> window.lab.noticeProperty().get() != null);
    }

    private void awaitOffer(String id) {
        Node node = window.find(id, Node.class);
        LabWindow.await(id + " is offered", node::isVisible);
    }

    private String problem() {
        return window.find("export-problem", TextArea.class).getText();
    }

    // What is proposed

    @Test
    void thePictureThatTheWindowShowsIsProposedUnlessAnotherWasChosen() {
        ChoiceBox<?> layout = window.find("export-layout", ChoiceBox.class);
        assertThat(layout.getValue()).isEqualTo(FrameStyle.Layout.SCATTER);
        window.robot.interact(() -> window.lab.display().networkProperty().set(true));
        assertThat(layout.getValue()).isEqualTo(FrameStyle.Layout.NETWORK);
        window.robot.interact(() -> window.lab.display().networkProperty().set(false));
        assertThat(layout.getValue()).isEqualTo(FrameStyle.Layout.SCATTER);

        choose("export-layout", FrameStyle.Layout.SCATTER_SWATCHES_LOSS);
        window.robot.interact(() -> window.lab.display().networkProperty().set(true));
        assertThat(layout.getValue()).isEqualTo(FrameStyle.Layout.SCATTER_SWATCHES_LOSS);
    }

    @Test
    void theCurrentFrameIsProposedAndForOneFileOfThemAllEveryEpoch() {
        assertThat(isSelected("export-current")).isTrue();
        choose("export-format", ExportFormat.GIF);
        assertThat(isSelected("export-all")).isTrue();
        choose("export-format", ExportFormat.SVG);
        assertThat(isSelected("export-current")).isTrue();

        RadioButton range = window.find("export-range", RadioButton.class);
        window.robot.interact(() -> range.setSelected(true));
        choose("export-format", ExportFormat.GIF);
        assertThat(isSelected("export-range"))
                .as("what the user has chosen stays")
                .isTrue();
    }

    @Test
    void sizeAndTimeAreEstimated() {
        choose("export-format", ExportFormat.GIF);
        assertThat(window.text("export-cost")).matches("About \\d+ [kM]B, in (less than a|about \\d+) seconds?");
        window.fill("export-size", "none");
        assertThat(window.text("export-cost")).isEmpty();
    }

    // The name

    @Test
    void anEndThatIsMissingIsAddedAndThatOfAnotherFormatReplaced() {
        choose("export-format", ExportFormat.GIF);
        window.fill("export-size", "64");
        window.fill("export-folder", parent.resolve("wheel.v2").toString());
        press("export-start");
        awaitClosed();
        assertThat(parent.resolve("wheel.v2.gif")).exists();

        window.robot.interact(() -> window.lab.noticeProperty().set(null));
        window.robot.press(KeyCode.CONTROL).type(KeyCode.E).release(KeyCode.CONTROL);
        window.awaitDialog("Export");
        window.fill("export-folder", parent.resolve("other.png").toString());
        press("export-start");
        awaitClosed();
        assertThat(parent.resolve("other.gif")).exists();
        assertThat(parent.resolve("other.png")).doesNotExist();
    }

    @Test
    void aNameThatIsTakenCanBeReplaced() throws Exception {
        Path gif = Files.writeString(parent.resolve("mine.gif"), "mine");
        choose("export-format", ExportFormat.GIF);
        window.fill("export-size", "64");
        window.fill("export-folder", gif.toString());
        press("export-start");
        awaitOffer("export-replace");
        assertThat(problem()).contains("exists already");
        assertThat(window.find("export-folder", TextField.class).getPseudoClassStates())
                .contains(Styles.STATE_DANGER);
        assertThat(gif).hasContent("mine");

        press("export-replace");
        awaitClosed();
        assertThat(Files.readString(gif, StandardCharsets.ISO_8859_1)).startsWith("GIF89a");
    }

    @Test
    void theNextFreeNameIsOffered() throws Exception {
        Path gif = Files.writeString(parent.resolve("mine.gif"), "mine");
        choose("export-format", ExportFormat.GIF);
        window.fill("export-size", "64");
        window.fill("export-folder", gif.toString());
        press("export-start");
        awaitOffer("export-free-name");
        assertThat(window.text("export-free-name")).isEqualTo("Use “mine-2.gif”");

        press("export-free-name");
        assertThat(problem()).isEmpty();
        press("export-start");
        awaitClosed();
        assertThat(parent.resolve("mine-2.gif")).exists();
        assertThat(gif).hasContent("mine");
    }

    @Test
    void aFolderWithFramesOfTheSameNamesIsNotReplaced() throws Exception {
        Path folder = Files.createDirectory(parent.resolve("frames"));
        Files.writeString(folder.resolve("wheel_e000040.png"), "mine");
        window.fill("export-folder", folder.toString());
        press("export-start");
        awaitOffer("export-free-name");

        assertThat(window.text("export-free-name")).isEqualTo("Use “frames-2”");
        assertThat(window.find("export-replace", Button.class).isVisible()).isFalse();
    }

    // Validation at the field

    @Test
    void aRefusedFieldIsMarkedWithTheSentenceUnderItWhenItIsLeftUntilItIsChanged() {
        window.fill("export-size", "63");
        TextField size = window.find("export-size", TextField.class);
        Label problem = window.find("export-size-problem", Label.class);
        assertThat(problem.getText()).as("while it is typed").isEmpty();

        window.robot.type(KeyCode.TAB);
        assertThat(problem.getText()).contains("from 64 to 4096");
        assertThat(size.getText()).isEqualTo("63");
        assertThat(size.getPseudoClassStates()).contains(Styles.STATE_DANGER);

        window.fill("export-size", "640");
        assertThat(problem.getText()).isEmpty();
        assertThat(size.getPseudoClassStates()).doesNotContain(Styles.STATE_DANGER);
    }

    // The preview

    private int corner() {
        return LabWindow.onFxThread(() -> {
            ImageView view = (ImageView) window.stage.getScene().lookup("#export-preview");
            return view.getImage() == null
                    ? 0
                    : view.getImage().getPixelReader().getArgb(0, 0);
        });
    }

    @Test
    void thePreviewShowsTheChosenColorsAndFits() {
        LabWindow.await("it is painted", () -> corner() == Palette.LIGHT.background());
        choose("export-colors", Theme.DARK);
        LabWindow.await("it is painted in dark", () -> corner() == Palette.DARK.background());
        ImageView view = window.find("export-preview", ImageView.class);
        assertThat(LabWindow.onFxThread(() -> view.getLayoutBounds().getWidth()))
                .isEqualTo(300);

        window.fill("export-size", "100");
        LabWindow.await(
                "a small one is as large as it is", () -> view.getLayoutBounds().getWidth() == 100);
    }
}
