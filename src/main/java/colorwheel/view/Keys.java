package colorwheel.view;

import colorwheel.view.control.LabAction;
import java.util.List;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.Slider;
import javafx.scene.control.Spinner;
import javafx.scene.control.TabPane;
import javafx.scene.control.TableView;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCharacterCombination;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;

/**
 * Runs the commands of the window by their keys. They are filtered at the scene, because a focused range slider
 * consumes every key before accelerators see it. A control that needs a key for itself gets it: text fields all,
 * buttons Space, sliders and tabs the arrows.
 */
final class Keys {
    private static final Set<KeyCode> MOVES =
            Set.of(KeyCode.LEFT, KeyCode.RIGHT, KeyCode.HOME, KeyCode.END, KeyCode.PAGE_UP, KeyCode.PAGE_DOWN);
    /** Left and right are no use to a table whose rows are chosen as a whole. */
    private static final Set<KeyCode> ROWS =
            Set.of(KeyCode.SPACE, KeyCode.HOME, KeyCode.END, KeyCode.PAGE_UP, KeyCode.PAGE_DOWN);

    private static final Set<String> MOVED_BY_ARROWS =
            Set.of("range-slider", "hue-ring", "hue-strip", "history-strip", "loop-bracket", "network-view");

    private final List<LabAction> actions;
    private final Supplier<@Nullable Node> focus;
    private final BooleanSupplier dialogOpen;

    /**
     * @param focus gives the focused control; {@code null} if there is none
     * @param dialogOpen whether there is an open dialog, which gets all keys
     */
    Keys(List<LabAction> actions, Supplier<@Nullable Node> focus, BooleanSupplier dialogOpen) {
        this.actions = actions;
        this.focus = focus;
        this.dialogOpen = dialogOpen;
    }

    void install(Scene scene) {
        TooltipEscape.install();
        scene.addEventFilter(KeyEvent.ANY, event -> {
            if (dialogOpen.getAsBoolean()) {
                return;
            }
            List<LabAction> pressed =
                    actions.stream().filter(action -> isKeyOf(action, event)).toList();
            pressed.forEach(LabAction::run);
            if (!pressed.isEmpty()) {
                event.consume();
            }
        });
        // The menu shows these keys as its accelerators. It must not run a command whose key a control has kept.
        scene.getRoot().addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (actions.stream().flatMap(action -> action.keys().stream()).anyMatch(key -> key.match(event))) {
                event.consume();
            }
        });
    }

    private boolean isKeyOf(LabAction action, KeyEvent event) {
        return action.keys().stream().anyMatch(key -> matches(key, event)) && isFree(action, event);
    }

    /** A character is taken as it is typed, since it is at another place on each keyboard. */
    private static boolean matches(KeyCombination key, KeyEvent event) {
        return key instanceof KeyCharacterCombination character
                ? event.getEventType() == KeyEvent.KEY_TYPED
                        && event.getCharacter().equals(character.getCharacter())
                : event.getEventType() == KeyEvent.KEY_PRESSED && key.match(event);
    }

    private boolean isFree(LabAction action, KeyEvent event) {
        Node focused = focus.get();
        return switch (action.keyPolicy()) {
            case ALWAYS -> true;
            case UNLESS_NEEDED -> !isNeeded(focused, event.getCode());
            case UNLESS_TYPING -> !isTyping(focused);
            case UNLESS_FIELD_UNDOES -> !(focused instanceof TextInputControl field && field.isUndoable());
            case UNLESS_FIELD_REDOES -> !(focused instanceof TextInputControl field && field.isRedoable());
        };
    }

    private static boolean isTyping(@Nullable Node focused) {
        return focused instanceof TextInputControl || focused instanceof Spinner || focused instanceof ComboBoxBase;
    }

    /** Whether the focused control has its own use for a key. */
    private static boolean isNeeded(@Nullable Node focused, KeyCode key) {
        if (focused == null || isTyping(focused)) {
            return focused != null;
        }
        if (focused instanceof ButtonBase || focused instanceof ChoiceBox) {
            return key == KeyCode.SPACE;
        }
        if (focused instanceof TableView) {
            return ROWS.contains(key);
        }
        boolean slides = focused instanceof Slider && !"timeline".equals(focused.getId())
                || focused instanceof TabPane
                || focused.getStyleClass().stream().anyMatch(MOVED_BY_ARROWS::contains);
        return slides && MOVES.contains(key);
    }
}
