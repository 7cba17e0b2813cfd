package colorwheel.view.control;

import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.scene.Node;
import javafx.scene.control.SplitPane;
import javafx.scene.input.MouseEvent;

/**
 * Two parts beside one another with a divider that keeps their shares when the window is resized. A plain split pane
 * gives each part half of what is added, so that the first sizes of a window decide where its divider ends up.
 */
public final class ProportionalSplit extends SplitPane {
    private final DoubleProperty share = new SimpleDoubleProperty(this, "share");

    /** Whether a mouse button is down, with which the user may be moving the divider. */
    private boolean pressed;

    /** @param share the share of the first part, from 0 to 1 */
    public ProportionalSplit(double share, Node first, Node second) {
        super(first, second);
        this.share.set(share);
        setDividerPositions(share);
        this.share.addListener((property, before, now) -> requestLayout());
        addEventFilter(MouseEvent.MOUSE_PRESSED, event -> pressed = true);
        addEventFilter(MouseEvent.MOUSE_RELEASED, event -> {
            pressed = false;
            if (getDividerPositions().length > 0) {
                this.share.set(getDividerPositions()[0]);
            }
        });
    }

    /** The share of the first part; changed when the user moves the divider. */
    public DoubleProperty shareProperty() {
        return share;
    }

    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        boolean divided = getDividerPositions().length > 0;
        if (divided && !pressed && Math.abs(getDividerPositions()[0] - share.get()) * getWidth() > 1) {
            setDividerPositions(share.get());
            super.layoutChildren();
        }
    }
}
