package colorwheel.view.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import colorwheel.color.HueRange;
import colorwheel.recording.RunState;
import colorwheel.view.LabWindow;
import colorwheel.view.theme.Theme;
import java.util.concurrent.TimeoutException;
import javafx.geometry.Point2D;
import javafx.scene.Cursor;
import javafx.scene.control.Label;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.scene.paint.Color;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The strip of hues under the hand. */
@Timeout(180)
class HueStripTest {
    private LabWindow window;
    private HueStrip strip;

    @BeforeEach
    void opens() throws TimeoutException {
        window = new LabWindow();
        // On the coarse grid of the window's experiment too few hues would be left.
        window.robot.interact(() -> window.lab.change(now -> now.withHueStep(1)));
        strip = window.find("hold-out-strip", HueStrip.class);
    }

    @AfterEach
    void closes() throws TimeoutException {
        window.close();
    }

    private HueRange held() {
        return window.experiment().holdOut();
    }

    private void hold(double start, double end) {
        window.robot.interact(() -> window.lab.change(now -> now.withHoldOut(HueRange.of(start, end))));
    }

    private Point2D at(double hue) {
        return LabWindow.onFxThread(() -> strip.localToScreen(strip.x(hue), 13));
    }

    private double pixels(double degrees) {
        return LabWindow.onFxThread(() -> strip.x(degrees) - strip.x(0));
    }

    private Cursor cursorAt(Point2D place) {
        window.robot.moveTo(place.add(0, 1)).moveTo(place);
        return LabWindow.onFxThread(strip::getCursor);
    }

    @Test
    void anEndIsGrabbedTenPixelsBesideItAndDoesNotJump() {
        for (int beside : new int[] {-10, 10}) {
            hold(150, 240);
            Point2D hand = at(240).add(beside, 0);
            window.drag(hand, hand.add(pixels(20), 0), hand.add(pixels(40), 0));
            // The mouse moves by whole pixels, which are more than a degree.
            assertThat(held().start()).isEqualTo(150);
            assertThat(held().end())
                    .as("the end, grabbed %d pixels beside it", beside)
                    .isCloseTo(280, within(1.5));

            hold(150, 240);
            hand = at(150).add(beside, 0);
            window.drag(hand, hand.subtract(pixels(20), 0), hand.subtract(pixels(60), 0));
            assertThat(held().end()).isEqualTo(240);
            assertThat(held().start())
                    .as("the start, grabbed %d pixels beside it", beside)
                    .isCloseTo(90, within(1.5));
        }
        assertThat(LabWindow.onFxThread(() -> window.lab.adjustingProperty().get()))
                .isFalse();
        LabWindow.await("it has trained", () -> window.lab.runState() != RunState.IDLE);
    }

    @Test
    void aFastDragComesWhereTheHandIs() {
        Point2D hand = at(240);
        window.drag(hand, at(300), at(160), at(330));

        assertThat(held().start()).isEqualTo(150);
        assertThat(held().end()).isCloseTo(330, within(1.5));
    }

    @Test
    void theEndsDoNotCross() {
        window.drag(at(240), at(100), at(20));

        assertThat(held()).isEqualTo(HueRange.of(150, 150));
    }

    @Test
    void anEndGoesOnThroughRedBeyondTheEdge() {
        Point2D edge = at(360);
        window.drag(at(240), edge, edge.add(pixels(20), 0));

        assertThat(held().start()).isEqualTo(150);
        assertThat(held().end()).isCloseTo(20, within(1.5));
        window.drag(at(20), at(30), at(40));
        assertThat(held().wraps()).isTrue();
        assertThat(held().end()).isCloseTo(40, within(2.0));
    }

    @Test
    void theMiddleMovesTheWholeSliceThroughRed() {
        window.drag(at(195), at(250), at(345));

        assertThat(held().span()).isEqualTo(90);
        assertThat(held().wraps()).isTrue();
        assertThat(held().center()).isCloseTo(345, within(1.5));
    }

    @Test
    void aDragBesideTheSliceMakesANewOneThere() {
        window.drag(at(40), at(60), at(100));

        assertThat(held().start()).isCloseTo(40, within(1.5));
        assertThat(held().end()).isCloseTo(100, within(1.5));
    }

