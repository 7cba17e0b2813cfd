package colorwheel.view.sweep;

import colorwheel.paint.Palette;
import colorwheel.paint.WheelGrid;
import colorwheel.paint.WheelGrid.Tile;
import colorwheel.paint.WheelGridLayout;
import colorwheel.paint.WheelGridPainter;
import colorwheel.paint.WheelPoints;
import colorwheel.view.picture.PaintedPane;
import colorwheel.view.theme.TextSize;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import java.util.function.IntFunction;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.geometry.Orientation;
import javafx.scene.AccessibleAction;
import javafx.scene.AccessibleRole;
import javafx.scene.control.ScrollBar;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/**
 * A scrolling grid of small wheels. Only the visible tiles exist: they are requested by their place, painted off the
 * JavaFX thread and shown as one picture, so ten thousand scroll as smoothly as ten. Arrows, Home, End, Page Up and
 * Page Down move the selection; Enter or a click opens a wheel.
 */
final class WheelGridPane extends Region {

    private final PaintedPane<WheelGrid> picture;
    private final ScrollBar bar = new ScrollBar();
    private final ReadOnlyIntegerWrapper selected = new ReadOnlyIntegerWrapper(this, "selected", -1);
    private final ReadOnlyIntegerWrapper pointed = new ReadOnlyIntegerWrapper(this, "pointed", -1);
    private final IntConsumer open;
    private @Nullable WheelPoints points;
    private IntFunction<Tile> tiles = place -> {
        throw new IndexOutOfBoundsException(place);
    };
    private int size;
    private WheelGridLayout grid = WheelGridLayout.of(1);

