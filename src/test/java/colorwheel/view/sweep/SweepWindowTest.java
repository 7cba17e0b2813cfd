package colorwheel.view.sweep;

import static org.assertj.core.api.Assertions.assertThat;

import colorwheel.analysis.Measure;
import colorwheel.color.HueRange;
import colorwheel.experiment.EngineKind;
import colorwheel.experiment.Experiment;
import colorwheel.paint.WheelGrid;
import colorwheel.paint.WheelGridLayout;
import colorwheel.recording.RunState;
import colorwheel.recording.Weights;
import colorwheel.session.Notice;
import colorwheel.sweep.SweepPlan;
import colorwheel.training.InitialWeights;
import colorwheel.training.StartingPoint;
import colorwheel.view.LabWindow;
import colorwheel.view.sweep.SweepJob.State;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Labeled;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.Slider;
import javafx.scene.control.TabPane;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The window of the sweeps beside the lab's, over the real fused engine and coarse colors. */
@Timeout(120)
class SweepWindowTest {
    @TempDir
    private Path folder;

    private LabWindow lab;
    private SweepWindow window;

    @BeforeEach
    void opens() throws TimeoutException {
        lab = new LabWindow();
        lab.robot.interact(() -> manySeeds().fire());
        window = LabWindow.onFxThread(lab.view::sweeps);
    }

    @AfterEach
    void closes() throws TimeoutException {
        lab.close();
    }

    private MenuItem manySeeds() {
        MenuBar bar = (MenuBar) lab.stage.getScene().lookup(".menu-bar");
        return bar.getMenus().stream()
                .flatMap(menu -> menu.getItems().stream())
                .filter(item -> item.getText() != null && item.getText().contains("Many seeds"))
                .findFirst()
                .orElseThrow();
    }

    private <T extends Node> T find(String id, Class<T> type) {
        Node node = LabWindow.onFxThread(() -> window.stage().getScene().lookup("#" + id));
        assertThat(node).as(id).isInstanceOf(type);
        return type.cast(node);
    }

    private String text(String id) {
        Labeled label = find(id, Labeled.class);
        return LabWindow.onFxThread(label::getText);
    }

    private void fire(String id) {
        ButtonBase button = find(id, ButtonBase.class);
        lab.robot.interact(button::fire);
    }

    private void fill(String id, String text) {
        TextField field = find(id, TextField.class);
        lab.robot.interact(() -> field.setText(text));
    }

    private void await(SweepJob job, State state) {
        LabWindow.await("it is " + state, () -> job.stateProperty().get() == state);
    }

    private void sweep(int seeds) {
        fill("sweep-count", Integer.toString(seeds));
        fire("sweep-start");
        await(window.seeds(), State.FINISHED);
        LabWindow.await("all are shown", () -> text("sweep-all").endsWith("  " + seeds));
    }

    private List<String> titles() {
        WheelGrid grid = LabWindow.onFxThread(
                () -> find("sweep-grid", WheelGridPane.class).displayed());
        return grid == null
                ? List.of()
                : grid.tiles().stream().map(WheelGrid.Tile::title).toList();
    }

    private void awaitTitles(String... expected) {
        LabWindow.await("the grid shows " + List.of(expected), () -> titles().equals(List.of(expected)));
    }

    @Test
    void isAWindowOfItsOwnThatTheLabDoesNotWaitFor() {
        assertThat(LabWindow.onFxThread(() -> window.stage().isShowing())).isTrue();
        assertThat(LabWindow.onFxThread(() -> window.stage().getOwner())).isNull();
        assertThat(text("sweep-placeholder")).contains("Start trains the experiment in the lab");
        assertThat(find("sweep-cancel", ButtonBase.class).isDisabled()).isTrue();
        assertThat(text("sweep-about")).contains("held out 150° to 240°").contains("40 epochs");

        lab.robot.interact(() -> lab.lab.change(experiment -> experiment.withHoldOut(HueRange.NONE)));
        assertThat(text("sweep-about")).startsWith("nothing held out");
    }

