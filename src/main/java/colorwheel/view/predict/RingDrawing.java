package colorwheel.view.predict;

import colorwheel.color.Hue;
import colorwheel.experiment.Prediction;
import colorwheel.paint.PredictionPainter;
import colorwheel.paint.PredictionPicture;
import colorwheel.paint.ScatterGeometry;
import colorwheel.session.Predicting;
import colorwheel.view.picture.PaintedPane;
import java.util.OptionalDouble;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;

/** The hand on the empty ring: it drags hues to their places, and elsewhere draws the arc of the gap. */
final class RingDrawing {
    /** How far from the middle of a disc it can be grabbed, in logical pixels at normal text size. */
    private static final double REACH = PredictionPainter.DISC + 4;
    /** Closer to the center than this share of the ring's radius there is no direction. */
    private static final double MIN_RADIUS = 0.05;
    /** A gap narrower than this, in degrees, is a click. */
    private static final double MIN_GAP = 1;

    private static final double MAX_GAP = 359;

    private final Predicting predicting;
    private final PaintedPane<PredictionPicture> pane;
    private boolean drawing;
    private OptionalDouble grabbed = OptionalDouble.empty();
    private double start;
    private double last;
    /** From the start to the hand, in degrees, positive counter-clockwise. */
    private double swept;

    RingDrawing(Predicting predicting, PaintedPane<PredictionPicture> pane) {
        this.predicting = predicting;
        this.pane = pane;
        pane.setOnMousePressed(this::press);
        pane.setOnMouseDragged(this::drag);
        pane.setOnMouseReleased(event -> drawing = false);
    }

    private void press(MouseEvent event) {
        PredictionPicture picture = pane.displayed();
        drawing = event.getButton() == MouseButton.PRIMARY && picture != null && picture.covered();
        if (drawing && picture != null) {
            grabbed = hueAt(event, picture);
            start = angleAt(event, picture);
            last = start;
            swept = 0;
            event.consume();
        }
    }

    private void drag(MouseEvent event) {
        PredictionPicture picture = pane.displayed();
        if (!drawing || picture == null || isInTheMiddle(event, picture)) {
            return;
        }
        double angle = angleAt(event, picture);
        if (grabbed.isPresent()) {
            predicting.place(grabbed.getAsDouble(), angle);
        } else {
            swept += Hue.turn(last, angle);
            swept = Math.max(-MAX_GAP, Math.min(MAX_GAP, swept));
            last = angle;
            if (Math.abs(swept) >= MIN_GAP) {
                predicting.drawGap(Math.min(start, start + swept), Math.max(start, start + swept));
            }
        }
        event.consume();
    }

    /** The hue whose disc is there. */
    private OptionalDouble hueAt(MouseEvent event, PredictionPicture picture) {
        double reach = REACH * pane.paintScale() / pane.pixelScale();
        return picture.hues().stream()
                .filter(hue -> {
                    double[] at = place(hue, picture);
                    return Math.hypot(event.getX() - at[0], event.getY() - at[1]) <= reach;
                })
                .mapToDouble(Double::doubleValue)
                .findFirst();
    }

    /** Where the disc of a hue is, {x, y} in the pane. */
    private double[] place(double hue, PredictionPicture picture) {
        double[] at = picture.tray(hue);
        for (Prediction.Landing landing : picture.prediction().landings()) {
            if (landing.hue() == hue) {
                double angle = Math.toRadians(landing.angle());
                at = new double[] {Math.cos(angle), Math.sin(angle)};
            }
        }
        ScatterGeometry plot = plot(picture);
        double scale = pane.pixelScale();
        return new double[] {plot.x(at[0]) / scale, plot.y(at[1]) / scale};
    }

    private double angleAt(MouseEvent event, PredictionPicture picture) {
        double[] ring = onRing(event, picture);
        return Hue.wrap(Math.toDegrees(Math.atan2(ring[1], ring[0])));
    }

    private boolean isInTheMiddle(MouseEvent event, PredictionPicture picture) {
        double[] ring = onRing(event, picture);
        return Math.hypot(ring[0], ring[1]) < MIN_RADIUS;
    }

    /** In units of the ring's radius, y upward. */
    private double[] onRing(MouseEvent event, PredictionPicture picture) {
        ScatterGeometry plot = plot(picture);
        double scale = pane.pixelScale();
        return new double[] {plot.latentAtX(event.getX() * scale), plot.latentAtY(event.getY() * scale)};
    }

    private ScatterGeometry plot(PredictionPicture picture) {
        return ScatterGeometry.of(
                pane.pixelWidth(), pane.pixelHeight(), pane.paintScale(), picture.axes(), picture.zoom());
    }
}
