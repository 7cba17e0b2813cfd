package colorwheel.paint;

import colorwheel.analysis.PredictionOutcome;
import colorwheel.color.HsvColor;
import colorwheel.color.Hue;
import colorwheel.color.HueRange;
import colorwheel.color.NamedHue;
import colorwheel.experiment.Prediction;
import java.awt.BasicStroke;
import java.awt.geom.Path2D;
import java.util.Locale;

/**
 * Paints a {@link PredictionPicture}: the gap as it was drawn as a thick arc within the ring, the largest gap of the
 * network as a thin one with ends, and each hue as a hollow disc where it was put with a line to where it landed. What
 * is not painted stays transparent. An instance belongs to one thread at a time.
 */
public final class PredictionPainter implements Painter<PredictionPicture> {
    /** The radius of a hue's disc, in logical pixels. */
    public static final double DISC = 8;

    private static final double LABEL_SIZE = 13;
    private static final double GAP_WIDTH = 9;
    private static final double LINE = 2;
    private static final double DRAWN_RADIUS = 0.9;
    private static final double ACTUAL_RADIUS = 0.83;
    private static final double LABEL_RADIUS = 0.78;
    /** Nearer to the center than the names, so that neither hides the other. */
    private static final double DEGREES_RADIUS = 0.55;

    private static final double TICK = 0.03;
    private static final double DIRECTION_RADIUS = 0.88;
    private static final double DIRECTION_DEGREES = 34;
    private static final double HEAD_DEGREES = 5;
    /** Degrees between two points of an arc. */
    private static final double STEP = 2;

    @Override
    public void paint(PredictionPicture picture, Raster raster, double scale, Palette palette) {
        raster.fill(picture.covered() ? palette.background() : 0);
        ScatterGeometry plot =
                ScatterGeometry.of(raster.width(), raster.height(), scale, picture.axes(), picture.zoom());
        try (RasterPen pen = new RasterPen(raster, scale)) {
            Sheet sheet = new Sheet(picture, plot, pen, palette);
            if (picture.covered()) {
                sheet.emptyRing();
            }
            sheet.gaps();
            sheet.hues();
        }
    }

    /** One painting. */
    private record Sheet(PredictionPicture picture, ScatterGeometry plot, RasterPen pen, Palette palette) {
        double x(double degrees, double radius) {
            double angle = Math.toRadians(degrees);
            double first = picture.orientation().first(radius * Math.cos(angle), radius * Math.sin(angle));
            return plot.x(first);
        }

        double y(double degrees, double radius) {
            double angle = Math.toRadians(degrees);
            double second = picture.orientation().second(radius * Math.cos(angle), radius * Math.sin(angle));
            return plot.y(second);
        }

        /** Draws a part of a circle. */
        void arc(double start, double span, double radius, double width, int argb) {
            Path2D path = new Path2D.Double();
            int steps = (int) Math.max(1, Math.ceil(Math.abs(span) / STEP));
            for (int k = 0; k <= steps; k++) {
                double degrees = start + span * k / steps;
                if (k == 0) {
                    path.moveTo(x(degrees, radius), y(degrees, radius));
                } else {
                    path.lineTo(x(degrees, radius), y(degrees, radius));
                }
            }
            pen.stroke(path, width, BasicStroke.JOIN_ROUND, argb);
        }

        void label(String text, double x, double y) {
            TextStyle style = TextStyle.semibold(LABEL_SIZE, palette.text());
            pen.haloed(plot.clip(), style, text, x, y + pen.capHeight(LABEL_SIZE) / 2, palette.background());
        }

        /** The ring, where red is on it, and which way hue runs. */
        void emptyRing() {
            arc(0, Hue.TURN, 1, 1, palette.axis());
            disc(0, 1, new HsvColor(0, 1, 1).pixel(), false);
            label(NamedHue.RED.label(), x(0, LABEL_RADIUS), y(0, LABEL_RADIUS));
            double end = DIRECTION_DEGREES;
            arc(2 * HEAD_DEGREES, end - 2 * HEAD_DEGREES, DIRECTION_RADIUS, LINE, palette.quietText());
            Path2D head = new Path2D.Double();
            head.moveTo(x(end - HEAD_DEGREES, DIRECTION_RADIUS - TICK), y(end - HEAD_DEGREES, DIRECTION_RADIUS - TICK));
            head.lineTo(x(end, DIRECTION_RADIUS), y(end, DIRECTION_RADIUS));
            head.lineTo(x(end - HEAD_DEGREES, DIRECTION_RADIUS + TICK), y(end - HEAD_DEGREES, DIRECTION_RADIUS + TICK));
            pen.stroke(head, LINE, BasicStroke.JOIN_ROUND, palette.quietText());
        }

