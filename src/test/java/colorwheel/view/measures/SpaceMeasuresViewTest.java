package colorwheel.view.measures;

import static org.assertj.core.api.Assertions.assertThat;

import colorwheel.analysis.space.SpaceMeasure;
import colorwheel.analysis.space.SpaceVerdict;
import colorwheel.analysis.space.StableWords;
import colorwheel.background.Cancellation;
import colorwheel.experiment.EngineKind;
import colorwheel.experiment.Experiment;
import colorwheel.recording.Frames;
import colorwheel.recording.RunState;
import colorwheel.session.Lab;
import colorwheel.session.Speed;
import colorwheel.sweep.ShortCurriculum;
import colorwheel.training.Engines;
import colorwheel.training.FusedEngine;
import colorwheel.training.Trainer;
import colorwheel.training.TrainingRun;
import colorwheel.view.LabWindow;
import colorwheel.view.theme.Theme;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import javafx.animation.AnimationTimer;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;

/** The table of measures of a bottleneck of three, over real networks trained by the fused engine. */
@Timeout(120)
class SpaceMeasuresViewTest {
    private static final Experiment CURRICULUM = ShortCurriculum.of(60);

    private final FxRobot robot = new FxRobot();
    private Lab lab;
    private MeasuresView view;
    private Stage stage;
    private AnimationTimer clock;

    @BeforeEach
    void opens() throws TimeoutException {
        stage = FxToolkit.registerPrimaryStage();
        lab = new Lab(new Trainer(Engines::create), CURRICULUM);
        lab.speedProperty().set(Speed.UNLIMITED);
        view = LabWindow.onFxThread(() -> new MeasuresView(lab));
        clock = LabWindow.onFxThread(() -> new AnimationTimer() {
            @Override
            public void handle(long nanos) {
                lab.pulse(nanos);
                view.pulse(nanos);
            }
        });
        robot.interact(() -> {
            Theme.LIGHT.apply();
            stage.setScene(new Scene(new VBox(view.verdictLine(), view.table()), 640, 700));
            stage.show();
            clock.start();
        });
    }

    @AfterEach
    void closes() throws TimeoutException {
        robot.interact(() -> {
            clock.stop();
            stage.hide();
            view.close();
            lab.close();
        });
        FxToolkit.cleanupStages();
    }

    private String text(String id) {
        return LabWindow.onFxThread(() -> {
            Node label = stage.getScene().lookup("#" + id);
            return label == null ? "" : ((Label) label).getText();
        });
    }

    private void awaitText(String id, String expected) {
        LabWindow.await(id + " is " + expected, () -> text(id).equals(expected));
    }

    private void train() {
        robot.interact(lab::train);
        LabWindow.await("it is finished", () -> lab.runState() == RunState.FINISHED);
    }

    private void replace(Experiment experiment) {
        LabWindow.onFxThread(() -> {
            lab.editing().replace(experiment);
            return true;
        });
    }

    private void awaitColumn(String column, SpaceVerdict expected) {
        for (SpaceMeasure measure : SpaceMeasure.values()) {
            awaitText("measure-" + measure.name().toLowerCase(Locale.ROOT) + "-" + column, measure.text(expected));
        }
        awaitText("measure-verdict-" + column, expected.order().label());
        awaitText("measure-shape-" + column, expected.shape().label());
    }

    @Test
    void theRunStandsBesideAnUntrainedNetworkAndRgbItself() {
        train();
        Frames frames = LabWindow.onFxThread(() -> lab.playhead().frames());
        awaitColumn(
                "run", SpaceVerdict.in(CURRICULUM, 2, frames.at(180).weights(), frames.weightsBefore(CURRICULUM, 2)));
        awaitColumn("untrained", SpaceVerdict.of(CURRICULUM, 2, frames.get(0).weights()));
        awaitColumn("rgb", SpaceVerdict.ofRgb(CURRICULUM, 2));
        assertThat(text("measure-planarity-rgb")).startsWith("0.952");
        assertThat(text("measure-move_mean-rgb")).isEqualTo("n/a");
        assertThat(text("measure-error-rgb")).isEqualTo("n/a");
        assertThat(text("measure-stillness-run")).isIn("held", "drifted", "moved");
        awaitText(
                "measure-stable-run",
                "epoch "
                        + StableWords.of(CURRICULUM, frames, new Cancellation()).orElseThrow());

        robot.interact(() -> lab.playhead().moveTo(70));
        awaitColumn(
                "run", SpaceVerdict.in(CURRICULUM, 1, frames.at(70).weights(), frames.weightsBefore(CURRICULUM, 1)));
        awaitColumn("rgb", SpaceVerdict.ofRgb(CURRICULUM, 1));
    }

    @Test
    void theSameSeedWithoutACurriculumIsTrainedBeside() {
        train();
        Experiment direct = CURRICULUM.sketch().withoutCurriculum();
        TrainingRun run = new TrainingRun(direct, FusedEngine::new);
        run.start();
        run.run();
        Frames frames = run.recording().frames();

        awaitText("measures-epoch-direct", "epoch 180");
        awaitColumn(
                "direct",
                SpaceVerdict.ofEnd(direct, frames.at(180).weights(), Optional.empty())
                        .orElseThrow());
        awaitText(
                "measure-stable-direct",
                "epoch " + StableWords.of(direct, frames, new Cancellation()).orElseThrow());
    }

    @Test
    void anotherBottleneckAndOnePhaseHaveTablesOfTheirOwn() {
        train();
        awaitText("measure-verdict-rgb", "formed");

        replace(Experiment.REFERENCE
                .withEngine(EngineKind.FUSED)
                .withHueStep(10)
                .withEpochs(50));
        train();
        LabWindow.await(
                "the wheel is measured", () -> text("measure-winding-run").matches("−?\\d+"));
        assertThat(text("measure-verdict-rgb")).isEmpty();
        assertThat(text("measure-planarity-run")).isEmpty();

        replace(CURRICULUM.withoutCurriculum().withEpochs(50));
        train();
        awaitText("measure-verdict-rgb", "formed");
        awaitText("measures-epoch-baseline", "epoch 50");
        assertThat(text("measures-epoch-direct")).isEmpty();
        assertThat(text("measure-move_mean-run")).isEqualTo("n/a");
    }
}
