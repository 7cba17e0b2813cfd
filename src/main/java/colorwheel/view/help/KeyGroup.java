package colorwheel.view.help;

import java.util.List;
import java.util.function.Predicate;
import javafx.scene.input.KeyEvent;

/**
 * Keys that belong together.
 *
 * @param title their heading on the sheet
 * @param lines the keys and what they do
 */
public record KeyGroup(String title, List<Line> lines) {
    /**
     * One line of the sheet.
     *
     * @param what what the keys do
     */
    public record Line(String what, List<Key> keys) {}

    /**
     * One key, or keys held together.
     *
     * @param name as it is written on the keyboard; a plus sign joins keys held together
     * @param matches whether an event is this key, and the focused control does not need it for itself
     * @param action what it does
     */
    public record Key(String name, Predicate<KeyEvent> matches, Runnable action) {}
}
