package colorwheel.view.linked;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import colorwheel.color.HsvColor;
import colorwheel.paint.Overlay;
import colorwheel.paint.Scatter;
import colorwheel.paint.ScatterHits;
import colorwheel.paint.SwatchHits;
import colorwheel.paint.Swatches;
import colorwheel.paint.Zoom;
import colorwheel.session.DisplayState;
import colorwheel.view.LabWindow;
import colorwheel.view.picture.PaintedPane;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.ScrollEvent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Pointing, selecting, zooming and switching overlays in a real window. */
@Timeout(120)
class LinkedPicturesTest {
    private static final HsvColor GREEN = new HsvColor(120, 1, 1);

    private LabWindow window;
    private DisplayState display;

    @BeforeEach
    void opens() throws TimeoutException {
        window = new LabWindow();
        display = window.lab.display();
        LabWindow.await(
                "both pictures are there",
                () -> scatter().displayed() != null
                        && scatter().displayed().snapshot() != null
                        && swatches().displayed() != null);
    }

    @AfterEach
    void closes() throws TimeoutException {
        window.close();
    }

    private PaintedPane<Scatter> scatter() {
        return window.view.pictures().scatter();
    }

    private PaintedPane<Swatches> swatches() {
        return window.view.pictures().swatches();
    }

    private Point2D onSwatch(HsvColor color) {
        return LabWindow.onFxThread(() -> {
            PaintedPane<Swatches> pane = swatches();
            SwatchHits.Cell cell = new SwatchHits(
                            pane.displayed(), pane.pixelWidth(), pane.pixelHeight(), pane.pixelScale())
                    .cellOf(color)
                    .orElseThrow();
            return pane.localToScreen(cell.left() + cell.width() / 2, cell.top() + cell.height() / 2);
        });
    }

    private ScatterHits hits() {
        PaintedPane<Scatter> pane = scatter();
        return new ScatterHits(pane.displayed(), pane.pixelWidth(), pane.pixelHeight(), pane.pixelScale());
    }

    /** A place on the screen where the scatter has the point of a row. */
    private Point2D onPoint(int row) {
        return LabWindow.onFxThread(() -> {
            var latents = scatter().displayed().points();
            var plane = hits().plane();
            return scatter()
                    .localToScreen(
                            plane.x(latents.get(row, 0), latents.get(row, 1)),
                            plane.y(latents.get(row, 0), latents.get(row, 1)));
        });
    }

    /** A row whose point is not covered by those of other hues. */
    private int uncovered() {
        Scatter shown = scatter().displayed();
        var latents = shown.points();
        ScatterHits hits = hits();
        return IntStream.range(0, latents.size())
                .filter(row -> {
                    double x = hits.plane().x(latents.get(row, 0), latents.get(row, 1));
                    double y = hits.plane().y(latents.get(row, 0), latents.get(row, 1));
                    double hue = shown.colors().hue(row);
                    return Stream.of(-1, 1)
                            .allMatch(off -> hits.at(x + off, y, 2)
                                                    .orElseThrow()
                                                    .hue()
                                            == hue
                                    && hits.at(x, y + off, 2).orElseThrow().hue() == hue);
                })
                .findFirst()
                .orElseThrow();
    }

    private Point2D middle(String id) {
        Node node = window.find(id, Node.class);
        assertThat(LabWindow.onFxThread(node::isVisible)).as(id + " is visible").isTrue();
        return window.middleOf(node);
    }

    private boolean visible(String id) {
        Node node = window.find(id, Node.class);
        return LabWindow.onFxThread(node::isVisible);
    }

