package colorwheel.view.measures;

import static org.assertj.core.api.Assertions.assertThat;

import colorwheel.analysis.Measure;
import colorwheel.analysis.StableEpoch;
import colorwheel.analysis.WheelMeasures;
import colorwheel.background.Cancellation;
import colorwheel.color.HueRange;
import colorwheel.experiment.Activation;
import colorwheel.experiment.EngineKind;
import colorwheel.experiment.Experiment;
import colorwheel.experiment.NetworkSpec;
import colorwheel.recording.Frames;
import colorwheel.recording.RunState;
import colorwheel.recording.Weights;
import colorwheel.session.Lab;
import colorwheel.session.Speed;
import colorwheel.training.Engines;
import colorwheel.training.FusedEngine;
import colorwheel.training.Trainer;
import colorwheel.training.TrainingRun;
import colorwheel.view.LabWindow;
import colorwheel.view.theme.Theme;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
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

/** The verdict line and the table of measures over real networks, trained by the fused engine. */
@Timeout(120)
class MeasuresViewTest {
    private static final Experiment SMALL =
            Experiment.REFERENCE.withEngine(EngineKind.FUSED).withHueStep(3).withEpochs(400);

    private final FxRobot robot = new FxRobot();
    private Lab lab;
    private MeasuresView view;
    private Stage stage;
    private AnimationTimer clock;

    @BeforeEach
    void opens() throws TimeoutException {
        stage = FxToolkit.registerPrimaryStage();
        lab = new Lab(new Trainer(Engines::create), SMALL);
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
        return LabWindow.onFxThread(() -> ((Label) stage.getScene().lookup("#" + id)).getText());
    }

    private void awaitText(String id, String expected) {
        LabWindow.await(
                id + " is " + expected,
                () -> expected.equals(((Label) stage.getScene().lookup("#" + id)).getText()));
    }

    private void train() {
        robot.interact(lab::train);
        LabWindow.await("it is finished", () -> lab.runState() == RunState.FINISHED);
    }

    private WheelMeasures shown() {
        return LabWindow.onFxThread(
                () -> WheelMeasures.of(lab.experiment(), lab.playhead().shown().weights()));
    }

    private static Frames baseline(Experiment experiment) {
        TrainingRun run = new TrainingRun(experiment.withHoldOut(HueRange.NONE), FusedEngine::new);
        run.start();
        run.run();
        return run.recording().frames();
    }

    @Test
    void tellTheVerdictOfTheEpochUnderThePlayheadInWordsAndShape() {
        train();
        awaitText("measures-epoch-run", "epoch 400");
        WheelMeasures trained = shown();
        assertThat(trained.verdict().label()).isEqualTo("formed");
        awaitText("verdict", "Wheel formed");
        assertThat(text("verdict-figure")).matches("gap \\d+°");
        Node line = LabWindow.onFxThread(() -> stage.getScene().lookup("#verdict-line"));
        assertThat(line.getAccessibleText())
                .matches("Verdict: Wheel formed\\. Red, yellow, green, magenta (counter-)?clockwise, .*, a gap of \\d+°"
                        + " where teal to blue was held out\\.");
        assertThat(line.getStyleClass()).contains("verdict-formed");
        assertThat(line.isFocusTraversable()).isTrue();

        robot.interact(() -> lab.playhead().toFirst());
        awaitText("measures-epoch-run", "epoch 0");
        awaitText("verdict", "Untrained");
        assertThat(text("verdict-figure")).isEmpty();
        assertThat(line.getStyleClass()).doesNotContain("verdict-folded", "verdict-formed");
        assertThat(text("measure-verdict-run")).isEqualTo("folded");
        assertThat(text("measure-backtrack-run")).isEqualTo(Measure.BACKTRACK.text(shown()));
    }

    @Test
    void tellTheDirectionThatThePictureShows() {
        Set<String> raw = new HashSet<>();
        for (long seed = 0; seed < 4; seed++) {
            long chosen = seed;
            robot.interact(() -> lab.change(experiment -> experiment.withSeed(chosen)));
            train();
            awaitText("measures-epoch-run", "epoch 400");
            String direction = shown().winding().orElseThrow() > 0 ? "counter-clockwise" : "clockwise";
            raw.add(direction);
            awaitDirection(direction);

            robot.interact(() -> lab.display().orientationLockedProperty().set(true));
            awaitDirection("counter-clockwise");
            robot.interact(() -> lab.display().orientationLockedProperty().set(false));
        }
        assertThat(raw).hasSize(2);
    }

    private void awaitDirection(String expected) {
        Node line = LabWindow.onFxThread(() -> stage.getScene().lookup("#verdict-line"));
        LabWindow.await(
                "the verdict runs " + expected, () -> line.getAccessibleText().contains("magenta " + expected + ", "));
    }

    @Test
    void judgeNothingThatIsStillForming() {
        awaitText("verdict", "Untrained");
        robot.interact(() -> {
            lab.speedProperty().set(new Speed(60));
            lab.train();
        });
        awaitText("verdict", "Forming");
        assertThat(text("verdict-figure")).isEmpty();
        LabWindow.await("some epochs are trained", () -> lab.playhead().shown().epoch() > 3);
        robot.interact(lab::pause);
        LabWindow.await("it is judged", () -> !text("verdict-figure").isEmpty());
        assertThat(text("verdict")).startsWith("Wheel ");

        robot.interact(() -> {
            lab.speedProperty().set(Speed.UNLIMITED);
            lab.train();
        });
        LabWindow.await("it is finished", () -> lab.runState() == RunState.FINISHED);
        awaitText("verdict", "Wheel formed");
        robot.interact(() -> {
            lab.speedProperty().set(new Speed(60));
            lab.playhead().play();
        });
        awaitText("verdict", "Forming");
        awaitText("measures-epoch-run", "changing");
    }

