package colorwheel.view.linked;

import colorwheel.color.HsvColor;
import colorwheel.paint.SpaceGeometry;
import colorwheel.paint.SpaceHits;
import colorwheel.paint.SpacePicture;
import colorwheel.paint.space.SpaceCamera;
import colorwheel.session.DisplayState;
import colorwheel.view.picture.PaintedPane;
import java.util.Objects;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.scene.Cursor;
import javafx.scene.Node;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/**
 * The space of a bottleneck of three: dragging turns it, with Shift about the line of sight, the mouse wheel zooms, a
 * double-click goes home, and a click on a panel turns the camera there. Its colors can be hovered and selected.
 */
public final class SpacePane extends Region {
    /** The scroll distance that doubles the size; a notch is about 40. */
    private static final double TURN_FOR_DOUBLE = 160;

    private final DisplayState display;
    private final PaintedPane<SpacePicture> picture;
    private final ObjectProperty<SpaceCamera> camera;
    private final Node focused;
    private final MarkLayer marks;
    private double pressedX;
    private double pressedY;
    private SpaceCamera pressed = SpaceCamera.HOME;
    private @Nullable SpacePicture ofMarks;
    private @Nullable SpacePicture ofHits;
    private int hitsWidth;
    private int hitsHeight;
    private @Nullable SpaceHits hits;

    /**
     * @param picture what is shown; the pane is visible while it is
     * @param camera from where it is seen
     * @param focused gets the focus when the space is clicked: the keys of the lab work there
     */
    public SpacePane(
            DisplayState display, PaintedPane<SpacePicture> picture, ObjectProperty<SpaceCamera> camera, Node focused) {
        this.display = display;
        this.picture = picture;
        this.camera = camera;
        this.focused = focused;
        marks = new MarkLayer(picture.getId());
        getStylesheets()
                .add(Objects.requireNonNull(SpacePane.class.getResource("linked.css"))
                        .toExternalForm());
        getChildren().addAll(picture, marks);
        visibleProperty().bind(picture.visibleProperty());
        picture.setOnMouseMoved(this::hover);
        picture.setOnMouseExited(event -> display.hoveredProperty().set(null));
        picture.setOnMousePressed(this::press);
        picture.setOnMouseDragged(this::drag);
        picture.setOnMouseReleased(event -> picture.setCursor(Cursor.DEFAULT));
        picture.setOnMouseClicked(this::click);
        picture.setOnScroll(this::scroll);
        display.hoveredProperty().addListener((property, before, now) -> placeMarks());
        display.selectedProperty().addListener((property, before, now) -> placeMarks());
    }

    /** Follows the picture. Called once per frame. */
    public void pulse() {
        if (isVisible() && picture.displayed() != ofMarks) {
            placeMarks();
        }
    }

    @Override
    protected void layoutChildren() {
        picture.resizeRelocate(0, 0, getWidth(), getHeight());
        marks.resizeRelocate(0, 0, getWidth(), getHeight());
        placeMarks();
    }

    private void press(MouseEvent event) {
        focused.requestFocus();
        pressedX = event.getX();
        pressedY = event.getY();
        pressed = camera.get();
    }

    /** A whole drag turns from the camera before it, so that it ends where it began when the pointer does. */
    private void drag(MouseEvent event) {
        Optional<SpaceHits> found = hits();
        if (!event.isPrimaryButtonDown() || found.isEmpty() || event.isStillSincePress()) {
            return;
        }
        SpaceGeometry geometry = found.get().geometry();
        double scale = picture.pixelScale();
        if (!geometry.inView(pressedX * scale, pressedY * scale)) {
            return;
        }
        double fromX = geometry.ballX(pressedX * scale);
        double fromY = geometry.ballY(pressedY * scale);
        double toX = geometry.ballX(event.getX() * scale);
        double toY = geometry.ballY(event.getY() * scale);
        camera.set(
                event.isShiftDown()
                        ? pressed.rolledBy(Math.toDegrees(Math.atan2(toY, toX) - Math.atan2(fromY, fromX)))
                        : pressed.dragged(fromX, fromY, toX, toY));
        picture.setCursor(Cursor.CLOSED_HAND);
        display.hoveredProperty().set(null);
    }

    private void scroll(ScrollEvent event) {
        if (event.getDeltaY() != 0) {
            camera.set(camera.get().zoomedBy(Math.pow(2, event.getDeltaY() / TURN_FOR_DOUBLE)));
        }
        event.consume();
    }

    private void hover(MouseEvent event) {
        Optional<HsvColor> color = at(event);
        display.hoveredProperty().set(color.orElse(null));
        boolean panel = hits().flatMap(found -> found.geometry().panelAt(pixel(event.getX()), pixel(event.getY())))
                .isPresent();
        picture.setCursor(color.isPresent() || panel ? Cursor.HAND : Cursor.OPEN_HAND);
    }

    private void click(MouseEvent event) {
        if (event.getButton() != MouseButton.PRIMARY || !event.isStillSincePress()) {
            return;
        }
        if (event.getClickCount() == 2) {
            camera.set(SpaceCamera.HOME);
            return;
        }
        Optional<HsvColor> color = at(event);
        if (color.isPresent()) {
            display.selectedProperty().set(color.get());
            return;
        }
        hits().flatMap(found -> found.geometry().panelAt(pixel(event.getX()), pixel(event.getY())))
                .ifPresent(
                        pair -> camera.set(pair.camera().withZoom(camera.get().zoom())));
    }

    private double pixel(double position) {
        return position * picture.pixelScale();
    }

    private Optional<HsvColor> at(MouseEvent event) {
        return hits().flatMap(found ->
                        found.at(pixel(event.getX()), pixel(event.getY()), MarkLayer.REACH * picture.pixelScale()))
                .map(SpaceHits.Hit::color);
    }

    /** The hits of the picture on the screen, which may be a frame behind the model. */
    private Optional<SpaceHits> hits() {
        SpacePicture shown = picture.displayed();
        int width = picture.pixelWidth();
        int height = picture.pixelHeight();
        if (shown == null || width < 1 || height < 1) {
            return Optional.empty();
        }
        if (hits == null || !Objects.equals(shown, ofHits) || width != hitsWidth || height != hitsHeight) {
            hits = new SpaceHits(shown.points(), width, height, picture.paintScale());
            hitsWidth = width;
            hitsHeight = height;
        }
        ofHits = shown;
        return Optional.of(hits);
    }

    private void placeMarks() {
        place(marks.selected(), display.selectedProperty().get(), MarkLayer.SELECTED_SIZE);
        place(marks.hovered(), display.hoveredProperty().get(), MarkLayer.HOVERED_SIZE);
        ofMarks = picture.displayed();
    }

    private void place(Region mark, @Nullable HsvColor color, double size) {
        Optional<double[]> position =
                color == null ? Optional.empty() : hits().flatMap(found -> found.positionOf(color));
        MarkLayer.show(mark, position, picture.pixelScale(), size);
    }
}