    @Test
    void showsAWheelForEachSeedAndHowManyFormed() {
        fill("sweep-first", "5");
        sweep(4);

        awaitTitles("seed 5", "seed 6", "seed 7", "seed 8");
        assertThat(text("sweep-status")).isEqualTo("Finished: 4 of 4 seeds.");
        assertThat(text("sweep-fraction")).matches("\\d of 4 seeds formed a wheel: .*Wilson 95% interval .*");
        assertThat(find("sweep-placeholder", Labeled.class).isVisible()).isFalse();
        assertThat(find("sweep-histogram", Node.class).getAccessibleText())
                .startsWith("Histogram of Final loss over 4 wheels, median 0.");
    }

    @Test
    void aRefusedEntryIsExplainedAndStartsNothing() {
        fill("sweep-count", "10001");
        fire("sweep-start");

        assertThat(window.seeds().stateProperty().get()).isEqualTo(State.EMPTY);
        assertThat(text("sweep-status")).isEqualTo("Seeds is 10001 but must be a whole number from 1 to 10000.");
        sweep(1);
        assertThat(text("sweep-status")).isEqualTo("Finished: 1 of 1 seeds.");
    }

    @Test
    void wheelsAreOrderedAndFiltered() {
        sweep(6);
        List<Long> byLoss = LabWindow.onFxThread(() -> window.seeds().resultsProperty().get().soFar().stream()
                .sorted(java.util.Comparator.comparingDouble(wheel -> -wheel.value(Measure.LOSS)))
                .map(wheel -> wheel.experiment().seed())
                .toList());
        ChoiceBox<?> sort = find("sweep-sort", ChoiceBox.class);

        lab.robot.interact(() -> sort.getSelectionModel().select(2));
        fire("sweep-descending");
        awaitTitles(byLoss.stream().map(seed -> "seed " + seed).toArray(String[]::new));

        double least = LabWindow.onFxThread(() -> window.seeds()
                .resultsProperty()
                .get()
                .get(byLoss.get(0).intValue())
                .value(Measure.LOSS));
        fill("sweep-low", Double.toString(least * 0.999_999));
        TextField low = find("sweep-low", TextField.class);
        lab.robot.interact(() -> low.getOnAction().handle(new javafx.event.ActionEvent()));
        awaitTitles("seed " + byLoss.get(0));
        fill("sweep-low", "0,5");
        lab.robot.interact(() -> low.getOnAction().handle(new javafx.event.ActionEvent()));
        assertThat(text("sweep-range-problem"))
                .isEqualTo("“0,5” is not a number: write 0.5. Leave it empty for no bound.");
        fire("sweep-clear");
        LabWindow.await("all are back", () -> titles().size() == 6);

        ToggleButton failed = find("sweep-failed", ToggleButton.class);
        lab.robot.interact(failed::fire);
        LabWindow.await("none failed", () -> titles().isEmpty());
        assertThat(text("sweep-placeholder")).isEqualTo("No wheel is like that.");
        lab.robot.interact(failed::fire);
        assertThat(failed.isSelected()).as("one is always pressed").isTrue();
    }

    @Test
    void aClickOpensThatSeedInTheLab() {
        sweep(3);
        awaitTitles("seed 0", "seed 1", "seed 2");
        WheelGridPane grid = find("sweep-grid", WheelGridPane.class);
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
        sweep(5);
        WheelGridPane grid = find("sweep-grid", WheelGridPane.class);
        lab.robot.interact(() -> {
            window.stage().requestFocus();
            grid.requestFocus();
        });
        lab.robot.type(KeyCode.HOME).type(KeyCode.RIGHT).type(KeyCode.RIGHT);
        assertThat(LabWindow.onFxThread(() -> grid.selectedProperty().get())).isEqualTo(2);
        LabWindow.await("it is told", () -> text("sweep-facts-name").startsWith("Seed 2: "));
        assertThat(grid.getAccessibleText()).startsWith("Seed 2: ").endsWith("Enter opens it.");
        lab.robot.type(KeyCode.END).type(KeyCode.RIGHT);
        assertThat(LabWindow.onFxThread(() -> grid.selectedProperty().get())).isEqualTo(4);

        lab.robot.type(KeyCode.ENTER);

        assertOpened(4);
    }

