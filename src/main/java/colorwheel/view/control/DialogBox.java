package colorwheel.view.control;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/**
 * A dialog: title, content and buttons, for a {@link DialogLayer} or a window of its own. Enter confirms, Esc
 * dismisses, Tab stays inside, and no key reaches what lies behind. JavaFX thread.
 */
public final class DialogBox extends VBox {
    private final String title;
    private final ButtonBar buttons = new ButtonBar();
    private @Nullable Button confirming;
    private @Nullable Button dismissing;
    private boolean closesOnClickOutside;
    private @Nullable Runnable remove;
    private Runnable closed = () -> {};

    /**
     * A dialog without buttons that is not yet open.
     *
     * @param id identifies it for style sheets and tests
     */
    public DialogBox(String id, String title, Node content) {
        this.title = title;
        setId(id);
        getStyleClass().add("dialog-box");
        setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        Label heading = new Label(title);
        heading.getStyleClass().add("dialog-title");
        VBox.setVgrow(content, Priority.ALWAYS);
        getChildren().addAll(heading, content, buttons);
        addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            // Controls would move the focus out of the dialog, since for them the window is one.
            if (event.getCode() == KeyCode.TAB && !event.isShortcutDown() && !event.isAltDown()) {
                moveFocus(!event.isShiftDown());
                event.consume();
            }
        });
        addEventHandler(KeyEvent.ANY, this::take);
    }

    /**
     * Adds a button.
     *
     * @param kind {@code CANCEL_CLOSE} for the one that Esc presses, {@code OK_DONE} or {@code YES} for the one that
     *     Enter presses
     */
    public Button addButton(String id, String text, ButtonBar.ButtonData kind, Runnable run) {
        Button button = new Button(text);
        button.setId(id);
        button.setOnAction(event -> run.run());
        ButtonBar.setButtonData(button, kind);
        switch (kind) {
            case OK_DONE, YES -> {
                confirming = button;
                // Not JavaFX's default button, which listens to Enter in the whole window.
                button.getStyleClass().add("accent");
            }
            case CANCEL_CLOSE -> dismissing = button;
            default -> {}
        }
        buttons.getButtons().add(button);
        return button;
    }

    /** Sets what is called when it was closed, however that was. */
    public void setOnClosed(Runnable run) {
        closed = run;
    }

    /** Makes a click outside close it: for a dialog into which nothing is entered. */
    public void closeOnClickOutside() {
        closesOnClickOutside = true;
    }

    boolean closesOnClickOutside() {
        return closesOnClickOutside;
    }

    public String title() {
        return title;
    }

    public boolean isOpen() {
        return remove != null;
    }

    /** Closes it, if it is open. */
    public void close() {
        Runnable now = remove;
        if (now != null) {
            remove = null;
            now.run();
            closed.run();
        }
    }

    /** Presses the button that Esc presses; without one it is closed. */
    public void dismiss() {
        if (dismissing != null) {
            dismissing.fire();
        } else {
            close();
        }
    }

    /**
     * Called by what shows it.
     *
     * @param removing takes it away again
     */
    public void opened(Runnable removing) {
        remove = removing;
    }

    // Focus and keys

    /** Gives the focus to the first control of the content, or to a button if there is none. */
    public void focusFirst() {
        List<Node> stops = stops();
        Button first = confirming != null ? confirming : dismissing;
        boolean inButtons = stops.isEmpty() || isIn(stops.get(0), buttons);
        (inButtons && first != null ? first : stops.isEmpty() ? this : stops.get(0)).requestFocus();
    }

    private void moveFocus(boolean forward) {
        List<Node> stops = stops();
        if (stops.isEmpty()) {
            return;
        }
        int at = stops.indexOf(getScene().getFocusOwner());
        int next = at < 0 ? (forward ? 0 : -1) : at + (forward ? 1 : -1);
        stops.get(Math.floorMod(next, stops.size())).requestFocus();
    }

    /** What can have the focus, in the order in which it is in the dialog. */
    private List<Node> stops() {
        List<Node> stops = new ArrayList<>();
        collectStops(this, stops);
        return stops;
    }

    private static void collectStops(Node node, List<Node> stops) {
        if (!node.isVisible() || node.isDisabled()) {
            return;
        }
        if (node.isFocusTraversable()) {
            stops.add(node);
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> collectStops(child, stops));
        }
    }

    private void take(KeyEvent event) {
        if (event.getEventType() == KeyEvent.KEY_PRESSED) {
            press(event);
        }
        event.consume();
    }

    private void press(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE) {
            dismiss();
        } else if (event.getCode() == KeyCode.ENTER) {
            Node focused = getScene().getFocusOwner();
            Button pressed = focused instanceof Button button && isIn(button, this) ? button : confirming;
            if (pressed != null) {
                pressed.fire();
            }
        }
    }

    static boolean isIn(@Nullable Node node, Parent parent) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (at == parent) {
                return true;
            }
        }
        return false;
    }
}
