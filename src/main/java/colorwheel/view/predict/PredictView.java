package colorwheel.view.predict;

import colorwheel.analysis.PlaneOrientation;
import colorwheel.color.NamedHue;
import colorwheel.experiment.Prediction;
import colorwheel.paint.AxisScale;
import colorwheel.paint.Palette;
import colorwheel.paint.PredictionPainter;
import colorwheel.paint.PredictionPicture;
import colorwheel.paint.Scatter;
import colorwheel.paint.Zoom;
import colorwheel.session.Lab;
import colorwheel.session.Notice;
import colorwheel.session.Predicting;
import colorwheel.view.picture.PaintedPane;
import java.util.concurrent.Executor;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.layout.StackPane;

/** The scatter, and over it while something is predicted the empty ring or what was drawn on it. JavaFX thread. */
public final class PredictView extends StackPane {
    private final Predicting predicting;
    private final PaintedPane<Scatter> scatter;
    private final PaintedPane<PredictionPicture> picture;

    /**
     * @param scatter the picture of the scatter
     * @param view that picture with its controls
     * @param queue paints
     */
    public PredictView(Lab lab, Predicting predicting, PaintedPane<Scatter> scatter, Node view, Executor queue) {
        this.predicting = predicting;
        this.scatter = scatter;
        picture = new PaintedPane<>(
                new PredictionPainter(),
                queue,
                failure -> lab.report(Notice.failed("The prediction could not be painted: " + failure)));
        picture.setId("prediction");
        picture.visibleProperty().bind(predicting.onProperty());
        picture.mouseTransparentProperty().bind(predicting.coveredProperty().not());
        picture.setAccessibleHelp("An empty ring. Drag along it to draw the gap, and drag each hue to its place.");
        new RingDrawing(predicting, picture);
        getChildren().addAll(view, picture);
    }

    /** Follows the scatter. Called once per frame. */
    public void pulse() {
        if (predicting.onProperty().get()) {
            picture.show(model());
            picture.setAccessibleText(inWords(predicting.predictionProperty().get()));
        }
        picture.pulse();
    }

    public void setPalette(Palette palette) {
        picture.setPalette(palette);
    }

    private PredictionPicture model() {
        boolean covered = predicting.coveredProperty().get();
        Scatter below = covered ? null : scatter.displayed();
        return new PredictionPicture(
                predicting.predictionProperty().get(),
                predicting.hues(),
                predicting.outcomeProperty().get(),
                covered,
                below == null ? AxisScale.UNIT : below.axes(),
                below == null ? Zoom.NONE : below.zoom(),
                below == null ? PlaneOrientation.RAW : upright(below));
    }

    /** The prediction is drawn on the upright plane; where the scatter shows another one, it is turned with that. */
    private static PlaneOrientation upright(Scatter shown) {
        return shown.snapshot() == null || shown.overlays().orientation()
                ? PlaneOrientation.RAW
                : PlaneOrientation.of(shown.snapshot().weights(), shown.colors());
    }

    private static String inWords(Prediction prediction) {
        String gap = prediction.gap().isNone() ? "no gap drawn" : "gap drawn from " + prediction.gap() + " degrees";
        return "Prediction: "
                + gap
                + prediction.landings().stream()
                        .map(landing -> ", " + NamedHue.text(landing.hue()) + " at " + Math.round(landing.angle()))
                        .collect(Collectors.joining());
    }
}
