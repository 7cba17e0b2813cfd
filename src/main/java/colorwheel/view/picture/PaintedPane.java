package colorwheel.view.picture;

import colorwheel.paint.Painter;
import colorwheel.paint.Palette;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import javafx.geometry.Rectangle2D;
import javafx.scene.image.ImageView;
import javafx.scene.layout.Region;
import javafx.stage.Window;

/**
 * Shows what a painter makes of a model, at the screen's own pixels. Painting happens on the {@link PaintQueue}, or
 * ahead on the thread that made the model; of what is asked for while one painting is under way only the newest is
 * painted next, so that a slow painting costs frames and never makes the window wait. A pane that is not
 * {@code visible} is not painted.
 *
 * <p>All methods are for the JavaFX thread, but for {@link #paintAhead}.
 *
 * @param <M> what is painted
 */
public final class PaintedPane<M> extends Region {
    /** How to paint; without width or height not at all. */
    private record Format(int width, int height, double scale, Palette palette) {
        boolean isSomething() {
            return width > 0 && height > 0;
        }
    }

    private record Painted<M>(M model, Format format, ScreenBuffer buffer) {}

    private final Painter<M> painter;
    private final PaintQueue queue;
    private final Consumer<Throwable> failures;
    private final ImageView view = new ImageView();
    private final ScreenBuffers buffers = new ScreenBuffers();
    private final AtomicBoolean asked = new AtomicBoolean();
    private final AtomicReference<Painted<M>> finished = new AtomicReference<>();
    private final AtomicReference<Throwable> failure = new AtomicReference<>();
    private volatile M newest;
    private volatile Format format = new Format(0, 0, 1, Palette.LIGHT);
    private Painted<M> shown;
    private Painted<M> shownBefore;

    /** @param failures told on the JavaFX thread when a painting failed */
    public PaintedPane(Painter<M> painter, PaintQueue queue, Consumer<Throwable> failures) {
        this.painter = painter;
        this.queue = queue;
        this.failures = failures;
        getStyleClass().add("painted-pane");
        view.setSmooth(false);
        getChildren().add(view);
        widthProperty().addListener((property, before, now) -> reformat(format.scale(), format.palette()));
        heightProperty().addListener((property, before, now) -> reformat(format.scale(), format.palette()));
        visibleProperty().addListener((property, before, now) -> reformat(format.scale(), format.palette()));
    }

    /** Shows another model as soon as it is painted. */
    public void show(M model) {
        if (!model.equals(newest)) {
            newest = model;
            paint();
        }
    }

    /**
     * Paints a model that {@link #show} will ask for with the next frame, so that this frame has it already. Any thread
     * but JavaFX's, and on that thread: where two cores are busy, handing it to another can take longer than painting.
     */
    public void paintAhead(M model) {
        newest = model;
        paintNewest();
    }

    /**
     * The model whose picture is in the window, or will be with the frame being made; {@code null} before the first.
     */
    public M displayed() {
        return shown == null ? null : shown.model();
    }

    /** The width of the picture in the window, in device pixels; 0 before the first. */
    public int pixelWidth() {
        return shown == null ? 0 : shown.format().width();
    }

    /** The height of the picture in the window, in device pixels; 0 before the first. */
    public int pixelHeight() {
        return shown == null ? 0 : shown.format().height();
    }

    /** How many device pixels of the picture in the window make a logical one. */
    public double pixelScale() {
        return shown == null ? 1 : shown.format().scale();
    }

    /** Shows the model in other colors. */
    public void setPalette(Palette colors) {
        reformat(format.scale(), colors);
    }

    /** Puts what was painted since the last frame on the screen. Called once per frame. */
    public void pulse() {
        Window window = getScene() == null ? null : getScene().getWindow();
        double screenScale = window == null ? 1 : window.getOutputScaleX();
        if (screenScale != format.scale()) {
            reformat(screenScale, format.palette());
        }
        Painted<M> painted = finished.getAndSet(null);
        if (painted != null) {
            display(painted);
        }
        Throwable thrown = failure.getAndSet(null);
        if (thrown != null) {
            failures.accept(thrown);
        }
    }

    private void display(Painted<M> painted) {
        ScreenBuffer buffer = painted.buffer();
        view.setImage(buffer.refreshed());
        view.setViewport(
                new Rectangle2D(0, 0, buffer.raster().width(), buffer.raster().height()));
        view.setFitWidth(buffer.raster().width() / painted.format().scale());
        view.setFitHeight(buffer.raster().height() / painted.format().scale());
        // The renderer may still read the one shown in the frame before, but no older one.
        if (shownBefore != null) {
            buffers.giveBack(shownBefore.buffer());
        }
        shownBefore = shown;
        shown = painted;
    }

    /** Paints the same model again. */
    public void repaint() {
        reformat(format.scale(), format.palette());
    }

    private void reformat(double scale, Palette palette) {
        int width = isVisible() ? (int) Math.round(getWidth() * scale) : 0;
        format = new Format(width, (int) Math.round(getHeight() * scale), scale, palette);
        if (newest != null) {
            paint();
        }
    }

    private void paint() {
        // If this pane is in the queue already, what waits there paints the newest model.
        if (format.isSomething() && !asked.getAndSet(true)) {
            queue.execute(() -> {
                asked.set(false);
                paintNewest();
            });
        }
    }

    /** A failure is told on the JavaFX thread. */
    private void paintNewest() {
        // A painter, with what it remembers of the picture before, is for one thread at a time.
        synchronized (painter) {
            Format how = format;
            if (how.isSomething()) {
                paint(newest, how);
            }
        }
    }

    private void paint(M model, Format how) {
        ScreenBuffer target = buffers.take(how.width(), how.height());
        try {
            painter.paint(model, target.raster(), how.scale(), how.palette());
        } catch (RuntimeException | Error thrown) {
            // Errors too: nobody else would ever tell of them.
            buffers.giveBack(target);
            failure.set(thrown);
            return;
        }
        Painted<M> unseen = finished.getAndSet(new Painted<>(model, how, target));
        if (unseen != null) {
            buffers.giveBack(unseen.buffer());
        }
    }
}
