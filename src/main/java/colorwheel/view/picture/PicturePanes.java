package colorwheel.view.picture;

import colorwheel.experiment.Experiment;
import colorwheel.network.Latents;
import colorwheel.paint.AxisScale;
import colorwheel.paint.LossCurve;
import colorwheel.paint.LossPainter;
import colorwheel.paint.Overlay;
import colorwheel.paint.Overlays;
import colorwheel.paint.Palette;
import colorwheel.paint.Scatter;
import colorwheel.paint.ScatterPainter;
import colorwheel.paint.SpacePicture;
import colorwheel.paint.SpacePicturePainter;
import colorwheel.paint.SwatchPainter;
import colorwheel.paint.Swatches;
import colorwheel.paint.UnitDirection;
import colorwheel.paint.Zoom;
import colorwheel.paint.network.NetworkPicture;
import colorwheel.paint.space.SpaceCamera;
import colorwheel.recording.Frames;
import colorwheel.recording.Snapshot;
import colorwheel.session.DisplayState;
import colorwheel.session.Lab;
import colorwheel.session.Notice;
import colorwheel.training.PreviewTrainer;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Executor;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;

/** The pictures of the lab: the latent scatter or the network, the swatches of the training colors, and the loss. */
public final class PicturePanes implements AutoCloseable {
    private static final double ZOOM_STEP = Math.sqrt(2);

    /** The scatter of the newest preview, painted before the lab shows it. */
    private record Ahead(Scatter scatter, Set<Overlay> overlays) {
        boolean isOf(Snapshot snapshot, Set<Overlay> shown) {
            return scatter.snapshot() == snapshot && overlays.equals(shown);
        }
    }

    private final Lab lab;
    private final PaintedPane<Scatter> scatter;
    /** Shown in place of the scatter, and above it, where the bottleneck has three numbers. */
    private final PaintedPane<SpacePicture> space;

    /** Shown in place of both, and above them, where the window shows the network. */
    private final ShownNetwork network;

    private final PaintedPane<Swatches> swatches;
    private final PaintedPane<LossCurve> loss;

    /** The overlays that are on, for the thread that paints ahead. */
    private volatile Set<Overlay> shownOverlays = Set.of();

    private volatile boolean networkShown;
    private volatile Zoom shownZoom = Zoom.NONE;
    private volatile @Nullable AxisScale leastAxes;
    private volatile SpaceCamera shownCamera = SpaceCamera.HOME;
    private volatile double leastReach;
    private volatile Ahead ahead = new Ahead(Scatter.empty(Experiment.REFERENCE), Set.of());

    private @Nullable Frames lossBeside;

    private final ReadOnlyBooleanWrapper sketched = new ReadOnlyBooleanWrapper(this, "sketched");

    private final ObjectProperty<SpaceCamera> camera = new SimpleObjectProperty<>(this, "camera", SpaceCamera.HOME);

    private final ObjectProperty<Zoom> zoom = new SimpleObjectProperty<>(this, "zoom", Zoom.NONE);
    private final ShownOverlays overlays;
    private final FinalExtent finalExtent;

    public PicturePanes(Lab lab, Executor queue) {
        this.lab = lab;
        overlays = new ShownOverlays(lab.display());
        finalExtent = new FinalExtent(lab, this::showScatter);
        scatter = new PaintedPane<>(new ScatterPainter(), queue, this::report);
        space = new PaintedPane<>(new SpacePicturePainter(), queue, this::report);
        network = new ShownNetwork("network", lab.display(), queue, this::report);
        space.setId("space");
        space.setVisible(false);
        swatches = new PaintedPane<>(new SwatchPainter(), queue, this::report);
        loss = new PaintedPane<>(new LossPainter(), queue, this::report);
        scatter.setId("scatter");
        swatches.setId("swatches");
        loss.setId("loss");
        LossReadout.install(loss);
        bind();
    }

    private void bind() {
        DisplayState display = lab.display();
        lab.addThrottledListener(this::showBeside);
        lab.switchedOff().seenProperty().addListener((property, before, now) -> showScatter());
        lab.playhead().framesProperty().addListener((property, before, now) -> showScatter());
        overlays.onChange(() -> {
            shownOverlays = ShownOverlays.of(lab.display());
            showBeside();
            showScatter();
        });
        zoom.addListener((property, before, now) -> {
            shownZoom = now;
            showScatter();
        });
        lab.adjustingProperty().addListener((property, before, now) -> showSketched());
        camera.addListener((property, before, now) -> {
            shownCamera = now;
            showScatter();
        });
        display.networkProperty().addListener((property, before, now) -> {
            networkShown = now;
            showScatter();
        });
        List.of(display.unitProperty(), display.selectedUnitProperty(), lab.adjustingProperty())
                .forEach(each -> each.addListener((property, before, now) -> showScatter()));
        for (ObservableValue<?> pointed : List.of(display.selectedProperty(), display.hoveredProperty())) {
            pointed.addListener((property, before, now) -> {
                if (networkShown || space.isVisible() && pointed == display.selectedProperty()) {
                    showScatter();
                }
            });
        }
        lab.setPreviewListener(this::paintAhead);
        showBeside();
        scatter.show(Scatter.empty(lab.experiment()));
    }

