package colorwheel.view.network;

import static org.assertj.core.api.Assertions.assertThat;

import colorwheel.color.HsvColor;
import colorwheel.experiment.Experiment;
import colorwheel.network.Ablation;
import colorwheel.network.HiddenLayer;
import colorwheel.network.HiddenUnit;
import colorwheel.paint.network.NetworkGeometry;
import colorwheel.paint.network.NetworkPicture;
import colorwheel.preferences.PreferenceStore;
import colorwheel.view.LabWindow;
import colorwheel.view.picture.PaintedPane;
import java.util.List;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.MenuBar;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.Region;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The network in a real window: it takes the place of the latents, and its units are pointed at and switched off. */
@Timeout(120)
class NetworkInWindowTest {
    private static final HiddenUnit UNIT = new HiddenUnit(HiddenLayer.DECODER, 6);

    private final PreferenceStore preferences = PreferenceStore.inMemory();
    private LabWindow window;

    @BeforeEach
    void opens() throws TimeoutException {
        window = new LabWindow(preferences, null);
    }

    @AfterEach
    void closes() throws TimeoutException {
        window.close();
    }

    private PaintedPane<NetworkPicture> network() {
        return window.view.pictures().network();
    }

    private void showNetwork() {
        window.robot.type(KeyCode.N);
        LabWindow.await(
                "the network is there", () -> network().isVisible() && network().displayed() != null);
        window.awaitLayout();
    }

    /** The picture on the screen once it is so. */
    private void awaitShown(String what, Predicate<NetworkPicture> so) {
        LabWindow.await(
                what, () -> network().displayed() != null && so.test(network().displayed()));
    }

    private Point2D middleOf(PaintedPane<NetworkPicture> pane, HiddenUnit unit) {
        return LabWindow.onFxThread(() -> {
            NetworkPicture shown = pane.displayed();
            NetworkGeometry geometry = NetworkGeometry.of(
                    shown.width(), shown.bottleneck(), pane.pixelWidth(), pane.pixelHeight(), pane.paintScale());
            NetworkGeometry.Spot spot = geometry.units(unit.layer()).get(unit.index());
            return pane.localToScreen(spot.x() / pane.pixelScale(), spot.y() / pane.pixelScale());
        });
    }

    private HiddenUnit pointed() {
        return LabWindow.onFxThread(() -> window.lab.display().unitProperty().get());
    }

    private Ablation off() {
        return LabWindow.onFxThread(() -> window.lab.switchedOff().ablation());
    }

    private void replace(Experiment experiment) {
        window.robot.interact(() -> window.lab.editing().replace(experiment));
    }

    @Test
    void theKeyTheTabsAndTheMenuSwitchBetweenLatentsAndNetwork() {
        ToggleButton latents = window.find("picture-latents", ToggleButton.class);
        ToggleButton units = window.find("picture-network", ToggleButton.class);
        assertThat(network().isVisible()).as("the first look").isFalse();
        assertThat(latents.isSelected()).isTrue();

        showNetwork();
        assertThat(units.isSelected()).isTrue();

        window.robot.clickOn(window.middleOf(latents), MouseButton.PRIMARY);
        LabWindow.await("the latents are back", () -> !network().isVisible());
        window.robot.clickOn(window.middleOf(latents), MouseButton.PRIMARY);
        assertThat(LabWindow.onFxThread(latents::isSelected))
                .as("one is always pressed")
                .isTrue();
        window.robot.clickOn(window.middleOf(units), MouseButton.PRIMARY);
        LabWindow.await("the network is back", network()::isVisible);

        CheckMenuItem item = window.find("menu", MenuBar.class).getMenus().stream()
                .flatMap(menu -> menu.getItems().stream())
                .filter(each -> "menu-network".equals(each.getId()))
                .map(CheckMenuItem.class::cast)
                .findFirst()
                .orElseThrow();
        assertThat(item.isSelected()).isTrue();
        window.robot.interact(() -> item.setSelected(false));
        LabWindow.await("the latents are back once more", () -> !network().isVisible());
    }

