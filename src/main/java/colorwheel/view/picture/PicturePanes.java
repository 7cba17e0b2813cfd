package colorwheel.view.picture;

import colorwheel.color.ColorTable;
import colorwheel.experiment.Experiment;
import colorwheel.paint.LossCurve;
import colorwheel.paint.LossPainter;
import colorwheel.paint.Palette;
import colorwheel.paint.Scatter;
import colorwheel.paint.ScatterPainter;
import colorwheel.paint.SwatchPainter;
import colorwheel.paint.Swatches;
import colorwheel.recording.Snapshot;
import colorwheel.session.Lab;
import colorwheel.session.Notice;
import java.util.List;

/** The three pictures of the lab: the latent scatter, the swatches of the training colors, and the loss. */
public final class PicturePanes {
    private final Lab lab;
    private final PaintedPane<Scatter> scatter;
    private final PaintedPane<Swatches> swatches;
    private final PaintedPane<LossCurve> loss;

    private final ShownOverlays overlays;
    private Experiment ofColors;
    private ColorTable colors;

    public PicturePanes(Lab lab, PaintQueue queue) {
        this.lab = lab;
        overlays = new ShownOverlays(lab.display());
        scatter = new PaintedPane<>(new ScatterPainter(), queue, this::report);
        swatches = new PaintedPane<>(new SwatchPainter(), queue, this::report);
        loss = new PaintedPane<>(new LossPainter(), queue, this::report);
        scatter.setId("scatter");
        swatches.setId("swatches");
        loss.setId("loss");
        bind();
    }

    private void bind() {
        lab.experimentProperty().addListener((property, before, now) -> showSwatches());
        lab.playhead().shownProperty().addListener((property, before, now) -> showScatter());
        lab.playhead().framesProperty().addListener((property, before, now) -> showScatter());
        overlays.onChange(this::showScatter);
        showSwatches();
        scatter.show(Scatter.empty(lab.experiment()));
    }

    public PaintedPane<Scatter> scatter() {
        return scatter;
    }

    public PaintedPane<Swatches> swatches() {
        return swatches;
    }

    public PaintedPane<LossCurve> loss() {
        return loss;
    }

    /** Puts all that was painted since the last frame on the screen. */
    public void pulse() {
        List.of(scatter, swatches, loss).forEach(PaintedPane::pulse);
    }

    public void setPalette(Palette palette) {
        List.of(scatter, swatches, loss).forEach(pane -> pane.setPalette(palette));
    }

    private void showSwatches() {
        Experiment experiment = lab.experiment();
        swatches.show(Swatches.of(experiment));
        swatches.setAccessibleText("Training colors as swatches, held out: " + experiment.holdOut());
    }

    private void showScatter() {
        Snapshot shown = lab.playhead().shown();
        // Right after a change of the experiment the playhead still shows the run before: that is never painted again.
        if (shown == null || !lab.isOfPresentRun(shown)) {
            return;
        }
        Experiment experiment = lab.shownExperiment();
        scatter.show(Scatter.of(
                experiment, colorsOf(experiment), lab.playhead().frames(), shown, overlays.forScatter(experiment)));
        scatter.setAccessibleText("Latent points of %d colors at epoch %d, loss %.5f"
                .formatted(shown.latents().size(), shown.epoch(), shown.loss()));
        loss.show(new LossCurve(lab.playhead().frames(), shown.epoch(), experiment.epochs()));
    }

    private ColorTable colorsOf(Experiment experiment) {
        if (!experiment.equals(ofColors)) {
            ofColors = experiment;
            colors = experiment.trainingColors();
        }
        return colors;
    }

    private void report(Throwable failure) {
        lab.noticeProperty().set(Notice.failed("A picture could not be painted: " + failure));
    }
}
