package colorwheel.view;

import static org.assertj.core.api.Assertions.assertThat;

import colorwheel.recording.RunState;
import colorwheel.session.Speed;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** After any click Space trains or pauses; what was reached by keyboard keeps it. */
@Timeout(180)
class FocusReturnTest {
    private LabWindow window;

    @BeforeEach
    void opens() throws TimeoutException {
        window = new LabWindow();
        // A run that does not end while the test clicks.
        window.robot.interact(() -> {
            window.lab.speedProperty().set(new Speed(5));
            window.lab.change(now -> now.withEpochs(20_000));
            window.lab.display().historyProperty().set(true);
        });
        LabWindow.await("it is prepared", () -> window.lab.preparedProperty().get());
    }

    @AfterEach
    void closes() throws TimeoutException {
        window.close();
    }

    private boolean isPictureFocused() {
        return LabWindow.onFxThread(window.view.pictures().scatter()::isFocused);
    }

    private Point2D inside(Node node, double x, double y) {
        return LabWindow.onFxThread(() -> node.localToScreen(
                x * node.getLayoutBounds().getWidth(),
                y * node.getLayoutBounds().getHeight()));
    }

    private Point2D middle(String selector) {
        Node node = LabWindow.onFxThread(() -> window.stage.getScene().lookup(selector));
        return inside(node, 0.5, 0.5);
    }

    private void assertSpaceTrainsOrPauses(String after) {
        assertThat(isPictureFocused())
                .as("the picture has the focus after %s", after)
                .isTrue();
        RunState before = LabWindow.onFxThread(window.lab::runState);
        window.robot.type(KeyCode.SPACE);
        RunState expected = before == RunState.RUNNING ? RunState.PAUSED : RunState.RUNNING;
        LabWindow.await("Space has made it " + expected + " after " + after, () -> window.lab.runState() == expected);
    }

    @Test
    void spaceTrainsOrPausesAfterAClickOnEveryKindOfControl() {
        Map<String, Supplier<Point2D>> places = new LinkedHashMap<>();
        places.put("a button", () -> middle("#reset"));
        places.put("the main button", () -> middle("#train"));
        places.put("a toggle button", () -> middle("#loop"));
        places.put("a check box", () -> middle("#normalize"));
        places.put("a slider", () -> middle("#learning-rate-slider"));
        places.put("the timeline", () -> middle("#timeline"));
        places.put("a bracket of the loop", () -> middle("#loop-to"));
        places.put("a range slider", () -> middle("#values-range .low-thumb"));
        places.put("a tab", () -> middle("#tab-measures"));
        places.put("the hue ring", () -> window.onRing(195));
        places.put("the hue strip", () -> middle("#hold-out-strip"));
        places.put("the history", () -> middle("#history-picture"));
        places.put("an arrow of a spinner", () -> middle("#values-count .increment-arrow-button"));
        places.put("the text of a label", () -> middle(".section-title"));
        places.put(
                "a place without anything",
                () -> inside(LabWindow.onFxThread(() -> window.stage.getScene().lookup(".transport")), 0.3, 0.95));
        places.forEach((what, place) -> {
            window.robot.clickOn(place.get());
            assertSpaceTrainsOrPauses("a click on " + what);
        });
    }

    @Test
    void spaceTrainsAfterAChoice() {
        ChoiceBox<?> speed = window.find("speed", ChoiceBox.class);
        window.robot.clickOn(middle("#speed"));
        LabWindow.await("the list is open", speed::isShowing);
        window.robot.clickOn("15 epochs/s");
        LabWindow.await("the list is closed", () -> !speed.isShowing());

        assertThat(speed.getValue()).isEqualTo(new Speed(15));
        assertSpaceTrainsOrPauses("a choice");
    }

    @Test
    void aTextFieldKeepsTheFocusForTyping() {
        TextField seed = window.find("seed", TextField.class);
        window.focus("seed");
        window.robot.interact(seed::selectAll);
        window.robot.write("7 ");
        assertThat(LabWindow.onFxThread(window.lab::runState)).isEqualTo(RunState.IDLE);

        window.robot.clickOn(middle(".section-title"));

        assertThat(window.experiment().seed())
                .as("leaving the field applies it")
                .isEqualTo(7);
        assertSpaceTrainsOrPauses("a click beside the field");
    }

    @Test
    void aControlReachedByKeyboardKeepsItsSpace() {
        CheckBox normalize = window.find("normalize", CheckBox.class);
        boolean before = LabWindow.onFxThread(normalize::isSelected);
        window.focus("engine");
        window.robot.type(KeyCode.TAB);
        assertThat(LabWindow.onFxThread(normalize::isFocused)).isTrue();

        window.robot.type(KeyCode.SPACE);

        assertThat(LabWindow.onFxThread(normalize::isSelected)).isNotEqualTo(before);
        assertThat(LabWindow.onFxThread(window.lab::runState)).isEqualTo(RunState.IDLE);
        assertThat(LabWindow.onFxThread(normalize::isFocused)).isTrue();
    }
}
