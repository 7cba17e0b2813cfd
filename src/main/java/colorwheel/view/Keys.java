package colorwheel.view;

import colorwheel.session.Lab;
import java.util.Arrays;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.Slider;
import javafx.scene.control.Spinner;
import javafx.scene.control.TabPane;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

/**
 * The keys of the lab. They are filtered at the scene, because a focused range slider swallows every key before
 * accelerators see it. A control that needs a key for itself gets it: text fields all, buttons Space, sliders and tabs
 * the arrows.
 */
final class Keys {
    private static final KeyCombination UNDO = shortcut(KeyCode.Z);
    private static final KeyCombination REDO = shortcut(KeyCode.Z, KeyCombination.SHIFT_DOWN);
    private static final KeyCombination REDO_TOO = shortcut(KeyCode.Y);

    private final Lab lab;
    private final Map<KeyCombination, Runnable> commands;

    private Keys(Lab lab, Map<KeyCombination, Runnable> commands) {
        this.lab = lab;
        this.commands = commands;
    }

    /** A letter with the platform's key for shortcuts. */
    static KeyCombination shortcut(KeyCode letter, KeyCombination.Modifier... more) {
        KeyCombination.Modifier[] modifiers = Arrays.copyOf(more, more.length + 1);
        modifiers[more.length] = KeyCombination.SHORTCUT_DOWN;
        return new KeyCodeCombination(letter, modifiers);
    }

    /**
     * @param commands what shortcuts do, whatever is focused
     * @param help opens the cheat sheet
     */
    static void install(Scene scene, Lab lab, Map<KeyCombination, Runnable> commands, Runnable help) {
        Keys keys = new Keys(lab, commands);
        // By what it types: the question mark lies elsewhere on every keyboard.
        scene.addEventFilter(KeyEvent.KEY_TYPED, event -> {
            if (event.getCharacter().equals("?") && !(scene.getFocusOwner() instanceof TextInputControl)) {
                help.run();
                event.consume();
            }
        });
        scene.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (keys.command(event) || keys.undoOrRedo(event, scene.getFocusOwner())) {
                event.consume();
            } else if (!event.isShortcutDown() && !event.isAltDown() && !event.isShiftDown()) {
                keys.plain(event, scene.getFocusOwner());
            }
        });
    }

    private boolean command(KeyEvent event) {
        for (Map.Entry<KeyCombination, Runnable> command : commands.entrySet()) {
            if (command.getKey().match(event)) {
                command.getValue().run();
                return true;
            }
        }
        return false;
    }

    /** Typing that is not yet applied is the field's own to undo. */
    private boolean undoOrRedo(KeyEvent event, Node focused) {
        boolean undo = UNDO.match(event);
        boolean redo = REDO.match(event) || REDO_TOO.match(event);
        TextInputControl field = focused instanceof TextInputControl text ? text : null;
        if (undo && (field == null || !field.isUndoable())) {
            lab.editing().undo();
            return true;
        }
        if (redo && (field == null || !field.isRedoable())) {
            lab.editing().redo();
            return true;
        }
        return false;
    }

    private void plain(KeyEvent event, Node focused) {
        if (needs(focused, event.getCode())) {
            return;
        }
        switch (event.getCode()) {
            case SPACE -> lab.trainOrPause();
            case LEFT -> lab.playhead().back();
            case RIGHT -> lab.playhead().forward();
            case HOME -> lab.playhead().toFirst();
            case END -> lab.playhead().toLast();
            case E -> lab.stepOnce();
            case R -> lab.reset();
            case ESCAPE -> lab.noticeProperty().set(null);
            default -> {
                return;
            }
        }
        event.consume();
    }

    /** Whether the focused control has its own use for a key. */
    private static boolean needs(Node focused, KeyCode key) {
        if (focused instanceof TextInputControl || focused instanceof Spinner || focused instanceof ComboBoxBase) {
            return true;
        }
        boolean moves = key == KeyCode.LEFT || key == KeyCode.RIGHT || key == KeyCode.HOME || key == KeyCode.END;
        if (focused instanceof ButtonBase || focused instanceof ChoiceBox) {
            return key == KeyCode.SPACE;
        }
        boolean timeline = focused != null && "timeline".equals(focused.getId());
        boolean slides = focused instanceof Slider && !timeline
                || focused instanceof TabPane
                || focused != null
                        && (focused.getStyleClass().contains("range-slider")
                                || focused.getStyleClass().contains("hue-ring")
                                || focused.getStyleClass().contains("history-strip"));
        return slides && moves;
    }
}
