package colorwheel.view.transport;

import colorwheel.session.Lab;
import colorwheel.session.LoopRange;
import java.util.function.DoubleToIntFunction;
import javafx.beans.property.ObjectProperty;
import javafx.scene.AccessibleRole;
import javafx.scene.Cursor;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;

/**
 * One end of the epochs that a replay repeats, as a bracket on the timeline; there while replays are repeated. It is
 * dragged, or moved by the arrows: an epoch, with Page Up and Page Down a tenth of the experiment.
 */
final class LoopBracket extends Region {
    /** The width that can be grabbed. */
    static final double WIDTH = 12;

    enum End {
        FROM,
        TO
    }

    private final Lab lab;
    private final End end;
    private final DoubleToIntFunction epochAt;
    private final ObjectProperty<LoopRange> range;
    private final Tooltip help = new Tooltip();
    private int epoch = -1;
    /** From the place of the epoch to where the bracket was grabbed. */
    private double grabbed;

    /** @param epochAt the epoch at a place in the parent of this */
    LoopBracket(Lab lab, End end, DoubleToIntFunction epochAt) {
        this.lab = lab;
        this.end = end;
        this.epochAt = epochAt;
        range = lab.playhead().loopRangeProperty();
        setId(end == End.FROM ? "loop-from" : "loop-to");
        getStyleClass().addAll("loop-bracket", end == End.FROM ? "from" : "to");
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.SLIDER);
        setAccessibleHelp("Left and right move it.");
        setCursor(Cursor.H_RESIZE);
        Tooltip.install(this, help);
        visibleProperty().bind(lab.playhead().loopingProperty());
        setOnMousePressed(this::press);
        setOnMouseDragged(event -> {
            moveTo(epochAt.applyAsInt(xInTrack(event) - grabbed));
            event.consume();
        });
        addEventHandler(KeyEvent.KEY_PRESSED, this::key);
    }

    /** Says which epoch it is at. */
    void showEpoch(int at) {
        if (at != epoch) {
            epoch = at;
            String text = (end == End.FROM ? "The loop begins at epoch " : "The loop ends at epoch ") + at;
            setAccessibleText(text);
            help.setText(text + ": drag it (← →).");
        }
    }

    private double xInTrack(MouseEvent event) {
        return localToParent(event.getX(), event.getY()).getX();
    }

    private void press(MouseEvent event) {
        requestFocus();
        // Half a thumb is between the bracket and the place of its epoch.
        double place =
                end == End.FROM ? getLayoutX() + getWidth() + TimelineTrack.THUMB : getLayoutX() - TimelineTrack.THUMB;
        grabbed = xInTrack(event) - place;
        event.consume();
    }

    private void key(KeyEvent event) {
        int page = Math.max(1, lab.experiment().epochs() / 10);
        int step =
                switch (event.getCode()) {
                    case LEFT, DOWN -> -1;
                    case RIGHT, UP -> 1;
                    case PAGE_DOWN -> -page;
                    case PAGE_UP -> page;
                    default -> 0;
                };
        if (step != 0) {
            moveTo(epoch + step);
            event.consume();
        }
    }

    private void moveTo(int next) {
        int epochs = lab.experiment().epochs();
        int inside = Math.max(0, Math.min(epochs, next));
        LoopRange now = range.get().within(epochs);
        LoopRange moved = end == End.FROM ? now.withFrom(inside) : now.withTo(inside);
        // At the end of the timeline it stays there, however long the next experiment is.
        range.set(moved.to() >= epochs ? new LoopRange(moved.from(), Integer.MAX_VALUE) : moved);
    }
}
