package colorwheel.view.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import colorwheel.export.EpochSelection.Spacing;
import colorwheel.export.ExportFormat;
import colorwheel.export.Ffmpeg;
import colorwheel.view.LabWindow;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The export dialog in a real window. */
@Timeout(120)
class ExportDialogTest {
    @TempDir
    private Path parent;

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

    private <T extends Node> T inDialog(String id, Class<T> type) {
        Node node = LabWindow.onFxThread(
                () -> window.stage.getScene().lookup("#export-dialog").lookup("#" + id));
        return type.cast(node);
    }

    private void openDialog() {
        window.focus("scatter");
        window.robot.press(KeyCode.CONTROL).type(KeyCode.E).release(KeyCode.CONTROL);
        window.awaitDialog("Export");
    }

    private void fill(String id, String text) {
        TextInputControl field = inDialog(id, TextInputControl.class);
        window.robot.interact(() -> field.setText(text));
    }

    private String text(String id) {
        Node node = inDialog(id, Node.class);
        return LabWindow.onFxThread(
                () -> node instanceof TextInputControl field ? field.getText() : ((Labeled) node).getText());
    }

    @SuppressWarnings("unchecked")
    private <T> void choose(String id, T value) {
        ChoiceBox<T> box = inDialog(id, ChoiceBox.class);
        window.robot.interact(() -> box.setValue(value));
    }

    private void select(String id) {
        RadioButton button = inDialog(id, RadioButton.class);
        window.robot.interact(() -> button.setSelected(true));
    }

    private void start() {
        Button start = inDialog("export-start", Button.class);
        window.robot.interact(start::fire);
    }

    /** What the dialog says when it is started; it stays open. */
    private String problem() {
        start();
        LabWindow.await("it says what is wrong", () -> !problems().isEmpty());
        assertThat(window.dialog()).as("the dialog stays open").isEqualTo("Export");
        assertThat(running()).isFalse();
        return problems();
    }

    /** Every sentence in the dialog that says what is wrong. */
    private String problems() {
        return LabWindow.onFxThread(
                () -> window.stage.getScene().lookup("#export-dialog").lookupAll(".problem").stream()
                        .map(node ->
                                node instanceof TextInputControl area ? area.getText() : ((Labeled) node).getText())
                        .filter(sentence -> !sentence.isEmpty())
                        .collect(Collectors.joining("|")));
    }

    private String problemWith(String id, String text) {
        String before = text(id);
        fill(id, text);
        String problem = problem();
        fill(id, before);
        return problem;
    }

    private boolean running() {
        return LabWindow.onFxThread(
                () -> window.view.exports().runningProperty().get());
    }

    private String outcome() {
        start();
        LabWindow.await("it is written", () -> window.lab.noticeProperty().get() != null);
        String said = window.text("notice");
        window.robot.interact(() -> window.lab.noticeProperty().set(null));
        return said;
    }

    private List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void explainsWhatItRefusesAndStartsNothing() {
        openDialog();
        Path folder = parent.resolve("frames");
        fill("export-folder", folder.toString());
        select("export-range");

        for (String bad : new String[] {"63", "4097", "", "NaN", "-1", "1e99", "100.5"}) {
            assertThat(problemWith("export-size", bad)).contains("Size").contains("from 64 to 4096");
        }
        for (String bad : new String[] {"", "-1", "NaN", "41"}) {
            assertThat(problemWith("export-first", bad)).contains("First epoch").contains("from 0 to 40");
            assertThat(problemWith("export-last", bad)).contains("Last epoch").contains("from 0 to 40");
        }
        for (String bad : new String[] {"0", "", "many"}) {
            assertThat(problemWith("export-stride", bad)).contains("Every").contains("from 1 to 50000");
        }
        fill("export-stride", "5");
        fill("export-last", "10");
        assertThat(problemWith("export-first", "20")).contains("The first epoch, 20, is after the last one, 10");
        assertThat(problemWith("export-folder", "")).contains("Folder");
        assertThat(problemWith("export-folder", "not/absolute")).contains("Folder");
        assertThat(problemWith("export-folder", folder + "\uD800")).contains("Folder", "cannot be expressed");
        assertThat(folder).doesNotExist();

        assertThat(outcome()).isEqualTo("3 of 3 frames were written to " + folder + ".");
        assertThat(folder.resolve("wheel_e000005.png")).exists();
    }

