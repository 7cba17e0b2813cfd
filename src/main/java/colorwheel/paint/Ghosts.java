package colorwheel.paint;

import colorwheel.color.ColorTable;
import colorwheel.color.HsvGrid;
import colorwheel.network.Latents;
import colorwheel.paint.space.SpaceVector;
import colorwheel.recording.Rounding;
import colorwheel.recording.Weights;
import java.util.List;

/**
 * Whether the hues held still: the twelve named hues as hollow rings where they lay at the end of the phase before,
 * each joined by a hairline to where it lies now.
 */
final class Ghosts {
    private static final ColorTable NAMED =
            HsvGrid.ofHueStep(30, List.of(1.0), List.of(1.0)).all();

    private static final double SIZE = 2.1;
    private static final double MIN_RADIUS = 5.5;
    private static final double LINE = 1.75;
    private static final double HAIRLINE = 1.25;
    private static final double MIN_PRESENT_RADIUS = 2.25;
    private static final double HALO = 1.25;

    private Ghosts() {}

    /** Draws them; there must be a snapshot. */
    static void draw(
            SpaceScatter scatter, Weights before, SpaceView view, PointMarks marks, double scale, Palette palette) {
        Latents then = Latents.of(before, Rounding.DOUBLE, NAMED);
        Latents now = Latents.of(scatter.painted().weights(), Rounding.DOUBLE, NAMED);
        double radius = Math.max(MIN_RADIUS * scale, SIZE * view.dotRadius());
        double line = Math.max(1, LINE * scale);
        double hairline = Math.max(1, HAIRLINE * scale);
        double halo = HALO * scale;
        double present = Math.max(MIN_PRESENT_RADIUS * scale, view.dotRadius());
        for (int row = 0; row < NAMED.size(); row++) {
            SpaceVector old = point(then, row);
            SpaceVector latest = point(now, row);
            double x = view.x(old);
            double y = view.y(old);
            double toX = view.x(latest);
            double toY = view.y(latest);
            double length = Math.sqrt((toX - x) * (toX - x) + (toY - y) * (toY - y));
            int color = HeldOutPoints.visible(NAMED.pixel(row), palette);
            marks.ring(x, y, radius - line - halo, line + 2 * halo, palette.background(), DiscSprites.FULL);
            if (length > radius) {
                double share = radius / length;
                marks.segment(x + (toX - x) * share, y + (toY - y) * share, toX, toY, hairline, palette.text());
            }
            marks.ring(x, y, radius - line, line, color, DiscSprites.FULL);
            marks.disc(toX, toY, present + hairline, palette.text());
            marks.disc(toX, toY, present, NAMED.pixel(row));
        }
    }

    private static SpaceVector point(Latents latents, int row) {
        return new SpaceVector(latents.get(row, 0), latents.get(row, 1), latents.get(row, 2));
    }
}
