package colorwheel.view.linked;

import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;

/**
 * Frames around the hovered and the selected color, over a painted picture. They move without painting the picture
 * again, and are not exported.
 */
final class MarkLayer extends Pane {
    private final Region hovered = new Region();
    private final Region selected = new Region();

    /** @param id the beginning of the frames' ids */
    MarkLayer(String id) {
        setMouseTransparent(true);
        hovered.setId(id + "-hovered");
        hovered.getStyleClass().addAll("color-mark", "hovered");
        selected.setId(id + "-selected");
        selected.getStyleClass().addAll("color-mark", "selected");
        for (Region mark : new Region[] {selected, hovered}) {
            mark.setManaged(false);
            mark.setVisible(false);
            getChildren().add(mark);
        }
    }

    Region hovered() {
        return hovered;
    }

    Region selected() {
        return selected;
    }

    /** Puts a frame around a rectangle. */
    static void show(Region mark, double left, double top, double width, double height) {
        mark.resizeRelocate(left, top, width, height);
        mark.setVisible(true);
    }

    static void hide(Region mark) {
        mark.setVisible(false);
    }
}
