package colorwheel.view.stage;

import colorwheel.view.control.BesideOrBelow;
import colorwheel.view.control.LabAction;
import java.util.List;
import java.util.Objects;
import javafx.geometry.Pos;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;

/**
 * The bar below the picture: the verdict at the left, a labelled toggle for each overlay at the right or, where there
 * is no room beside the verdict, in rows below it.
 */
public final class PictureBar extends BesideOrBelow {
    /** @param verdict the verdict on the wheel */
    public PictureBar(Region verdict, List<LabAction> overlays) {
        super(verdict, toggles(overlays));
        getStyleClass().add("picture-bar");
        getStylesheets()
                .add(Objects.requireNonNull(PictureBar.class.getResource("stage.css"))
                        .toExternalForm());
    }

    private static Region toggles(List<LabAction> overlays) {
        FlowPane toggles = new FlowPane();
        toggles.setId("overlays");
        toggles.getStyleClass().add("overlay-toggles");
        toggles.setAlignment(Pos.CENTER_LEFT);
        // All in one row, as long as there is room.
        toggles.setPrefWrapLength(Double.MAX_VALUE);
        for (LabAction overlay : overlays) {
            toggles.getChildren().add(overlay.explainedToggle());
        }
        return toggles;
    }
}
