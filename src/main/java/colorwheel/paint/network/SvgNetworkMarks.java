package colorwheel.paint.network;

import colorwheel.paint.SvgWriter;

/** Draws round parts and lines as elements of a drawing. */
record SvgNetworkMarks(SvgWriter svg) implements NetworkMarks {
    /** By how much the wedges of a rose overlap, as a part of a wedge: without it a hairline is seen between them. */
    private static final double OVERLAP = 0.04;

    private static final double MAX_POSITION = 1e6;

    @Override
    public void disc(double x, double y, double radius, int argb) {
        if (isThere(x, y)) {
            at(x, y, radius).setColor("fill", argb).line();
        }
    }

    @Override
    public void circle(double x, double y, double radius, double width, boolean broken, int argb) {
        if (!isThere(x, y)) {
            return;
        }
        at(x, y, radius).set("fill", "none").setColor("stroke", argb).set("stroke-width", width);
        if (broken) {
            svg.set("stroke-dasharray", Math.PI * radius / RasterNetworkMarks.DASHES);
        }
        svg.line();
    }

    @Override
    public void segment(double x, double y, double toX, double toY, double width, int argb) {
        if (!isThere(x, y) || !isThere(toX, toY)) {
            return;
        }
        svg.segment(x, y, toX, toY, width, argb);
    }

    @Override
    public void rose(int x, int y, double inner, double[] radii, int[] argb) {
        // A pixel's own place is its middle.
        double centerX = x + 0.5;
        double centerY = y + 0.5;
        int hues = radii.length;
        for (int hue = 0; hue < hues; hue++) {
            double before = (radii[hue] + radii[(hue + hues - 1) % hues]) / 2;
            double after = (radii[hue] + radii[(hue + 1) % hues]) / 2;
            if (!(Math.max(radii[hue], Math.max(before, after)) > inner)) {
                continue;
            }
            StringBuilder path = new StringBuilder();
            double from = hue - 0.5 - OVERLAP;
            double to = hue + 0.5 + OVERLAP;
            if (inner > 0) {
                add(path, 'M', centerX, centerY, inner, to / hues);
                add(path, 'L', centerX, centerY, inner, from / hues);
            } else {
                add(path, 'M', centerX, centerY, 0, 0);
            }
            add(path, 'L', centerX, centerY, Math.max(inner, before), from / hues);
            add(path, 'L', centerX, centerY, Math.max(inner, radii[hue]), (double) hue / hues);
            add(path, 'L', centerX, centerY, Math.max(inner, after), to / hues);
            svg.empty("path")
                    .set("d", path.append('Z').toString())
                    .setColor("fill", argb[hue])
                    .line();
        }
    }

    private static void add(StringBuilder path, char command, double x, double y, double radius, double turn) {
        path.append(command)
                .append(SvgWriter.number(x + radius * Math.cos(2 * Math.PI * turn)))
                .append(' ')
                .append(SvgWriter.number(y - radius * Math.sin(2 * Math.PI * turn)));
    }

    /** What a network that has failed puts nowhere is left out, as by the painter. */
    private static boolean isThere(double x, double y) {
        return Math.abs(x) <= MAX_POSITION && Math.abs(y) <= MAX_POSITION;
    }

    private SvgWriter at(double x, double y, double radius) {
        return svg.empty("circle").set("cx", x).set("cy", y).set("r", radius);
    }
}
