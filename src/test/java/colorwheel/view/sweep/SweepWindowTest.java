package colorwheel.view.sweep;

import static org.assertj.core.api.Assertions.assertThat;

import colorwheel.analysis.Measure;
import colorwheel.color.HueRange;
import colorwheel.experiment.EngineKind;
import colorwheel.experiment.Experiment;
import colorwheel.paint.WheelGridLayout;
import colorwheel.recording.RunState;
import colorwheel.view.LabWindow;
import colorwheel.view.sweep.SweepJob.State;
import java.util.List;
import java.util.concurrent.TimeoutException;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.TabPane;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The window of the sweeps beside the lab's, over the real fused engine and coarse colors. */
@Timeout(120)
class SweepWindowTest {
    private LabWindow lab;
    private OpenSweeps sweeps;
    private SweepWindow window;

    @BeforeEach
    void opens() throws TimeoutException {
        lab = new LabWindow();
        sweeps = new OpenSweeps(lab);
        window = sweeps.window;
    }

    @AfterEach
    void closes() throws TimeoutException {
        lab.close();
    }

    @Test
    void isAWindowOfItsOwnThatTheLabDoesNotWaitFor() {
        assertThat(LabWindow.onFxThread(() -> window.stage().isShowing())).isTrue();
        assertThat(LabWindow.onFxThread(() -> window.stage().getOwner())).isNull();
        assertThat(sweeps.text("sweep-placeholder")).startsWith("Start trains the experiment in the lab");
        assertThat(sweeps.find("sweep-cancel", ButtonBase.class).isDisabled()).isTrue();
        assertThat(sweeps.text("sweep-about")).contains("held out 150° to 240°").contains("40 epochs");

        lab.robot.interact(() -> lab.lab.change(experiment -> experiment.withHoldOut(HueRange.NONE)));
        assertThat(sweeps.text("sweep-about")).startsWith("nothing held out");
    }

    @Test
    void beforeTheFirstSweepItSaysWhatItShowsAndHowLongItTakesAndStarts() {
        LabWindow.await("the time is estimated", () -> sweeps.text("sweep-estimate")
                .matches("36 seeds take (less than a second|about \\d+ s) on this computer\\."));
        sweeps.fill("sweep-count", "10000");
        LabWindow.await(
                "it is estimated anew", () -> sweeps.text("sweep-estimate").startsWith("10,000 seeds take "));
        sweeps.fill("sweep-count", "none");
        LabWindow.await("nothing is known", () -> sweeps.text("sweep-estimate").isEmpty());
        assertThat(isSeen("sweep-sort")).as("nothing to order yet").isFalse();
        assertThat(isSeen("sweep-facts-name")).isFalse();

        sweeps.fill("sweep-count", "3");
        sweeps.fire("sweep-begin");
        sweeps.await(window.seeds(), State.FINISHED);
        sweeps.awaitTitles("seed 0", "seed 1", "seed 2");
        assertThat(isSeen("sweep-begin")).isFalse();
        assertThat(isSeen("sweep-sort")).isTrue();
    }

    private boolean isSeen(String id) {
        Node node = sweeps.find(id, Node.class);
        return LabWindow.onFxThread(() -> {
            for (Node at = node; at != null; at = at.getParent()) {
                if (!at.isVisible()) {
                    return false;
                }
            }
            return true;
        });
    }

    @Test
    void showsAWheelForEachSeedAndHowManyFormed() {
        sweeps.fill("sweep-first", "5");
        sweeps.sweep(4);

        sweeps.awaitTitles("seed 5", "seed 6", "seed 7", "seed 8");
        assertThat(sweeps.text("sweep-status")).isEqualTo("Finished: 4 of 4 seeds.");
        assertThat(sweeps.text("sweep-fraction")).matches("\\d of 4 seeds formed a wheel: .*Wilson 95% interval .*");
        assertThat(sweeps.find("sweep-placeholder", Labeled.class).isVisible()).isFalse();
        assertThat(sweeps.find("sweep-histogram", Node.class).getAccessibleText())
                .startsWith("Histogram of Final loss over 4 wheels, median 0.");
    }

