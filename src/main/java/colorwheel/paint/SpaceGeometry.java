package colorwheel.paint;

import colorwheel.paint.space.AxisPair;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Where a {@link SpaceScatter} lies in its raster: the view, and the panels below it or, in a wide picture, to its
 * right. In device pixels.
 *
 * @param view the view of the camera
 * @param panels in their order; none where there is no room
 * @param titleSize of the line above, in logical pixels; 0 if there is no room for it
 * @param left where the title begins
 * @param words whether there is room for the names of the axes beside the panels, rather than for digits
 */
public record SpaceGeometry(SpaceView view, List<Panel> panels, double titleSize, int left, boolean words) {
    /** A panel of two axes. */
    record Panel(AxisPair pair, ScatterGeometry plot, SpaceView view) {}

    /** The size of the names of the axes, in logical pixels. */
    static final double LABEL_SIZE = 10.5;

    static final double LABEL_GAP = 5;

    private static final double ROOMY = 400;
    private static final double MIN_FOR_TITLE = 110;
    private static final double EDGE = 10;
    private static final double BETWEEN = 12;
    private static final double BESIDE = LABEL_SIZE + LABEL_GAP + 2;
    private static final double MIN_ASPECT_FOR_COLUMN = 1.2;
    private static final double MAX_SHARE = 0.24;
    private static final double MIN_PANEL = 56;
    private static final double MIN_FOR_WORDS = 88;
    private static final double MARGIN = 1.17;
    private static final double MAX_ENLARGED = 5.0 / 3;
    private static final double USUAL_HALF_WIDTH = 1.3;

    /** The layout for a raster of this size, in device pixels. */
    public static SpaceGeometry of(SpaceScatter scatter, int width, int height, double scale) {
        double across = width / scale;
        double down = height / scale;
        double room = Math.min(across, down);
        double titleSize = room < MIN_FOR_TITLE ? 0 : room >= ROOMY ? 16 : 13;
        double top = titleSize == 0 ? 0 : titleSize * 2.2;
        boolean column = across >= MIN_ASPECT_FOR_COLUMN * down;
        double fit = column
                ? (down - EDGE - top) / 3 - BESIDE - BETWEEN * 2 / 3
                : (across - 2 * EDGE - 2 * BETWEEN) / 3 - BESIDE;
        double panel = Math.min(fit, MAX_SHARE * (column ? across : down));
        boolean panels = scatter.overlays().panels() && panel >= MIN_PANEL;
        double takenRight = panels && column ? panel + BESIDE + EDGE : 0;
        double takenBelow = panels && !column ? panel + BESIDE + EDGE : 0;
        int viewTop = Pen.device(top, scale);
        PlotClip clip = new PlotClip(
                0,
                viewTop,
                Math.max(1, width - Pen.device(takenRight, scale)),
                Math.max(1, height - viewTop - Pen.device(takenBelow, scale)),
                "view");
        List<Panel> placed = new ArrayList<>();
        if (panels) {
            double step = panel + BESIDE + BETWEEN;
            double firstLeft = column ? across - EDGE - panel : (across - 3 * step + BETWEEN) / 2 + BESIDE;
            double firstTop = column ? (down + top - EDGE - 3 * step + BETWEEN) / 2 : down - takenBelow;
            for (AxisPair pair : AxisPair.values()) {
                double left = firstLeft + (column ? 0 : pair.ordinal() * step);
                double upper = firstTop + (column ? pair.ordinal() * step : 0);
                placed.add(panel(scatter, pair, Pen.device(left, scale), Pen.device(upper, scale), panel, scale));
            }
        }
        return new SpaceGeometry(
                view(scatter, clip, scale),
                List.copyOf(placed),
                titleSize,
                Pen.device(EDGE + 4, scale),
                panel >= MIN_FOR_WORDS);
    }

    private static SpaceView view(SpaceScatter scatter, PlotClip clip, double scale) {
        int side = Math.min(clip.width(), clip.height());
        double ball = ball(scatter);
        double zoom = scatter.camera().zoom();
        int shown = scatter.colors().size() + scatter.hollow().size();
        return new SpaceView(
                clip,
                clip.left() + clip.width() / 2.0,
                clip.top() + clip.height() / 2.0,
                side / (2 * MARGIN * ball) * zoom,
                ball,
                ScatterGeometry.dotRadius(side, scale, shown) * Math.min(MAX_ENLARGED, Math.sqrt(zoom)),
                scatter.camera().projection());
    }

    private static Panel panel(SpaceScatter scatter, AxisPair pair, int left, int top, double logical, double scale) {
        int side = Math.max(1, Pen.device(logical, scale));
        // Of the same parity as the lines: then the zero lines lie exactly in the middle.
        side -= side > 1 && (side - Pen.line(scale)) % 2 != 0 ? 1 : 0;
        AxisScale axes = scatter.axes();
        ScatterGeometry plot =
                new ScatterGeometry(left, top, side, axes, Zoom.NONE, false, false, false, axes.step(1.5));
        PlotClip clip = new PlotClip(left, top, side, side, "panel" + (pair.right() + 1) + (pair.up() + 1));
        int shown = scatter.colors().size() + scatter.hollow().size();
        SpaceView view = new SpaceView(
                clip,
                plot.x(0),
                plot.y(0),
                side / (2 * axes.halfWidth()),
                ball(scatter),
                plot.dotRadius(scale, shown),
                pair.camera().projection());
        return new Panel(pair, plot, view);
    }

    /** 1, or more in proportion to the axes where the run reaches farther. */
    private static double ball(SpaceScatter scatter) {
        return scatter.axes().halfWidth() / USUAL_HALF_WIDTH;
    }

    /** Whether a position lies in the view of the camera. */
    public boolean inView(double x, double y) {
        return view.clip().contains(x, y);
    }

    /** The panel at a position, if there is one. */
    public Optional<AxisPair> panelAt(double x, double y) {
        return panels.stream()
                .filter(panel -> panel.view().clip().contains(x, y))
                .map(Panel::pair)
                .findFirst();
    }

    /** An x in radii of the ball that a drag turns, to the right of its middle. */
    public double ballX(double x) {
        return (x - view.centerX()) / (view.unit() * view.ball());
    }

    /** A y in radii of the ball that a drag turns, above its middle. */
    public double ballY(double y) {
        return (view.centerY() - y) / (view.unit() * view.ball());
    }
}
