package colorwheel.view.linked;

import atlantafx.base.theme.Styles;
import colorwheel.paint.Zoom;
import colorwheel.session.Display;
import javafx.beans.property.ObjectProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The switches of the overlays as small buttons over the scatter. */
final class OverlayBar extends HBox {
    OverlayBar(Display display, ObjectProperty<Zoom> zoom) {
        setId("overlays");
        getStyleClass().add("overlay-bar");
        getChildren().add(fit(zoom));
        for (OverlaySwitch each : OverlaySwitch.of(display)) {
            getChildren().add(button(each));
        }
    }

    /** There only while there is something to go back from; its place stays free. */
    private static Node fit(ObjectProperty<Zoom> zoom) {
        Button button = new Button(null, new FontIcon(Feather.MAXIMIZE));
        button.setId("zoom-fit");
        button.getStyleClass().addAll(Styles.BUTTON_ICON, Styles.FLAT);
        button.setAccessibleText("Whole plane");
        button.setTooltip(new Tooltip("Show the whole plane again (0, or a double-click)."));
        button.setOnAction(event -> zoom.set(Zoom.NONE));
        button.visibleProperty().bind(zoom.isNotEqualTo(Zoom.NONE));
        return button;
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