    @Test
    void aPlaceWhereNothingCanBeWrittenIsToldBeforeItCloses() throws IOException {
        Path file = Files.writeString(parent.resolve("file"), "a file");
        Path taken = Files.createDirectory(parent.resolve("taken"));
        Files.writeString(taken.resolve("wheel_e000003.png"), "mine");
        openDialog();
        select("export-all");

        assertThat(problemWith("export-folder", file.toString())).contains("is a file, not a folder");
        assertThat(problemWith("export-folder", file.resolve("frames").toString()))
                .contains("is a file, not a folder");
        assertThat(problemWith("export-folder", taken.toString()))
                .contains("wheel_e000003.png exists already, and nothing is overwritten");
        choose("export-format", ExportFormat.GIF);
        Path gif = Files.writeString(parent.resolve("mine.gif"), "mine");
        assertThat(problemWith("export-folder", gif.toString())).contains("exists already");
        assertThat(problemWith("export-rate", "0")).contains("Frame rate is 0").contains("from 1 to 60");
        assertThat(gif).hasContent("mine");
        assumeThat(Path.of("/proc/1")).exists();
        assertThat(problemWith("export-folder", "/proc/1/wheel.gif")).contains("Writing is not allowed in /proc/1");
    }

    @Test
    void theCurrentFrameIsTheOneThatTheDialogNames() throws IOException {
        window.robot.interact(() -> window.lab.playhead().moveTo(12));
        openDialog();
        Path folder = parent.resolve("frames");
        fill("export-folder", folder.toString());
        fill("export-size", "64");
        assertThat(text("export-current")).contains("epoch 12");
        select("export-current");
        // As training that goes on and is followed would.
        window.robot.interact(() -> window.lab.playhead().toLast());

        outcome();

        assertThat(names(folder)).containsExactly("wheel_e000012.png");
    }

    @Test
    void whileAnExportIsUnderWayASecondOneIsRefusedInWordsAndTheFirstCanBeCancelled() {
        openDialog();
        select("export-all");
        fill("export-folder", parent.resolve("frames").toString());
        fill("export-size", "4096");
        start();
        LabWindow.await("it has begun", this::running);

        window.focus("scatter");
        window.robot.press(KeyCode.CONTROL).type(KeyCode.E).release(KeyCode.CONTROL);
        assertThat(window.refusal()).contains("An export is under way");
        Button cancel = window.find("export-cancel", Button.class);
        window.robot.interact(cancel::fire);
        LabWindow.await("it has ended", () -> !running());
        assertThat(window.text("notice")).startsWith("The export was cancelled.");
    }

    @Test
    void anAnimationGoesIntoTheFileThatItNames() throws IOException {
        openDialog();
        choose("export-format", ExportFormat.GIF);
        Path gif = parent.resolve("wheel.gif");
        fill("export-folder", gif.toString());
        fill("export-size", "64");
        fill("export-rate", "20");
        assertThat(text("export-estimate")).isEqualTo("41 frames of 64 × 64 pixels, 2.05 seconds");

        assertThat(outcome()).isEqualTo("An animation of 41 frames was written to " + gif + ".");
        assertThat(Files.readString(gif, StandardCharsets.ISO_8859_1)).startsWith("GIF89a");

        // The next one is suggested beside it, with what was entered.
        openDialog();
        assertThat(text("export-folder"))
                .isEqualTo(parent.resolve("wheel-2.gif").toString());
        assertThat(text("export-rate")).isEqualTo("20");
        assertThat(text("export-size")).isEqualTo("64");
    }

    @Test
    void tablesAndDrawingsAreWritten() throws IOException {
        openDialog();
        choose("export-format", ExportFormat.LATENTS);
        Path table = parent.resolve("latents.csv");
        fill("export-folder", table.toString());
        assertThat(text("export-estimate")).isEqualTo("41 epochs");
        assertThat(outcome()).isEqualTo("The latents of 41 epochs were written to " + table + ".");

        openDialog();
        choose("export-format", ExportFormat.SVG);
        Path folder = parent.resolve("drawings");
        fill("export-folder", folder.toString());
        select("export-range");
        fill("export-stride", "10");
        choose("export-spacing", Spacing.GEOMETRIC);
        outcome();
        assertThat(names(folder))
                .containsExactly(
                        "wheel_e000000.svg",
                        "wheel_e000001.svg",
                        "wheel_e000003.svg",
                        "wheel_e000012.svg",
                        "wheel_e000040.svg");
    }

