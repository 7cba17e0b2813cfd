package colorwheel.view.file;

import java.io.File;
import java.util.List;
import javafx.scene.Scene;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;

/** Files dropped on the window. */
public final class FileDrop {
    private FileDrop() {}

    /** Opens what is dropped anywhere on a scene. */
    public static void install(Scene scene, FileActions files) {
        scene.addEventHandler(DragEvent.DRAG_OVER, event -> {
            if (event.getDragboard().hasFiles()) {
                event.acceptTransferModes(TransferMode.COPY);
                event.consume();
            }
        });
        scene.addEventHandler(DragEvent.DRAG_DROPPED, event -> {
            List<File> dropped = event.getDragboard().getFiles();
            event.setDropCompleted(dropped != null && !dropped.isEmpty());
            event.consume();
            if (event.isDropCompleted()) {
                files.drop(dropped.stream().map(File::toPath).toList());
            }
        });
    }
}
