package colorwheel.view.linked;

import colorwheel.color.HsvColor;
import colorwheel.paint.SwatchHits;
import colorwheel.paint.Swatches;
import colorwheel.session.DisplayState;
import colorwheel.view.picture.PaintedPane;
import java.util.Objects;
import java.util.Optional;
import javafx.scene.Cursor;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/** The swatches, whose colors can be hovered and selected. */
public final class SwatchesView extends Region {
    /** The least width of a frame; a swatch may be narrower than a pixel. */
    private static final double MIN_FRAME = 5;

    private static final double AROUND = 2;

    private final DisplayState display;
    private final PaintedPane<Swatches> picture;
    private final MarkLayer marks = new MarkLayer("swatch");
    private @Nullable Swatches marked;

    public SwatchesView(DisplayState display, PaintedPane<Swatches> picture) {
        this.display = display;
        this.picture = picture;
        getStyleClass().add("swatches-view");
        getStylesheets()
                .add(Objects.requireNonNull(SwatchesView.class.getResource("linked.css"))
                        .toExternalForm());
        getChildren().addAll(picture, marks);
        picture.setOnMouseMoved(this::hover);
        picture.setOnMouseDragged(this::hover);
        picture.setOnMouseExited(event -> display.hoveredProperty().set(null));
        picture.setOnMouseClicked(this::select);
        display.hoveredProperty().addListener((property, before, now) -> placeMarks());
        display.selectedProperty().addListener((property, before, now) -> placeMarks());
    }

    /** Follows the picture. Called once per frame. */
    public void pulse() {
        if (picture.displayed() != marked) {
            placeMarks();
        }
    }

    @Override
    protected void layoutChildren() {
        picture.resizeRelocate(0, 0, getWidth(), getHeight());
        marks.resizeRelocate(0, 0, getWidth(), getHeight());
        placeMarks();
    }

    private void hover(MouseEvent event) {
        Optional<HsvColor> color = at(event);
        display.hoveredProperty().set(color.orElse(null));
        picture.setCursor(color.isPresent() ? Cursor.HAND : Cursor.DEFAULT);
    }

    private void select(MouseEvent event) {
        if (event.getButton() == MouseButton.PRIMARY && event.isStillSincePress()) {
            at(event).ifPresent(display.selectedProperty()::set);
        }
    }

    private Optional<HsvColor> at(MouseEvent event) {
        double scale = picture.pixelScale();
        return hits().flatMap(hits -> hits.at(event.getX() * scale, event.getY() * scale));
    }

    private Optional<SwatchHits> hits() {
        Swatches shown = picture.displayed();
        int width = picture.pixelWidth();
        int height = picture.pixelHeight();
        if (shown == null || width < 1 || height < 1) {
            return Optional.empty();
        }
        return Optional.of(new SwatchHits(shown, width, height, picture.paintScale()));
    }

    private void placeMarks() {
        marked = picture.displayed();
        place(marks.selected(), display.selectedProperty().get());
        place(marks.hovered(), display.hoveredProperty().get());
    }

    private void place(Region mark, @Nullable HsvColor color) {
        Optional<SwatchHits.Cell> cell = color == null ? Optional.empty() : hits().flatMap(hits -> hits.cellOf(color));
        if (cell.isEmpty()) {
            MarkLayer.hide(mark);
            return;
        }
        double scale = picture.pixelScale();
        double width = Math.max(MIN_FRAME, cell.get().width() / scale) + 2 * AROUND;
        double middle = (cell.get().left() + cell.get().width() / 2) / scale;
        MarkLayer.show(
                mark,
                middle - width / 2,
                cell.get().top() / scale - AROUND,
                width,
                cell.get().height() / scale + 2 * AROUND);
    }
}
