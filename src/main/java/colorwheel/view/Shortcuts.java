package colorwheel.view;

import colorwheel.view.file.FileActions;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;

/** What the keys with Ctrl do, whatever is focused. */
final class Shortcuts {
    private Shortcuts() {}

    /** @param elsewhere what gets the focus when a field has to be left */
    static Map<KeyCombination, Runnable> of(
            Scene scene, Node elsewhere, FileActions files, Runnable export, Runnable quit) {
        return Map.of(
                Keys.shortcut(KeyCode.O),
                files::open,
                Keys.shortcut(KeyCode.S),
                () -> applied(scene, elsewhere, files::save),
                Keys.shortcut(KeyCode.S, KeyCombination.SHIFT_DOWN),
                () -> applied(scene, elsewhere, files::saveAs),
                Keys.shortcut(KeyCode.E),
                export,
                Keys.shortcut(KeyCode.Q),
                quit);
    }

    /** What is typed in a field is applied when the field is left. */
    private static void applied(Scene scene, Node elsewhere, Runnable command) {
        if (scene.getFocusOwner() instanceof TextInputControl) {
            elsewhere.requestFocus();
        }
        command.run();
    }
}
