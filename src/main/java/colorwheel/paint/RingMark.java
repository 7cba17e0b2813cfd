package colorwheel.paint;

import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;

/** The marks that tell rings apart without color. */
enum RingMark {
    DISC(0, 0, 1),
    SQUARE(0, 0, 0.86),
    UP(3, -90, 1.2),
    DIAMOND(4, -90, 1.2),
    DOWN(3, 90, 1.2),
    HEXAGON(6, 0, 1.1);

    private static final RingMark[] ALL = values();

    private final int corners;
    private final double firstDegrees;
    private final double factor;

    /**
     * @param corners of a regular polygon; 0 for another shape
     * @param firstDegrees where the first corner lies, clockwise from the right
     * @param factor by which it is larger than a disc, so that it looks as large
     */
    RingMark(int corners, double firstDegrees, double factor) {
        this.corners = corners;
        this.firstDegrees = firstDegrees;
        this.factor = factor;
    }

    /** The mark of a ring; they begin again after the last one. */
    static RingMark of(int ring) {
        return ALL[ring % ALL.length];
    }

    /** How many rings have marks of their own. */
    static int count() {
        return ALL.length;
    }

    /** The mark around a point. */
    Shape at(double x, double y, double radius) {
        double half = factor * radius;
        return switch (this) {
            case DISC -> new Ellipse2D.Double(x - half, y - half, 2 * half, 2 * half);
            case SQUARE -> new Rectangle2D.Double(x - half, y - half, 2 * half, 2 * half);
            default -> polygon(x, y, half);
        };
    }

    private Shape polygon(double x, double y, double radius) {
        Path2D path = new Path2D.Double();
        for (int corner = 0; corner < corners; corner++) {
            double angle = Math.toRadians(firstDegrees + 360.0 * corner / corners);
            double cornerX = x + radius * Math.cos(angle);
            double cornerY = y + radius * Math.sin(angle);
            if (corner == 0) {
                path.moveTo(cornerX, cornerY);
            } else {
                path.lineTo(cornerX, cornerY);
            }
        }
        path.closePath();
        return path;
    }
}
