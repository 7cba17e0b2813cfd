package colorwheel.view.compare;

import colorwheel.experiment.Differences;
import colorwheel.experiment.Experiment;
import colorwheel.network.Ablation;
import colorwheel.paint.Overlay;
import colorwheel.paint.Overlays;
import colorwheel.paint.Palette;
import colorwheel.paint.Scatter;
import colorwheel.paint.ScatterPainter;
import colorwheel.paint.SpacePicture;
import colorwheel.paint.SpacePicturePainter;
import colorwheel.paint.UnitDirection;
import colorwheel.recording.Frames;
import colorwheel.recording.Snapshot;
import colorwheel.session.Comparison;
import colorwheel.session.Lab;
import colorwheel.session.Notice;
import colorwheel.view.linked.SpacePane;
import colorwheel.view.network.NetworkView;
import colorwheel.view.picture.PaintedPane;
import colorwheel.view.picture.PicturePanes;
import colorwheel.view.picture.ShownNetwork;
import colorwheel.view.picture.ShownOverlays;
import colorwheel.view.picture.ShownUnit;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * The lab's scatter and, while there is a second run, its scatter beside it, on the same axes and in half the width.
 */
final class CompareView extends HBox {
    private final Lab lab;
    private final Comparison comparison;
    private final PicturePanes pictures;
    private final RunColumn first;
    private final RunColumn second;
    private final PaintedPane<Scatter> picture;
    /** Shown in place of the scatter where the second run has a bottleneck of three. */
    private final PaintedPane<SpacePicture> space;

    private final SpacePane turnedSpace;
    /** Shown in place of both where the window shows networks. */
    private final ShownNetwork network;

    private final NetworkView networkOfLab;
    private final NetworkView networkOfOther;
    private @Nullable Experiment ofOverlays;
    private Set<Overlay> shownOverlays = Set.of();
    private Overlays overlays = Overlays.NONE;

    private final OtherVerdict verdict;

    /**
     * @param scatter the lab's own scatter with its controls
     * @param ofFirst the verdict on the lab's run
     */
    CompareView(Lab lab, Comparison comparison, PicturePanes pictures, Node scatter, Node ofFirst, Executor queue) {
        this.lab = lab;
        this.comparison = comparison;
        this.pictures = pictures;
        picture = new PaintedPane<>(new ScatterPainter(), queue, this::report);
        picture.setId("scatter-b");
        verdict = new OtherVerdict(lab, comparison);
        networkOfLab = new NetworkView(lab, pictures.network(), true, pictures.scatter());
        first = new RunColumn("A", new StackPane(scatter, networkOfLab), ofFirst);
        space = new PaintedPane<>(new SpacePicturePainter(), queue, this::report);
        space.setId("space-b");
        space.setVisible(false);
        turnedSpace = new SpacePane(lab.display(), space, pictures.cameraProperty(), pictures.scatter());
        network = new ShownNetwork("network-b", lab.display(), queue, this::report);
        networkOfOther = new NetworkView(lab, network.pane(), false, pictures.scatter());
        second = new RunColumn("B", new StackPane(picture, turnedSpace, networkOfOther), verdict.line());
        getStyleClass().add("compare");
        getStylesheets()
                .add(Objects.requireNonNull(CompareView.class.getResource("compare.css"))
                        .toExternalForm());
        second.addToHeader(closeButton());
        second.setCompared(true);
        getChildren().add(first);
        comparison.otherProperty().addListener((property, before, now) -> arrange(now));
    }

    private Button closeButton() {
        Button close = new Button(null, new FontIcon(Feather.X));
        close.setId("compare-end");
        close.getStyleClass().addAll("button-icon", "flat", "small");
        close.setAccessibleText("Close the comparison");
        close.setTooltip(new Tooltip("Show one run again."));
        close.setOnAction(event -> comparison.close());
        return close;
    }

