package colorwheel.view.control;

import javafx.beans.InvalidationListener;
import javafx.event.EventHandler;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/**
 * A note beside a control that explains it: a heading and some text. It lies in the window, over everything else, and
 * closes with Esc, with a click elsewhere, and when the window changes its size. JavaFX thread.
 */
public final class Explanation {
    private static final double GAP = 6;

    private final Label heading = new Label();
    private final Label text = new Label();
    private final VBox note = new VBox(6, heading, text);
    private final EventHandler<MouseEvent> pressed = this::pressed;
    private final EventHandler<KeyEvent> typed = this::typed;
    private final InvalidationListener resized = changed -> close();
    private @Nullable Node owner;

    /** The control whose press has just closed it, and which must not open it again by the same click. */
    private @Nullable Node closedBy;

    public Explanation() {
        heading.getStyleClass().add("section-title");
        text.setWrapText(true);
        note.getStyleClass().add("explanation");
        note.setManaged(false);
    }

    /** Sets what it says; if it is open, it changes. */
    public void say(String what, String why) {
        heading.setText(what);
        text.setText(why);
        if (owner != null) {
            place(owner);
        }
    }

    /**
     * Opens beside a control in a window whose root is a pane; a click that has closed it there does not open it again.
     */
    public void toggle(Node beside) {
        boolean closed = closedBy == beside;
        close();
        if (closed) {
            return;
        }
        Scene scene = beside.getScene();
        owner = beside;
        ((Pane) scene.getRoot()).getChildren().add(note);
        scene.addEventFilter(MouseEvent.MOUSE_PRESSED, pressed);
        scene.addEventFilter(KeyEvent.KEY_PRESSED, typed);
        scene.widthProperty().addListener(resized);
        scene.heightProperty().addListener(resized);
        place(beside);
    }

    private void place(Node beside) {
        Scene scene = beside.getScene();
        note.applyCss();
        double width = Math.min(note.prefWidth(-1), scene.getWidth() - 2 * GAP);
        note.resize(width, note.prefHeight(width));
        Bounds bounds = beside.localToScene(beside.getBoundsInLocal());
        double x = Math.max(GAP, Math.min(bounds.getMinX(), scene.getWidth() - width - GAP));
        boolean below = bounds.getMaxY() + GAP + note.getHeight() <= scene.getHeight();
        double y = below ? bounds.getMaxY() + GAP : bounds.getMinY() - GAP - note.getHeight();
        note.relocate(Math.rint(x), Math.rint(y));
    }

    private void close() {
        closedBy = null;
        Node beside = owner;
        if (beside == null) {
            return;
        }
        owner = null;
        Scene scene = note.getScene();
        ((Pane) note.getParent()).getChildren().remove(note);
        scene.removeEventFilter(MouseEvent.MOUSE_PRESSED, pressed);
        scene.removeEventFilter(KeyEvent.KEY_PRESSED, typed);
        scene.widthProperty().removeListener(resized);
        scene.heightProperty().removeListener(resized);
    }

    private void pressed(MouseEvent event) {
        Node beside = owner;
        if (beside != null && !isIn(note, event)) {
            close();
            closedBy = isIn(beside, event) ? beside : null;
        }
    }

    private static boolean isIn(Node node, MouseEvent event) {
        return node.contains(node.sceneToLocal(event.getSceneX(), event.getSceneY()));
    }

    private void typed(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE) {
            close();
            event.consume();
        }
    }
}
