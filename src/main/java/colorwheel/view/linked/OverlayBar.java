package colorwheel.view.linked;

import atlantafx.base.theme.Styles;
import colorwheel.session.DisplayState;
import javafx.scene.Node;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.javafx.FontIcon;

/** The switches of the overlays as small buttons over the scatter. */
final class OverlayBar extends HBox {
    OverlayBar(DisplayState display) {
        setId("overlays");
        getStyleClass().add("overlay-bar");
        for (OverlaySwitch each : OverlaySwitch.of(display)) {
            getChildren().add(button(each));
        }
    }

    private static Node button(OverlaySwitch overlay) {
        ToggleButton button = new ToggleButton(null, new FontIcon(overlay.icon()));
        button.setId("overlay-" + overlay.overlay().key());
        button.getStyleClass().addAll(Styles.BUTTON_ICON, Styles.FLAT);
        button.setAccessibleText(overlay.label());
        button.setAccessibleHelp(overlay.help());
        button.setTooltip(new Tooltip(overlay.label() + ": " + lowerFirst(overlay.help())));
        button.selectedProperty().bindBidirectional(overlay.on());
        return button;
    }

    private static String lowerFirst(String sentence) {
        return Character.toLowerCase(sentence.charAt(0)) + sentence.substring(1);
    }
}
