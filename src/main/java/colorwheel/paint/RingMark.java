package colorwheel.paint;

import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;

/** The marks that tell rings apart without color. */
enum RingMark {
    DISC {
        @Override
        Shape at(double x, double y, double radius) {
            return new Ellipse2D.Double(x - radius, y - radius, 2 * radius, 2 * radius);
        }
    },
    SQUARE {
        @Override
        Shape at(double x, double y, double radius) {
            double half = 0.86 * radius;
            return new Rectangle2D.Double(x - half, y - half, 2 * half, 2 * half);
        }
    },
    UP {
        @Override
        Shape at(double x, double y, double radius) {
            return polygon(x, y, radius * 1.2, 3, -90);
        }
    },
    DIAMOND {
        @Override
        Shape at(double x, double y, double radius) {
            return polygon(x, y, radius * 1.2, 4, -90);
        }
    },
    DOWN {
        @Override
        Shape at(double x, double y, double radius) {
            return polygon(x, y, radius * 1.2, 3, 90);
        }
    },
    HEXAGON {
        @Override
        Shape at(double x, double y, double radius) {
            return polygon(x, y, radius * 1.1, 6, 0);
        }
    };

    private static final RingMark[] ALL = values();

    /** The mark of a ring; they begin again after the last one. */
    static RingMark of(int ring) {
        return ALL[ring % ALL.length];
    }

    /** How many rings have marks of their own. */
    static int count() {
        return ALL.length;
    }

    abstract Shape at(double x, double y, double radius);

    private static Shape polygon(double x, double y, double radius, int corners, double firstDegrees) {
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
