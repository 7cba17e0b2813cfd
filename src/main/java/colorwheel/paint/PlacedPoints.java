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
 * <p>Items are the trained colors, then the hollow ones, then the pieces of the ring lines.
 */
final class PlacedPoints {
    private static final double LINE_WIDTH = 1.25;

    /** So much of the radius of a point is its rim at most: on small ones a usual rim would hide what it surrounds. */
    private static final double MAX_RIM_SHARE = 0.4;

    private final DepthOrder order = new DepthOrder();
    private double[] xs = new double[0];
    private double[] ys = new double[0];
    private double[] depths = new double[0];
    private @Nullable DrawingOrder shuffled;
    private @Nullable Rims rims;
    private @Nullable LineColors hollowColors;
    private @Nullable LineColors ringColors;
    private int trained;
    private int points;

    /**
     * Finds where everything is seen.
     *
     * @param rings the lines to draw as well
     */
    void place(SpaceScatter scatter, SpaceView view, RingLines rings) {
        trained = scatter.colors().size();
        points = trained + scatter.hollow().size();
        int size = points + rings.colors().size();
        if (xs.length < size) {
            xs = new double[size];
            ys = new double[size];
            depths = new double[size];
        }
        project(scatter, scatter.colors(), view, 0);
        project(scatter, scatter.hollow(), view, trained);
        project(scatter, rings.colors(), view, points);
        order.begin(size);
        // A piece lies as far as the farther of its ends, and equal depths keep their order: discs then cover it.
        for (int row = 0; row < rings.colors().size(); row++) {
            double farther = Math.min(depths[points + row], depths[points + rings.next(row)]);
            if (Double.isFinite(farther)) {
                order.add(points + row, farther);
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

    private void project(SpaceScatter scatter, ColorTable colors, SpaceView view, int first) {
        if (colors.size() == 0) {
            return;
        }
        Latents latents = Latents.of(scatter.painted(), colors);
        SpaceVector right = view.projection().right();
        SpaceVector up = view.projection().up();
        SpaceVector toward = view.projection().toward();
        for (int row = 0; row < latents.size(); row++) {
            double one = latents.get(row, 0);
            double two = latents.get(row, 1);
            double three = latents.get(row, 2);
            xs[first + row] = view.centerX() + view.unit() * right.dot(one, two, three);
            ys[first + row] = view.centerY() - view.unit() * up.dot(one, two, three);
            depths[first + row] = toward.dot(one, two, three);
        }
    }

    /** Draws what was placed. */
    void draw(SpaceScatter scatter, SpaceView view, RingLines rings, PointMarks marks, double scale, Palette palette) {
        ColorTable colors = scatter.colors();
        hollowColors = LineColors.of(hollowColors, scatter.hollow(), palette);
        ringColors = LineColors.of(ringColors, rings.colors(), palette);
        rims = Rims.of(rims, colors, palette);
        double rim = Math.min(Rims.WIDTH * scale, MAX_RIM_SHARE * view.dotRadius());
        // All rims lie below all points: crowded points then hide them, and only the outline of the crowd keeps one.
        for (int place = 0; place < order.size(); place++) {
            int item = order.item(place);
            if (item < trained && rims.strength()[item] > 0) {
                marks.ring(xs[item], ys[item], radius(view, item), rim, rims.argb()[item], rims.strength()[item]);
            }
        }
        double width = Math.max(1, LINE_WIDTH * scale);
        for (int place = 0; place < order.size(); place++) {
            int item = order.item(place);
            if (item < trained) {
                marks.disc(xs[item], ys[item], radius(view, item), colors.pixel(item));
            } else if (item < points) {
                marks.hollow(
                        xs[item], ys[item], radius(view, item), hollowColors.argb()[item - trained]);
            } else {
                int next = points + rings.next(item - points);
                marks.segment(
                        xs[item],
                        ys[item],
                        xs[next],
                        ys[next],
                        width,
                        ringColors.argb()[item - points]);
            }
        }
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