    @Test
    void aClickChangesNothing() {
        window.robot.clickOn(at(40)).clickOn(at(240));

        assertThat(held()).isEqualTo(HueRange.of(150, 240));
        assertThat(LabWindow.onFxThread(() -> window.lab.adjustingProperty().get()))
                .isFalse();
    }

    @Test
    void cursorsSayWhatAGrabWouldDo() {
        assertThat(cursorAt(at(150).add(-10, 0))).isEqualTo(Cursor.H_RESIZE);
        assertThat(cursorAt(at(240).add(10, 0))).isEqualTo(Cursor.H_RESIZE);
        assertThat(cursorAt(at(195))).isEqualTo(Cursor.MOVE);
        assertThat(cursorAt(at(40))).isEqualTo(Cursor.CROSSHAIR);
    }

    @Test
    void itsKeysAreThoseOfTheRing() {
        window.focus("hold-out-strip");
        window.robot.type(KeyCode.RIGHT);
        assertThat(held()).isEqualTo(HueRange.of(151, 241));
        window.robot.press(KeyCode.SHIFT).type(KeyCode.RIGHT).release(KeyCode.SHIFT);
        assertThat(held()).isEqualTo(HueRange.of(151, 242));
        window.robot.press(KeyCode.ALT).type(KeyCode.LEFT).release(KeyCode.ALT);
        assertThat(held()).isEqualTo(HueRange.of(150, 242));
    }

    // What is seen

    private WritableImage picture() {
        return LabWindow.onFxThread(() -> strip.snapshot(null, null));
    }

    private boolean isVeiled(WritableImage picture, double hue) {
        double x = LabWindow.onFxThread(
                () -> strip.x(hue) - strip.getBoundsInLocal().getMinX());
        int pale = 0;
        for (int k = -4; k <= 4; k++) {
            Color color = picture.getPixelReader().getColor((int) Math.round(x) + k, 13);
            pale += color.getSaturation() < 0.9 ? 1 : 0;
        }
        return pale > 4;
    }

    @Test
    void aSliceThroughRedIsDrawnAtBothEdges() {
        hold(330, 30);
        WritableImage picture = picture();

        assertThat(isVeiled(picture, 345)).isTrue();
        assertThat(isVeiled(picture, 15)).isTrue();
        assertThat(isVeiled(picture, 180)).isFalse();
    }

    @Test
    void theStripHasTheSameColorsInBothThemesAndItsLabelsAreLegible() {
        WritableImage light = picture();
        assertLegible();
        window.robot.interact(() -> window.view.theme().choiceProperty().set(Theme.Choice.DARK));
        LabWindow.await("it is dark", () -> window.view.theme().themeProperty().get() == Theme.DARK);
        WritableImage dark = picture();
        assertLegible();

        for (double hue = 5; hue < 360; hue += 5) {
            int x = (int) Math.round(strip.x(hue));
            assertThat(dark.getPixelReader().getArgb(x, 13))
                    .isEqualTo(light.getPixelReader().getArgb(x, 13));
        }
    }

    private void assertLegible() {
        for (var node : strip.lookupAll(".hue-name")) {
            Label name = (Label) node;
            window.robot.interact(name::applyCss);
            Color text = (Color) name.getTextFill();
            Color behind = (Color) ((javafx.scene.layout.Region) window.find("hold-out-strip", HueStrip.class)
                            .getScene()
                            .lookup(".experiment-content"))
                    .getBackground()
                    .getFills()
                    .get(0)
                    .getFill();
            assertThat(contrast(text, behind)).as(name.getText()).isGreaterThanOrEqualTo(4.5);
        }
    }

    /** As WCAG 2 defines it. */
    private static double contrast(Color one, Color other) {
        double a = luminance(one);
        double b = luminance(other);
        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    }

    private static double luminance(Color color) {
        return 0.2126 * linear(color.getRed()) + 0.7152 * linear(color.getGreen()) + 0.0722 * linear(color.getBlue());
    }

    private static double linear(double channel) {
        return channel <= 0.04045 ? channel / 12.92 : Math.pow((channel + 0.055) / 1.055, 2.4);
    }
}
