package colorwheel.paint;

import colorwheel.paint.Pen.Align;
import java.util.List;

/**
 * Grid, axes and labels of a scatter.
 *
 * @param pen draws on the whole picture
 * @param plot where they lie
 */
record ScatterAxes(Pen pen, ScatterGeometry plot, Palette palette) {
    /** Grid, zero lines, frame, and the circle of radius 1 if it is wanted. */
    void grid(boolean unitCircle) {
        int left = plot.left();
        int top = plot.top();
        int right = left + plot.side();
        int bottom = top + plot.side();
        double margin = 1e-9 * plot.reach();
        for (double tick : ticks(plot.zoom().x())) {
            boolean atEdge = Math.abs(tick - plot.zoom().x()) > plot.reach() - margin;
            if (tick != 0 && !atEdge) {
                pen.vertical(plot.x(tick), top, bottom, palette.grid());
            }
        }
        for (double tick : ticks(plot.zoom().y())) {
            boolean atEdge = Math.abs(tick - plot.zoom().y()) > plot.reach() - margin;
            if (tick != 0 && !atEdge) {
                pen.horizontal(left, right, plot.y(tick), palette.grid());
            }
        }
        if (Math.abs(plot.zoom().x()) < plot.reach()) {
            pen.vertical(plot.x(0), top, bottom, palette.axis());
        }
        if (Math.abs(plot.zoom().y()) < plot.reach()) {
            pen.horizontal(left, right, plot.y(0), palette.axis());
        }
        if (unitCircle) {
            double radius = plot.x(1) - plot.x(0);
            pen.circle(plot, plot.x(0), plot.y(0), radius, palette.axis());
        }
        pen.frame(left, top, plot.side(), plot.side(), palette.axis());
    }

    /**
     * The numbers at the axes and their names.
     *
     * @param dimensions the width of the bottleneck
     * @param turned whether the plane is turned, so that the axes are not those of the latents
     */
    void labels(int dimensions, boolean turned) {
        double size = ScatterGeometry.LABEL_SIZE;
        int left = plot.left();
        int bottom = plot.top() + plot.side();
        double gap = pen.device(ScatterGeometry.TICK_GAP);
        double capHeight = Typeface.CAP_HEIGHT * size * pen.scale();
        int quiet = palette.quietText();
        if (plot.tickLabels()) {
            for (double tick : ticks(plot.zoom().x())) {
                String number = Numbers.tick(tick);
                pen.text(Typeface.REGULAR, size, number, plot.x(tick), bottom + gap + capHeight, Align.CENTER, quiet);
            }
            for (double tick : ticks(plot.zoom().y())) {
                pen.textAround(
                        Typeface.REGULAR, size, Numbers.tick(tick), left - gap, plot.y(tick), Align.RIGHT, quiet);
            }
        }
        if (plot.axisLabels()) {
            double middleX = left + plot.side() / 2.0;
            double middleY = plot.top() + plot.side() / 2.0;
            double below = bottom + gap + capHeight + pen.device(size + 7);
            String first = turned ? "latent plane, turned so that red lies right" : "latent 1";
            pen.text(Typeface.REGULAR, size, first, middleX, below, Align.CENTER, palette.text());
            double beside = left - gap - widest() - pen.device(9);
            // Zoomed far in, the numbers may need the room.
            if (dimensions > 1 && !turned && beside >= pen.device(size)) {
                pen.textUpward(Typeface.REGULAR, size, "latent 2", beside, middleY, palette.text());
            }
        }
    }

    private double widest() {
        double widest = 0;
        for (double tick : ticks(plot.zoom().y())) {
            widest = Math.max(widest, pen.width(Typeface.REGULAR, ScatterGeometry.LABEL_SIZE, Numbers.tick(tick)));
        }
        return widest;
    }

    private List<Double> ticks(double middle) {
        return Ticks.linear(middle - plot.reach(), middle + plot.reach(), plot.gridStep());
    }
}
