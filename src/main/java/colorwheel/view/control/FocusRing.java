package colorwheel.view.control;

import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Spinner;
import javafx.scene.control.TabPane;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/**
 * The ring around the control that was reached by keyboard: one node over the whole window, so that it is the same
 * around every control. It cannot be hit by the mouse and takes no part in the layout.
 */
public final class FocusRing extends Region {
    /** From the control to the outer edge: the ring is 2 wide, with a gap that parts it from a control of its color. */
    private static final double REACH = 4;

    /** At an edge of the window the ring is within the control. */
    private static final double EDGE = 1;

    private final Pane root;
    private boolean lastInputWasKey;

    private FocusRing(Pane root) {
        this.root = root;
        setId("focus-ring");
        getStyleClass().add("focus-ring");
        setManaged(false);
        setMouseTransparent(true);
        setVisible(false);
        setViewOrder(-1);
    }

    /** A ring over everything in a pane that fills its scene. */
    public static FocusRing over(Pane root) {
        FocusRing ring = new FocusRing(root);
        root.getChildren().add(ring);
        root.addEventFilter(KeyEvent.KEY_PRESSED, event -> ring.lastInputWasKey = true);
        root.addEventFilter(MouseEvent.MOUSE_PRESSED, event -> ring.lastInputWasKey = false);
        return ring;
    }

    /** Follows the focus. Called once per frame. */
    public void pulse() {
        Scene scene = root.getScene();
        Node owner = scene == null ? null : scene.getFocusOwner();
        Bounds around = owner != null && isReachedByKeyboard(owner) ? bounds(part(owner)) : null;
        setVisible(around != null);
        if (around != null) {
            place(around);
        }
    }

    /** A spinner asks for the focus once more, for its field, so that JavaFX does not know why it has it. */
    private boolean isReachedByKeyboard(Node owner) {
        return owner.isFocusVisible() || owner instanceof Spinner && lastInputWasKey;
    }

    /** Tabs are one control, and the focus is at the selected one. */
    private static Node part(Node owner) {
        Node tab = owner instanceof TabPane ? owner.lookup(".tab:selected") : null;
        return tab == null ? owner : tab;
    }

    /** Where the ring is; {@code null} if the control is scrolled out of sight. */
    private @Nullable Bounds bounds(Node node) {
        Bounds inScene = node.localToScene(node.getLayoutBounds());
        for (Node above = node.getParent(); above != null; above = above.getParent()) {
            if (above instanceof ScrollPane pane) {
                Bounds seen = pane.localToScene(pane.getLayoutBounds());
                if (!seen.intersects(inScene) || !seen.contains(inScene.getCenterX(), inScene.getCenterY())) {
                    return null;
                }
            }
        }
        return root.sceneToLocal(inScene);
    }

    private void place(Bounds around) {
        double left = Math.max(EDGE, Math.floor(around.getMinX() - REACH));
        double top = Math.max(EDGE, Math.floor(around.getMinY() - REACH));
        double right = Math.min(root.getWidth() - EDGE, Math.ceil(around.getMaxX() + REACH));
        double bottom = Math.min(root.getHeight() - EDGE, Math.ceil(around.getMaxY() + REACH));
        Bounds ring = new BoundingBox(left, top, Math.max(0, right - left), Math.max(0, bottom - top));
        if (!ring.equals(getBoundsInParent())) {
            resizeRelocate(ring.getMinX(), ring.getMinY(), ring.getWidth(), ring.getHeight());
        }
    }
}