        void gaps() {
            HueRange drawn = picture.prediction().gap();
            double radius = picture.covered() ? 1 : DRAWN_RADIUS;
            if (!drawn.isNone()) {
                arc(drawn.start(), drawn.span(), radius, GAP_WIDTH, palette.accent());
                if (picture.covered()) {
                    label(degrees(drawn.span()), x(drawn.center(), DEGREES_RADIUS), y(drawn.center(), DEGREES_RADIUS));
                }
            }
            PredictionOutcome outcome = picture.outcome();
            if (outcome != null) {
                arc(outcome.gapStart(), outcome.gapWidth(), ACTUAL_RADIUS, LINE, palette.text());
                for (double end : new double[] {outcome.gapStart(), outcome.gapStart() + outcome.gapWidth()}) {
                    Path2D tick = new Path2D.Double();
                    tick.moveTo(x(end, ACTUAL_RADIUS - TICK), y(end, ACTUAL_RADIUS - TICK));
                    tick.lineTo(x(end, ACTUAL_RADIUS + TICK), y(end, ACTUAL_RADIUS + TICK));
                    pen.stroke(tick, LINE, BasicStroke.JOIN_ROUND, palette.text());
                }
                double middle = outcome.gapMiddle();
                label(degrees(outcome.gapWidth()), x(middle, DEGREES_RADIUS), y(middle, DEGREES_RADIUS));
            }
        }

        void hues() {
            for (double hue : picture.hues()) {
                boolean placed = picture.prediction().landings().stream().anyMatch(landing -> landing.hue() == hue);
                if (!placed && picture.covered()) {
                    double[] at = picture.tray(hue);
                    double degrees = at[0] < 0 ? Hue.TURN / 2 : 0;
                    disc(degrees, Math.abs(at[0]), new HsvColor(hue, 1, 1).pixel(), false);
                    double below = y(degrees, Math.abs(at[0])) + (DISC + LABEL_SIZE) * pen.scale();
                    label(NamedHue.text(hue), x(degrees, Math.abs(at[0])), below);
                }
            }
            for (Prediction.Landing landing : picture.prediction().landings()) {
                int color = new HsvColor(landing.hue(), 1, 1).pixel();
                double radius = picture.covered() ? 1 : DRAWN_RADIUS;
                disc(landing.angle(), radius, color, !picture.covered());
                if (picture.covered()) {
                    label(
                            NamedHue.text(landing.hue()),
                            x(landing.angle(), LABEL_RADIUS),
                            y(landing.angle(), LABEL_RADIUS));
                }
            }
            PredictionOutcome outcome = picture.outcome();
            if (outcome != null) {
                for (PredictionOutcome.Landed landed : outcome.landed()) {
                    double middle = (1 + DRAWN_RADIUS) / 2;
                    arc(landed.predicted(), landed.difference(), middle, LINE, palette.text());
                    disc(landed.actual(), 1, new HsvColor(landed.hue(), 1, 1).pixel(), false);
                }
            }
        }

        /** A disc in a color, or its outline, with a rim that shows on every background. */
        void disc(double degrees, double radius, int argb, boolean hollow) {
            double centerX = x(degrees, radius);
            double centerY = y(degrees, radius);
            pen.disc(centerX, centerY, DISC, palette.text());
            pen.disc(centerX, centerY, DISC - 1.5, argb);
            if (hollow) {
                pen.disc(centerX, centerY, DISC - 4.5, palette.background());
            }
        }

        private static String degrees(double degrees) {
            return String.format(Locale.ROOT, "%.0f°", degrees);
        }
    }
}