    @Test
    void aRefusedEntryIsExplainedAndStartsNothing() {
        sweeps.fill("sweep-count", "10001");
        sweeps.fire("sweep-start");

        assertThat(window.seeds().stateProperty().get()).isEqualTo(State.EMPTY);
        assertThat(sweeps.text("sweep-status")).isEqualTo("Seeds is 10001 but must be a whole number from 1 to 10000.");
        sweeps.sweep(1);
        assertThat(sweeps.text("sweep-status")).isEqualTo("Finished: 1 of 1 seeds.");
    }

    @Test
    void wheelsAreOrderedAndFiltered() {
        sweeps.sweep(6);
        List<Long> byLoss = LabWindow.onFxThread(() -> window.seeds().resultsProperty().get().soFar().stream()
                .sorted(java.util.Comparator.comparingDouble(wheel -> -wheel.value(Measure.LOSS)))
                .map(wheel -> wheel.experiment().seed())
                .toList());
        ChoiceBox<?> sort = sweeps.find("sweep-sort", ChoiceBox.class);

        lab.robot.interact(() -> sort.getSelectionModel().select(2));
        sweeps.fire("sweep-descending");
        sweeps.awaitTitles(byLoss.stream().map(seed -> "seed " + seed).toArray(String[]::new));

        double least = LabWindow.onFxThread(() -> window.seeds()
                .resultsProperty()
                .get()
                .get(byLoss.get(0).intValue())
                .value(Measure.LOSS));
        sweeps.fill("sweep-low", Double.toString(least * 0.999_999));
        TextField low = sweeps.find("sweep-low", TextField.class);
        lab.robot.interact(() -> low.getOnAction().handle(new javafx.event.ActionEvent()));
        sweeps.awaitTitles("seed " + byLoss.get(0));
        sweeps.fill("sweep-low", "0,5");
        lab.robot.interact(() -> low.getOnAction().handle(new javafx.event.ActionEvent()));
        assertThat(sweeps.text("sweep-range-problem"))
                .isEqualTo("“0,5” is not a number: write 0.5. Leave it empty for no bound.");
        sweeps.fire("sweep-clear");
        LabWindow.await("all are back", () -> sweeps.titles().size() == 6);

        ToggleButton failed = sweeps.find("sweep-failed", ToggleButton.class);
        lab.robot.interact(failed::fire);
        LabWindow.await("none failed", () -> sweeps.titles().isEmpty());
        assertThat(sweeps.text("sweep-placeholder")).isEqualTo("No wheel is like that.");
        lab.robot.interact(failed::fire);
        assertThat(failed.isSelected()).as("one is always pressed").isTrue();
    }

    @Test
    void aClickOpensThatSeedInTheLab() {
        sweeps.sweep(3);
        sweeps.awaitTitles("seed 0", "seed 1", "seed 2");
        WheelGridPane grid = sweeps.find("sweep-grid", WheelGridPane.class);
        Point2D second = LabWindow.onFxThread(() -> grid.localToScreen(
                WheelGridLayout.of(grid.getWidth()).x(1) + WheelGridLayout.TILE_WIDTH * 1.5,
                WheelGridLayout.TILE_HEIGHT / 2));
        lab.robot.interact(() -> window.stage().requestFocus());

        lab.robot.clickOn(second);

        assertOpened(LabWindow.onFxThread(() -> grid.selectedProperty().get()));
    }

    private void assertOpened(int seed) {
        Experiment opened = lab.experiment();
        assertThat(seed).isPositive();
        assertThat(opened).isEqualTo(LabWindow.SMALL.withSeed(seed).withEngine(EngineKind.FUSED));
        LabWindow.await("it trains", () -> lab.lab.runState() != RunState.IDLE);
    }

