package colorwheel.paint;

import colorwheel.color.ColorTable;
import colorwheel.network.Latents;
import colorwheel.paint.space.DepthOrder;
import colorwheel.paint.space.SpaceVector;
import org.jspecify.annotations.Nullable;

/**
 * The points and ring lines of a {@link SpaceScatter} in one view: where they are seen, and drawn from the farthest to
 * the nearest. The screen, drawings and the pointer share it. Keeps its arrays from picture to picture; belongs to one
 * thread at a time.
 *
 * <p>Items are the trained colors, then the hollow ones, then the pieces of the ring lines, then those of the circle of
 * a {@link SpaceField}. A slice divides them exactly: those behind it are drawn first, and seen through it.
 */
final class PlacedPoints {
    private static final double LINE_WIDTH = 1.25;

    /** So much of the radius of a point is its rim at most: on small ones a usual rim would hide what it surrounds. */
    private static final double MAX_RIM_SHARE = 0.4;

    /** The circle of a field lies just outside the points, as the ring of a plane's field does. */
    private static final double CIRCLE_WIDER = (UnitBand.INNER + UnitBand.OUTER) / 2;

    private static final double MIN_CIRCLE_WIDTH = 3;

    private final DepthOrder order = new DepthOrder();
    private double[] xs = new double[0];
    private double[] ys = new double[0];
    private double[] depths = new double[0];
    private boolean[] behind = new boolean[0];
    private @Nullable DrawingOrder shuffled;
    private @Nullable Rims rims;
    private @Nullable LineColors hollowColors;
    private @Nullable LineColors ringColors;
    private @Nullable FieldColors fieldColors;
    private int trained;
    private int points;
    private int beforeCircle;

    /**
     * Finds where everything is seen.
     *
     * @param rings the lines to draw as well
     * @param field whose circle is drawn as well, if there is one
     */
    void place(SpaceScatter scatter, SpaceView view, RingLines rings, @Nullable SpaceField field) {
        trained = scatter.colors().size();
        points = trained + scatter.hollow().size();
        beforeCircle = points + rings.colors().size();
        fieldColors = field == null
                ? null
                : FieldColors.of(fieldColors, scatter.painted().weights(), field);
        int size = beforeCircle + (field == null ? 0 : FieldColors.PIECES);
        if (xs.length < size) {
            xs = new double[size];
            ys = new double[size];
            depths = new double[size];
            behind = new boolean[size];
        }
        project(scatter, scatter.colors(), view, 0, field);
        project(scatter, scatter.hollow(), view, trained, field);
        project(scatter, rings.colors(), view, points, field);
        order.begin(size);
        for (int row = 0; row < rings.colors().size(); row++) {
            if (rings.isDrawn(row)) {
                addPiece(points + row, points + rings.next(row));
            }
        }
        if (field != null) {
            project(field, view);
            for (int piece = 0; piece < FieldColors.PIECES; piece++) {
                addPiece(beforeCircle + piece, beforeCircle + (piece + 1) % FieldColors.PIECES);
            }
        }
        shuffled = DrawingOrder.of(shuffled, points);
        for (int item : shuffled.rows()) {
            // A network that has failed may put points nowhere.
            if (Double.isFinite(xs[item]) && Double.isFinite(ys[item]) && Double.isFinite(depths[item])) {
                order.add(item, depths[item]);
            }
        }
        order.sort();
    }

    /** A piece lies as far as the farther of its ends, and equal depths keep their order: discs then cover it. */
    private void addPiece(int from, int to) {
        double farther = Math.min(depths[from], depths[to]);
        if (Double.isFinite(farther)) {
            order.add(from, farther);
        }
    }

    private void project(SpaceField field, SpaceView view) {
        double facing = view.projection().depth(field.plane().normal());
        for (int piece = 0; piece < FieldColors.PIECES; piece++) {
            SpaceVector point = field.onCircle(FieldColors.angle(piece), CIRCLE_WIDER);
            int item = beforeCircle + piece;
            xs[item] = view.x(point);
            ys[item] = view.y(point);
            depths[item] = view.projection().depth(point);
            behind[item] = field.hides(point, facing);
        }
    }

