package colorwheel.view;

import static org.assertj.core.api.Assertions.assertThat;

import colorwheel.view.theme.Theme;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.image.PixelReader;
import javafx.scene.input.KeyCode;
import javafx.scene.paint.Color;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The ring around what was reached by keyboard, as it is on the screen. */
@Timeout(180)
class FocusRingTest {
    private static final int MAX_STOPS = 80;
    private static final long FRAME_NANOS = 16_666_667;

    private LabWindow window;
    private long nanos;

    @BeforeEach
    void opens() throws TimeoutException {
        window = new LabWindow();
        window.robot.interact(() -> window.lab.playhead().loopingProperty().set(true));
    }

    @AfterEach
    void closes() throws TimeoutException {
        window.close();
    }

    private Node ring() {
        return window.find("focus-ring", Node.class);
    }

    private Node owner() {
        return LabWindow.onFxThread(() -> window.stage.getScene().getFocusOwner());
    }

    private static String name(Node node) {
        return node.getId() == null ? node.getStyleClass().toString() : node.getId();
    }

    /** Puts the ring where the next frame has it. */
    private void frame() {
        nanos += FRAME_NANOS;
        window.robot.interact(() -> {
            window.stage.getScene().getRoot().layout();
            window.view.pulse(nanos);
            window.stage.getScene().getRoot().layout();
        });
    }

    @ParameterizedTest
    @EnumSource(Theme.class)
    void everyControlReachedByTabHasTheSameVisibleRing(Theme theme) {
        window.robot.interact(() ->
                window.view.theme().choiceProperty().set(theme == Theme.DARK ? Theme.Choice.DARK : Theme.Choice.LIGHT));
        LabWindow.await(
                "the theme is there", () -> window.view.theme().themeProperty().get() == theme);
        window.focus("scatter");
        Set<Node> reached = new LinkedHashSet<>();
        List<String> lacking = new ArrayList<>();

        for (int stop = 0; stop < MAX_STOPS; stop++) {
            window.robot.type(KeyCode.TAB);
            Node owner = owner();
            // A range slider takes two steps for its two thumbs.
            if (!reached.add(owner) && owner == reached.iterator().next()) {
                break;
            }
            frame();
            String problem = problem(theme);
            if (!problem.isEmpty()) {
                lacking.add(name(owner) + ": " + problem);
            }
        }

        assertThat(reached.stream().map(FocusRingTest::name))
                .contains("reset", "loop", "loop-from", "normalize", "engine", "speed", "timeline", "seed")
                .contains("learning-rate-slider", "hold-out-ring", "hold-out-strip", "side-tabs");
        assertThat(lacking).isEmpty();
    }

    /** What is wrong with the ring as it is drawn; empty if nothing is. */
    private String problem(Theme theme) {
        Node ring = ring();
        return LabWindow.onFxThread(() -> {
            if (!ring.isVisible()) {
                return "no ring";
            }
            Color accent = Color.web(theme == Theme.DARK ? "#1f6feb" : "#0969da");
            Bounds bounds = ring.localToScene(ring.getLayoutBounds());
            PixelReader pixels = window.stage.getScene().snapshot(null).getPixelReader();
            int middle = (int) (bounds.getMinX() + bounds.getWidth() / 2);
            int top = (int) bounds.getMinY();
            for (int row = 0; row < 2; row++) {
                if (!isLike(pixels.getColor(middle, top + row), accent)) {
                    return "its upper edge is " + pixels.getColor(middle, top + row) + " in row " + row;
                }
            }
            if (isLike(pixels.getColor(middle, top + 2), accent)) {
                return "its upper edge is more than two pixels wide";
            }
            int side = (int) (bounds.getMinY() + bounds.getHeight() / 2);
            if (!isLike(pixels.getColor((int) bounds.getMinX() + 1, side), accent)) {
                return "its left edge is " + pixels.getColor((int) bounds.getMinX() + 1, side);
            }
            Color within = pixels.getColor(middle, top + 2);
            return contrast(accent, within) >= 3 ? "" : "its contrast to " + within + " is " + contrast(accent, within);
        });
    }

    private static boolean isLike(Color one, Color other) {
        return Math.abs(one.getRed() - other.getRed())
                        + Math.abs(one.getGreen() - other.getGreen())
                        + Math.abs(one.getBlue() - other.getBlue())
                < 0.05;
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

    @Test
    void aClickedControlHasNoRing() {
        window.focus("engine");
        window.robot.type(KeyCode.TAB);
        frame();
        assertThat(ring().isVisible()).isTrue();

        window.robot.clickOn("#normalize");
        frame();
        assertThat(ring().isVisible()).isFalse();
        window.robot.clickOn("#seed");
        frame();
        assertThat(ring().isVisible()).as("a clicked field is for typing").isFalse();
    }

    @Test
    void theRingIsOnlyWhereTheControlIsInSight() {
        window.focus("engine");
        window.robot.type(KeyCode.TAB);
        frame();
        assertThat(ring().isVisible()).isTrue();

        window.robot.interact(() -> {
            window.stage.setHeight(420);
            ((javafx.scene.control.ScrollPane) window.stage.getScene().lookup(".experiment-pane")).setVvalue(0);
        });
        frame();

        assertThat(ring().isVisible()).isFalse();
    }
}
