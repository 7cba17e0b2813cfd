package colorwheel.view.control;

import javafx.geometry.Insets;
import javafx.geometry.Orientation;
import javafx.scene.layout.Region;

/**
 * Two parts in a row, the second one at the right edge; where the row is too narrow for the least width of the first
 * beside the second, the second is below it. The second may be away. It is never lower than its parts need, so that a
 * style sheet must not give it a least height of its own.
 */
public class BesideOrBelow extends Region {
    private static final double GAP = 8;
    private static final double ROW_GAP = 4;

    private final Region first;
    private final Region second;

    public BesideOrBelow(Region first, Region second) {
        this.first = first;
        this.second = second;
        getChildren().addAll(first, second);
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    private boolean isBeside(double room) {
        return !second.isManaged() || snapSizeX(first.minWidth(-1)) + GAP + snapSizeX(second.prefWidth(-1)) <= room;
    }

    private double room(double width) {
        Insets insets = getInsets();
        return width - insets.getLeft() - insets.getRight();
    }

    /** The width of the first part in a row of that width. */
    private double firstWidth(double room) {
        return second.isManaged() && isBeside(room) ? room - GAP - snapSizeX(second.prefWidth(-1)) : room;
    }

    private double secondWidth(double room) {
        return Math.min(room, snapSizeX(second.prefWidth(-1)));
    }

    /**
     * The height of the first part.
     *
     * @param width that it gets; -1 if that is not known
     * @param beside whether it stands beside the second one
     */
    protected double firstHeight(Region part, double width, boolean beside) {
        return part.prefHeight(width);
    }

    @Override
    protected double computeMinWidth(double height) {
        return getInsets().getLeft() + getInsets().getRight();
    }

    @Override
    protected double computePrefWidth(double height) {
        return computeMinWidth(height) + first.prefWidth(-1) + GAP + second.prefWidth(-1);
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected double computePrefHeight(double width) {
        double room = width < 0 ? Double.MAX_VALUE : room(width);
        double upper = firstHeight(first, width < 0 ? -1 : firstWidth(room), isBeside(room));
        double lower = second.isManaged() ? second.prefHeight(width < 0 ? -1 : secondWidth(room)) : 0;
        double both = isBeside(room) ? Math.max(upper, lower) : upper + ROW_GAP + lower;
        return snapSizeY(getInsets().getTop() + both + getInsets().getBottom());
    }

    @Override
    protected void layoutChildren() {
        double left = getInsets().getLeft();
        double top = getInsets().getTop();
        double room = room(getWidth());
        double height = getHeight() - top - getInsets().getBottom();
        double upperWidth = firstWidth(room);
        double lowerWidth = secondWidth(room);
        double upper = Math.min(height, firstHeight(first, upperWidth, isBeside(room)));
        double lower = Math.min(height, second.prefHeight(lowerWidth));
        if (isBeside(room)) {
            first.resizeRelocate(left, snapPositionY(top + (height - upper) / 2), upperWidth, upper);
            // One that is away is not seen, and may lie anywhere.
            second.resizeRelocate(
                    left + room - lowerWidth, snapPositionY(top + (height - lower) / 2), lowerWidth, lower);
        } else {
            first.resizeRelocate(left, top, upperWidth, upper);
            second.resizeRelocate(left, snapPositionY(top + upper + ROW_GAP), lowerWidth, lower);
        }
    }
}
