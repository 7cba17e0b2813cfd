package colorwheel.view.linked;

import java.util.Optional;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;

/**
 * Frames around the hovered and the selected color, over a painted picture. They move without painting the picture
 * again, and are not exported.
 */
final class MarkLayer extends Pane {
    /** The greatest distance of the pointer from a point that it hovers, in logical pixels. */
    static final double REACH = 8;

    /** The frames around the point of a color, in logical pixels. */
    static final double SELECTED_SIZE = 19;

    static final double HOVERED_SIZE = 15;

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

    /**
     * Puts a square frame around a point, or hides it.
     *
     * @param position of the point, in device pixels; empty if it is not seen
     * @param scale device pixels per logical pixel
     * @param size of the frame, in logical pixels
     */
    static void show(Region mark, Optional<double[]> position, double scale, double size) {
        if (position.isEmpty()) {
            hide(mark);
        } else {
            double[] at = position.get();
            show(mark, at[0] / scale - size / 2, at[1] / scale - size / 2, size, size);
        }
    }

    static void hide(Region mark) {
        mark.setVisible(false);
    }
}
