package colorwheel.view.sweep;

import static org.assertj.core.api.Assertions.assertThat;

import colorwheel.analysis.NumericMeasure;
import colorwheel.analysis.space.SpaceMeasure;
import colorwheel.color.HueRange;
import colorwheel.experiment.Experiment;
import colorwheel.paint.CaptionedScatter;
import colorwheel.paint.CurveSheet;
import colorwheel.sweep.ShortCurriculum;
import colorwheel.sweep.TrainedWheel;
import colorwheel.view.LabWindow;
import colorwheel.view.measures.Judgement;
import colorwheel.view.picture.PaintedPane;
import java.util.List;
import java.util.concurrent.TimeoutException;
import javafx.scene.Node;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.control.TabPane;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The window of the sweeps over a short curriculum with a bottleneck of three. */
@Timeout(120)
class SpaceSweepWindowTest {
    private LabWindow lab;
    private OpenSweeps sweeps;

    @BeforeEach
    void opens() throws TimeoutException {
        lab = new LabWindow();
        replace(ShortCurriculum.of(60));
        sweeps = new OpenSweeps(lab);
    }

    @AfterEach
    void closes() throws TimeoutException {
        lab.close();
    }

    private void replace(Experiment experiment) {
        LabWindow.onFxThread(() -> {
            lab.lab.editing().replace(experiment);
            return true;
        });
    }

    private List<TrainedWheel> wheels() {
        return LabWindow.onFxThread(
                () -> sweeps.window.seeds().resultsProperty().get().soFar());
    }

    private boolean isSeen(String id) {
        return LabWindow.onFxThread(
                () -> sweeps.find(id, Node.class).getParent().isVisible());
    }

    @Test
    void tilesFactsAndChoicesSpeakOfTheSpace() {
        sweeps.sweep(3);
        List<TrainedWheel> wheels = wheels();

        assertThat(sweeps.text("sweep-about"))
                .contains("3 phases with 180 epochs")
                .contains("bottleneck of three");
        LabWindow.await("the tiles are there", () -> words().size() == 3);
        assertThat(words())
                .containsExactlyElementsOf(wheels.stream()
                        .map(wheel -> Judgement.of(wheel.space().orElseThrow()).title())
                        .toList());
        assertThat(sweeps.text("sweep-fraction"))
                .startsWith("Hues in order in ")
                .contains("\nDome ")
                .contains("\nHeld ");
        ChoiceBox<?> measure = sweeps.find("sweep-measure", ChoiceBox.class);
        assertThat(LabWindow.onFxThread(() -> measure.getItems().contains(SpaceMeasure.NEWCOMERS_OLD)))
                .isTrue();
        lab.robot.interact(() -> select(measure, SpaceMeasure.MOVE_MEAN));
        LabWindow.await("the histogram is that of the moves", () -> sweeps.find("sweep-histogram", Node.class)
                .getAccessibleText()
                .startsWith("Histogram of Move over 3 wheels, median "));
        lab.robot.interact(() -> sweeps.find("sweep-grid", WheelGridPane.class).select(1));
        LabWindow.await("the facts are those of the space", () -> facts().contains(
                        SpaceMeasure.MOVE_MEAN.text(wheels.get(1).value(SpaceMeasure.MOVE_MEAN))));
        assertThat(sweeps.text("sweep-facts-name"))
                .startsWith("Seed 1: "
                        + Judgement.of(wheels.get(1).space().orElseThrow()).title());
    }

    @SuppressWarnings("unchecked")
    private static void select(ChoiceBox<?> choice, NumericMeasure measure) {
        ((ChoiceBox<NumericMeasure>) choice).setValue(measure);
    }

    private List<String> words() {
        return LabWindow.onFxThread(() -> {
            var grid = sweeps.find("sweep-grid", WheelGridPane.class).displayed();
            return grid == null
                    ? List.of()
                    : grid.tiles().stream().map(tile -> tile.word()).toList();
        });
    }

    private List<String> facts() {
        return sweeps.find("sweep-facts", WheelFacts.class).getChildren().stream()
                .filter(Label.class::isInstance)
                .map(node -> ((Label) node).getText())
                .toList();
    }

    @Test
    void shapeAndStillnessFilterUntilAnotherBottleneckHasNone() {
        sweeps.sweep(4);
        List<TrainedWheel> wheels = wheels();
        assertThat(isSeen("sweep-dome")).isTrue();
        assertThat(isSeen("sweep-held")).isTrue();
        String shape = wheels.get(0).space().orElseThrow().shape().label();
        String[] alike = wheels.stream()
                .filter(wheel -> wheel.space().orElseThrow().shape().label().equals(shape))
                .map(wheel -> "seed " + wheel.experiment().seed())
                .toArray(String[]::new);

        assertThat(sweeps.text("sweep-" + shape)).endsWith("  " + alike.length);
        sweeps.fire("sweep-" + shape);
        sweeps.awaitTitles(alike);

        replace(Experiment.REFERENCE.withEpochs(20).withHueStep(30));
        sweeps.sweep(2);
        sweeps.awaitTitles("seed 0", "seed 1");
        assertThat(isSeen("sweep-dome")).isFalse();
        assertThat(sweeps.text("sweep-fraction")).contains(" of 2 seeds formed a wheel: ");
    }

    @Test
    void theSliderHasCurvesAndAPictureOfTheSpace() {
        replace(ShortCurriculum.of(40).withHoldOut(HueRange.of(150, 240)));
        TabPane tabs = sweeps.find("sweep-tabs", TabPane.class);
        lab.robot.interact(() -> tabs.getSelectionModel().select(1));
        sweeps.fill("step", "180");
        sweeps.fire("slider-start");
        sweeps.await(sweeps.window.slider(), SweepJob.State.FINISHED);

        @SuppressWarnings("unchecked")
        PaintedPane<CurveSheet> curves = sweeps.find("slider-curves", PaintedPane.class);
        @SuppressWarnings("unchecked")
        PaintedPane<CaptionedScatter> wheel = sweeps.find("slider-wheel", PaintedPane.class);
        LabWindow.await(
                "both places are in the curves",
                () -> curves.displayed() != null && curves.displayed().places().length == 2);
        assertThat(LabWindow.onFxThread(() -> curves.displayed().curves().stream()
                        .map(CurveSheet.Curve::title)
                        .toList()))
                .contains("One way", "Inner", "Move (°)", "Planarity", "RMSE held out")
                .doesNotContain("Largest gap (°)");
        LabWindow.await(
                "the wheel is a space",
                () -> wheel.displayed() != null && wheel.displayed().space() != null);
    }
}