    public PaintedPane<Scatter> scatter() {
        return scatter;
    }

    /** The space of three latent coordinates; visible only where the bottleneck has three numbers. */
    public PaintedPane<SpacePicture> space() {
        return space;
    }

    /** The network; visible only where the window shows it in place of the latents. */
    public PaintedPane<NetworkPicture> network() {
        return network.pane();
    }

    /** The picture that is seen in the middle: of the scatter, the space and the network. */
    public PaintedPane<?> middle() {
        return network().isVisible() ? network() : space.isVisible() ? space : scatter;
    }

    /** From where the space is seen. It belongs to the window, not to an experiment. */
    public ObjectProperty<SpaceCamera> cameraProperty() {
        return camera;
    }

    public PaintedPane<Swatches> swatches() {
        return swatches;
    }

    public PaintedPane<LossCurve> loss() {
        return loss;
    }

    /** The visible part of the scatter's axes; exports always show the whole. */
    public ObjectProperty<Zoom> zoomProperty() {
        return zoom;
    }

    /** Zooms the scatter in about the middle of the visible part. */
    public void zoomIn() {
        zoomBy(ZOOM_STEP);
    }

    /** Zooms the scatter out about the middle of the visible part. */
    public void zoomOut() {
        zoomBy(1 / ZOOM_STEP);
    }

    private void zoomBy(double factor) {
        Scatter shown = scatter.displayed();
        if (shown != null) {
            Zoom now = zoom.get();
            zoom.set(now.by(factor, now.x(), now.y(), shown.axes()));
        }
    }

    /** Shows the newest paintings. Called once per frame. */
    public void pulse() {
        finalExtent.pulse();
        scatter.pulse();
        space.pulse();
        network().pulse();
        lab.display().paintedProperty().set(painted());
        swatches.pulse();
        loss.pulse();
    }

    private @Nullable Snapshot painted() {
        if (network().isVisible()) {
            NetworkPicture onScreen = network().displayed();
            return onScreen == null ? null : onScreen.snapshot();
        }
        if (space.isVisible()) {
            SpacePicture onScreen = space.displayed();
            return onScreen == null ? null : onScreen.snapshot();
        }
        Scatter onScreen = scatter.displayed();
        return onScreen == null ? null : onScreen.snapshot();
    }

    public void setPalette(Palette palette) {
        List.of(scatter, space, network(), swatches, loss).forEach(pane -> pane.setPalette(palette));
    }

    private void showBeside() {
        Experiment experiment = lab.experiment();
        Snapshot shown = lab.display().painted();
        boolean reconstructed = lab.display().reconstructionProperty().get() && isOfPresentRun(shown);
        swatches.show(reconstructed ? Swatches.of(experiment, shown.weights()) : Swatches.of(experiment));
        swatches.setAccessibleText("Training colors as swatches, held out: " + experiment.holdOut()
                + (reconstructed ? "; each inside what the network makes of it" : ""));
        if (isOfPresentRun(shown)) {
            scatter.setAccessibleText(String.format(
                    Locale.ROOT,
                    "Latent points of %d colors at epoch %d, loss %.5f",
                    lab.shownExperiment().trainingColors().size(),
                    shown.epoch(),
                    shown.loss()));
            loss.show(curve(shown));
        }
    }

    private LossCurve curve(Snapshot shown) {
        Frames recorded = lab.playhead().frames();
        Experiment experiment = lab.shownExperiment();
        Frames other = lossBeside;
        return other == null
                ? LossCurve.of(experiment, recorded, shown.epoch())
                : new LossCurve(
                        recorded,
                        shown.epoch(),
                        Math.max(experiment.epochs(), other.lastEpoch()),
                        "A",
                        0,
                        List.of(new LossCurve.Beside(other, "B", 1)));
    }

    /**
     * Shows the loss of a second run in the same chart.
     *
     * @param recorded what is recorded of it; none if there is no second run
     */
    public void setLossBeside(@Nullable Frames recorded) {
        if (recorded != lossBeside) {
            lossBeside = recorded;
            showBeside();
        }
    }

    /** Right after a change of the experiment the playhead still shows the run before, which is not painted again. */
    private boolean isOfPresentRun(Snapshot shown) {
        return shown != null && lab.isOfPresentRun(shown);
    }