    /** @param open gets the place of a tile that is opened */
    WheelGridPane(Executor queue, IntConsumer open, Consumer<Throwable> failures) {
        this.open = open;
        picture = new PaintedPane<>(new WheelGridPainter(), queue, failures);
        setId("sweep-grid");
        getStyleClass().add("wheel-grid");
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.BUTTON);
        setAccessibleHelp("Arrows, Home, End, Page Up and Page Down choose a wheel, Enter opens it in the lab.");
        bar.setOrientation(Orientation.VERTICAL);
        bar.setFocusTraversable(false);
        getChildren().addAll(picture, bar);
        bind();
    }

    private void bind() {
        bar.valueProperty().addListener((property, before, now) -> refresh());
        focusedProperty().addListener((property, before, now) -> refresh());
        addEventHandler(ScrollEvent.SCROLL, this::scroll);
        addEventHandler(KeyEvent.KEY_PRESSED, this::key);
        picture.addEventHandler(MouseEvent.MOUSE_MOVED, event -> point(tileAt(event)));
        picture.addEventHandler(MouseEvent.MOUSE_EXITED, event -> point(-1));
        picture.addEventHandler(MouseEvent.MOUSE_CLICKED, event -> {
            requestFocus();
            int tile = tileAt(event);
            if (tile >= 0 && event.getButton() == MouseButton.PRIMARY) {
                select(tile);
                open.accept(tile);
            }
        });
    }

    /** The place of the selected tile; −1 for none. */
    ReadOnlyIntegerProperty selectedProperty() {
        return selected.getReadOnlyProperty();
    }

    /** The place of the tile under the mouse; −1 for none. */
    ReadOnlyIntegerProperty pointedProperty() {
        return pointed.getReadOnlyProperty();
    }

    /**
     * Shows other tiles.
     *
     * @param shown what each wheel shows
     * @param count the number of tiles
     * @param at gives the tile at a place
     */
    void show(WheelPoints shown, int count, IntFunction<Tile> at) {
        points = shown;
        size = count;
        tiles = at;
        if (selected.get() >= count) {
            selected.set(count - 1);
        }
        if (pointed.get() >= count) {
            pointed.set(-1);
        }
        requestLayout();
        refresh();
    }

    /** Moves the selection and brings it into view. */
    void select(int tile) {
        selected.set(tile);
        if (tile >= 0) {
            double top = grid.y(tile);
            double bottom = top + WheelGridLayout.TILE_HEIGHT;
            if (top < bar.getValue()) {
                bar.setValue(top);
            } else if (bottom > bar.getValue() + viewHeight()) {
                bar.setValue(Math.min(bar.getMax(), bottom - viewHeight()));
            }
        }
        refresh();
    }

    void setPalette(Palette palette) {
        picture.setPalette(palette);
    }

    /** Shows the newest painting. Called once per frame. */
    void pulse() {
        picture.pulse();
    }

    /** The grid on the screen, once there is one. */
    @Nullable
    WheelGrid displayed() {
        return picture.displayed();
    }

    @Override
    protected void layoutChildren() {
        double barWidth = Math.ceil(bar.prefWidth(-1));
        picture.resizeRelocate(0, 0, Math.max(0, getWidth() - barWidth), getHeight());
        bar.resizeRelocate(getWidth() - barWidth, 0, barWidth, getHeight());
        grid = WheelGridLayout.of(picture.getWidth() / factor());
        double whole = grid.height(size);
        bar.setMax(Math.max(0, whole - viewHeight()));
        bar.setVisibleAmount(whole <= 0 ? 1 : bar.getMax() * Math.min(1, viewHeight() / whole));
        bar.setUnitIncrement(WheelGridLayout.TILE_HEIGHT / 3);
        bar.setBlockIncrement(Math.max(WheelGridLayout.TILE_HEIGHT, viewHeight() - WheelGridLayout.TILE_HEIGHT));
        bar.setVisible(whole > viewHeight());
        bar.setValue(Math.min(bar.getValue(), bar.getMax()));
        refresh();
    }

    /** Logical pixels per unit of the grid and its scroll bar, in which text has its normal size. */
    private double factor() {
        return TextSize.factorIn(getScene());
    }

    private double viewHeight() {
        return getHeight() / factor();
    }

    private void refresh() {
        if (points == null) {
            return;
        }
        double scrolled = Math.round(bar.getValue());
        int firstRow = (int) Math.floor(scrolled / WheelGridLayout.TILE_HEIGHT);
        int lastRow = (int) Math.floor((scrolled + viewHeight()) / WheelGridLayout.TILE_HEIGHT);
        int first = Math.min(size, firstRow * grid.columns());
        int last = Math.min(size, (lastRow + 1) * grid.columns());
        List<Tile> inView = new ArrayList<>(last - first);
        for (int k = first; k < last; k++) {
            inView.add(tiles.apply(k));
        }
        picture.show(new WheelGrid(points, grid, first, inView, scrolled, selected.get(), pointed.get(), isFocused()));
    }

    private void point(int tile) {
        if (tile != pointed.get()) {
            pointed.set(tile);
            refresh();
        }
    }

    private int tileAt(MouseEvent event) {
        return grid.tileAt(event.getX() / factor(), event.getY() / factor() + Math.round(bar.getValue()), size);
    }

    private void scroll(ScrollEvent event) {
        double to = bar.getValue() - event.getDeltaY() / factor();
        bar.setValue(Math.max(0, Math.min(bar.getMax(), to)));
        point(-1);
        event.consume();
    }

    private void key(KeyEvent event) {
        int page = Math.max(1, (int) (viewHeight() / WheelGridLayout.TILE_HEIGHT)) * grid.columns();
        int now = selected.get();
        int next =
                switch (event.getCode()) {
                    case LEFT -> now - 1;
                    case RIGHT -> now + 1;
                    case UP -> now - grid.columns();
                    case DOWN -> now + grid.columns();
                    case PAGE_UP -> now - page;
                    case PAGE_DOWN -> now + page;
                    case HOME -> 0;
                    case END -> size - 1;
                    case ENTER, SPACE -> {
                        if (now >= 0) {
                            open.accept(now);
                        }
                        yield now;
                    }
                    default -> Integer.MIN_VALUE;
                };
        if (next != Integer.MIN_VALUE && !event.isShortcutDown() && !event.isAltDown()) {
            if (size > 0 && next != now) {
                select(now < 0 ? 0 : Math.max(0, Math.min(size - 1, next)));
            }
            event.consume();
        }
    }

    @Override
    public void executeAccessibleAction(AccessibleAction action, Object... parameters) {
        if (action == AccessibleAction.FIRE && selected.get() >= 0) {
            open.accept(selected.get());
        } else {
            super.executeAccessibleAction(action, parameters);
        }
    }
}