    private void project(
            SpaceScatter scatter, ColorTable colors, SpaceView view, int first, @Nullable SpaceField field) {
        if (colors.size() == 0) {
            return;
        }
        Latents latents = Latents.of(scatter.painted(), colors);
        SpaceVector right = view.projection().right();
        SpaceVector up = view.projection().up();
        SpaceVector toward = view.projection().toward();
        double facing = field == null ? 0 : toward.dot(field.plane().normal());
        for (int row = 0; row < latents.size(); row++) {
            double one = latents.get(row, 0);
            double two = latents.get(row, 1);
            double three = latents.get(row, 2);
            xs[first + row] = view.centerX() + view.unit() * right.dot(one, two, three);
            ys[first + row] = view.centerY() - view.unit() * up.dot(one, two, three);
            depths[first + row] = toward.dot(one, two, three);
            behind[first + row] = field != null && field.hides(one, two, three, facing);
        }
    }

    /** The colors of the field with which it was placed. */
    @Nullable
    FieldColors fieldColors() {
        return fieldColors;
    }

    /**
     * Draws what was placed, or the part of it on one side of the slice.
     *
     * @param back whether it is what lies behind the slice; without one nothing does
     */
    void draw(
            SpaceScatter scatter,
            SpaceView view,
            RingLines rings,
            boolean back,
            PointMarks marks,
            double scale,
            Palette palette) {
        ColorTable colors = scatter.colors();
        hollowColors = LineColors.of(hollowColors, scatter.hollow(), palette);
        ringColors = LineColors.of(ringColors, rings.colors(), palette);
        rims = Rims.of(rims, colors, palette);
        double rim = Math.min(Rims.WIDTH * scale, MAX_RIM_SHARE * view.dotRadius());
        // All rims lie below all points: crowded points then hide them, and only the outline of the crowd keeps one.
        for (int place = 0; place < order.size(); place++) {
            int item = order.item(place);
            if (item < trained && behind[item] == back && rims.strength()[item] > 0) {
                marks.ring(xs[item], ys[item], radius(view, item), rim, rims.argb()[item], rims.strength()[item]);
            }
        }
        double width = Math.max(1, LINE_WIDTH * scale);
        double circleWidth = fieldColors == null
                ? 0
                : Math.max(
                        MIN_CIRCLE_WIDTH * scale,
                        (UnitBand.OUTER - UnitBand.INNER)
                                * view.unit()
                                * fieldColors.field().radius());
        for (int place = 0; place < order.size(); place++) {
            int item = order.item(place);
            if (behind[item] != back) {
                continue;
            }
            if (item < trained) {
                marks.disc(xs[item], ys[item], radius(view, item), colors.pixel(item));
            } else if (item < points) {
                marks.hollow(
                        xs[item], ys[item], radius(view, item), hollowColors.argb()[item - trained]);
            } else if (item < beforeCircle) {
                int next = points + rings.next(item - points);
                segment(marks, item, next, width, ringColors.argb()[item - points]);
            } else if (fieldColors != null) {
                int piece = item - beforeCircle;
                int next = beforeCircle + (piece + 1) % FieldColors.PIECES;
                segment(marks, item, next, circleWidth, fieldColors.circle(piece));
            }
        }
    }

    private void segment(PointMarks marks, int from, int to, double width, int argb) {
        marks.segment(xs[from], ys[from], xs[to], ys[to], width, argb);
    }

    private double radius(SpaceView view, int item) {
        return view.radius(depths[item]);
    }

    /**
     * The point under a position: the nearest to the viewer of those that cover it, else the one that is closest.
     *
     * @param most how far it may be away, in device pixels
     * @return its place among the trained colors and then the hollow ones; −1 if there is none
     */
    int at(SpaceView view, double x, double y, double most) {
        int closest = -1;
        double least = most * most;
        for (int place = order.size() - 1; place >= 0; place--) {
            int item = order.item(place);
            if (item < points) {
                double dx = xs[item] - x;
                double dy = ys[item] - y;
                double squared = dx * dx + dy * dy;
                double covered = Math.min(most, radius(view, item));
                if (squared <= covered * covered) {
                    return item;
                }
                if (squared <= least) {
                    least = squared;
                    closest = item;
                }
            }
        }
        return closest;
    }
}