    @Test
    void switchesThatDoNothingInTheNetworkCannotBeUsedThere() {
        List<String> ofLatents = List.of("held-out", "field", "orientation", "initials", "fan-out");
        assertThat(ofLatents).allMatch(key -> !toggle(key).isDisabled());
        List<Double> places = LabWindow.onFxThread(() -> ofLatents.stream()
                .map(key -> toggle(key).localToScene(0, 0).getX())
                .toList());

        showNetwork();
        assertThat(ofLatents).allMatch(key -> toggle(key).isDisabled());
        assertThat(ofLatents).allMatch(key -> explanation(key).contains("shows the network"));
        assertThat(toggle("reconstruction").isDisabled())
                .as("it is seen in the swatches")
                .isFalse();
        assertThat(LabWindow.onFxThread(() -> ofLatents.stream()
                        .map(key -> toggle(key).localToScene(0, 0).getX())
                        .toList()))
                .isEqualTo(places);
        window.robot.type(KeyCode.O);
        assertThat(LabWindow.onFxThread(
                        () -> window.lab.display().heldOutProperty().get()))
                .isFalse();

        window.robot.type(KeyCode.N);
        LabWindow.await("they can be used again", () -> ofLatents.stream()
                .noneMatch(key -> toggle(key).isDisabled()));
        assertThat(ofLatents).allMatch(key -> explanation(key).isEmpty());
    }

    private ToggleButton toggle(String key) {
        return window.find("overlay-" + key, ToggleButton.class);
    }

    /** What the pane around a switch says, which has a tooltip while the switch has none. */
    private String explanation(String key) {
        return LabWindow.onFxThread(() -> toggle(key).getParent().getProperties().values().stream()
                .filter(Tooltip.class::isInstance)
                .map(tooltip -> ((Tooltip) tooltip).getText())
                .findFirst()
                .orElse(""));
    }

    @Test
    void itFollowsTheRunAndThePlayhead() {
        showNetwork();
        window.train();
        awaitShown("the last epoch is shown", shown -> shown.snapshot().epoch() == 40);
        assertThat(LabWindow.onFxThread(() -> window.lab.display().painted().epoch()))
                .as("what else tells of an epoch tells of this one")
                .isEqualTo(40);

        window.robot.type(KeyCode.HOME);
        awaitShown("the first epoch is shown", shown -> shown.snapshot().epoch() == 0);
        assertThat(network().getAccessibleText()).startsWith("Network of 16 and 16 hidden units at epoch 0");
    }

    @Test
    void aUnitIsPointedAtToldAboutAndSwitchedOff() {
        showNetwork();
        window.train();
        window.robot.moveTo(middleOf(network(), UNIT));
        LabWindow.await(
                "it is pointed at",
                () -> UNIT.equals(window.lab.display().unitProperty().get()));
        awaitShown("its picture is there", shown -> UNIT.equals(shown.pointed()));
        LabWindow.await("it is told about", () -> window.text("unit-on")
                .matches("on for \\d+ of " + LabWindow.SMALL.trainingColors().size() + " colors"));
        assertThat(window.text("unit-name")).isEqualTo("Decoder unit 6");
        assertThat(window.text("unit-carried")).startsWith("carries ");

        window.robot.clickOn(middleOf(network(), UNIT), MouseButton.PRIMARY);
        assertThat(off()).isEqualTo(Ablation.of(List.of(UNIT)));
        awaitShown("it is shown as off", shown -> shown.off().equals(Ablation.of(List.of(UNIT))));
        awaitShown(
                "the network is without it",
                shown -> !shown.snapshot().weights().equals(shown.whole()));
        LabWindow.await("that is said", () -> window.text("unit-name").equals("Decoder unit 6, off"));

        window.robot.clickOn(middleOf(network(), UNIT), MouseButton.PRIMARY);
        assertThat(off().isNone()).as("on again").isTrue();
        window.robot.moveTo(window.middleOf(window.find("swatches", Node.class)));
        assertThat(pointed()).as("the pointer is elsewhere").isNull();
    }

