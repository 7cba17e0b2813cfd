package colorwheel.view.control;

import atlantafx.base.theme.Styles;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import javafx.beans.property.BooleanProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.controlsfx.control.action.Action;
import org.controlsfx.control.action.ActionUtils;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * A command of the window: what it is called, what it does, its keys and its symbol, and whether it can be used. Menu
 * items, buttons, tooltips and the sheet of keys are made from it, so that they cannot differ. JavaFX thread.
 */
public final class LabAction extends Action {
    /** When a key works, since a focused control may need it for itself. */
    public enum KeyPolicy {
        /** Whatever has the focus. */
        ALWAYS,
        /** Unless the focused control has a use of its own for the key. */
        UNLESS_NEEDED,
        /** Unless the user types into a field. */
        UNLESS_TYPING,
        /** Unless a field can undo typing that is not applied yet. */
        UNLESS_FIELD_UNDOES,
        /** Unless a field can redo typing that is not applied yet. */
        UNLESS_FIELD_REDOES
    }

    private final String id;
    private final String name;
    private final String help;
    private KeyPolicy policy = KeyPolicy.ALWAYS;
    private List<KeyCombination> keys = List.of();
    private String shortName;
    private @Nullable Feather symbol;
    private @Nullable BooleanProperty state;
    private @Nullable ObservableValue<String> reason;

    /**
     * @param id identifies its controls in the window: its menu item is {@code menu-ID}, its button {@code ID}
     * @param text its name in the menu, with an underscore before its mnemonic; an ellipsis if it asks for more
     * @param help what it does, as a sentence
     */
    public LabAction(String id, String text, String help, Runnable run) {
        super(text, event -> run.run());
        this.id = id;
        this.name = text.replace("_", "").replace("…", "");
        this.help = help;
        this.shortName = name;
    }

    /** A command that switches something on and off. */
    public static LabAction ofSwitch(String id, String text, String help, BooleanProperty state) {
        LabAction action = new LabAction(id, text, help, () -> state.set(!state.get()));
        action.state = state;
        return action;
    }

    /** Sets its keys; the first one is shown in the menu. */
    public LabAction withKeys(KeyPolicy when, KeyCombination... combinations) {
        policy = when;
        keys = List.of(combinations);
        setAccelerator(keys.get(0));
        return this;
    }

    /** Sets its keys by their names, in the form of {@link KeyCombination#valueOf}. */
    public LabAction withKeys(KeyPolicy when, String... names) {
        return withKeys(
                when, List.of(names).stream().map(KeyCombination::valueOf).toArray(KeyCombination[]::new));
    }

    /** Sets the name on its toggle, where there is little room. */
    public LabAction withShortName(String words) {
        shortName = words;
        return this;
    }

    /** Sets the symbol of its buttons. */
    public LabAction withSymbol(Feather feather) {
        symbol = feather;
        return this;
    }

    /** Makes it usable only while a condition holds. */
    public LabAction enabledWhen(ObservableValue<Boolean> condition) {
        disabledProperty().bind(condition.map(usable -> !usable));
        return this;
    }

    /** Makes it usable only while a condition holds, with a sentence that says why it is not. */
    public LabAction enabledWhen(ObservableValue<Boolean> condition, String whyNot) {
        return enabledUnless(condition.map(usable -> usable ? "" : whyNot));
    }

    /** Makes it unusable while there is a reason, a sentence that says why; empty while there is none. */
    public LabAction enabledUnless(ObservableValue<String> whyNot) {
        reason = whyNot;
        return enabledWhen(whyNot.map(String::isEmpty));
    }

    /** Its name, without mnemonic and ellipsis; it does not change. */
    public String name() {
        return name;
    }

    public List<KeyCombination> keys() {
        return keys;
    }

    public KeyPolicy keyPolicy() {
        return policy;
    }

    /** Does what the command does, if it can be used. */
    public void run() {
        if (!isDisabled()) {
            handle(null);
        }
    }

    /** What it does, as a sentence, with the first key in parentheses as the platform writes it. */
    public String helpWithKey() {
        if (keys.isEmpty()) {
            return help;
        }
        String sentence = help.endsWith(".") ? help.substring(0, help.length() - 1) : help;
        return sentence + " (" + keyName(keys.get(0)) + ").";
    }

