package colorwheel.view.stage;

import colorwheel.view.control.BesideOrBelow;
import colorwheel.view.control.LabAction;
import java.util.List;
import java.util.Objects;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;

/**
 * The bar below the picture: the verdict at the left; a labelled toggle for each overlay at the right or, where there
 * is no room beside the verdict, in rows below it.
 */
public final class PictureBar extends BesideOrBelow {
    private final Region toggles;

    /** @param verdict the verdict on the wheel */
    public PictureBar(Region verdict, List<LabAction> overlays) {
        this(verdict, toggles(overlays));
    }

    private PictureBar(Region verdict, Region toggles) {
        super(verdict, toggles);
        this.toggles = toggles;
        getStyleClass().add("picture-bar");
        getStylesheets()
                .add(Objects.requireNonNull(PictureBar.class.getResource("stage.css"))
                        .toExternalForm());
    }

    /** The toggles of the overlays. */
    public Node toggles() {
        return toggles;
    }

    private static Region toggles(List<LabAction> overlays) {
        FlowPane toggles = new OneRow();
        toggles.setId("overlays");
        toggles.getStyleClass().add("overlay-toggles");
        toggles.setAlignment(Pos.CENTER_LEFT);
        for (LabAction overlay : overlays) {
            toggles.getChildren().add(overlay.explainedToggle());
        }
        return toggles;
    }

    /** A pane that would have all in one row, and has more rows where it is narrower than that. */
    private static final class OneRow extends FlowPane {
        @Override
        protected double computePrefWidth(double height) {
            double parts = getManagedChildren().stream()
                    .mapToDouble(part -> snapSizeX(part.prefWidth(-1)))
                    .sum();
            return parts + Math.max(0, getManagedChildren().size() - 1) * snapSpaceX(getHgap());
        }
    }
}
