package colorwheel.view.curve;

import colorwheel.color.HsvColor;
import colorwheel.color.HueGrid;
import colorwheel.experiment.Experiment;
import colorwheel.experiment.Levels;
import colorwheel.paint.AnglePainter;
import colorwheel.paint.ErrorPainter;
import colorwheel.paint.HueChart;
import colorwheel.paint.Painter;
import colorwheel.paint.Palette;
import colorwheel.paint.PlotAxis;
import colorwheel.recording.Snapshot;
import colorwheel.session.DisplayState;
import colorwheel.session.Lab;
import colorwheel.session.Notice;
import colorwheel.view.picture.PaintedPane;
import java.util.List;
import java.util.concurrent.Executor;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;

/**
 * The two pictures over the hues, of the epoch under the playhead: the unrolled wheel and the error. The hue under the
 * pointer is marked in all pictures; a click selects it, and a second click deselects it.
 */
public final class HuePanes {
    private final Lab lab;
    private final PaintedPane<HueChart> angle;
    private final PaintedPane<HueChart> error;

    public HuePanes(Lab lab, Executor queue) {
        this.lab = lab;
        angle = pane("angle", new AnglePainter(), queue);
        error = pane("error", new ErrorPainter(), queue);
        DisplayState display = lab.display();
        lab.addThrottledListener(this::show);
        display.hoveredProperty().addListener((property, before, now) -> show());
        display.selectedProperty().addListener((property, before, now) -> show());
        show();
    }

    private PaintedPane<HueChart> pane(String id, Painter<HueChart> painter, Executor queue) {
        PaintedPane<HueChart> pane = new PaintedPane<>(painter, queue, this::report);
        pane.setId(id);
        pane.setOnMouseMoved(event -> lab.display().hoveredProperty().set(colorAt(pane, event)));
        pane.setOnMouseExited(event -> lab.display().hoveredProperty().set(null));
        pane.setOnMouseClicked(event -> {
            if (event.getButton() != MouseButton.PRIMARY) {
                return;
            }
            HsvColor clicked = colorAt(pane, event);
            boolean again = clicked.equals(lab.display().selectedProperty().get());
            lab.display().selectedProperty().set(again ? null : clicked);
        });
        return pane;
    }

    /** The latent angle over the hue. */
    public PaintedPane<HueChart> angle() {
        return angle;
    }

    /** The error over the hue. */
    public PaintedPane<HueChart> error() {
        return error;
    }

    /** Puts what was painted since the last frame on the screen. */
    public void pulse() {
        List.of(angle, error).forEach(PaintedPane::pulse);
    }

    public void setPalette(Palette palette) {
        List.of(angle, error).forEach(pane -> pane.setPalette(palette));
    }

    private void show() {
        Snapshot shown = lab.display().painted();
        if (shown == null) {
            List.of(angle, error).forEach(pane -> pane.show(new HueChart(lab.experiment(), null, null)));
        } else if (lab.isOfPresentRun(shown)) {
            HueChart chart =
                    new HueChart(lab.shownExperiment(), shown, lab.display().inFocus());
            List.of(angle, error).forEach(pane -> pane.show(chart));
            angle.setAccessibleText("Latent angle of every hue at epoch " + shown.epoch());
            error.setAccessibleText("Error of every hue at epoch " + shown.epoch());
        }
    }

    /** The color of the hue below the pointer, of the greatest saturation and value. */
    private HsvColor colorAt(PaintedPane<HueChart> pane, MouseEvent event) {
        Experiment experiment = lab.shownExperiment();
        PlotAxis hues = HueChart.hueAxis((int) Math.round(pane.getWidth()), (int) Math.round(pane.getHeight()), 1);
        HueGrid grid = experiment.cube().grid();
        double hue = grid.hue(grid.nearest(hues.value(event.getX())));
        return new HsvColor(hue, greatest(experiment.saturations()), greatest(experiment.values()));
    }

    private static double greatest(Levels levels) {
        return levels.levels().get(levels.levels().size() - 1);
    }

    private void report(Throwable failure) {
        lab.report(Notice.failed("A picture could not be painted: " + failure));
    }
}