    /** A key as it is written on the keyboard, with the modifiers of the platform: {@code Ctrl+S}, {@code ⌘S}. */
    public static String keyName(KeyCombination key) {
        String shown = key.getDisplayText();
        int plus = shown.lastIndexOf('+', shown.length() - 2);
        String modifiers = shown.substring(0, plus + 1);
        String last = shown.substring(plus + 1);
        return modifiers
                + switch (last.toLowerCase(Locale.ROOT)) {
                    case "left" -> "←";
                    case "right" -> "→";
                    case "up" -> "↑";
                    case "down" -> "↓";
                    case "subtract", "minus", "-" -> "−";
                    case "add", "plus" -> "+";
                    case "numpad0", "numpad 0" -> "0";
                    case "esc", "escape" -> "Esc";
                    default -> last;
                };
    }

    /** A new item for a menu. */
    public MenuItem menuItem() {
        BooleanProperty switched = state;
        MenuItem item;
        if (switched == null) {
            item = ActionUtils.createMenuItem(this);
        } else {
            CheckMenuItem check = new CheckMenuItem();
            ActionUtils.configureMenuItem(this, check);
            // The item changes its state by itself when it is chosen.
            check.setOnAction(null);
            check.selectedProperty().bindBidirectional(switched);
            item = check;
        }
        item.setId("menu-" + id);
        return item;
    }

    /** Makes a button one of this command, with symbol and text. */
    public <B extends ButtonBase> B configure(B button) {
        button.setId(id);
        button.setText(name);
        button.setGraphic(symbol == null ? null : new FontIcon(symbol));
        button.setAccessibleHelp(help);
        button.setTooltip(new Tooltip(helpWithKey()));
        button.disableProperty().bind(disabledProperty());
        button.setOnAction(event -> run());
        return button;
    }

    /** A new button, with its short name, that shows and changes what the command switches. */
    public ToggleButton toggle() {
        ToggleButton button = configure(new ToggleButton());
        button.setText(shortName);
        button.setMinWidth(Region.USE_PREF_SIZE);
        nameInTooltip(button);
        return followingState(button);
    }

    /** A new button, with the symbol alone, that shows and changes what the command switches. */
    public ToggleButton symbolToggle() {
        return followingState(configureSymbol(new ToggleButton()));
    }

    /** A toggle changes the state by itself when it is pressed. */
    private ToggleButton followingState(ToggleButton button) {
        button.setOnAction(null);
        button.selectedProperty().bindBidirectional(Objects.requireNonNull(state, "no switch"));
        return button;
    }

    /** Puts the whole name, which the button does not show, before what the command does. */
    private void nameInTooltip(ButtonBase button) {
        String sentence = helpWithKey();
        button.setAccessibleText(name);
        button.getTooltip().setText(name + ": " + Character.toLowerCase(sentence.charAt(0)) + sentence.substring(1));
    }

    /**
     * A new {@link #toggle}, in a pane that says why it cannot be used while it cannot: a disabled button itself shows
     * no tooltip.
     */
    public Node explainedToggle() {
        ToggleButton button = toggle();
        ObservableValue<String> why = reason;
        if (why == null) {
            return button;
        }
        StackPane around = new StackPane(button);
        Tooltip tooltip = new Tooltip();
        tooltip.textProperty().bind(why.map(sentence -> name + ": " + sentence));
        Runnable follow = () -> {
            if (button.isDisabled()) {
                Tooltip.install(around, tooltip);
            } else {
                Tooltip.uninstall(around, tooltip);
            }
        };
        button.disabledProperty().addListener((property, before, now) -> follow.run());
        follow.run();
        return around;
    }

    /** Makes a button one of this command, with the symbol alone. */
    public <B extends ButtonBase> B configureSymbol(B button) {
        configure(button);
        button.setText(null);
        nameInTooltip(button);
        button.getStyleClass().addAll(Styles.BUTTON_ICON, Styles.FLAT);
        return button;
    }
}
