package colorwheel.view.share;

import static org.assertj.core.api.Assertions.assertThat;

import colorwheel.export.PictureOriginReader;
import colorwheel.paint.Raster;
import colorwheel.paint.Zoom;
import colorwheel.patience.Patience;
import colorwheel.preferences.PreferenceStore;
import colorwheel.session.Notice;
import colorwheel.view.LabWindow;
import colorwheel.view.file.FileActions;
import colorwheel.view.file.FileKind;
import colorwheel.view.picture.PaintedPane;
import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeoutException;
import javafx.event.Event;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextField;
import javafx.scene.image.Image;
import javafx.scene.image.PixelFormat;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.Dragboard;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.TransferMode;
import javafx.stage.Window;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Pictures are copied, saved and dragged out as they are on the screen. */
@Timeout(120)
class SharedPicturesTest {
    @TempDir
    private Path folder;

    private final Answers answers = new Answers();
    private LabWindow window;

    /** Saves where the test says. */
    private static final class Answers implements FileActions.Questions {
        private Path save;
        private String suggested;

        @Override
        public Optional<Path> toOpen(String title, List<FileKind> kinds) {
            return Optional.empty();
        }

        @Override
        public Optional<Target> toSave(String title, FileKind kind, String suggestedName) {
            suggested = suggestedName;
            return Optional.of(new Target(save, false));
        }

        @Override
        public Unsaved unsaved(String name) {
            return Unsaved.DISCARD;
        }
    }

    @BeforeEach
    void opens() throws TimeoutException {
        window = new LabWindow(PreferenceStore.inMemory(), answers);
        window.train();
        window.focus("scatter");
        LabWindow.await(
                "all is painted",
                () -> window.lab.display().painted() != null
                        && window.lab.display().painted().epoch() == LabWindow.SMALL.epochs()
                        && window.view.pictures().loss().displayed() != null);
    }

    @AfterEach
    void closes() throws TimeoutException {
        window.close();
    }

    private PaintedPane<?> scatter() {
        return window.view.pictures().scatter();
    }

    private static Raster painted(PaintedPane<?> pane) {
        return LabWindow.onFxThread(pane::again).orElseThrow().get();
    }

    /** What the pane itself shows. */
    private int[] onScreen(PaintedPane<?> pane) {
        return LabWindow.onFxThread(() -> pixels(
                ((javafx.scene.image.ImageView) pane.getChildrenUnmodifiable().get(0)).getImage()));
    }

    private static int[] pixels(Image image) {
        int width = (int) image.getWidth();
        int height = (int) image.getHeight();
        int[] pixels = new int[width * height];
        image.getPixelReader().getPixels(0, 0, width, height, PixelFormat.getIntArgbPreInstance(), pixels, 0, width);
        return pixels;
    }

    private void pressCopy() {
        window.robot.press(KeyCode.CONTROL).type(KeyCode.C).release(KeyCode.CONTROL);
    }

    private ContextMenu menuOn(Node picture) {
        window.robot.rightClickOn(window.middleOf(picture));
        // The headless platform does not ask for a menu by itself.
        Point2D middle = window.middleOf(picture);
        window.robot.interact(() -> {
            Point2D inside = picture.screenToLocal(middle);
            Event.fireEvent(
                    picture,
                    new ContextMenuEvent(
                            ContextMenuEvent.CONTEXT_MENU_REQUESTED,
                            inside.getX(),
                            inside.getY(),
                            middle.getX(),
                            middle.getY(),
                            false,
                            null));
        });
        LabWindow.await("the menu is open", () -> menu().isPresent());
        return LabWindow.onFxThread(() -> menu().orElseThrow());
    }

    private static Optional<ContextMenu> menu() {
        return Window.getWindows().stream()
                .filter(ContextMenu.class::isInstance)
                .map(ContextMenu.class::cast)
                .filter(ContextMenu::isShowing)
                .findFirst();
    }

    private static List<String> items(ContextMenu menu) {
        return LabWindow.onFxThread(() -> menu.getItems().stream()
                .map(MenuItem::getId)
                .filter(id -> id != null)
                .toList());
    }

    @Test
    void theWheelOrThePictureUnderThePointerIsCopiedAsItIsOnTheScreen() {
        BlockingQueue<Image> copied = new LinkedBlockingQueue<>();
        try (SharedPictures shared = LabWindow.onFxThread(
                () -> new SharedPictures(window.lab, window.view.files(), this::scatter, copied::add))) {
            window.robot.moveTo("#train").interact(shared.copyAction()::run);
            LabWindow.await("it is copied", () -> copied.size() == 1);
            window.robot.moveTo("#loss").interact(shared.copyAction()::run);
            LabWindow.await("it is copied", () -> copied.size() == 2);
        }

        assertThat(pixels(copied.remove())).isEqualTo(onScreen(scatter()));
        assertThat(pixels(copied.remove()))
                .isEqualTo(onScreen(window.view.pictures().loss()));
    }

