package colorwheel.view;

import java.util.function.BooleanSupplier;
import javafx.application.Platform;
import javafx.event.EventHandler;
import javafx.event.EventTarget;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;
import javafx.stage.PopupWindow;
import javafx.stage.Window;
import javafx.stage.WindowEvent;

/**
 * Gives the focus back to the picture after each use of the mouse, so that Space always trains or pauses: a clicked
 * control would keep it for itself. A text field keeps the focus for typing, and so does a control that was reached by
 * keyboard, until the mouse is used. While a list or menu is open it waits, since most close when the focus moves.
 */
final class FocusReturn {
    private final Node picture;
    private final BooleanSupplier dialogOpen;

    /** @param dialogOpen whether a dialog is open, which keeps the focus */
    FocusReturn(Node picture, BooleanSupplier dialogOpen) {
        this.picture = picture;
        this.dialogOpen = dialogOpen;
    }

    void install(Scene scene) {
        // A filter, since many controls consume the event; the controls act on it before the focus moves.
        scene.addEventFilter(MouseEvent.MOUSE_RELEASED, event -> {
            if (!isInText(event.getTarget())) {
                Platform.runLater(() -> giveBack(scene));
            }
        });
    }

    private void giveBack(Scene scene) {
        if (dialogOpen.getAsBoolean()) {
            return;
        }
        for (Window window : Window.getWindows()) {
            if (window instanceof PopupWindow popup
                    && !(popup instanceof Tooltip)
                    && popup.getOwnerWindow() == scene.getWindow()) {
                giveBackAfter(popup);
                return;
            }
        }
        picture.requestFocus();
    }

    private void giveBackAfter(PopupWindow popup) {
        popup.addEventHandler(WindowEvent.WINDOW_HIDDEN, new EventHandler<>() {
            @Override
            public void handle(WindowEvent hidden) {
                popup.removeEventHandler(WindowEvent.WINDOW_HIDDEN, this);
                // A click that closes a popup may have been in a text field.
                if (!isInText(picture.getScene().getFocusOwner())) {
                    picture.requestFocus();
                }
            }
        });
    }

    /** Whether it is in a text field, or in what becomes one when it is clicked. */
    private static boolean isInText(EventTarget target) {
        Node node = target instanceof Node clicked ? clicked : null;
        while (node != null) {
            if (node instanceof TextInputControl || node.getAccessibleRole() == AccessibleRole.TEXT_FIELD) {
                return true;
            }
            node = node.getParent();
        }
        return false;
    }
}
