package colorwheel.app.storm;

import colorwheel.view.control.DialogBox;
import colorwheel.view.control.DialogLayer;
import java.util.stream.Stream;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.stage.Stage;
import javafx.stage.Window;

/** What the robot can see and reach. */
final class Reach {
    private Reach() {}

    /** Whether a node can be seen and used. */
    static boolean isUsable(Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (!at.isVisible()) {
                return false;
            }
        }
        return !node.isDisabled()
                && node.getScene() != null
                && node.getScene().getWindow() != null
                && !isBehindDialog(node);
    }

    private static boolean isBehindDialog(Node node) {
        return node.getScene().getRoot() instanceof DialogLayer layer
                && layer.isOpen()
                && Stream.iterate(node, at -> at != null, Node::getParent).noneMatch(DialogBox.class::isInstance);
    }

    /**
     * Brings a node's window to the front and the node into view.
     *
     * @param x from 0 at the node's left to 1 at its right
     * @param y from 0 at its top to 1 at its bottom
     * @return the place on the screen
     */
    static Point2D place(Node node, double x, double y) {
        return Fx.ask(() -> {
            Window window = node.getScene().getWindow();
            if (window instanceof Stage one && !one.isFocused()) {
                one.toFront();
                one.requestFocus();
            }
            scrollTo(node);
            Bounds bounds = node.localToScreen(node.getLayoutBounds());
            return new Point2D(
                    bounds.getMinX() + x * (bounds.getWidth() - 1), bounds.getMinY() + y * (bounds.getHeight() - 1));
        });
    }

    private static void scrollTo(Node node) {
        for (Node at = node.getParent(); at != null; at = at.getParent()) {
            if (at instanceof ScrollPane pane && pane.getContent() != null) {
                Bounds content = pane.getContent().getLayoutBounds();
                Bounds here = pane.getContent().sceneToLocal(node.localToScene(node.getLayoutBounds()));
                double hidden = content.getHeight() - pane.getViewportBounds().getHeight();
                double above = pane.getVvalue() * Math.max(0, hidden);
                boolean seen = here.getMinY() >= above
                        && here.getMaxY() <= above + pane.getViewportBounds().getHeight();
                if (hidden > 0 && !seen) {
                    pane.setVvalue(Math.max(
                            0,
                            Math.min(
                                    1,
                                    (here.getCenterY()
                                                    - pane.getViewportBounds().getHeight() / 2)
                                            / hidden)));
                    pane.layout();
                }
            }
        }
    }
}