    @Test
    void pointingAtASwatchShowsItsPlaceInTheScatterAndItsNumbers() {
        Bounds before = LabWindow.onFxThread(() -> scatter().getLayoutBounds());
        window.robot.moveTo(onSwatch(GREEN));

        assertThat(LabWindow.onFxThread(() -> display.hoveredProperty().get())).isEqualTo(GREEN);
        Point2D expected = LabWindow.onFxThread(() -> {
            double[] position = hits().positionOf(GREEN).orElseThrow();
            return scatter().localToScreen(position[0], position[1]);
        });
        assertThat(middle("scatter-hovered").distance(expected)).isLessThan(1.5);
        assertThat(window.text("readout-name")).isEqualTo("120° green, S 1, V 1");
        assertThat(window.text("readout-hex")).isEqualTo("#00FF00");
        assertThat(window.text("readout-latent")).startsWith("latent ");
        assertThat(window.text("readout-error")).endsWith(" of 255");
        assertThat(LabWindow.onFxThread(() -> scatter().getLayoutBounds())).isEqualTo(before);
        assertThat(visible("readout-hint")).isFalse();

        window.robot.moveTo(window.middleOf(window.find("train", Node.class)));
        assertThat(LabWindow.onFxThread(() -> display.hoveredProperty().get())).isNull();
        assertThat(visible("scatter-hovered")).isFalse();
        assertThat(visible("readout-hint")).isTrue();
    }

    @Test
    void pointingAtAPointShowsItsSwatch() {
        int row = LabWindow.onFxThread(this::uncovered);
        HsvColor color =
                LabWindow.onFxThread(() -> HsvColor.of(scatter().displayed().colors(), row));
        window.robot.moveTo(onPoint(row));

        HsvColor hovered = LabWindow.onFxThread(() -> display.hoveredProperty().get());
        // The values of one hue lie at one place of this ring: the one on top is meant.
        assertThat(hovered.hue()).isEqualTo(color.hue());
        assertThat(middle("swatch-hovered").distance(onSwatch(hovered))).isLessThan(1.5);
    }

    @Test
    void aClickSelectsWhatStaysUntilEsc() {
        window.robot.clickOn(onSwatch(GREEN));
        window.robot.moveTo(window.middleOf(window.find("train", Node.class)));

        assertThat(LabWindow.onFxThread(() -> display.selectedProperty().get())).isEqualTo(GREEN);
        assertThat(visible("swatch-selected")).isTrue();
        assertThat(visible("scatter-selected")).isTrue();
        assertThat(window.text("readout-name")).isEqualTo("120° green, S 1, V 1");

        window.focus("scatter");
        window.robot.type(KeyCode.ESCAPE);
        assertThat(LabWindow.onFxThread(() -> display.selectedProperty().get())).isNull();
        assertThat(visible("scatter-selected")).isFalse();
    }

    @Test
    void theSelectionWalksByKeys() {
        window.focus("scatter");
        window.robot.push(KeyCode.SHORTCUT, KeyCode.RIGHT);
        assertThat(window.text("readout-name")).isEqualTo("0° red, S 1, V 1");
        window.robot.push(KeyCode.SHORTCUT, KeyCode.RIGHT);
        window.robot.push(KeyCode.SHORTCUT, KeyCode.DOWN);
        assertThat(window.text("readout-name")).isEqualTo("10° red, S 1, V 0.9");
        window.robot.push(KeyCode.SHORTCUT, KeyCode.LEFT);
        window.robot.push(KeyCode.SHORTCUT, KeyCode.LEFT);
        assertThat(window.text("readout-name")).isEqualTo("350° red, S 1, V 0.9");

        window.focus("seed");
        window.robot.push(KeyCode.SHORTCUT, KeyCode.RIGHT);
        assertThat(window.text("readout-name")).isEqualTo("350° red, S 1, V 0.9");
    }

    @Test
    void theWheelZoomsAboutThePointerADragMovesAndADoubleClickFits() {
        Point2D point = onPoint(3);
        window.robot.moveTo(point);
        window.robot.interact(() -> {
            Point2D inScene = scatter().localToScene(scatter().screenToLocal(point));
            scatter().fireEvent(scroll(inScene, 320));
        });
        LabWindow.await("it is zoomed", () -> scatter().displayed().zoom().factor() == 4);
        assertThat(onPoint(3).distance(point)).isLessThan(1.5);
        assertThat(visible("zoom-fit")).isTrue();

        Point2D before = onPoint(3);
        Zoom zoomed = LabWindow.onFxThread(() -> scatter().displayed().zoom());
        window.drag(point, point.add(-20, 30), point.add(-30, 50));
        LabWindow.await("it has moved", () -> !scatter().displayed().zoom().equals(zoomed));
        assertThat(LabWindow.onFxThread(() -> display.selectedProperty().get())).isNull();
        Point2D moved = onPoint(3).subtract(before);
        assertThat(moved.getX()).isCloseTo(-30, within(25.0));
        assertThat(moved.getY()).isCloseTo(50, within(25.0));

        window.robot.doubleClickOn(point);
        LabWindow.await("the whole is shown", () -> scatter().displayed().zoom().equals(Zoom.NONE));
        assertThat(visible("zoom-fit")).isFalse();
    }

