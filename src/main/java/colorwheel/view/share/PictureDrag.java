package colorwheel.view.share;

import colorwheel.files.HandoverFolder;
import colorwheel.paint.Raster;
import colorwheel.paint.ScaledDown;
import colorwheel.view.file.FileWork;
import colorwheel.view.picture.PaintedPane;
import colorwheel.view.picture.RasterImage;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Scene;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.Dragboard;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.TransferMode;
import org.jspecify.annotations.Nullable;

/**
 * Drags pictures out of a window, as an image and as a PNG file, while the shortcut key is held: without it a drag
 * keeps the meaning that it has in the picture. The file is written beside the JavaFX thread from the moment of the
 * press; the drag begins when it is whole. JavaFX thread.
 */
final class PictureDrag implements AutoCloseable {
    /** The greatest side of the picture beside the pointer, in pixels. */
    private static final int VIEW_SIDE = 120;

    /** One drag, from the press on. */
    private static final class Grip {
        private final PaintedPane<?> pane;
        private @Nullable Carried carried;

        Grip(PaintedPane<?> pane) {
            this.pane = pane;
        }
    }

    /** What is dragged. */
    private record Carried(Raster picture, Path file) {}

    private final SharedPictures pictures;
    private final FileWork work;
    private final Consumer<Throwable> failures;
    private final HandoverFolder folder = new HandoverFolder();
    private @Nullable Grip grip;

    /** @param work paints and writes; finished by who has made it, before this is closed */
    PictureDrag(SharedPictures pictures, FileWork work, Consumer<Throwable> failures) {
        this.pictures = pictures;
        this.work = work;
        this.failures = failures;
    }

    void install(Scene scene) {
        scene.addEventFilter(MouseEvent.MOUSE_PRESSED, this::press);
        scene.addEventFilter(MouseEvent.MOUSE_DRAGGED, this::move);
        scene.addEventFilter(MouseEvent.DRAG_DETECTED, this::begin);
        scene.addEventFilter(MouseEvent.MOUSE_RELEASED, event -> grip = null);
    }

    private void press(MouseEvent event) {
        grip = null;
        if (event.getButton() == MouseButton.PRIMARY && event.isShortcutDown()) {
            SharedPictures.paneOf(event.getTarget()).ifPresent(this::prepare);
        }
    }

    private void prepare(PaintedPane<?> pane) {
        pictures.writing(pane).ifPresent(writing -> {
            Grip mine = new Grip(pane);
            grip = mine;
            String name = SharedPictures.name(pane);
            work.start(
                    () -> {
                        Path file = folder.fresh(name, ".png");
                        return new Carried(writing.apply(file), file);
                    },
                    carried -> mine.carried = carried,
                    failures);
        });
    }

    /**
     * What lies in the picture gets nothing of this drag, which JavaFX detects once there is something to be dragged.
     */
    private void move(MouseEvent event) {
        if (grip != null) {
            if (grip.carried == null) {
                event.setDragDetect(false);
            }
            event.consume();
        }
    }

    private void begin(MouseEvent event) {
        Grip held = grip;
        if (held == null || held.carried == null) {
            return;
        }
        grip = null;
        Raster picture = held.carried.picture();
        ClipboardContent content = new ClipboardContent();
        content.putImage(RasterImage.of(picture));
        content.putFiles(List.of(held.carried.file().toFile()));
        Dragboard board = held.pane.startDragAndDrop(TransferMode.COPY);
        board.setContent(content);
        board.setDragView(RasterImage.of(ScaledDown.toFit(picture, VIEW_SIDE, VIEW_SIDE)));
        event.consume();
    }

    /** Removes the files. */
    @Override
    public void close() {
        folder.close();
    }
}
