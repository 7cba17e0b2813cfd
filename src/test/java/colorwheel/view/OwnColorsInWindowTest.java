package colorwheel.view;

import static org.assertj.core.api.Assertions.assertThat;

import colorwheel.color.HsvColor;
import colorwheel.color.HueRange;
import colorwheel.color.ListedColors;
import colorwheel.color.Palettes;
import colorwheel.experiment.Experiment;
import colorwheel.experiment.ExperimentFile;
import colorwheel.paint.SwatchHits;
import colorwheel.paint.Swatches;
import colorwheel.patience.Patience;
import colorwheel.preferences.PreferenceStore;
import colorwheel.session.Notice;
import colorwheel.view.file.FileActions;
import colorwheel.view.file.FileKind;
import colorwheel.view.picture.PaintedPane;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.GridPane;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Colors of one's own in a real window: opened, dropped, refused, undone, and shown as tiles. */
@Timeout(180)
class OwnColorsInWindowTest {
    private static final int MANY = 1_200;

    @TempDir
    private Path folder;

    private final Answers answers = new Answers();
    private final PreferenceStore preferences = PreferenceStore.inMemory();
    private LabWindow window;

    /** Answers that the test gives in the user's place. */
    private static final class Answers implements FileActions.Questions {
        private Path open;
        private Path save;
        private Optional<Boolean> weighted = Optional.empty();
        private final List<String> asked = new ArrayList<>();

        @Override
        public Optional<Path> toOpen(String title, List<FileKind> kinds) {
            asked.add(title);
            return Optional.ofNullable(open);
        }

        @Override
        public Optional<Target> toSave(String title, FileKind kind, String suggestedName) {
            return Optional.of(new Target(save, true));
        }

        @Override
        public Unsaved unsaved(String name) {
            return Unsaved.DISCARD;
        }

        @Override
        public Optional<Boolean> weighted(String name) {
            asked.add("weighted " + name);
            return weighted;
        }
    }

    @BeforeEach
    void opens() throws TimeoutException {
        window = new LabWindow(preferences, answers);
        window.focus("scatter");
    }

    @AfterEach
    void closes() throws TimeoutException {
        window.close();
    }

    private void press(KeyCode key, KeyCode... held) {
        window.robot.press(held).type(key).release(held);
    }