    private static ScrollEvent scroll(Point2D at, double deltaY) {
        return new ScrollEvent(
                ScrollEvent.SCROLL,
                at.getX(),
                at.getY(),
                at.getX(),
                at.getY(),
                false,
                false,
                false,
                false,
                false,
                false,
                0,
                deltaY,
                0,
                deltaY,
                ScrollEvent.HorizontalTextScrollUnits.NONE,
                0,
                ScrollEvent.VerticalTextScrollUnits.NONE,
                0,
                0,
                null);
    }

    @Test
    void theKeysZoom() {
        window.focus("scatter");
        window.robot.type(KeyCode.PLUS);
        window.robot.type(KeyCode.PLUS);
        assertThat(LabWindow.onFxThread(
                        () -> window.view.pictures().zoomProperty().get().factor()))
                .isCloseTo(2, within(1e-9));
        window.robot.type(KeyCode.MINUS);
        window.robot.type(KeyCode.DIGIT0);
        assertThat(LabWindow.onFxThread(
                        () -> window.view.pictures().zoomProperty().get()))
                .isEqualTo(Zoom.NONE);
    }

    @Test
    void everyOverlayHasAButtonWithHelpAndReachesThePicturesAndLeavesTheRunAlone() {
        var weights = LabWindow.onFxThread(() -> window.lab.playhead().shown().weights());
        for (Overlay overlay : Overlay.values()) {
            ToggleButton button = window.find("overlay-" + overlay.key(), ToggleButton.class);
            assertThat(button.isSelected()).isFalse();
            assertThat(button.getAccessibleText()).isNotBlank();
            assertThat(button.getTooltip().getText()).contains(button.getAccessibleText());
            window.robot.clickOn(button);
            assertThat(button.isSelected()).isTrue();
        }
        LabWindow.await("the scatter has them", () -> {
            var on = scatter().displayed().overlays();
            return on.heldOut() != null
                    && on.field()
                    && on.orientation()
                    && !on.initials().isEmpty();
        });
        LabWindow.await("the swatches have theirs", () -> swatches().displayed().network() != null);
        assertThat(LabWindow.onFxThread(() -> window.lab.playhead().shown().weights()))
                .isSameAs(weights);

        window.robot.interact(() -> display.fieldProperty().set(false));
        assertThat(window.find("overlay-field", ToggleButton.class).isSelected())
                .isFalse();
        LabWindow.await(
                "the field is gone", () -> !scatter().displayed().overlays().field());
    }

    @Test
    void levelsFanOutByTheirKeyAndOnlyOnARing() {
        window.focus("scatter");
        window.robot.type(KeyCode.U);
        LabWindow.await(
                "the levels are fanned out",
                () -> scatter().displayed().overlays().fanOut() != null);

        ToggleButton button = window.find("overlay-fan-out", ToggleButton.class);
        assertThat(LabWindow.onFxThread(() -> explanation(button))).isEmpty();
        window.robot.interact(
                () -> window.lab.change(now -> now.withNetwork(now.network().withNormalize(false))));
        assertThat(LabWindow.onFxThread(button::isDisabled)).isTrue();
        assertThat(LabWindow.onFxThread(() -> explanation(button)))
                .contains(
                        "Fan out: There is no ring to fan out: it needs a normalized network with a bottleneck of 2.");
    }

    /** What the pane around a button says, which has a tooltip while the button has none. */
    private static Optional<String> explanation(ToggleButton button) {
        return button.getParent().getProperties().values().stream()
                .filter(Tooltip.class::isInstance)
                .map(tooltip -> ((Tooltip) tooltip).getText())
                .findFirst();
    }
}
