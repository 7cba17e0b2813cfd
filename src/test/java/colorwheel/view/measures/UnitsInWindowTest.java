package colorwheel.view.measures;

import static colorwheel.network.HiddenLayer.DECODER;
import static colorwheel.network.HiddenLayer.ENCODER;
import static org.assertj.core.api.Assertions.assertThat;

import colorwheel.experiment.Experiment;
import colorwheel.network.Ablation;
import colorwheel.network.HiddenUnit;
import colorwheel.recording.Frames;
import colorwheel.recording.Snapshot;
import colorwheel.view.LabWindow;
import colorwheel.view.curve.SideTabs;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeoutException;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.collections.ListChangeListener;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Hidden units are switched off in the window, and everything shows the network without them. */
@Timeout(180)
class UnitsInWindowTest {
    private LabWindow window;

    @BeforeEach
    void opens() throws TimeoutException {
        window = new LabWindow();
    }

    @AfterEach
    void closes() throws TimeoutException {
        window.close();
    }

    private void switchOff(HiddenUnit... units) {
        window.robot.interact(() -> window.lab.switchedOff().set(Ablation.of(List.of(units))));
    }

    private static HiddenUnit[] wholeEncoder() {
        return IntStream.range(0, 16)
                .mapToObj(unit -> new HiddenUnit(ENCODER, unit))
                .toArray(HiddenUnit[]::new);
    }

    private Ablation off() {
        return LabWindow.onFxThread(() -> window.lab.switchedOff().ablation());
    }

    @Test
    void aSignSaysHowManyUnitsAreOffAndSwitchesThemOn() {
        Button sign = window.find("units-off", Button.class);
        assertThat(LabWindow.onFxThread(sign::isVisible)).isFalse();

        switchOff(new HiddenUnit(ENCODER, 3), new HiddenUnit(ENCODER, 7), new HiddenUnit(DECODER, 0));
        window.awaitLayout();
        assertThat(window.text("units-off")).isEqualTo("3 units are off");
        assertThat(LabWindow.onFxThread(() -> sign.getTooltip().getText())).contains("encoder 3, 7; decoder 0");

        window.robot.clickOn(sign);
        assertThat(off().isNone()).isTrue();
        assertThat(LabWindow.onFxThread(sign::isVisible)).isFalse();
        switchOff(new HiddenUnit(DECODER, 0));
        assertThat(window.text("units-off")).isEqualTo("1 unit is off");
    }

    @Test
    void theTableIsFilledBeforeItsTabIsOpenedAndShowsTheEpochOfTheOpening() {
        window.train();
        SideTabs tabs = window.find("side-tabs", SideTabs.class);
        TableView<?> units = window.find("units", TableView.class);
        window.robot.interact(window.view::prepare);
        LabWindow.await("all is made ready", () -> !window.clock.isTicking());
        assertThat(LabWindow.onFxThread(tabs::chosen)).isEqualTo("Loss");
        assertThat(LabWindow.onFxThread(() -> units.getItems().size())).isEqualTo(32);

        window.robot.interact(() -> window.lab.playhead().moveTo(1));
        window.robot.interact(() -> tabs.choose("Units"));
        LabWindow.await(
                "the units of epoch 1", () -> window.text("units-summary").startsWith("Epoch 1:"));
        assertThat(LabWindow.onFxThread(() -> units.getItems().size())).isEqualTo(32);
    }

    @Test
    void aTableThatIsOpenedBeforeItIsFilledHasAllUnits() {
        window.train();
        SideTabs tabs = window.find("side-tabs", SideTabs.class);
        TableView<?> units = window.find("units", TableView.class);
        List<Integer> counts = new ArrayList<>();
        window.robot.interact(() -> units.getItems().addListener((ListChangeListener<Object>) change -> {
            counts.add(units.getItems().size());
            if (counts.size() == 3) {
                Platform.runLater(() -> tabs.choose("Units"));
            }
        }));
        window.robot.interact(window.view::prepare);
        LabWindow.await("all is made ready", () -> !window.clock.isTicking());
        assertThat(counts).startsWith(1, 2, 3, 32).doesNotContain(4);
        assertThat(LabWindow.onFxThread(() -> units.getItems().size())).isEqualTo(32);
    }

