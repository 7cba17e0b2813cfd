package colorwheel.view.transport;

import javafx.geometry.Orientation;
import javafx.scene.layout.Region;

/**
 * Three groups in a row: at the left edge, in the middle and at the right edge. The middle one is in the middle of the
 * whole row, as long as there is room beside the other two; they may be of different widths. Where there is no room for
 * all three, the middle one has a row of its own above the others.
 */
final class CenteredRow extends Region {
    private static final double MIN_GAP = 8;

    private final Region left;
    private final Region middle;
    private final Region right;

    CenteredRow(Region left, Region middle, Region right) {
        this.left = left;
        this.middle = middle;
        this.right = right;
        getChildren().addAll(left, middle, right);
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    private boolean isOneRow(double width) {
        return width < 0 || computePrefWidth(-1) <= width;
    }

    @Override
    protected double computeMinWidth(double height) {
        return Math.max(middle.prefWidth(-1), left.prefWidth(-1) + MIN_GAP + right.prefWidth(-1));
    }

    @Override
    protected double computePrefWidth(double height) {
        return left.prefWidth(-1) + middle.prefWidth(-1) + right.prefWidth(-1) + 2 * MIN_GAP;
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected double computePrefHeight(double width) {
        double sides = Math.max(left.prefHeight(-1), right.prefHeight(-1));
        return isOneRow(width)
                ? Math.max(sides, middle.prefHeight(-1))
                : snapSizeY(middle.prefHeight(-1)) + MIN_GAP + sides;
    }

    @Override
    protected void layoutChildren() {
        double leftWidth = snapSizeX(left.prefWidth(-1));
        double middleWidth = snapSizeX(middle.prefWidth(-1));
        double rightWidth = snapSizeX(right.prefWidth(-1));
        double rightX = getWidth() - rightWidth;
        double centered = snapPositionX((getWidth() - middleWidth) / 2);
        if (isOneRow(getWidth())) {
            double beforeRight = Math.min(centered, rightX - MIN_GAP - middleWidth);
            left.resizeRelocate(0, 0, leftWidth, getHeight());
            middle.resizeRelocate(Math.max(beforeRight, leftWidth + MIN_GAP), 0, middleWidth, getHeight());
            right.resizeRelocate(rightX, 0, rightWidth, getHeight());
        } else {
            double upper = snapSizeY(middle.prefHeight(-1));
            double lower = getHeight() - upper - MIN_GAP;
            middle.resizeRelocate(centered, 0, middleWidth, upper);
            left.resizeRelocate(0, upper + MIN_GAP, leftWidth, lower);
            right.resizeRelocate(rightX, upper + MIN_GAP, rightWidth, lower);
        }
    }
}