    @Test
    void theKeysPointAtUnitsAndSwitchThemOff() {
        showNetwork();
        window.train();
        int epoch = LabWindow.onFxThread(() -> window.lab.playhead().shown().epoch());
        window.focus("network-view");
        HiddenUnit first = pointed();
        assertThat(first).isEqualTo(new HiddenUnit(HiddenLayer.ENCODER, 0));

        window.robot.type(KeyCode.DOWN);
        assertThat(pointed().layer()).isEqualTo(HiddenLayer.ENCODER);
        assertThat(pointed()).isNotEqualTo(first);
        window.robot.type(KeyCode.RIGHT).type(KeyCode.RIGHT);
        HiddenUnit decoder = pointed();
        assertThat(decoder.layer()).isEqualTo(HiddenLayer.DECODER);
        assertThat(LabWindow.onFxThread(() -> window.lab.playhead().shown().epoch()))
                .as("arrows are the network's while it has the focus")
                .isEqualTo(epoch);

        window.robot.type(KeyCode.ENTER);
        assertThat(off()).isEqualTo(Ablation.of(List.of(decoder)));
        window.robot.type(KeyCode.ENTER);
        assertThat(off().isNone()).isTrue();

        window.focus("scatter");
        assertThat(pointed()).as("the focus is elsewhere").isNull();
        window.robot.type(KeyCode.LEFT);
        LabWindow.await(
                "the arrows are the timeline's again",
                () -> window.lab.playhead().shown().epoch() < epoch);
    }

    @Test
    void aColorThatIsPointedAtGoesItsWay() {
        showNetwork();
        HsvColor color = new HsvColor(60, 1, 1);
        window.robot.interact(() -> window.lab.display().hoveredProperty().set(color));
        awaitShown("the color is on its way", shown -> color.equals(shown.color()));
        window.robot.interact(() -> window.lab.display().hoveredProperty().set(null));
        awaitShown("no color is", shown -> shown.color() == null);
    }

    @Test
    void threeLatentsAndOtherWidthsAreShownToo() {
        showNetwork();
        replace(LabWindow.SMALL.withNetwork(
                LabWindow.SMALL.network().withBottleneck(3).withHidden(64)));
        awaitShown("it is the other network", shown -> shown.bottleneck() == 3 && shown.width() == 64);
        assertThat(LabWindow.onFxThread(() -> window.view.pictures().space().isVisible()))
                .as("the space is not seen")
                .isFalse();
        window.robot.type(KeyCode.N);
        LabWindow.await("the space is", () -> window.view.pictures().space().isVisible());
    }

    @Test
    @SuppressWarnings("unchecked")
    void bothNetworksOfAComparisonAreShownAndTheSameUnitIsPointedAt() {
        showNetwork();
        window.train();
        window.robot.interact(() -> window.view.comparison().train(present -> present.withSeed(5)));
        PaintedPane<NetworkPicture> other = window.find("network-b", PaintedPane.class);
        LabWindow.await(
                "the other network is there",
                () -> other.isVisible()
                        && other.displayed() != null
                        && other.displayed().snapshot().epoch() == 40);
        assertThat(other.displayed().experiment().seed()).isEqualTo(5);
        window.awaitLayout();

        window.robot.moveTo(middleOf(other, UNIT));
        awaitShown("it is pointed at in the first", shown -> UNIT.equals(shown.pointed()));
        LabWindow.await("and in the second", () -> UNIT.equals(other.displayed().pointed()));
        window.robot.clickOn(middleOf(other, UNIT), MouseButton.PRIMARY);
        assertThat(off().isNone()).as("units of the other run stay on").isTrue();
    }

    @Test
    void theLatentsAreHiddenBeforeThereIsANetworkToBeSeen() {
        boolean hidden = LabWindow.onFxThread(() -> {
            window.lab.display().networkProperty().set(true);
            return network().isVisible() && network().displayed() == null;
        });
        assertThat(hidden).isTrue();
        Region region = window.find("network-view", Region.class);
        window.awaitLayout();
        assertThat(LabWindow.onFxThread(
                        () -> region.getBackground().getFills().get(0).getFill().isOpaque()))
                .isTrue();
    }

    @Test
    void itIsRemembered() throws TimeoutException {
        showNetwork();
        window.close();
        assertThat(preferences.get().look().network()).isTrue();
        window = new LabWindow(preferences, null);
        LabWindow.await(
                "the network is there again",
                () -> network().isVisible() && network().displayed() != null);
    }
}
