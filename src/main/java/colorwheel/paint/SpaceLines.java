package colorwheel.paint;

import colorwheel.paint.Pen.Align;
import colorwheel.paint.space.PlaneAxes;
import colorwheel.paint.space.SpaceVector;
import java.awt.geom.Path2D;

/** What gives the points of a {@link SpaceScatter} their place: the outline of the sphere, great circles and axes. */
record SpaceLines(Pen pen, SpaceView view, Palette palette) {
    private static final double WIDTH = 1.25;
    private static final double PLANE_WIDTH = 1.5;
    private static final double LABEL_SIZE = 11.5;

    /** Of what lies behind the origin. */
    private static final double BEHIND = 1.0 / 3;

    /** From the sphere outward. */
    private static final double STUB_LENGTH = 0.06;
    /** From the origin outward, where there is no sphere. */
    private static final double BARE_STUB_LENGTH = 0.25;

    private static final double LABEL_AWAY = 9;
    private static final double MIN_FOR_NAMES = 90;

    /** The control points of a quarter of a circle as Bézier curve: it is off by less than three parts in 10,000. */
    private static final double CONTROL = 4 * (Math.sqrt(2) - 1) / 3;

    private static final SpaceVector ORIGIN = new SpaceVector(0, 0, 0);

    /**
     * Draws all of it that a scatter has.
     *
     * @param axes whether there is room for what belongs to the axes, with their names
     */
    void draw(SpaceScatter scatter, boolean axes) {
        PlaneAxes plane = scatter.overlays().plane();
        for (boolean front : new boolean[] {false, true}) {
            if (scatter.sphere()) {
                if (axes) {
                    meridian(SpaceVector.axis(0), front);
                    meridian(SpaceVector.axis(1), front);
                }
                if (plane != null && plane.holds()) {
                    half(plane.first(), plane.second(), front, PLANE_WIDTH, palette.quietText());
                }
            }
            for (int axis = 0; axes && axis < 3; axis++) {
                stub(axis, scatter.sphere(), front);
            }
        }
    }

    /** The outline of the sphere, however it is turned. */
    void outline() {
        pen.circle(view.clip(), view.centerX(), view.centerY(), view.unit(), palette.axis());
    }

    private void meridian(SpaceVector across, boolean front) {
        half(across, SpaceVector.axis(2), front, WIDTH, Palette.mix(palette.grid(), palette.axis(), 0.7));
    }

    /** The edge of the slice of a field: seen from its edge it is a line. */
    void around(SpaceField field) {
        SpaceVector one = field.plane().first().times(field.radius());
        SpaceVector other = field.plane().second().times(field.radius());
        pen.line(view.clip(), arc(field.sliceMiddle(), one, other, 0, 4), WIDTH, false, palette.quietText());
    }

    /** One half of the circle of radius 1 through the ends of two unit vectors at a right angle. */
    private void half(SpaceVector one, SpaceVector other, boolean front, double width, int argb) {
        double nearest =
                Math.atan2(view.projection().depth(other), view.projection().depth(one));
        double start = front ? nearest - Math.PI / 2 : nearest + Math.PI / 2;
        pen.line(view.clip(), arc(ORIGIN, one, other, start, 2), width, !front, shown(argb, front));
    }

    /**
     * Quarters of the circle about a point.
     *
     * @param one from the middle to the circle, at the angle 0
     * @param other the same a quarter turn on
     */
    private Path2D arc(SpaceVector middle, SpaceVector one, SpaceVector other, double start, int quarters) {
        Path2D path = new Path2D.Double();
        SpaceVector from = one.times(Math.cos(start)).plus(other.times(Math.sin(start)));
        SpaceVector begin = middle.plus(from);
        path.moveTo(view.x(begin), view.y(begin));
        for (int quarter = 1; quarter <= quarters; quarter++) {
            double angle = start + quarter * Math.PI / 2;
            SpaceVector to = one.times(Math.cos(angle)).plus(other.times(Math.sin(angle)));
            // A quarter turn apart, each is the tangent at the other.
            SpaceVector first = middle.plus(from).plus(to.times(CONTROL));
            SpaceVector second = middle.plus(to).plus(from.times(CONTROL));
            SpaceVector end = middle.plus(to);
            path.curveTo(view.x(first), view.y(first), view.x(second), view.y(second), view.x(end), view.y(end));
            from = to;
        }
        return path;
    }

    private void stub(int axis, boolean sphere, boolean front) {
        SpaceVector direction = SpaceVector.axis(axis);
        if (view.projection().depth(direction) >= 0 != front) {
            return;
        }
        double from = sphere ? 1 : 0;
        double to = sphere ? 1 + STUB_LENGTH : BARE_STUB_LENGTH * view.ball();
        double x = view.x(direction.times(to));
        double y = view.y(direction.times(to));
        Path2D path = new Path2D.Double();
        path.moveTo(view.x(direction.times(from)), view.y(direction.times(from)));
        path.lineTo(x, y);
        pen.line(view.clip(), path, WIDTH, false, shown(palette.quietText(), front));
        double awayX = x - view.centerX();
        double awayY = y - view.centerY();
        double away = Math.max(1e-9, Math.sqrt(awayX * awayX + awayY * awayY));
        double length = pen.scale() * LABEL_AWAY;
        double labelX = x + awayX / away * length;
        double labelY = y + awayY / away * length;
        boolean room = Math.min(view.clip().width(), view.clip().height()) >= pen.device(MIN_FOR_NAMES);
        if (room && view.clip().contains(labelX, labelY)) {
            TextStyle style = TextStyle.regular(LABEL_SIZE, shown(palette.text(), front));
            pen.textAround(style, String.valueOf(axis + 1), labelX, labelY, Align.CENTER);
        }
    }

    private int shown(int argb, boolean front) {
        return front ? argb : Palette.mix(palette.background(), argb, BEHIND);
    }
}