    @Test
    void onlyTheFieldsOfAFormatAreSeenAndNothingMoves() {
        openDialog();
        Button start = inDialog("export-start", Button.class);
        Node size = inDialog("export-size", Node.class);
        Bounds before = place(start);
        Bounds sizeBefore = place(size);
        for (ExportFormat format : ExportFormat.ALL) {
            choose("export-format", format);

            assertThat(seen("export-rate")).isEqualTo(format.kind() == ExportFormat.Kind.ANIMATION);
            assertThat(seen("export-size")).isEqualTo(format.kind() != ExportFormat.Kind.TABLE);
            assertThat(place(size)).as("the height with " + format).isEqualTo(sizeBefore);
            assertThat(place(start)).as("the button with " + format).isEqualTo(before);
        }
    }

    @Test
    void theFormatIsChosenWithTheArrows() {
        openDialog();
        ChoiceBox<?> format = inDialog("export-format", ChoiceBox.class);
        window.robot.interact(format::requestFocus);

        window.robot.type(KeyCode.DOWN, KeyCode.DOWN);
        assertThat(LabWindow.onFxThread(() -> (Object) format.getValue())).isEqualTo(ExportFormat.ALL.get(2));
        window.robot.type(KeyCode.UP, KeyCode.UP, KeyCode.UP);
        assertThat(LabWindow.onFxThread(() -> (Object) format.getValue())).isEqualTo(ExportFormat.ALL.get(0));
        assertThat(LabWindow.onFxThread(format::isFocused)).isTrue();
        assertThat(LabWindow.onFxThread(format::isShowing)).isFalse();
    }

    private static Bounds place(Node node) {
        return LabWindow.onFxThread(() -> {
            node.getScene().getRoot().layout();
            return node.localToScene(node.getBoundsInLocal());
        });
    }

    private boolean seen(String id) {
        Node node = inDialog(id, Node.class);
        return LabWindow.onFxThread(() -> {
            boolean visible = true;
            for (Node at = node; at != null; at = at.getParent()) {
                visible &= at.isVisible();
            }
            return visible;
        });
    }

    @Test
    void overlaysAreNamedAsInTheWindow() {
        window.robot.interact(() -> {
            window.lab.display().fieldProperty().set(true);
            window.lab.display().orientationLockedProperty().set(true);
        });
        openDialog();

        assertThat(inDialog("export-overlays-on", Label.class).getText())
                .isEqualTo("(decoder field, red to the right)");
    }

    @Test
    void overlaysAreThoseOfTheWindowOrNone() throws IOException {
        window.robot.interact(() -> window.lab.display().fieldProperty().set(true));
        Path shown = parent.resolve("shown");
        Path none = parent.resolve("none");
        for (Path folder : List.of(shown, none)) {
            openDialog();
            select("export-current");
            fill("export-size", "100");
            fill("export-folder", folder.toString());
            if (folder == none) {
                ChoiceBox<?> overlays = inDialog("export-overlays", ChoiceBox.class);
                window.robot.interact(() -> overlays.getSelectionModel().selectLast());
            }
            outcome();
        }

        String name = "wheel_e000040.png";
        assertThat(Files.mismatch(shown.resolve(name), none.resolve(name))).isNotNegative();
    }

    @Test
    void withoutAnFfmpegAnMp4IsRefusedWithTheCommand() {
        openDialog();
        choose("export-format", ExportFormat.MP4);
        fill("export-folder", parent.resolve("wheel.mp4").toString());
        if (Ffmpeg.find().isPresent()) {
            fill("export-size", "64");
            assertThat(outcome()).startsWith("An animation of 41 frames was written to ");
        } else {
            assertThat(problem()).contains("none was found on this machine").contains("ffmpeg -framerate 25");
        }
    }
}
