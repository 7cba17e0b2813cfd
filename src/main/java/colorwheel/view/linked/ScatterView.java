package colorwheel.view.linked;

import atlantafx.base.theme.Styles;
import colorwheel.color.Decimals;
import colorwheel.color.HsvColor;
import colorwheel.experiment.Experiment;
import colorwheel.paint.Scatter;
import colorwheel.paint.ScatterGeometry;
import colorwheel.paint.ScatterHits;
import colorwheel.paint.Zoom;
import colorwheel.session.DisplayState;
import colorwheel.view.picture.PaintedPane;
import colorwheel.view.picture.PicturePanes;
import java.util.Objects;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.scene.Cursor;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.text.TextAlignment;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The scatter; it can be zoomed, and its colors hovered and selected. */
public final class ScatterView extends Region {
    private static final double GAP = 6;
    /** Of the pictures, in logical pixels: about what epoch and loss need, and where their middle is. */
    private static final double TITLE_WIDTH = 220;

    private static final double TITLE_MIDDLE = 17;
    private static final double EDGE = 12;
    private final DisplayState display;
    private final PaintedPane<Scatter> picture;
    private final Button fit;
    private final Label sketched = new Label(
            "Sketched: a hue step of " + Decimals.text(Experiment.SKETCH_HUE_STEP) + "°; the whole run on release");
    private final MarkLayer marks = new MarkLayer("scatter");
    private final ZoomGestures zoom;
    private final SpacePane space;
    private @Nullable Scatter ofHits;
    private int hitsWidth;
    private int hitsHeight;
    private double hitsScale;
    private @Nullable ScatterHits hits;

    public ScatterView(DisplayState display, PicturePanes pictures) {
        this.display = display;
        this.picture = pictures.scatter();
        this.zoom = new ZoomGestures(picture, pictures.zoomProperty(), this::hits);
        this.fit = fit(pictures.zoomProperty());
        getStyleClass().add("scatter-view");
        getStylesheets()
                .add(Objects.requireNonNull(ScatterView.class.getResource("linked.css"))
                        .toExternalForm());
        // Three coordinates are shown in its place.
        this.space = new SpacePane(display, pictures.space(), pictures.cameraProperty(), picture);
        sketched.setId("sketched");
        sketched.getStyleClass().add("quiet");
        sketched.setWrapText(true);
        sketched.setTextAlignment(TextAlignment.RIGHT);
        sketched.setMouseTransparent(true);
        sketched.visibleProperty().bind(pictures.sketchedProperty());
        getChildren().addAll(picture, marks, fit, space, sketched);
        picture.setOnMouseMoved(this::hover);
        picture.setOnMouseExited(event -> display.hoveredProperty().set(null));
        picture.setOnMouseClicked(this::click);
        display.hoveredProperty().addListener((property, before, now) -> placeMarks());
        display.selectedProperty().addListener((property, before, now) -> placeMarks());
    }

    /** Follows the picture. Called once per frame. */
    public void pulse() {
        space.pulse();
        if (picture.displayed() != ofHits) {
            placeMarks();
        }
    }

    @Override
    protected void layoutChildren() {
        picture.resizeRelocate(0, 0, getWidth(), getHeight());
        marks.resizeRelocate(0, 0, getWidth(), getHeight());
        space.resizeRelocate(0, 0, getWidth(), getHeight());
        fit.autosize();
        layoutSketched();
        // The button lies just within the plot.
        Scatter shown = picture.displayed();
        double right = getWidth();
        double top = 0;
        if (shown != null && getWidth() >= 1 && getHeight() >= 1) {
            ScatterGeometry plot = ScatterGeometry.of(
                    (int) getWidth(), (int) getHeight(), picture.paintScale() / picture.pixelScale(), shown.axes());
            right = plot.left() + plot.side();
            top = plot.top();
        }
        fit.relocate(snapPositionX(right - fit.getWidth() - GAP), snapPositionY(top + GAP));
        placeMarks();
    }

    /** In the line of the title, which stands at the left. */
    private void layoutSketched() {
        double unit = picture.paintScale() / picture.pixelScale();
        double width = Math.min(sketched.prefWidth(-1), getWidth() - (TITLE_WIDTH + 2 * EDGE) * unit);
        double height = sketched.prefHeight(width);
        sketched.resizeRelocate(
                snapPositionX(getWidth() - EDGE * unit - width),
                snapPositionY(Math.max(0, TITLE_MIDDLE * unit - height / 2)),
                Math.max(0, width),
                height);
    }

    /** A button that is visible only while the scatter is zoomed. */
    private static Button fit(ObjectProperty<Zoom> zoom) {
        Button button = new Button(null, new FontIcon(Feather.MAXIMIZE));
        button.setId("zoom-fit");
        button.getStyleClass().addAll(Styles.BUTTON_ICON, "zoom-fit");
        button.setAccessibleText("Whole plane");
        button.setTooltip(new Tooltip("Show the whole plane again (0, or a double-click)."));
        button.setOnAction(event -> zoom.set(Zoom.NONE));
        button.visibleProperty().bind(zoom.isNotEqualTo(Zoom.NONE));
        return button;
    }

    private void hover(MouseEvent event) {
        Optional<HsvColor> color = at(event);
        display.hoveredProperty().set(color.orElse(null));
        picture.setCursor(color.isPresent() ? Cursor.HAND : Cursor.DEFAULT);
    }

    private void click(MouseEvent event) {
        if (event.getButton() != MouseButton.PRIMARY || !event.isStillSincePress()) {
            return;
        }
        picture.requestFocus();
        if (event.getClickCount() == 2) {
            zoom.fit();
        } else {
            at(event).ifPresent(display.selectedProperty()::set);
        }
    }

    private Optional<HsvColor> at(MouseEvent event) {
        double scale = picture.pixelScale();
        return hits().flatMap(found -> found.at(event.getX() * scale, event.getY() * scale, MarkLayer.REACH * scale));
    }

    /** The hits of the picture on the screen, which may be a frame behind the model. */
    private Optional<ScatterHits> hits() {
        Scatter shown = picture.displayed();
        int width = picture.pixelWidth();
        int height = picture.pixelHeight();
        if (shown == null || shown.snapshot() == null || width < 1 || height < 1) {
            return Optional.empty();
        }
        if (shown != ofHits
                || hits == null
                || width != hitsWidth
                || height != hitsHeight
                || picture.paintScale() != hitsScale) {
            hits = new ScatterHits(shown, width, height, picture.paintScale());
            hitsWidth = width;
            hitsHeight = height;
            hitsScale = picture.paintScale();
        }
        ofHits = shown;
        return Optional.of(hits);
    }

    private void placeMarks() {
        HsvColor hovered = display.hoveredProperty().get();
        HsvColor selected = display.selectedProperty().get();
        if (hovered != null || selected != null) {
            place(marks.selected(), selected, MarkLayer.SELECTED_SIZE);
            place(marks.hovered(), hovered, MarkLayer.HOVERED_SIZE);
        } else {
            MarkLayer.hide(marks.selected());
            MarkLayer.hide(marks.hovered());
        }
    }

    private void place(Region mark, @Nullable HsvColor color, double size) {
        Optional<double[]> position =
                color == null ? Optional.empty() : hits().flatMap(found -> found.positionOf(color));
        MarkLayer.show(mark, position, picture.pixelScale(), size);
    }
}