    @Test
    void putTheControlsBesideTheRun() {
        train();
        awaitText("measures-epoch-run", "epoch 400");
        awaitText("measures-epoch-baseline", "epoch 400");

        WheelMeasures run = shown();
        Frames recorded = LabWindow.onFxThread(() -> lab.playhead().frames());
        WheelMeasures untrained = WheelMeasures.of(SMALL, recorded.get(0).weights());
        Frames baseline = baseline(SMALL);
        WheelMeasures nothingHeldOut = WheelMeasures.of(
                SMALL.withHoldOut(HueRange.NONE), baseline.at(400).weights());
        for (Measure measure : Measure.OF_RINGS) {
            String row = "measure-" + measure.name().toLowerCase(Locale.ROOT) + "-";
            assertThat(text(row + "run")).isEqualTo(measure.text(run));
            assertThat(text(row + "untrained")).isEqualTo(measure.text(untrained));
            assertThat(text(row + "baseline")).isEqualTo(measure.text(nothingHeldOut));
        }
        assertThat(text("measure-gap_ratio-baseline")).isEqualTo("n/a");
        assertThat(text("measure-rmse_held_out-baseline")).isEqualTo("n/a");
        int since = StableEpoch.of(SMALL, recorded, new Cancellation()).orElseThrow();
        awaitText("measure-stable-run", "epoch " + since);
        int baselineSince = StableEpoch.of(SMALL.withHoldOut(HueRange.NONE), baseline, new Cancellation())
                .orElseThrow();
        assertThat(text("measure-stable-baseline")).isEqualTo("epoch " + baselineSince);
    }

    @Test
    void keepTheControlForAnotherHoldOutAndTrainItAnewForAnotherSeed() {
        train();
        awaitText("measures-epoch-baseline", "epoch 400");
        String loss = text("measure-rmse_trained-baseline");

        robot.interact(() -> lab.change(experiment -> experiment.withHoldOut(HueRange.of(0, 60))));
        LabWindow.await("it is finished", () -> lab.runState() == RunState.FINISHED);
        awaitText("measures-epoch-run", "epoch 400");
        assertThat(text("measures-epoch-baseline")).isEqualTo("epoch 400");
        assertThat(text("measure-rmse_trained-baseline")).isEqualTo(loss);

        robot.interact(() -> lab.change(experiment -> experiment.withSeed(2).withEpochs(50)));
        awaitText("measures-epoch-baseline", "epoch 50");
        WheelMeasures expected = WheelMeasures.of(
                SMALL.withHoldOut(HueRange.NONE),
                baseline(SMALL.withSeed(2).withEpochs(50)).at(50).weights());
        assertThat(text("measure-rmse_trained-baseline")).isEqualTo(Measure.RMSE_TRAINED.text(expected));
    }

    @Test
    void doNotTrainTheControlBeforeTheRunBeginsNorWhileASettingIsDragged() {
        awaitText("measures-epoch-run", "epoch 0");
        assertThat(text("measures-epoch-baseline")).isEmpty();

        robot.interact(() -> {
            lab.setAdjusting(true);
            lab.train();
        });
        LabWindow.await("it is finished", () -> lab.runState() == RunState.FINISHED);
        awaitText("measures-epoch-run", "epoch 400");
        assertThat(text("measures-epoch-baseline")).isEmpty();
        assertThat(text("measure-verdict-baseline")).isEqualTo("–");

        robot.interact(() -> lab.setAdjusting(false));
        awaitText("measures-epoch-baseline", "epoch 400");
    }

    @Test
    void letALongControlWaitUntilTheRunDoesNotNeedTheProcessor() {
        robot.interact(() -> {
            lab.speedProperty().set(new Speed(60));
            lab.change(experiment -> experiment.withEpochs(20_000));
            lab.train();
        });
        awaitText("measures-epoch-baseline", "waits");

        robot.interact(lab::pause);
        LabWindow.await("the baseline has come a little way", () -> {
            String moment = ((Label) stage.getScene().lookup("#measures-epoch-baseline")).getText();
            return moment.endsWith("% trained") && !moment.startsWith("0");
        });
        robot.interact(lab::train);
        awaitText("measures-epoch-baseline", "waits");
    }

    @Test
    void areNotKeptUpWhileNobodySeesThem() {
        awaitText("measures-epoch-run", "epoch 0");
        robot.interact(() -> view.table().setVisible(false));
        train();
        awaitText("verdict", "Wheel formed");
        assertThat(text("measures-epoch-run")).isEqualTo("epoch 0");

        robot.interact(() -> view.table().setVisible(true));
        awaitText("measures-epoch-run", "epoch 400");
    }

    @Test
    void sayUndefinedWhereThereIsNoAnswer() {
        robot.interact(() -> lab.change(experiment -> experiment
                .withNetwork(new NetworkSpec(16, Activation.RELU, 1, false))
                .withEpochs(5)));
        train();
        awaitText("verdict", "No verdict");
        awaitText("measures-epoch-run", "epoch 5");

        Node line = LabWindow.onFxThread(() -> stage.getScene().lookup("#verdict-line"));
        assertThat(line.getAccessibleText())
                .isEqualTo(
                        "Verdict: No verdict. The bottleneck is not two numbers wide, so the latents have no angle.");
        assertThat(text("measure-winding-run")).isEqualTo("undefined");
        assertThat(text("measure-largest_gap-run")).isEqualTo("undefined");
        assertThat(text("measure-rmse_trained-run")).matches("\\d+\\.\\d");
        awaitText("measure-stable-run", "undefined");
        Weights weights = LabWindow.onFxThread(() -> lab.playhead().shown().weights());
        assertThat(weights.network().bottleneck()).isOne();
    }
}
