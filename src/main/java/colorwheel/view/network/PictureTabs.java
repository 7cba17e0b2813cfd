package colorwheel.view.network;

import atlantafx.base.theme.Styles;
import colorwheel.view.control.LabAction;
import javafx.beans.property.BooleanProperty;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/** Two buttons, one of which is always pressed: the middle of the window shows the latents or the network. */
public final class PictureTabs extends HBox {
    /**
     * @param action switches between both
     * @param network whether the network is shown
     */
    public PictureTabs(LabAction action, BooleanProperty network) {
        setId("picture-tabs");
        getStyleClass().add("picture-tabs");
        ToggleButton latents = button("Latents", "picture-latents", Styles.LEFT_PILL);
        ToggleButton units = button("Network", "picture-network", Styles.RIGHT_PILL);
        latents.setTooltip(new Tooltip("Show where the network puts each color."));
        units.setTooltip(new Tooltip(action.helpWithKey()));
        ToggleGroup group = new ToggleGroup();
        group.getToggles().setAll(latents, units);
        group.selectToggle(network.get() ? units : latents);
        // A press on the one that is pressed already would leave none.
        group.selectedToggleProperty().addListener((property, before, now) -> {
            if (now == null) {
                before.setSelected(true);
            } else {
                network.set(now == units);
            }
        });
        network.addListener((property, before, now) -> group.selectToggle(now ? units : latents));
        getChildren().addAll(latents, units);
    }

    private static ToggleButton button(String text, String id, String style) {
        ToggleButton button = new ToggleButton(text);
        button.setId(id);
        button.getStyleClass().add(style);
        button.setMinWidth(Region.USE_PREF_SIZE);
        return button;
    }
}
