package colorwheel.view.stage;

import colorwheel.view.control.LabAction;
import java.util.List;
import java.util.Objects;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** The bar below the picture: the verdict at the left, a labelled toggle for each overlay at the right. */
public final class PictureBar extends HBox {
    /** @param verdict the verdict on the wheel */
    public PictureBar(Node verdict, List<LabAction> overlays) {
        getStyleClass().add("picture-bar");
        getStylesheets()
                .add(Objects.requireNonNull(PictureBar.class.getResource("stage.css"))
                        .toExternalForm());
        setAlignment(Pos.CENTER_LEFT);
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox toggles = new HBox();
        toggles.setId("overlays");
        toggles.getStyleClass().add("overlay-toggles");
        toggles.setAlignment(Pos.CENTER_RIGHT);
        toggles.setMinWidth(Region.USE_PREF_SIZE);
        for (LabAction overlay : overlays) {
            toggles.getChildren().add(overlay.explainedToggle());
        }
        getChildren().addAll(verdict, space, toggles);
    }
}
