package colorwheel.view.linked;

import colorwheel.paint.LatentPlane;
import colorwheel.paint.ScatterGeometry;
import colorwheel.paint.ScatterHits;
import colorwheel.paint.Zoom;
import colorwheel.view.picture.PaintedPane;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.property.ObjectProperty;
import javafx.scene.Cursor;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import org.jspecify.annotations.Nullable;

/** The mouse wheel zooms about the pointer, and dragging moves the zoomed part. */
final class ZoomGestures {
    /** The scroll distance that doubles the size; a notch is about 40. */
    private static final double TURN_FOR_DOUBLE = 160;

    private final PaintedPane<?> picture;
    private final ObjectProperty<Zoom> zoom;
    private final Supplier<Optional<ScatterHits>> hits;
    private double lastX;
    private double lastY;

    /** @param hits gives the hits of the picture on the screen, once there is one */
    ZoomGestures(PaintedPane<?> picture, ObjectProperty<Zoom> zoom, Supplier<Optional<ScatterHits>> hits) {
        this.picture = picture;
        this.zoom = zoom;
        this.hits = hits;
        picture.setOnScroll(this::scroll);
        picture.setOnMousePressed(this::remember);
        picture.setOnMouseDragged(this::drag);
        picture.setOnMouseReleased(event -> picture.setCursor(Cursor.DEFAULT));
    }

    /** Shows the whole axes. */
    void fit() {
        zoom.set(Zoom.NONE);
    }

    private void scroll(ScrollEvent event) {
        LatentPlane plane = plane();
        if (plane == null || event.getDeltaY() == 0) {
            return;
        }
        double scale = picture.pixelScale();
        // The plot on the screen may be a frame behind, so the fixed point is computed for the present zoom.
        ScatterGeometry plot = plane.plot();
        double half = plot.axes().halfWidth() / zoom.get().factor();
        double right = (event.getX() * scale - plot.left()) / plot.side() * 2 - 1;
        double down = (event.getY() * scale - plot.top()) / plot.side() * 2 - 1;
        double stillX = zoom.get().x() + Math.max(-1, Math.min(1, right)) * half;
        double stillY = zoom.get().y() - Math.max(-1, Math.min(1, down)) * half;
        zoom.set(zoom.get().by(Math.pow(2, event.getDeltaY() / TURN_FOR_DOUBLE), stillX, stillY, plot.axes()));
        event.consume();
    }

    private void remember(MouseEvent event) {
        lastX = event.getX();
        lastY = event.getY();
    }

    private void drag(MouseEvent event) {
        LatentPlane plane = plane();
        if (plane == null || !event.isPrimaryButtonDown() || zoom.get().factor() == 1) {
            return;
        }
        ScatterGeometry plot = plane.plot();
        double perPixel = 2 * plot.axes().halfWidth() / zoom.get().factor() / plot.side() * picture.pixelScale();
        double dx = (lastX - event.getX()) * perPixel;
        double dy = (event.getY() - lastY) * perPixel;
        zoom.set(zoom.get().movedBy(dx, dy, plot.axes()));
        picture.setCursor(Cursor.CLOSED_HAND);
        remember(event);
    }

    private @Nullable LatentPlane plane() {
        return hits.get().map(ScatterHits::plane).orElse(null);
    }
}