    @Test
    void theKeyboardChoosesAndEnterOpens() {
        sweeps.sweep(5);
        WheelGridPane grid = sweeps.find("sweep-grid", WheelGridPane.class);
        lab.robot.interact(() -> {
            window.stage().requestFocus();
            grid.requestFocus();
        });
        lab.robot.type(KeyCode.HOME).type(KeyCode.RIGHT).type(KeyCode.RIGHT);
        assertThat(LabWindow.onFxThread(() -> grid.selectedProperty().get())).isEqualTo(2);
        LabWindow.await("it is told", () -> sweeps.text("sweep-facts-name").startsWith("Seed 2: "));
        assertThat(grid.getAccessibleText()).startsWith("Seed 2: ").endsWith("Enter opens it.");
        assertThat(sweeps.text("sweep-facts-name"))
                .as("in the words of the lab's window")
                .matches("Seed 2: (Wheel (formed|uneven|folded)|No verdict)(, .*)?");
        lab.robot.type(KeyCode.END).type(KeyCode.RIGHT);
        assertThat(LabWindow.onFxThread(() -> grid.selectedProperty().get())).isEqualTo(4);

        lab.robot.type(KeyCode.ENTER);

        assertOpened(4);
    }

    @Test
    void onlyTheTilesInViewExist() {
        sweeps.sweep(400);
        LabWindow.await("some are shown", () -> !sweeps.titles().isEmpty());
        assertThat(sweeps.titles()).hasSizeLessThan(80).startsWith("seed 0");
        ScrollBar bar = LabWindow.onFxThread(
                () -> (ScrollBar) sweeps.find("sweep-grid", WheelGridPane.class).lookup(".scroll-bar"));

        lab.robot.interact(() -> bar.setValue(bar.getMax()));

        LabWindow.await("the last is in view", () -> sweeps.titles().contains("seed 399"));
        assertThat(sweeps.titles()).hasSizeLessThan(80);
    }

    @Test
    void cancellingKeepsWhatThereIs() {
        lab.robot.interact(
                () -> lab.lab.change(experiment -> experiment.withHueStep(0.5).withEpochs(20_000)));
        sweeps.fire("sweep-start");
        assertThat(sweeps.find("sweep-start", ButtonBase.class).isDisabled()).isTrue();
        assertThat(sweeps.text("sweep-placeholder")).isEqualTo("The first wheels are being trained…");

        sweeps.fire("sweep-cancel");

        sweeps.await(window.seeds(), State.CANCELLED);
        LabWindow.await("it is told", () -> sweeps.text("sweep-status").startsWith("Cancelled: 0 of 36 seeds"));
        assertThat(sweeps.text("sweep-placeholder")).isEqualTo("No wheel was trained.");
    }

    @Test
    void closingTheWindowStopsWhatItTrains() {
        lab.robot.interact(
                () -> lab.lab.change(experiment -> experiment.withHueStep(0.5).withEpochs(20_000)));
        sweeps.fire("sweep-start");

        lab.robot.interact(() -> window.stage().hide());

        sweeps.await(window.seeds(), State.CANCELLED);
        lab.robot.interact(() -> sweeps.manySeeds().fire());
        assertThat(LabWindow.onFxThread(() -> window.stage().isShowing())).isTrue();
        assertThat(LabWindow.onFxThread(lab.view::sweeps)).isSameAs(window);
    }

    @Test
    void whileOneTabTrainsTheOtherWaits() {
        lab.robot.interact(
                () -> lab.lab.change(experiment -> experiment.withHueStep(0.5).withEpochs(20_000)));
        sweeps.fire("sweep-start");
        TabPane tabs = sweeps.find("sweep-tabs", TabPane.class);
        lab.robot.interact(() -> tabs.getSelectionModel().select(1));

        LabWindow.await("the other cannot start", () -> sweeps.find("slider-start", ButtonBase.class)
                .isDisabled());
        assertThat(sweeps.text("slider-status")).startsWith("The other tab is training");
        sweeps.fire("sweep-cancel");
        LabWindow.await("the other can start", () -> !sweeps.find("slider-start", ButtonBase.class)
                .isDisabled());
    }
}