    private void showScatter() {
        Snapshot shown = lab.switchedOff().seen();
        if (!isOfPresentRun(shown)) {
            return;
        }
        showSketched();
        Experiment experiment = lab.shownExperiment();
        network.show(
                experiment, lab.playhead().frames(), shown, lab.switchedOff().ablation(), camera.get());
        space.setVisible(SpacePicture.shows(experiment) && !network().isVisible());
        if (network().isVisible()) {
            scatter.show(Scatter.empty(experiment));
            return;
        }
        UnitDirection pointed = ShownUnit.of(lab, experiment, shown);
        if (space.isVisible()) {
            scatter.show(Scatter.empty(experiment));
            space.show(SpacePicture.of(
                            experiment, lab.playhead().frames(), shown, ShownOverlays.of(lab.display()), camera.get())
                    .pointingAt(pointed)
                    .without(lab.switchedOff().ablation())
                    .slicedAt(lab.display().selectedProperty().get())
                    .reaching(Math.max(leastReach, reachOfRun())));
            return;
        }
        Ahead painted = ahead;
        Scatter wheel = painted.isOf(shown, shownOverlays)
                ? painted.scatter()
                : Scatter.of(experiment, lab.playhead().frames(), shown, overlays.forScatter(experiment));
        scatter.show(
                onSharedAxes(wheel.reaching(axesOfRun())).zoomed(zoom.get()).pointingAt(pointed));
    }

    /** Whether the picture shows a sketch, in place of the run that follows: while a setting moves. */
    public ReadOnlyBooleanProperty sketchedProperty() {
        return sketched.getReadOnlyProperty();
    }

    private void showSketched() {
        Experiment asked = lab.experiment();
        Experiment shown = lab.shownExperiment();
        sketched.set(lab.adjustingProperty().get() && !asked.equals(asked.sketch()) && shown.equals(shown.sketch()));
    }

    /** How far the space of the lab's run reaches by itself: from the first epoch on as far as at its end. */
    public double reachOfRun() {
        double recorded =
                SpacePicture.reach(lab.shownExperiment(), lab.playhead().frames());
        return Math.max(Math.max(recorded, finalExtent.reach()), reachWithoutUnits());
    }

    /** The axes of the lab's run by itself: from the first epoch on those of its end, once they are known. */
    public AxisScale axesOfRun() {
        Experiment experiment = lab.shownExperiment();
        float reach = Math.max(lab.playhead().frames().reach(), finalExtent.reach());
        return AxisScale.of(experiment, Math.max(reach, reachWithoutUnits()), overlays.forScatter(experiment));
    }

    /** Without some units the points of an epoch may come farther than any that was recorded; 0 if no unit is off. */
    private float reachWithoutUnits() {
        Snapshot seen = lab.switchedOff().seen();
        if (lab.switchedOff().ablation().isNone() || !isOfPresentRun(seen)) {
            return 0;
        }
        Experiment experiment = lab.shownExperiment();
        return Latents.reach(seen, experiment.trainingColors(experiment.phaseUntil(seen.epoch())));
    }

    /** Called on the thread that trains previews. */
    private Runnable paintAhead(PreviewTrainer.Preview preview) {
        Snapshot newest = preview.frames().newest().orElse(null);
        if (newest == null || networkShown) {
            return () -> {};
        }
        Experiment experiment = preview.experiment();
        Set<Overlay> over = shownOverlays;
        if (SpacePicture.shows(experiment)) {
            return space.paintAhead(SpacePicture.of(experiment, preview.frames(), newest, over, shownCamera)
                    .reaching(leastReach));
        }
        Scatter wheel = Scatter.of(experiment, preview.frames(), newest, Overlays.of(experiment, over));
        Scatter painted = onSharedAxes(wheel).zoomed(shownZoom);
        Runnable keep = scatter.paintAhead(painted);
        return () -> {
            ahead = new Ahead(painted, over);
            keep.run();
        };
    }

    /**
     * Sets a lower bound of the scatter's axes, which another scatter beside it shares.
     *
     * @param least none if there is no other scatter
     */
    public void setLeastAxes(@Nullable AxisScale least) {
        if (!Objects.equals(least, leastAxes)) {
            leastAxes = least;
            showScatter();
        }
    }

    /**
     * Sets a lower bound of how far the points of the space may come, so that another space beside it has the same
     * scale.
     *
     * @param least 0 if there is no other space
     */
    public void setLeastReach(double least) {
        if (least != leastReach) {
            leastReach = least;
            showScatter();
        }
    }

    private Scatter onSharedAxes(Scatter wheel) {
        AxisScale least = leastAxes;
        return least == null ? wheel : wheel.reaching(least);
    }

    @Override
    public void close() {
        finalExtent.close();
    }

    private void report(Throwable failure) {
        lab.report(Notice.failed("A picture could not be painted: " + failure));
    }
}