    @Test
    void nothingMovesWhenTheSignComesAndGoes() {
        window.train();
        for (String picture : List.of("latents", "network")) {
            window.robot.interact(() -> window.lab.display().networkProperty().set(picture.equals("network")));
            window.awaitLayout();
            List<Bounds> before = places();
            switchOff(wholeEncoder());
            window.awaitLayout();
            assertThat(places()).as(picture).isEqualTo(before);
            Node sign = window.find("units-off", Node.class);
            assertThat(LabWindow.onFxThread(
                            () -> window.find("network-diagram", Node.class).isVisible()))
                    .as("it is in the place of the diagram")
                    .isFalse();
            assertThat(LabWindow.onFxThread(
                            () -> sign.localToScene(sign.getLayoutBounds()).getMaxX()))
                    .as("left of the tabs")
                    .isLessThan(before.get(1).getMinX());
            window.robot.interact(() -> window.lab.switchedOff().clear());
            window.awaitLayout();
            assertThat(places()).as(picture).isEqualTo(before);
        }
    }

    private List<Bounds> places() {
        return LabWindow.onFxThread(
                () -> Stream.of("question", "picture-tabs", "scatter", "verdict-line", "overlays", "readout")
                        .map(id -> window.find(id, Node.class))
                        .map(node -> node.localToScene(node.getLayoutBounds()))
                        .toList());
    }

    @Test
    void thePicturesShowTheNetworkWithoutThem() {
        window.train();
        Snapshot recorded = LabWindow.onFxThread(() -> window.lab.playhead().shown());
        awaitPainted(recorded);

        switchOff(new HiddenUnit(ENCODER, 3), new HiddenUnit(DECODER, 0));
        Snapshot seen = LabWindow.onFxThread(() -> window.lab.switchedOff().seen());
        assertThat(seen.weights()).isEqualTo(off().applied(recorded.weights())).isNotEqualTo(recorded.weights());
        awaitPainted(seen);

        window.robot.interact(() -> window.lab.switchedOff().clear());
        awaitPainted(recorded);
    }

    private void awaitPainted(Snapshot snapshot) {
        LabWindow.await(
                "it is painted", () -> snapshot.equals(window.lab.display().painted()));
        assertThat(LabWindow.onFxThread(
                        () -> window.view.pictures().scatter().displayed().snapshot()))
                .isEqualTo(snapshot);
    }

    @Test
    void theVerdictIsThatOnTheNetworkWithoutThem() {
        window.train();
        Experiment experiment = window.experiment();
        Frames frames = LabWindow.onFxThread(() -> window.lab.playhead().frames());
        Judgement whole = Judgement.of(experiment, frames, LabWindow.onFxThread(() -> window.lab
                .switchedOff()
                .seen()));
        LabWindow.await("all units are judged", () -> window.text("verdict").equals(whole.title()));

        switchOff(wholeEncoder());
        Judgement without = Judgement.of(experiment, frames, LabWindow.onFxThread(() -> window.lab
                .switchedOff()
                .seen()));
        assertThat(without.title()).isNotEqualTo(whole.title());
        LabWindow.await(
                "it is judged without them", () -> window.text("verdict").equals(without.title()));
    }

    @SuppressWarnings("unchecked")
    private TableView<UnitRow> table() {
        return window.find("units", TableView.class);
    }

    private List<UnitRow> rows() {
        TableView<UnitRow> table = table();
        return LabWindow.onFxThread(() -> List.copyOf(table.getItems()));
    }

    private void openTable() {
        SideTabs tabs = window.find("side-tabs", SideTabs.class);
        window.robot.interact(() -> tabs.choose("Units"));
        LabWindow.await("the units are there", () -> table().getItems().size() == 32);
        window.awaitLayout();
    }

    private TableRow<?> row(int place) {
        Node row = LabWindow.onFxThread(() -> table().lookupAll(".table-row-cell").stream()
                .filter(each -> ((TableRow<?>) each).getIndex() == place)
                .findFirst()
                .orElseThrow());
        return (TableRow<?>) row;
    }

    @Test
    void aTableRanksTheUnitsByWhatTheyCostAndSwitchesThem() {
        window.train();
        openTable();
        assertThat(rows())
                .isSortedAccordingTo(Comparator.comparingDouble(UnitRow::change).reversed());
        HiddenUnit first = rows().get(0).unit();

        window.robot.clickOn(row(0));
        assertThat(off().units()).containsExactly(first);
        LabWindow.await("it is computed without it", () -> rows().stream().anyMatch(UnitRow::off));
        UnitRow there = rows().stream()
                .filter(row -> row.unit().equals(first))
                .findFirst()
                .orElseThrow();
        assertThat(there.off()).isTrue();
        assertThat(there.changeText()).isEqualTo("off");
        assertThat(window.text("units-summary")).contains("without 1 unit");

        LabWindow.await("it stays selected", () -> there.unit().equals(selected()));
        window.focus("units");
        window.robot.type(KeyCode.SPACE);
        assertThat(off().isNone()).isTrue();
        LabWindow.await("all are on", () -> rows().stream().noneMatch(UnitRow::off));
    }