    @Test
    void onlyTheTilesInViewExist() {
        sweep(400);
        LabWindow.await("some are shown", () -> !titles().isEmpty());
        assertThat(titles()).hasSizeLessThan(80).startsWith("seed 0");
        ScrollBar bar = LabWindow.onFxThread(
                () -> (ScrollBar) find("sweep-grid", WheelGridPane.class).lookup(".scroll-bar"));

        lab.robot.interact(() -> bar.setValue(bar.getMax()));

        LabWindow.await("the last is in view", () -> titles().contains("seed 399"));
        assertThat(titles()).hasSizeLessThan(80);
    }

    @Test
    void cancellingKeepsWhatThereIs() {
        lab.robot.interact(
                () -> lab.lab.change(experiment -> experiment.withHueStep(0.5).withEpochs(20_000)));
        fire("sweep-start");
        assertThat(find("sweep-start", ButtonBase.class).isDisabled()).isTrue();
        assertThat(text("sweep-placeholder")).isEqualTo("The first wheels are being trained…");

        fire("sweep-cancel");

        await(window.seeds(), State.CANCELLED);
        LabWindow.await("it is told", () -> text("sweep-status").startsWith("Cancelled: 0 of 36 seeds"));
        assertThat(text("sweep-placeholder")).isEqualTo("No wheel was trained.");
    }

    @Test
    void closingTheWindowStopsWhatItTrains() {
        lab.robot.interact(
                () -> lab.lab.change(experiment -> experiment.withHueStep(0.5).withEpochs(20_000)));
        fire("sweep-start");

        lab.robot.interact(() -> window.stage().hide());

        await(window.seeds(), State.CANCELLED);
        lab.robot.interact(() -> manySeeds().fire());
        assertThat(LabWindow.onFxThread(() -> window.stage().isShowing())).isTrue();
        assertThat(LabWindow.onFxThread(lab.view::sweeps)).isSameAs(window);
    }

    private void sweepSlider() {
        TabPane tabs = find("sweep-tabs", TabPane.class);
        lab.robot.interact(() -> tabs.getSelectionModel().select(1));
        fill("step", "90");
        fire("slider-start");
        await(window.slider(), State.FINISHED);
        LabWindow.await("it is told", () -> text("slider-status").equals("Finished: 4 of 4 wheels."));
    }

    @Test
    void alongTheSliderThePlacePointedAtIsShown() {
        sweepSlider();
        Slider place = find("slider-place", Slider.class);

        lab.robot.interact(() -> place.setValue(3));

        assertThat(text("slider-facts-name")).startsWith("Center 270°: ");
        assertThat(find("slider-curves", Node.class).getAccessibleText()).startsWith("Center 270°. Seed 0: ");
        assertThat(text("slider-about")).startsWith("Seed 0 · held out 150° to 240°");
    }

    @Test
    void whereTheLabStartsFromGivenWeightsTheSliderDoesTooAndASeedIsOpenedFromItsSeed() {
        Experiment present = lab.experiment();
        Weights given = InitialWeights.of(present.network(), 99);
        lab.robot.interact(() -> lab.lab.editing().startFrom(given, "given.safetensors"));
        assertThat(text("slider-about")).startsWith("From the weights given.safetensors · ");
        sweepSlider();
        SweepPlan slider = LabWindow.onFxThread(
                () -> window.slider().resultsProperty().get().plan());
        assertThat(slider.start()).isEqualTo(StartingPoint.of(given));
        lab.robot.interact(() -> lab.lab.editing().startFromSeed());
        assertThat(text("slider-about"))
                .startsWith("From the weights given before · ")
                .endsWith("The lab has other settings by now; Start takes those.");

        lab.robot.interact(() -> lab.lab.editing().startFrom(given, "given.safetensors"));
        TabPane tabs = find("sweep-tabs", TabPane.class);
        lab.robot.interact(() -> tabs.getSelectionModel().select(0));
        sweep(3);
        awaitTitles("seed 0", "seed 1", "seed 2");
        WheelGridPane grid = find("sweep-grid", WheelGridPane.class);
        lab.robot.interact(() -> {
            window.stage().requestFocus();
            grid.requestFocus();
        });
        lab.robot.type(KeyCode.HOME).type(KeyCode.ENTER);
        LabWindow.await("it starts from its seed", () -> lab.lab.start().isSeed());
        assertThat(lab.experiment().seed()).as("the same seed as before").isEqualTo(present.seed());
    }

