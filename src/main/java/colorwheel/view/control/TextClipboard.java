package colorwheel.view.control;

import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;

/** Text for other programs to paste. JavaFX thread. */
public final class TextClipboard {
    private TextClipboard() {}

    /** Puts a text on the system's clipboard, in place of what is there. */
    public static void copy(String text) {
        ClipboardContent content = new ClipboardContent();
        content.putString(text);
        Clipboard.getSystemClipboard().setContent(content);
    }
}
