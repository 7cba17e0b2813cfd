package colorwheel.view;

import javafx.collections.ListChangeListener;
import javafx.scene.control.Tooltip;
import javafx.stage.Window;

/**
 * Lets Escape pass every tooltip: one that is shown closes with it, and would keep the key from the field, the dialog
 * or the command that it is meant for. JavaFX thread.
 */
final class TooltipEscape {
    private static final ListChangeListener<Window> SHOWN = change -> {
        while (change.next()) {
            change.getAddedSubList().forEach(TooltipEscape::letPass);
        }
    };

    private TooltipEscape() {}

    /** Has an effect once, for all windows of the program. */
    static void install() {
        Window.getWindows().removeListener(SHOWN);
        Window.getWindows().addListener(SHOWN);
    }

    private static void letPass(Window window) {
        if (window instanceof Tooltip tooltip) {
            tooltip.setConsumeAutoHidingEvents(false);
        }
    }
}
