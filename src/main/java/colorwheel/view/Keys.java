package colorwheel.view;

import colorwheel.color.HsvColor;
import colorwheel.color.HsvGrid;
import colorwheel.paint.Zoom;
import colorwheel.session.Lab;
import colorwheel.session.Playhead;
import colorwheel.view.file.FileActions;
import colorwheel.view.help.CheatSheet.Group;
import colorwheel.view.help.CheatSheet.Group.Key;
import colorwheel.view.help.CheatSheet.Group.Line;
import colorwheel.view.linked.ColorStep;
import colorwheel.view.picture.PicturePanes;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
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
 * The keys of the window, each with what it does and how the sheet of keys names it. They are filtered at the scene,
 * because a focused range slider consumes every key before accelerators see it. A control that needs a key for itself
 * gets it: text fields all, buttons Space, sliders and tabs the arrows.
 */
final class Keys {
    private static final Set<KeyCode> MOVES = Set.of(KeyCode.LEFT, KeyCode.RIGHT, KeyCode.HOME, KeyCode.END);
    private static final Set<String> MOVED_BY_ARROWS = Set.of("range-slider", "hue-ring", "history-strip");

    private final Lab lab;
    private final PicturePanes pictures;
    private final Supplier<Node> focus;
    private final List<Group> groups;

    /** @param focus gives the focused control; {@code null} if there is none */
    Keys(Lab lab, PicturePanes pictures, FileActions files, LabDialogs dialogs, Runnable quit, Supplier<Node> focus) {
        this.lab = lab;
        this.pictures = pictures;
        this.focus = focus;
        Playhead playhead = lab.playhead();
        groups = List.of(
                group(
                        "Training",
                        line("train, pause, go on, replay", plain("Space", KeyCode.SPACE, lab::trainOrPause)),
                        line("train one epoch and wait", plain("E", KeyCode.E, lab::stepOnce)),
                        line("reset to the untrained network", plain("R", KeyCode.R, lab::reset))),
                group(
                        "Timeline",
                        line(
                                "epoch before, next epoch",
                                plain("←", KeyCode.LEFT, playhead::back),
                                plain("→", KeyCode.RIGHT, playhead::forward)),
                        line(
                                "first epoch, last epoch",
                                plain("Home", KeyCode.HOME, playhead::toFirst),
                                plain("End", KeyCode.END, playhead::toLast))),
                group(
                        "Latent plane",
                        line(
                                "zoom in, zoom out",
                                zoom("+", pictures::zoomIn, KeyCode.PLUS, KeyCode.ADD, KeyCode.EQUALS),
                                zoom("−", pictures::zoomOut, KeyCode.MINUS, KeyCode.SUBTRACT)),
                        line(
                                "show the whole plane",
                                zoom(
                                        "0",
                                        () -> pictures.zoomProperty().set(Zoom.NONE),
                                        KeyCode.DIGIT0,
                                        KeyCode.NUMPAD0)),
                        line(
                                "select the next color around",
                                select("Ctrl+←", KeyCode.LEFT, from -> ColorStep.hue(cube(), from, -1)),
                                select("Ctrl+→", KeyCode.RIGHT, from -> ColorStep.hue(cube(), from, 1))),
                        line(
                                "select a brighter, darker one",
                                select("Ctrl+↑", KeyCode.UP, from -> ColorStep.row(cube(), from, 1)),
                                select("Ctrl+↓", KeyCode.DOWN, from -> ColorStep.row(cube(), from, -1))),
                        line("deselect the color", plain("Esc", KeyCode.ESCAPE, () -> lab.display()
                                .selectedProperty()
                                .set(null)))),
                group(
                        "On the hue ring",
                        line("turn the slice", ofControl("←"), ofControl("→")),
                        line("turn it by 10°", ofControl("Page Up"), ofControl("Page Down")),
                        line("move its end", ofControl("Shift+←"), ofControl("Shift+→")),
                        line("move its start", ofControl("Alt+←"), ofControl("Alt+→"))),
                group(
                        "In a field",
                        line("apply", ofControl("Enter")),
                        line("discard what was typed", ofControl("Esc")),
                        line("step a number", ofControl("↑"), ofControl("↓"))),
                group(
                        "Files",
                        line("open", shortcut("Ctrl+O", KeyCode.O, files::open)),
                        line("save", shortcut("Ctrl+S", KeyCode.S, () -> applied(files::save))),
                        line(
                                "save as",
                                shortcut(
                                        "Ctrl+Shift+S",
                                        KeyCode.S,
                                        () -> applied(files::saveAs),
                                        KeyCombination.SHIFT_DOWN)),
                        line("export", shortcut("Ctrl+E", KeyCode.E, dialogs::openExport)),
                        line("quit", shortcut("Ctrl+Q", KeyCode.Q, quit))),
                group(
                        "Settings",
                        line(
                                "undo",
                                unlessTypingCan(
                                        TextInputControl::isUndoable,
                                        shortcut("Ctrl+Z", KeyCode.Z, lab.editing()::undo))),
                        line(
                                "redo",
                                unlessTypingCan(
                                        TextInputControl::isRedoable,
                                        shortcut(
                                                "Ctrl+Shift+Z",
                                                KeyCode.Z,
                                                lab.editing()::redo,
                                                KeyCombination.SHIFT_DOWN)),
                                unlessTypingCan(
                                        TextInputControl::isRedoable,
                                        shortcut("Ctrl+Y", KeyCode.Y, lab.editing()::redo)))),
                group(
                        "Window",
                        line("next control", ofControl("Tab")),
                        line("menu", ofControl("F10")),
                        line("close the message", plain("Esc", KeyCode.ESCAPE, () -> lab.noticeProperty()
                                .set(null))),
                        line("this sheet", typed("?", dialogs::showKeys))));
    }

