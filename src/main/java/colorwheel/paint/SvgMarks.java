package colorwheel.paint;

/** Draws the marks of points as elements of a drawing. */
record SvgMarks(SvgWriter svg, double scale, int ground) implements PointMarks {
    @Override
    public void disc(double x, double y, double radius, int argb) {
        circle(x, y, radius).setColor("fill", argb).line();
    }

    @Override
    public void hollow(double x, double y, double radius, int argb) {
        circle(x, y, radius)
                .setColor("fill", ground)
                .setColor("stroke", argb)
                .set("stroke-width", HeldOutPoints.WIDTH * scale)
                .line();
    }

    @Override
    public void ring(double x, double y, double radius, double width, int argb, int strength) {
        circle(x, y, radius + width / 2)
                .set("fill", "none")
                .setColor("stroke", argb)
                .set("stroke-width", width);
        if (strength < DiscSprites.FULL) {
            svg.set("stroke-opacity", (double) strength / DiscSprites.FULL);
        }
        svg.line();
    }

    @Override
    public void segment(double x, double y, double toX, double toY, double width, int argb) {
        svg.segment(x, y, toX, toY, width, argb);
    }

    private SvgWriter circle(double x, double y, double radius) {
        return svg.empty("circle").set("cx", x).set("cy", y).set("r", radius);
    }
}
