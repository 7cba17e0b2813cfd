package colorwheel.view.file;

import colorwheel.session.Notice;
import colorwheel.view.control.ChosenPath;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Scene;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;

/** Files dropped on the window. */
public final class FileDrop {
    private FileDrop() {}

    /**
     * Opens a file that is dropped anywhere on a scene.
     *
     * @param notices gets why a dropped file cannot be used
     */
    public static void install(Scene scene, FileActions files, Consumer<Notice> notices) {
        scene.addEventHandler(DragEvent.DRAG_OVER, event -> {
            // What comes from this program, such as a picture on its way out, would only open what is open.
            if (event.getDragboard().hasFiles() && event.getGestureSource() == null) {
                event.acceptTransferModes(TransferMode.COPY);
                event.consume();
            }
        });
        scene.addEventHandler(DragEvent.DRAG_DROPPED, event -> {
            List<File> dropped = event.getDragboard().getFiles();
            event.setDropCompleted(dropped != null && !dropped.isEmpty());
            event.consume();
            if (event.isDropCompleted()) {
                drop(dropped, files, notices);
            }
        });
    }

    static void drop(List<File> dropped, FileActions files, Consumer<Notice> notices) {
        List<Path> paths = dropped.stream()
                .flatMap(file -> ChosenPath.of(file, notices).stream())
                .toList();
        if (paths.size() == dropped.size()) {
            files.drop(paths);
        }
    }
}
