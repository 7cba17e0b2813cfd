package colorwheel.view.control;

import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.control.Control;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;

/**
 * One tooltip for many nodes, with the words of the one below the pointer: each {@link Tooltip} is a window with a
 * scene and styles of its own, which a table with one for each cell would wait for. JavaFX thread.
 */
public final class SharedTooltip {
    private final Tooltip tooltip = new Tooltip();

    /** Adds a node with words that stay, which a screen reader has as its help. */
    public void install(Node node, String words) {
        node.setAccessibleHelp(words);
        install(node, () -> words);
    }

    /** Adds a node; its words are asked for when the pointer comes to it. */
    public void install(Node node, Supplier<String> words) {
        node.addEventFilter(MouseEvent.MOUSE_ENTERED, event -> tooltip.setText(words.get()));
        if (node instanceof Control control) {
            control.setTooltip(tooltip);
        } else {
            Tooltip.install(node, tooltip);
        }
    }
}