    @Test
    void aPlaceThatCannotBeTrainedIsExplainedAndStartsNothing() {
        lab.robot.interact(
                () -> lab.lab.change(experiment -> experiment.withHueStep(10).withHoldOut(HueRange.of(1, 332))));
        TabPane tabs = find("sweep-tabs", TabPane.class);
        lab.robot.interact(() -> tabs.getSelectionModel().select(1));
        fill("from", "1");
        fill("to", "9");
        fill("step", "1");
        fire("slider-start");

        LabWindow.await("it is explained", () -> text("slider-status").startsWith("Position 5°: Hold-out "));
        assertThat(LabWindow.onFxThread(() -> window.slider().stateProperty().get()))
                .isEqualTo(State.EMPTY);
    }

    @Test
    void anotherSweepAlongTheSliderBeginsWithoutTheWheelsOfTheOneBefore() {
        sweepSlider();
        Slider place = find("slider-place", Slider.class);
        lab.robot.interact(() -> place.setValue(3));

        lab.robot.interact(
                () -> lab.lab.change(experiment -> experiment.withHueStep(0.5).withEpochs(20_000)));
        fire("slider-start");
        assertThat(text("slider-placeholder")).isEqualTo("The first wheel is being trained…");
        assertThat(text("slider-facts-name")).isEqualTo("No wheel chosen");
        fire("slider-cancel");
        await(window.slider(), State.CANCELLED);
    }

    @Test
    void theSlidersMeasuresAndWheelsAreSaved() throws IOException {
        sweepSlider();
        Path table = folder.resolve("slider.csv");
        Path frames = folder.resolve("frames");
        HoldOutSweepExports exports = window.exports();
        var results =
                LabWindow.onFxThread(() -> window.slider().resultsProperty().get());

        lab.robot.interact(() -> exports.saveTable(results, table, false));
        awaitNotice("The measures of 4 wheels were written to " + table + ".");
        assertThat(Files.readAllLines(table)).hasSize(5);

        lab.robot.interact(() -> exports.saveFrames(results, frames));
        awaitNotice("4 of 4 frames were written to " + frames + ".");
        try (Stream<Path> files = Files.list(frames)) {
            assertThat(files.map(file -> file.getFileName().toString()).sorted())
                    .containsExactly("wheel_000000.png", "wheel_000001.png", "wheel_000002.png", "wheel_000003.png");
        }

        lab.robot.interact(() -> exports.saveTable(results, table, false));
        LabWindow.await("it is refused", () -> lab.lab.noticeProperty().get().kind() == Notice.Kind.FAILED);
        assertThat(lab.text("notice")).contains("exists already");
    }

    private void awaitNotice(String sentence) {
        LabWindow.await(sentence, () -> {
            Notice notice = lab.lab.noticeProperty().get();
            return notice != null && notice.text().equals(sentence);
        });
    }

    @Test
    void whileOneTabTrainsTheOtherWaits() {
        lab.robot.interact(
                () -> lab.lab.change(experiment -> experiment.withHueStep(0.5).withEpochs(20_000)));
        fire("sweep-start");
        TabPane tabs = find("sweep-tabs", TabPane.class);
        lab.robot.interact(() -> tabs.getSelectionModel().select(1));

        LabWindow.await("the other cannot start", () -> find("slider-start", ButtonBase.class)
                .isDisabled());
        assertThat(text("slider-status")).startsWith("The other tab is training");
        fire("sweep-cancel");
        LabWindow.await("the other can start", () -> !find("slider-start", ButtonBase.class)
                .isDisabled());
    }
}