    private Path written(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    private Path palette(String name, int count) throws IOException {
        return written(name, text(Palettes.of(count)));
    }

    private static String text(ListedColors colors) {
        return colors.rgb().stream()
                .map(rgb -> String.format(Locale.ROOT, "#%06x", rgb))
                .collect(Collectors.joining("\n"));
    }

    private void open(Path file) {
        window.robot.interact(() -> window.view.files().colors().open(file));
    }

    private ListedColors awaitColors(int count) {
        LabWindow.await("they are trained", () -> window.lab
                .experiment()
                .listedColors()
                .map(listed -> listed.size() == count)
                .orElse(false));
        return window.experiment().listedColors().orElseThrow();
    }

    private String awaitNotice(Notice.Kind kind) {
        LabWindow.await(
                "it is told",
                () -> window.lab.noticeProperty().get() != null
                        && window.lab.noticeProperty().get().kind() == kind);
        return window.text("notice");
    }

    private boolean isVisible(String id) {
        Node node = window.find(id, Node.class);
        return LabWindow.onFxThread(() -> {
            boolean visible = true;
            for (Node each = node; each != null; each = each.getParent()) {
                visible &= each.isVisible();
            }
            return visible;
        });
    }

    private PaintedPane<Swatches> swatches() {
        return window.view.pictures().swatches();
    }

    @Test
    void aPaletteIsOpenedByItsKeyAndUndoneInOneStepAndLeftForTheGrid() throws Exception {
        answers.open = palette("sunset.txt", 40);
        assertThat(isVisible("values")).isTrue();
        assertThat(isVisible("own-colors")).isFalse();

        press(KeyCode.O, KeyCode.CONTROL, KeyCode.SHIFT);

        ListedColors listed = awaitColors(40);
        assertThat(answers.asked).containsExactly("Open colors");
        assertThat(listed.rgb()).isEqualTo(Palettes.of(40).rgb());
        assertThat(awaitNotice(Notice.Kind.DONE)).startsWith("The 40 colors of sunset.txt are the training colors");
        assertThat(isVisible("values")).isFalse();
        assertThat(window.text("own-colors-name")).isEqualTo("sunset.txt");
        assertThat(window.text("own-colors-count")).startsWith("40 colors, ").endsWith(" held out");
        assertThat(preferences.get().lastFolder()).isEqualTo(folder);
        assertThat(preferences.get().recentFiles()).containsExactly(answers.open);

        Experiment own = window.experiment();
        assertThat(LabWindow.onFxThread(
                        () -> window.lab.editing().undoableProperty().get()))
                .isEqualTo("colors");
        press(KeyCode.Z, KeyCode.CONTROL);
        assertThat(window.experiment()).isEqualTo(LabWindow.SMALL);
        LabWindow.await("the grid is shown", () -> isVisible("values"));
        press(KeyCode.Y, KeyCode.CONTROL);
        assertThat(window.experiment()).isEqualTo(own);

        LabWindow.await("the way back is there", () -> isVisible("own-colors-back"));
        window.awaitLayout();
        window.robot.clickOn("#own-colors-back");
        assertThat(window.experiment()).isEqualTo(Experiment.REFERENCE.withEpochs(40));
        press(KeyCode.Z, KeyCode.CONTROL);
        assertThat(window.experiment()).isEqualTo(own);
    }

    @Test
    void whatIsNoColorIsNamedWithItsLineAndTheRestIsTrained() throws Exception {
        StringBuilder text = new StringBuilder(text(Palettes.of(12)));
        for (int k = 0; k < 44; k++) {
            text.append("\nnothing");
        }
        open(written("mixed.txt", text.toString()));

        awaitColors(12);
        assertThat(awaitNotice(Notice.Kind.REFUSED))
                .contains("The 12 colors of mixed.txt")
                .contains("44 entries were not taken. Line 13: ")
                .contains("Line 16: ")
                .doesNotContain("Line 17")
                .endsWith("And 40 more.");
    }

    @Test
    void oneThatIsGoneIsNoLongerAmongTheRecent() throws Exception {
        Path file = palette("gone.txt", 20);
        open(file);
        awaitColors(20);
        Files.delete(file);

        window.robot.interact(() -> window.view.files().open(file));
        assertThat(awaitNotice(Notice.Kind.FAILED)).contains("gone.txt");
        assertThat(preferences.get().recentFiles()).isEmpty();
    }

    @Test
    void whatCannotBeTrainedLeavesEverythingAsItIs() throws Exception {
        open(written("empty.txt", ""));
        assertThat(awaitNotice(Notice.Kind.FAILED)).contains("empty.txt").contains("it is empty");
        window.robot.interact(() -> window.lab.noticeProperty().set(null));

        // Cyan, azure and blue are held out.
        open(written("held.txt", "#ff0000\n#00ffff\n#0080ff\n#0000ff"));
        assertThat(awaitNotice(Notice.Kind.REFUSED))
                .contains("The colors of held.txt are not trained.")
                .contains("leaves 1 of the listed colors");
        assertThat(window.experiment()).isEqualTo(LabWindow.SMALL);
        assertThat(LabWindow.onFxThread(
                        () -> window.lab.editing().undoableProperty().get()))
                .isEmpty();
    }

    @Test
    void droppedListsAreOpenedAndOfPicturesItIsAskedHowColorsCount() throws Exception {
        window.robot.interact(() -> {
            try {
                window.view.files().drop(List.of(palette("dropped.csv", 30)));
            } catch (IOException failure) {
                throw new AssertionError(failure);
            }
        });
        awaitColors(30);

        Path foreign = folder.resolve("foreign.png");
        ImageIO.write(new BufferedImage(4, 4, BufferedImage.TYPE_INT_RGB), "png", foreign.toFile());
        window.robot.interact(() -> window.view.files().drop(List.of(foreign)));
        LabWindow.await("it is asked", () -> answers.asked.remove("weighted foreign.png"));
        window.robot.interact(() -> window.view.files().open(foreign));
        LabWindow.await("it is asked of an opened one, too", () -> answers.asked.remove("weighted foreign.png"));
        assertThat(window.experiment().listedColors().orElseThrow().size()).isEqualTo(30);
    }

    /** As long as a file is written, none is read. */
    @Test
    void readingThatTakesLongIsShownAndCancelled() throws Exception {
        Path file = palette("slow.txt", 30);
        answers.save = folder.resolve("picture.png");
        CountDownLatch written = new CountDownLatch(1);
        CountDownLatch nextIsRead = new CountDownLatch(1);
        try {
            window.robot.interact(() ->
                    window.view.files().savePicture("picture.png", target -> Patience.until("it is written", written)));
            open(file);
            LabWindow.await("it is shown", () -> isVisible("reading-cancel"));
            assertThat(window.text("reading-status")).isEqualTo("Reading slow.txt…");
            window.awaitLayout();
            window.robot.clickOn("#reading-cancel");
            assertThat(isVisible("reading")).isFalse();
            assertThat(window.text("notice")).isEqualTo("Reading slow.txt was cancelled. Nothing was changed.");
            window.robot.interact(() -> window.view.files().savePicture("next.png", target -> nextIsRead.countDown()));
        } finally {
            written.countDown();
        }

        Patience.until("the one before has ended", nextIsRead);
        open(palette("quick.txt", 20));
        awaitColors(20);
        window.robot.interact(() -> window.lab.editing().undo());
        assertThat(window.experiment()).as("nothing came of the one cancelled").isEqualTo(LabWindow.SMALL);
        assertThat(isVisible("reading")).isFalse();
    }

    @Test
    void anExperimentWhoseColorsAreGoneAsksForThemAndRefusesOthers() throws Exception {
        Path many = palette("many.txt", MANY);
        open(many);
        awaitColors(MANY);
        Path saved = folder.resolve("experiment.json");
        Experiment experiment = window.experiment();
        ExperimentFile.write(experiment, saved, false);
        Path moved =
                Files.move(many, Files.createDirectory(folder.resolve("moved")).resolve("renamed.txt"));
        window.robot.interact(() -> window.lab.editing().replace(LabWindow.SMALL));

        window.robot.interact(() -> window.view.files().open(saved));
        LabWindow.await("it is asked", () -> !answers.asked.isEmpty());
        assertThat(answers.asked.get(0)).contains(many.toString());
        assertThat(awaitNotice(Notice.Kind.FAILED)).contains(many.toString()).contains("which is not there");
        assertThat(window.experiment()).isEqualTo(LabWindow.SMALL);

        answers.open = palette("other.txt", MANY + 1);
        window.robot.interact(() -> {
            window.lab.noticeProperty().set(null);
            window.view.files().open(saved);
        });
        assertThat(awaitNotice(Notice.Kind.FAILED)).contains("other.txt").contains("SHA-256");
        assertThat(window.experiment()).isEqualTo(LabWindow.SMALL);

        answers.open = moved;
        window.robot.interact(() -> window.view.files().open(saved));
        awaitColors(MANY);
        assertThat(window.experiment().listedColors().orElseThrow().rgb())
                .isEqualTo(experiment.listedColors().orElseThrow().rgb());
    }

    @Test
    void theLineOnAColorHasMoreRoomForItsNameWhereColorsHaveNames() throws Exception {
        window.robot.interact(() -> window.lab.change(each -> each.withHoldOut(HueRange.NONE)));
        Label name = window.find("readout-name", Label.class);
        double usual = roomFor(name);
        open(written("named.txt", "#ff8000 Some orange of the studio\n#0000ff\n#00ff00\n"));
        awaitColors(3);
        window.robot.interact(() -> window.lab.display().selectedProperty().set(HsvColor.of(0xff8000)));

        LabWindow.await(
                "it is shown", () -> name.getText().equals("Some orange of the studio: 30.118° orange, S 1, V 1"));
        assertThat(roomFor(name)).isGreaterThan(2 * usual);
    }

    private static double roomFor(Label name) {
        return LabWindow.onFxThread(() -> ((GridPane) name.getParent())
                .getColumnConstraints()
                .get(GridPane.getColumnIndex(name))
                .getMaxWidth());
    }

    @Test
    void tilesAreHoveredAndSelectedAsSwatchesAre() throws Exception {
        window.robot.interact(() -> window.lab.change(each -> each.withHoldOut(HueRange.NONE)));
        open(palette("tiles.txt", 60));
        ListedColors listed = awaitColors(60);
        LabWindow.await(
                "the tiles are painted",
                () -> swatches().displayed() != null
                        && swatches().displayed().colors().equals(listed));
        HsvColor color = HsvColor.of(listed.rgb().get(7));
        Point2D place = LabWindow.onFxThread(() -> {
            PaintedPane<Swatches> pane = swatches();
            SwatchHits.Cell cell = new SwatchHits(
                            pane.displayed(), pane.pixelWidth(), pane.pixelHeight(), pane.pixelScale())
                    .cellOf(color)
                    .orElseThrow();
            return pane.localToScreen(cell.left() + cell.width() / 2, cell.top() + cell.height() / 2);
        });

        window.robot.moveTo(place);
        LabWindow.await(
                "it is hovered",
                () -> color.equals(window.lab.display().hoveredProperty().get()));
        window.robot.clickOn(place);
        assertThat(LabWindow.onFxThread(
                        () -> window.lab.display().selectedProperty().get()))
                .isEqualTo(color);
        assertThat(isVisible("swatch-selected")).isTrue();
        window.focus("scatter");
        press(KeyCode.RIGHT, KeyCode.CONTROL);
        HsvColor next = LabWindow.onFxThread(
                () -> window.lab.display().selectedProperty().get());
        assertThat(next).isNotEqualTo(color);
        assertThat(listed.rgb()).contains(next.pixel() & 0xFFFFFF);
    }
}