    List<Group> groups() {
        return groups;
    }

    void install(Scene scene) {
        scene.addEventFilter(KeyEvent.ANY, event -> {
            List<Key> pressed = groups.stream()
                    .flatMap(group -> group.lines().stream())
                    .flatMap(line -> line.keys().stream())
                    .filter(key -> key.matches().test(event))
                    .toList();
            pressed.forEach(key -> key.action().run());
            if (!pressed.isEmpty()) {
                event.consume();
            }
        });
    }

    private static Group group(String title, Line... lines) {
        return new Group(title, List.of(lines));
    }

    private static Line line(String what, Key... keys) {
        return new Line(what, List.of(keys));
    }

    /** A key that a control or JavaFX itself handles; it is only named here. */
    private static Key ofControl(String name) {
        return new Key(name, event -> false, () -> {});
    }

    private static boolean isPressed(KeyEvent event) {
        return event.getEventType() == KeyEvent.KEY_PRESSED;
    }

    /** A key without any other, unless the focused control needs it. */
    private Key plain(String name, KeyCode code, Runnable action) {
        return new Key(
                name,
                event -> isPressed(event)
                        && event.getCode() == code
                        && !event.isShortcutDown()
                        && !event.isAltDown()
                        && !event.isShiftDown()
                        && !isNeeded(code),
                action);
    }

    /** A key that zooms; plus may need Shift. */
    private Key zoom(String name, Runnable action, KeyCode... codes) {
        Set<KeyCode> any = Set.of(codes);
        return new Key(
                name,
                event -> isPressed(event)
                        && any.contains(event.getCode())
                        && !event.isShortcutDown()
                        && !event.isAltDown()
                        && !isTyping(),
                action);
    }

    /** An arrow with the shortcut key that moves the selection. */
    private Key select(String name, KeyCode code, UnaryOperator<HsvColor> step) {
        var selected = lab.display().selectedProperty();
        KeyCombination combination = new KeyCodeCombination(code, KeyCombination.SHORTCUT_DOWN);
        return new Key(
                name,
                event -> isPressed(event) && combination.match(event) && !isTyping(),
                () -> selected.set(step.apply(selected.get())));
    }

    private HsvGrid cube() {
        return lab.shownExperiment().cube();
    }

    /** A letter with the platform's key for shortcuts, whatever is focused. */
    private static Key shortcut(String name, KeyCode letter, Runnable action) {
        return shortcut(name, new KeyCodeCombination(letter, KeyCombination.SHORTCUT_DOWN), action);
    }

    private static Key shortcut(String name, KeyCode letter, Runnable action, KeyCombination.Modifier more) {
        return shortcut(name, new KeyCodeCombination(letter, KeyCombination.SHORTCUT_DOWN, more), action);
    }

    private static Key shortcut(String name, KeyCombination combination, Runnable action) {
        return new Key(name, event -> isPressed(event) && combination.match(event), action);
    }

    /** A key that a text field keeps for itself while it can undo typing that is not yet applied. */
    private Key unlessTypingCan(Predicate<TextInputControl> own, Key key) {
        return new Key(
                key.name(),
                event -> key.matches().test(event)
                        && !(focus.get() instanceof TextInputControl field && own.test(field)),
                key.action());
    }

    /** A key by its character, since the question mark is at another place on each keyboard. */
    private Key typed(String character, Runnable action) {
        return new Key(
                character,
                event -> event.getEventType() == KeyEvent.KEY_TYPED
                        && event.getCharacter().equals(character)
                        && !(focus.get() instanceof TextInputControl),
                action);
    }

    /** Text typed in a field is applied when the field loses the focus. */
    private void applied(Runnable command) {
        if (focus.get() instanceof TextInputControl) {
            pictures.scatter().requestFocus();
        }
        command.run();
    }

    private boolean isTyping() {
        Node focused = focus.get();
        return focused instanceof TextInputControl || focused instanceof Spinner || focused instanceof ComboBoxBase;
    }

    /** Whether the focused control has its own use for a key. */
    private boolean isNeeded(KeyCode key) {
        Node focused = focus.get();
        if (focused == null || isTyping()) {
            return focused != null;
        }
        if (focused instanceof ButtonBase || focused instanceof ChoiceBox) {
            return key == KeyCode.SPACE;
        }
        boolean slides = focused instanceof Slider && !"timeline".equals(focused.getId())
                || focused instanceof TabPane
                || focused.getStyleClass().stream().anyMatch(MOVED_BY_ARROWS::contains);
        return slides && MOVES.contains(key);
    }
}
