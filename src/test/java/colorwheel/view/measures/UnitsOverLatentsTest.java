package colorwheel.view.measures;

import static colorwheel.network.HiddenLayer.DECODER;
import static colorwheel.network.HiddenLayer.ENCODER;
import static org.assertj.core.api.Assertions.assertThat;

import colorwheel.network.Ablation;
import colorwheel.network.HiddenUnit;
import colorwheel.paint.Scatter;
import colorwheel.paint.SpacePicture;
import colorwheel.paint.UnitDirection;
import colorwheel.view.LabWindow;
import colorwheel.view.curve.SideTabs;
import colorwheel.view.picture.PaintedPane;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeoutException;
import javafx.scene.Node;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What a unit of the table, or of the network, does is shown over the latents. */
@Timeout(180)
class UnitsOverLatentsTest {
    private LabWindow window;

    @BeforeEach
    void opens() throws TimeoutException {
        window = new LabWindow();
    }

    @AfterEach
    void closes() throws TimeoutException {
        window.close();
    }

    @SuppressWarnings("unchecked")
    private TableView<UnitRow> table() {
        return window.find("units", TableView.class);
    }

    private void openTable(int units) {
        SideTabs tabs = window.find("side-tabs", SideTabs.class);
        window.robot.interact(() -> tabs.choose("Units"));
        LabWindow.await("the units are there", () -> table().getItems().size() == units);
        window.awaitLayout();
    }

    private HiddenUnit unitAt(int place) {
        return LabWindow.onFxThread(() -> table().getItems().get(place).unit());
    }

    private TableRow<?> row(int place) {
        Node row = LabWindow.onFxThread(() -> table().lookupAll(".table-row-cell").stream()
                .filter(each -> ((TableRow<?>) each).getIndex() == place)
                .findFirst()
                .orElseThrow());
        return (TableRow<?>) row;
    }

    private void awaitPointed(HiddenUnit unit) {
        LabWindow.await("the scatter shows " + unit, () -> {
            Scatter shown = window.view.pictures().scatter().displayed();
            UnitDirection pointed = shown == null ? null : shown.pointed();
            return Objects.equals(unit, pointed == null ? null : pointed.unit());
        });
    }

    @Test
    void aRowUnderThePointerShowsItsUnit() {
        window.train();
        openTable(32);
        window.robot.moveTo(row(1));
        awaitPointed(unitAt(1));
        window.robot.moveTo(row(2));
        awaitPointed(unitAt(2));
        UnitDirection shown = LabWindow.onFxThread(
                () -> window.view.pictures().scatter().displayed().pointed());
        assertThat(shown)
                .isEqualTo(UnitDirection.of(
                        unitAt(2),
                        LabWindow.onFxThread(() -> window.lab.playhead().shown().weights())));

        window.robot.moveTo(window.middleOf(window.find("swatches", Node.class)));
        awaitPointed(null);
    }

    @Test
    void theSelectedRowShowsItsUnitUntilItIsDeselected() {
        window.train();
        openTable(32);
        window.focus("units");
        window.robot.interact(() -> table().getSelectionModel().select(0));
        awaitPointed(unitAt(0));
        window.robot.type(KeyCode.DOWN);
        HiddenUnit second = unitAt(1);
        awaitPointed(second);

        window.robot.interact(() -> window.lab.playhead().moveTo(3));
        LabWindow.await("the table is that of the epoch", () -> window.text("units-summary")
                .startsWith("Epoch 3:"));
        awaitPointed(second);
        assertThat(LabWindow.onFxThread(
                        () -> table().getSelectionModel().getSelectedItem().unit()))
                .isEqualTo(second);

        window.robot.type(KeyCode.ESCAPE);
        awaitPointed(null);
        assertThat(LabWindow.onFxThread(() -> table().getSelectionModel().isEmpty()))
                .isTrue();
    }

    @Test
    void aUnitThatIsOffKeepsItsDirection() {
        window.train();
        HiddenUnit unit = new HiddenUnit(ENCODER, 5);
        window.robot.interact(() -> {
            window.lab.switchedOff().set(Ablation.of(List.of(unit)));
            window.lab.display().selectedUnitProperty().set(unit);
        });
        awaitPointed(unit);
        Scatter shown =
                LabWindow.onFxThread(() -> window.view.pictures().scatter().displayed());
        assertThat(shown.pointed())
                .isEqualTo(UnitDirection.of(
                        unit,
                        LabWindow.onFxThread(() -> window.lab.playhead().shown().weights())));
        assertThat(shown.pointed().along().length()).isPositive();
    }

    @Test
    void whatIsPointedAtInTheNetworkIsShownOverTheLatentsThatTakeItsPlace() {
        window.train();
        HiddenUnit unit = new HiddenUnit(DECODER, 4);
        window.robot.type(KeyCode.N);
        LabWindow.await(
                "the network is there", () -> window.view.pictures().network().displayed() != null);
        window.robot.interact(() -> window.lab.display().unitProperty().set(unit));
        window.robot.type(KeyCode.N);
        awaitPointed(unit);
        window.robot.type(KeyCode.ESCAPE);
        awaitPointed(null);
    }

    @Test
    void whileTheExperimentIsBeingChangedNoneIsShown() {
        window.train();
        HiddenUnit unit = new HiddenUnit(DECODER, 4);
        window.robot.interact(() -> window.lab.display().selectedUnitProperty().set(unit));
        awaitPointed(unit);
        window.robot.interact(() -> window.lab.setAdjusting(true));
        awaitPointed(null);
        window.robot.interact(() -> window.lab.setAdjusting(false));
        awaitPointed(unit);
    }

    @Test
    @SuppressWarnings("unchecked")
    void bothRunsOfAComparisonShowIt() {
        window.train();
        window.robot.interact(() -> window.view.comparison().keep());
        HiddenUnit unit = new HiddenUnit(DECODER, 4);
        window.robot.interact(() -> window.lab.display().selectedUnitProperty().set(unit));
        awaitPointed(unit);
        PaintedPane<Scatter> other = window.find("scatter-b", PaintedPane.class);
        LabWindow.await(
                "the other scatter shows it",
                () -> other.displayed() != null && other.displayed().pointed() != null);
        assertThat(other.displayed().pointed().unit()).isEqualTo(unit);
    }

    @Test
    void inSpaceItIsShownToo() {
        window.robot.interact(() -> window.lab.change(
                now -> now.withNetwork(now.network().withBottleneck(3).withHidden(8))));
        window.train();
        openTable(16);
        window.robot.moveTo(row(0));
        LabWindow.await("the space shows it", () -> {
            SpacePicture shown = window.view.pictures().space().displayed();
            return shown != null
                    && shown.pointed() != null
                    && shown.pointed().unit().equals(unitAt(0));
        });
    }
}
