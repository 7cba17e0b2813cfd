package colorwheel.view.picture;

import colorwheel.paint.Painter;
import colorwheel.paint.Palette;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import javafx.geometry.Rectangle2D;
import javafx.scene.image.ImageView;
import javafx.scene.layout.Region;
import javafx.stage.Window;

/**
 * Shows what a painter makes of a model, at the screen's own pixels. Painting happens on the {@link PaintQueue}; at
 * most one painting per pane is under way, and when it is done the newest model is painted next, so that a slow
 * painting costs frames and never makes the window wait. A pane that is not {@code visible} is not painted.
 *
 * @param <M> what is painted
 */
public final class PaintedPane<M> extends Region {
    /** One is shown, one may still be read by the renderer of the frame before, one is painted into. */
    private static final int BUFFERS = 3;

    private record Painted<M>(M model, ScreenBuffer buffer, Throwable failure) {}

    private final Painter<M> painter;
    private final PaintQueue queue;
    private final Consumer<Throwable> failures;
    private final ImageView view = new ImageView();
    private final ScreenBuffer[] buffers = new ScreenBuffer[BUFFERS];
    private final AtomicReference<Painted<M>> finished = new AtomicReference<>();
    private int next;
    private M model;
    private M displayed;
    private Palette palette = Palette.LIGHT;
    private double scale = 1;
    private boolean changed;
    private boolean painting;

    /** @param failures told on the JavaFX thread when a painting failed */
    public PaintedPane(Painter<M> painter, PaintQueue queue, Consumer<Throwable> failures) {
        this.painter = painter;
        this.queue = queue;
        this.failures = failures;
        getStyleClass().add("painted-pane");
        view.setSmooth(false);
        getChildren().add(view);
        widthProperty().addListener((property, before, now) -> repaint());
        heightProperty().addListener((property, before, now) -> repaint());
        visibleProperty().addListener((property, before, now) -> paintIfChanged());
    }

    /** Shows another model as soon as it is painted. */
    public void show(M newest) {
        if (!newest.equals(model)) {
            model = newest;
            repaint();
        }
    }

    /**
     * The model whose picture is in the window, or will be with the frame being made; {@code null} before the first.
     */
    public M displayed() {
        return displayed;
    }

    /** Shows the model in other colors. */
    public void setPalette(Palette colors) {
        palette = colors;
        repaint();
    }

    /** Puts what was painted since the last frame on the screen. Called once per frame. */
    public void pulse() {
        Window window = getScene() == null ? null : getScene().getWindow();
        double screenScale = window == null ? 1 : window.getOutputScaleX();
        if (screenScale != scale) {
            scale = screenScale;
            repaint();
        }
        Painted<M> painted = finished.getAndSet(null);
        if (painted == null) {
            return;
        }
        painting = false;
        if (painted.failure() == null) {
            display(painted.buffer());
            displayed = painted.model();
        } else {
            failures.accept(painted.failure());
        }
        paintIfChanged();
    }

    private void display(ScreenBuffer buffer) {
        view.setImage(buffer.refreshed());
        view.setViewport(
                new Rectangle2D(0, 0, buffer.raster().width(), buffer.raster().height()));
        view.setFitWidth(buffer.raster().width() / scale);
        view.setFitHeight(buffer.raster().height() / scale);
    }

    private void repaint() {
        changed = true;
        paintIfChanged();
    }

    private void paintIfChanged() {
        int width = (int) Math.round(getWidth() * scale);
        int height = (int) Math.round(getHeight() * scale);
        if (!changed || painting || !isVisible() || model == null || width < 1 || height < 1) {
            return;
        }
        changed = false;
        painting = true;
        ScreenBuffer target = nextBuffer(width, height);
        M what = model;
        Palette colors = palette;
        double pixels = scale;
        queue.execute(() -> finished.set(paint(what, target, pixels, colors)));
    }

    /** Runs on the painting thread; a failure goes to the JavaFX thread with the result. */
    private Painted<M> paint(M what, ScreenBuffer target, double pixels, Palette colors) {
        try {
            painter.paint(what, target.raster(), pixels, colors);
            return new Painted<>(what, target, null);
        } catch (RuntimeException | Error failure) {
            // Errors too: a painting whose end is not told would be the last one of its pane.
            return new Painted<>(what, target, failure);
        }
    }

    private ScreenBuffer nextBuffer(int width, int height) {
        next = (next + 1) % BUFFERS;
        if (buffers[next] == null || !buffers[next].hasSize(width, height)) {
            buffers[next] = new ScreenBuffer(width, height);
        }
        return buffers[next];
    }
}