    @Test
    void theKeyCopiesThePictureUnlessTextIsMeant() {
        List<KeyCode> pressed = new ArrayList<>();
        TextField field = window.find("seed", TextField.class);
        window.robot.interact(() -> field.addEventFilter(KeyEvent.KEY_PRESSED, event -> pressed.add(event.getCode())));
        window.focus("seed");
        pressCopy();
        assertThat(pressed).as("the field copies its text").contains(KeyCode.C);
        assertThat(LabWindow.onFxThread(() -> window.lab.noticeProperty().get()))
                .isNull();

        window.focus("scatter");
        pressCopy();
        LabWindow.await("it is copied", () -> window.lab.noticeProperty().get() != null);
        assertThat(window.text("notice")).isEqualTo("Picture copied.");
    }

    @Test
    void everyPictureHasAMenuWithItsSwitches() throws Exception {
        answers.save = folder.resolve("swatches.png");
        PaintedPane<?> swatches = window.view.pictures().swatches();
        ContextMenu menu = menuOn(swatches);
        assertThat(items(menu))
                .containsExactly("menu-copy-picture", "menu-save-picture", "menu-overlay-reconstruction");
        window.robot.clickOn("#menu-save-picture");
        LabWindow.await("it is saved", () -> window.lab.noticeProperty().get() != null);
        assertThat(answers.suggested).isEqualTo("swatches.png");
        assertThat(LabWindow.onFxThread(() -> window.lab.noticeProperty().get()))
                .isEqualTo(Notice.written("The picture was saved to " + answers.save + ".", answers.save));
        BufferedImage saved = ImageIO.read(answers.save.toFile());
        assertThat(saved.getWidth()).isEqualTo(swatches.pixelWidth());
        assertThat(saved.getRGB(0, 0, saved.getWidth(), saved.getHeight(), null, 0, saved.getWidth()))
                .isEqualTo(painted(swatches).pixels());

        menu = menuOn(scatter());
        assertThat(items(menu))
                .contains("menu-copy-picture", "menu-overlay-held-out", "menu-whole-plane")
                .doesNotContain("menu-overlay-reconstruction");
        window.robot.clickOn("#menu-overlay-held-out");
        assertThat(LabWindow.onFxThread(
                        () -> window.lab.display().heldOutProperty().get()))
                .isTrue();

        answers.save = folder.resolve("wheel.png");
        menuOn(scatter());
        window.robot.clickOn("#menu-save-picture");
        LabWindow.await("it is saved", () -> Files.exists(answers.save));
        assertThat(PictureOriginReader.read(answers.save).experiment()).isEqualTo(LabWindow.SMALL);

        window.robot.interact(() -> window.lab.display().historyProperty().set(true));
        LabWindow.await(
                "the strip is painted",
                () -> ((PaintedPane<?>) window.stage.getScene().lookup("#history-picture")).displayed() != null);
        int epoch = LabWindow.onFxThread(() -> window.lab.playhead().shown().epoch());
        assertThat(items(menuOn(window.find("history-picture", Node.class)))).contains("menu-history-strip");
        assertThat(LabWindow.onFxThread(() -> window.lab.playhead().shown().epoch()))
                .as("a click for the menu is no click on a wheel")
                .isEqualTo(epoch);
        window.robot.type(KeyCode.ESCAPE);
    }

    /**
     * The headless platform has no drags of its own (see FilesInWindowTest), so what is ready to be dragged is taken
     * when the drag begins, and emptied. Such a drag never ends, and some time later the system's clipboard is emptied
     * with it: no other test may read that in the same process.
     */
    @Test
    @Tag("alone")
    void withCtrlAPictureIsDraggedOutAsImageAndFileAndDoesNotMove() throws Exception {
        window.robot.interact(() -> window.view.pictures().zoomProperty().set(new Zoom(2, 0, 0)));
        LabWindow.await(
                "it is zoomed",
                () -> window.view.pictures().scatter().displayed().zoom().factor() == 2);
        CompletableFuture<List<Path>> files = new CompletableFuture<>();
        CompletableFuture<Image> image = new CompletableFuture<>();
        window.robot.interact(() -> window.stage.getScene().addEventFilter(MouseEvent.DRAG_DETECTED, event -> {
            Dragboard board = scatter().startDragAndDrop(TransferMode.COPY);
            files.complete(board.getFiles().stream()
                    .map(file -> Path.of(file.getPath()))
                    .toList());
            image.complete(board.getImage());
            board.clear();
        }));
        Point2D from = window.middleOf(scatter());

        window.robot.press(KeyCode.CONTROL).moveTo(from).press(MouseButton.PRIMARY);
        int[] steps = {0};
        Patience.until("the drag has begun", () -> {
            int away = 20 + steps[0]++ % 50;
            window.robot.moveTo(from.add(away, away));
            return files.isDone();
        });
        window.robot.release(MouseButton.PRIMARY).release(KeyCode.CONTROL);

        Path file = files.get().get(0);
        assertThat(file).hasFileName("wheel.png");
        BufferedImage read = ImageIO.read(file.toFile());
        assertThat(read.getRGB(0, 0, read.getWidth(), read.getHeight(), null, 0, read.getWidth()))
                .isEqualTo(painted(scatter()).pixels());
        assertThat(pixels(image.get())).isEqualTo(painted(scatter()).pixels());
        assertThat(LabWindow.onFxThread(
                        () -> window.view.pictures().zoomProperty().get()))
                .isEqualTo(new Zoom(2, 0, 0));
        window.robot.interact(() -> {
            window.stage.hide();
            window.view.close();
        });
        assertThat(file.getParent()).doesNotExist();
    }
}