    private HiddenUnit selected() {
        UnitRow row = table().getSelectionModel().getSelectedItem();
        return row == null ? null : row.unit();
    }

    @Test
    void largeLettersLeaveWhichUnitAndWhatItCostsWhole() {
        window.train();
        openTable();
        assertThat(visibleColumns()).contains("units-gap", "units-on", "units-verdict");
        window.robot.press(KeyCode.CONTROL);
        for (int step = 0; step < 10; step++) {
            window.robot.type(KeyCode.PLUS);
        }
        window.robot.release(KeyCode.CONTROL);
        LabWindow.await("there is less room", () -> !visibleColumns().contains("units-verdict"));
        window.awaitLayout();
        window.awaitLayout();
        assertThat(visibleColumns()).containsExactly("units-layer", "units-unit", "units-cost");
        assertThat(LabWindow.onFxThread(() -> table().lookupAll(".table-cell").stream()
                        .map(cell -> (TableCell<?, ?>) cell)
                        .filter(cell -> cell.getText() != null && cell.isVisible())
                        .filter(cell -> cell.lookup(".text") instanceof Text shown
                                && !shown.getText().equals(cell.getText()))
                        .map(cell -> cell.getText())
                        .toList()))
                .as("shortened")
                .isEmpty();

        window.robot.press(KeyCode.CONTROL).type(KeyCode.DIGIT0).release(KeyCode.CONTROL);
        LabWindow.await("all are back", () -> visibleColumns().contains("units-gap"));
    }

    private List<String> visibleColumns() {
        return LabWindow.onFxThread(() -> table().getColumns().stream()
                .filter(TableColumn::isVisible)
                .map(TableColumn::getId)
                .toList());
    }

    @Test
    void theTableFollowsThePlayhead() {
        window.train();
        openTable();
        for (int epoch : new int[] {3, 17}) {
            window.robot.interact(() -> window.lab.playhead().moveTo(epoch));
            LabWindow.await(
                    "the epoch is there", () -> window.text("units-summary").startsWith("Epoch " + epoch + ":"));
        }
    }

    @Test
    void inSpaceItHasTheWordsOfThatVerdictAndNoGap() {
        window.robot.interact(() -> window.lab.change(
                now -> now.withNetwork(now.network().withBottleneck(3).withHidden(8))));
        window.train();
        SideTabs tabs = window.find("side-tabs", SideTabs.class);
        window.robot.interact(() -> tabs.choose("Units"));
        LabWindow.await("the units are there", () -> table().getItems().size() == 16);

        assertThat(LabWindow.onFxThread(() -> table().getColumns().stream()
                        .filter(column -> column.isVisible())
                        .map(column -> column.getId())
                        .toList()))
                .contains("units-verdict")
                .doesNotContain("units-gap");
        Frames frames = LabWindow.onFxThread(() -> window.lab.playhead().frames());
        for (UnitRow row : rows()) {
            Snapshot last = frames.at(frames.lastEpoch());
            Snapshot without = new Snapshot(
                    last.run(),
                    last.epoch(),
                    last.loss(),
                    Ablation.of(List.of(row.unit())).applied(last.weights()),
                    last.rounding());
            assertThat(row.title())
                    .isEqualTo(
                            Judgement.of(window.experiment(), frames, without).title());
        }
    }

    @Test
    void ofTwoRunsTheFirstAloneIsWithoutThem() {
        window.train();
        window.robot.interact(() -> window.view.comparison().keep());
        LabWindow.await(
                "it is beside", () -> window.view.comparison().shownProperty().get() != null);
        Snapshot beside = LabWindow.onFxThread(
                () -> window.view.comparison().shownProperty().get());

        switchOff(new HiddenUnit(ENCODER, 3));
        LabWindow.await("it is said", () -> window.text("difference-a").endsWith("without 1 unit"));

        assertThat(LabWindow.onFxThread(
                        () -> window.view.comparison().shownProperty().get()))
                .isEqualTo(beside);
        assertThat(window.text("difference-b")).doesNotContain("without");
    }
}
