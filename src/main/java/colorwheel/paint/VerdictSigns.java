package colorwheel.paint;

import colorwheel.paint.WheelGrid.Mark;
import java.awt.geom.Arc2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;

/**
 * The signs of the outcomes as lines in a square of 24 by 24, y running down: check-circle, activity, corner-up-left,
 * help-circle and x of the icon set Feather, which the window shows beside a verdict.
 */
final class VerdictSigns {
    /** The side of the square. */
    static final double SIDE = 24;

    /** The width of the lines in the square. */
    static final double LINE = 2.5;

    private VerdictSigns() {}

    /** The lines of a sign; a new path each time. */
    static Path2D of(Mark mark) {
        Path2D path = new Path2D.Double();
        switch (mark) {
            case FORMED -> {
                path.append(new Arc2D.Double(2, 2, 20, 20, 55, 300, Arc2D.OPEN), false);
                line(path, 22, 4, 12, 14, 9, 11);
            }
            case UNEVEN -> line(path, 22, 12, 18, 12, 15, 21, 9, 3, 6, 12, 2, 12);
            case FOLDED -> {
                line(path, 9, 14, 4, 9, 9, 4);
                path.moveTo(20, 20);
                path.lineTo(20, 13);
                path.curveTo(20, 10.8, 18.2, 9, 16, 9);
                path.lineTo(4, 9);
            }
            case UNDEFINED -> {
                path.append(new Ellipse2D.Double(2, 2, 20, 20), false);
                path.moveTo(9.1, 9);
                path.curveTo(9.6, 7.6, 10.7, 7, 12, 7);
                path.curveTo(13.7, 7, 15, 8.3, 15, 10);
                path.curveTo(15, 12, 12, 13, 12, 13);
                line(path, 12, 17, 12, 17);
            }
            case FAILED -> {
                line(path, 18, 6, 6, 18);
                line(path, 6, 6, 18, 18);
            }
        }
        return path;
    }

    private static void line(Path2D path, double... places) {
        path.moveTo(places[0], places[1]);
        for (int k = 2; k < places.length; k += 2) {
            path.lineTo(places[k], places[k + 1]);
        }
    }
}
