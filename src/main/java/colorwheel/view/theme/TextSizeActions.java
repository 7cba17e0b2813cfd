package colorwheel.view.theme;

import colorwheel.view.control.LabAction;
import colorwheel.view.control.LabAction.KeyPolicy;
import java.util.List;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;

/** The commands for the size of the text. */
public record TextSizeActions(LabAction larger, LabAction smaller, LabAction normal) {
    public static TextSizeActions of(TextSize size) {
        List<Integer> steps = TextSize.STEPS;
        return new TextSizeActions(
                new LabAction(
                                "text-larger",
                                "_Larger text",
                                "Make all text larger, up to " + steps.get(steps.size() - 1) + " %.",
                                size::larger)
                        .withKeys(KeyPolicy.ALWAYS, key(KeyCode.PLUS), key(KeyCode.ADD), key(KeyCode.EQUALS))
                        .enabledWhen(size.percentProperty().lessThan(steps.get(steps.size() - 1))),
                new LabAction("text-smaller", "_Smaller text", "Make all text smaller again.", size::smaller)
                        .withKeys(KeyPolicy.ALWAYS, key(KeyCode.MINUS), key(KeyCode.SUBTRACT))
                        .enabledWhen(size.percentProperty().greaterThan(steps.get(0))),
                new LabAction("text-normal", "_Normal text", "Give all text its normal size.", size::normal)
                        .withKeys(KeyPolicy.ALWAYS, key(KeyCode.DIGIT0), key(KeyCode.NUMPAD0)));
    }

    /** All three; the menu and the sheet of keys have them in this order. */
    public List<LabAction> all() {
        return List.of(larger, smaller, normal);
    }

    /** Plus needs Shift on some keyboards. */
    private static KeyCombination key(KeyCode code) {
        return new KeyCodeCombination(code, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_ANY);
    }
}
