package colorwheel.paint;

import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.geom.PathIterator;
import java.util.List;

/** Draws axes and labels as elements of a drawing, in the same places as the pixels of a {@link RasterPen}. */
public final class SvgPen implements Pen {
    private final SvgWriter svg;
    private final double scale;

    public SvgPen(SvgWriter svg, double scale) {
        this.svg = svg;
        this.scale = scale;
    }

    @Override
    public double scale() {
        return scale;
    }

    @Override
    public void text(TextStyle style, String text, double x, double baseline, Align align) {
        svg.begin("text").set("x", x).set("y", Math.round(baseline));
        font(style)
                .set(
                        "text-anchor",
                        switch (align) {
                            case LEFT -> "start";
                            case CENTER -> "middle";
                            case RIGHT -> "end";
                        })
                .setColor("fill", style.argb());
        svg.words(text).end().line();
    }

    /** Each text is moved from the end of the one before, however wide the typeface at hand is. */
    @Override
    public void inARow(double x, double baseline, double gap, List<Run> runs) {
        svg.begin("text").set("x", x).set("y", Math.round(baseline));
        for (int k = 0; k < runs.size(); k++) {
            svg.begin("tspan");
            if (k > 0) {
                svg.set("dx", gap);
            }
            Run run = runs.get(k);
            font(run.style()).setColor("fill", run.style().argb());
            svg.words(run.text()).end();
        }
        svg.end().line();
    }

    private SvgWriter font(TextStyle style) {
        return svg.set("font-size", style.size() * scale)
                .set("font-weight", style.face() == Typeface.SEMIBOLD ? "600" : "400");
    }

    @Override
    public void textUpward(TextStyle style, String text, double baseline, double middle) {
        String place = SvgWriter.number(Math.round(baseline)) + " " + SvgWriter.number(middle);
        svg.begin("text").set("transform", "translate(" + place + ") rotate(-90)");
        font(style).set("text-anchor", "middle").setColor("fill", style.argb());
        svg.words(text).end().line();
    }

    @Override
    public void horizontal(double left, double right, double middle, int argb) {
        rectangle(Math.round(left), aligned(middle), Math.round(right) - Math.round(left), line(), argb);
    }

    @Override
    public void vertical(double middle, double top, double bottom, int argb) {
        rectangle(aligned(middle), Math.round(top), line(), Math.round(bottom) - Math.round(top), argb);
    }

    @Override
    public void frame(int x, int y, int width, int height, int argb) {
        double half = line() / 2.0;
        bounds(x - half, y - half, width + line(), height + line())
                .set("fill", "none")
                .setColor("stroke", argb)
                .set("stroke-width", line())
                .line();
    }

    public void rectangle(double x, double y, double width, double height, int argb) {
        bounds(x, y, width, height).setColor("fill", argb).line();
    }

    private SvgWriter bounds(double x, double y, double width, double height) {
        return svg.empty("rect").set("x", x).set("y", y).set("width", width).set("height", height);
    }

    @Override
    public void circle(PlotClip clip, double x, double y, double radius, int argb) {
        svg.empty("circle")
                .set("clip-path", within(clip))
                .set("cx", x)
                .set("cy", y)
                .set("r", radius)
                .set("fill", "none")
                .setColor("stroke", argb)
                .set("stroke-width", Math.max(1, scale))
                .line();
    }

    @Override
    public void haloed(PlotClip clip, TextStyle style, String text, double middle, double baseline, int haloArgb) {
        svg.begin("g").set("clip-path", within(clip));
        font(style).set("text-anchor", "middle").line();
        // The letters twice: that an outline is painted first can be said only in SVG 2, which few editors read.
        svg.begin("text")
                .set("x", middle)
                .set("y", baseline)
                .set("aria-hidden", "true")
                .set("fill", "none")
                .setColor("stroke", haloArgb)
                .set("stroke-width", HALO * scale)
                .set("stroke-linejoin", "round");
        svg.words(text).end().line();
        svg.begin("text").set("x", middle).set("y", baseline).setColor("fill", style.argb());
        svg.words(text).end().line();
        svg.end().line();
    }

    @Override
    public void line(PlotClip clip, Path2D path, double width, boolean dashed, int argb) {
        svg.empty("path")
                .set("clip-path", within(clip))
                .set("d", outline(path.getPathIterator(null)))
                .set("fill", "none")
                .setColor("stroke", argb)
                .set("stroke-width", width * scale)
                .set("stroke-linecap", "round")
                .set("stroke-linejoin", "round");
        if (dashed) {
            svg.set(
                    "stroke-dasharray",
                    SvgWriter.number(DASH.get(0) * scale) + " " + SvgWriter.number(DASH.get(1) * scale));
        }
        svg.line();
    }

    @Override
    public void area(PlotClip clip, Path2D path, int argb) {
        svg.empty("path")
                .set("clip-path", within(clip))
                .set("d", outline(path.getPathIterator(null)))
                .setColor("fill", argb)
                .line();
    }

    /** The value of {@code clip-path} that cuts an element off at a rectangle, which {@link #define} has defined. */
    public static String within(PlotClip clip) {
        return "url(#" + clip.id() + ")";
    }

    /** Defines a rectangle at which elements can be cut off. */
    public void define(PlotClip clip) {
        svg.begin("clipPath").set("id", clip.id()).line();
        rectangle(clip.left(), clip.top(), clip.width(), clip.height(), 0);
        svg.end().line();
    }

    @Override
    public void sign(WheelGrid.Mark mark, double left, double middle, double size, int argb) {
        double factor = size / VerdictSigns.SIDE;
        AffineTransform place = new AffineTransform(factor, 0, 0, factor, left, middle - size / 2);
        svg.empty("path")
                .set("d", outline(VerdictSigns.of(mark).getPathIterator(place)))
                .set("fill", "none")
                .setColor("stroke", argb)
                .set("stroke-width", VerdictSigns.LINE * factor)
                .set("stroke-linecap", "round")
                .set("stroke-linejoin", "round")
                .line();
    }

    private static String outline(PathIterator path) {
        StringBuilder text = new StringBuilder();
        double[] points = new double[6];
        for (; !path.isDone(); path.next()) {
            int kind = path.currentSegment(points);
            text.append("MLQCZ".charAt(kind));
            int numbers =
                    switch (kind) {
                        case PathIterator.SEG_CLOSE -> 0;
                        case PathIterator.SEG_QUADTO -> 4;
                        case PathIterator.SEG_CUBICTO -> 6;
                        default -> 2;
                    };
            for (int k = 0; k < numbers; k++) {
                text.append(k == 0 ? "" : " ").append(SvgWriter.number(points[k]));
            }
        }
        return text.toString();
    }
}
