package colorwheel.view.linked;

import atlantafx.base.theme.Styles;
import colorwheel.color.NamedHue;
import colorwheel.paint.Overlay;
import colorwheel.session.DisplayState;
import colorwheel.view.picture.ShownOverlays;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import javafx.beans.property.BooleanProperty;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * A switch of one overlay: a button over the scatter and an item of the menu.
 *
 * @param overlay the overlay
 * @param label its name
 * @param help what it shows, in one sentence
 */
public record OverlaySwitch(Overlay overlay, String label, String help, Feather icon, BooleanProperty on) {
    private OverlaySwitch(Overlay overlay, String label, String help, Feather icon, DisplayState display) {
        this(overlay, label, help, icon, ShownOverlays.switchOf(display, overlay));
    }

    /** The switches of a display, in the order in which they are shown. */
    public static List<OverlaySwitch> of(DisplayState display) {
        return List.of(
                new OverlaySwitch(
                        Overlay.HELD_OUT,
                        "Held-out hues",
                        "Show where the network puts the hues that it was never trained on, as hollow points.",
                        Feather.CIRCLE,
                        display),
                new OverlaySwitch(
                        Overlay.FIELD,
                        "Decoder field",
                        "Show behind the points the color that the decoder gives to every point of the latent plane.",
                        Feather.DROPLET,
                        display),
                new OverlaySwitch(
                        Overlay.ORIENTATION,
                        "Red to the right",
                        "Turn and mirror the plane so that red lies right and hue runs counter-clockwise;"
                                + " measures and tables stay as they are.",
                        Feather.COMPASS,
                        display),
                new OverlaySwitch(
                        Overlay.INITIALS,
                        "Initials",
                        "Mark the named hues with a letter: " + initials() + ".",
                        Feather.TYPE,
                        display),
                new OverlaySwitch(
                        Overlay.RECONSTRUCTION,
                        "Reconstruction",
                        "Show in the swatches what the network makes of each color, around the color itself.",
                        Feather.LAYERS,
                        display));
    }

    private static String initials() {
        return Arrays.stream(NamedHue.values())
                .map(hue -> hue.initial() + " " + hue.label())
                .collect(Collectors.joining(", "));
    }

    /** Check items for a menu. */
    public static List<MenuItem> menuItems(DisplayState display) {
        return of(display).stream().map(OverlaySwitch::menuItem).toList();
    }

    /** Small buttons, to be shown over the scatter. */
    static HBox bar(DisplayState display) {
        HBox bar = new HBox();
        bar.setId("overlays");
        bar.getStyleClass().add("overlay-bar");
        of(display).forEach(each -> bar.getChildren().add(each.button()));
        return bar;
    }

    private ToggleButton button() {
        ToggleButton button = new ToggleButton(null, new FontIcon(icon));
        button.setId("overlay-" + overlay.key());
        button.getStyleClass().addAll(Styles.BUTTON_ICON, Styles.FLAT);
        button.setAccessibleText(label);
        button.setAccessibleHelp(help);
        button.setTooltip(new Tooltip(label + ": " + Character.toLowerCase(help.charAt(0)) + help.substring(1)));
        button.selectedProperty().bindBidirectional(on);
        return button;
    }

    private MenuItem menuItem() {
        CheckMenuItem item = new CheckMenuItem(label);
        item.setId("show-" + overlay.key());
        item.selectedProperty().bindBidirectional(on);
        return item;
    }
}