    private void arrange(Comparison.Other other) {
        boolean compared = other != null;
        first.setCompared(compared);
        if (compared) {
            // Nothing is shown of the run before, which was replaced.
            showSpace(false);
            picture.show(Scatter.empty(other.experiment()));
            picture.setAccessibleText("Latent points of the second run");
            space.setAccessibleText("Latent points of the second run, in space");
            second.show("");
            if (!getChildren().contains(second)) {
                getChildren().add(second);
            }
        } else {
            getChildren().remove(second);
            pictures.setLeastAxes(null);
            pictures.setLeastReach(0);
            pictures.setLossBeside(null);
        }
    }

    /**
     * Follows both runs. Called once per frame, after the lab and the comparison; costs nothing with one run.
     *
     * @param nanos the time of the frame
     */
    void pulse(long nanos) {
        networkOfLab.pulse(nanos);
        Comparison.Other other = comparison.other();
        if (other == null) {
            return;
        }
        Differences differences = Differences.of(lab.shownExperiment(), other.experiment());
        Snapshot ofLab = lab.playhead().shown();
        if (ofLab != null && lab.isOfPresentRun(ofLab)) {
            first.show(withoutUnits(differences.first()));
        }
        Snapshot beside = comparison.shownProperty().get();
        if (beside != null) {
            Frames recorded = comparison.framesProperty().get();
            show(other.experiment(), recorded, beside);
            pictures.setLossBeside(recorded);
        }
        second.show(differences.second());
        picture.pulse();
        space.pulse();
        network.pane().pulse();
        networkOfOther.pulse(nanos);
        turnedSpace.pulse();
        verdict.pulse(nanos);
    }

    /** Units are off in the first run alone, so that the second one can be the same network with all of them. */
    private String withoutUnits(String different) {
        Ablation off = lab.switchedOff().ablation();
        String words = off.isNone() ? "" : "without " + off.words();
        return Stream.of(different, words).filter(part -> !part.isEmpty()).collect(Collectors.joining(", "));
    }

    /** A plane shares its axes with another plane and a space its scale with another space. */
    private void show(Experiment experiment, Frames recorded, Snapshot beside) {
        network.show(
                experiment,
                recorded,
                beside,
                Ablation.NONE,
                pictures.cameraProperty().get());
        boolean inSpace = SpacePicture.shows(experiment);
        boolean alike = inSpace == SpacePicture.shows(lab.shownExperiment());
        showSpace(inSpace);
        UnitDirection pointed = ShownUnit.of(lab.display(), experiment, recorded, beside, Ablation.NONE);
        if (inSpace) {
            SpacePicture other = SpacePicture.of(
                    experiment,
                    recorded,
                    beside,
                    ShownOverlays.of(lab.display()),
                    pictures.cameraProperty().get());
            pictures.setLeastAxes(null);
            pictures.setLeastReach(alike ? other.reach() : 0);
            space.show((alike ? other.reaching(pictures.reachOfRun()) : other).pointingAt(pointed));
        } else {
            Scatter wheel = Scatter.of(experiment, recorded, beside, overlaysOf(experiment));
            pictures.setLeastReach(0);
            pictures.setLeastAxes(alike ? wheel.axes() : null);
            picture.show((alike ? wheel.reaching(pictures.axesOfRun()) : wheel)
                    .zoomed(pictures.zoomProperty().get())
                    .pointingAt(pointed));
        }
    }

    private void showSpace(boolean inSpace) {
        space.setVisible(inSpace);
        picture.setVisible(!inSpace);
    }

    /** Whether the next pulse is needed without a request. */
    boolean isMoving() {
        return comparison.other() != null && verdict.isMoving();
    }

    void setPalette(Palette palette) {
        picture.setPalette(palette);
        space.setPalette(palette);
        network.pane().setPalette(palette);
    }

    void close() {
        verdict.close();
        networkOfLab.close();
        networkOfOther.close();
    }

    private Overlays overlaysOf(Experiment experiment) {
        Set<Overlay> now = ShownOverlays.of(lab.display());
        if (!experiment.equals(ofOverlays) || !now.equals(shownOverlays)) {
            ofOverlays = experiment;
            shownOverlays = now;
            overlays = Overlays.of(experiment, now);
        }
        return overlays;
    }

    private void report(Throwable failure) {
        lab.report(Notice.failed("A picture could not be painted: " + failure));
    }
}
