package colorwheel.view;

import colorwheel.session.Lab;
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
    private static final KeyCombination EXPORT = new KeyCodeCombination(KeyCode.E, KeyCombination.SHORTCUT_DOWN);
    private static final KeyCombination QUIT = new KeyCodeCombination(KeyCode.Q, KeyCombination.SHORTCUT_DOWN);

    private final Lab lab;
    private final Runnable export;
    private final Runnable quit;

    private Keys(Lab lab, Runnable export, Runnable quit) {
        this.lab = lab;
        this.export = export;
        this.quit = quit;
    }

    static void install(Scene scene, Lab lab, Runnable export, Runnable quit) {
        Keys keys = new Keys(lab, export, quit);
        scene.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (EXPORT.match(event)) {
                keys.export.run();
                event.consume();
            } else if (QUIT.match(event)) {
                keys.quit.run();
                event.consume();
            } else if (!event.isShortcutDown() && !event.isAltDown() && !event.isShiftDown()) {
                keys.plain(event, scene.getFocusOwner());
            }
        });
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
                                || focused.getStyleClass().contains("hue-ring"));
        return slides && moves;
    }
}
