package colorwheel.view.picture;

import colorwheel.background.Pulse;
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
 * painted next, so that a slow painting costs frames and never makes the window wait. The latest request wins: a
 * painting, or the failure of one, is dropped when that of a later request is there. A pane that is not {@code visible}
 * is not painted.
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

    /** @param number of this request; a later one has a greater number */
    private record Request<M>(long number, M model, Format format) {}

    /** @param buffer {@code null} if the painting failed */
    private record Painted<M>(Request<M> request, ScreenBuffer buffer, Throwable failure) {}

    /** What was painted and not yet asked for. */
    private record Ahead<M>(M model, Format format, ScreenBuffer buffer) {}

    private final Painter<M> painter;
    private final PaintQueue queue;
    private final Consumer<Throwable> failures;
    private final ImageView view = new ImageView();
    private final ScreenBuffers buffers = new ScreenBuffers();
    private final AtomicBoolean asked = new AtomicBoolean();
    private final AtomicReference<Painted<M>> finished = new AtomicReference<>();
    private final AtomicReference<Ahead<M>> ahead = new AtomicReference<>();
    private volatile Format format = new Format(0, 0, 1, Palette.LIGHT);

    /** The newest request; {@code null} before the first. */
    private volatile Request<M> newest;

    /** The number of the request whose end, in success or failure, was the last to be taken. */
    private long taken;

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
        if (newest == null || !model.equals(newest.model())) {
            ask(model);
        }
    }

    /**
     * Paints a model that {@link #show} will ask for with the next frame, so that this frame has it already. Any thread
     * but JavaFX's, and on that thread: where two cores are busy, handing it to another can take longer than painting.
     * A model that cannot be painted ahead is painted when it is asked for, and fails then.
     *
     * @return keeps the painting for {@code show}, in place of the one before; quick, on any thread. Until it is called
     *     nothing is changed, so that the painting can still be dropped
     */
    public Runnable paintAhead(M model) {
        Format how = format;
        if (!how.isSomething()) {
            return () -> {};
        }
        Painted<M> painted = paint(new Request<>(0, model, how));
        return painted.failure() != null ? () -> {} : () -> keep(new Ahead<>(model, how, painted.buffer()));
    }

    private void keep(Ahead<M> painted) {
        Ahead<M> before = ahead.getAndSet(painted);
        if (before != null) {
            buffers.giveBack(before.buffer());
        }
    }

    /**
     * The model whose picture is in the window, or will be with the frame being made; {@code null} before the first.
     */
    public M displayed() {
        return shown == null ? null : shown.request().model();
    }

    /** The width of the picture in the window, in device pixels; 0 before the first. */
    public int pixelWidth() {
        return shown == null ? 0 : shown.request().format().width();
    }

    /** The height of the picture in the window, in device pixels; 0 before the first. */
    public int pixelHeight() {
        return shown == null ? 0 : shown.request().format().height();
    }

    /** How many device pixels of the picture in the window make a logical one. */
    public double pixelScale() {
        return shown == null ? 1 : shown.request().format().scale();
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
        if (painted == null) {
            return;
        }
        if (painted.request().number() < taken) {
            discard(painted);
            return;
        }
        taken = painted.request().number();
        if (painted.failure() == null) {
            display(painted);
        } else {
            failures.accept(painted.failure());
        }
    }

    private void display(Painted<M> painted) {
        ScreenBuffer buffer = painted.buffer();
        view.setImage(buffer.refreshed());
        view.setViewport(
                new Rectangle2D(0, 0, buffer.raster().width(), buffer.raster().height()));
        view.setFitWidth(buffer.raster().width() / painted.request().format().scale());
        view.setFitHeight(buffer.raster().height() / painted.request().format().scale());
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
            ask(newest.model());
        }
    }

    private void ask(M model) {
        Request<M> request = new Request<>(newest == null ? 1 : newest.number() + 1, model, format);
        newest = request;
        if (format.isSomething() && !takeAhead(request)) {
            paint();
        }
    }

    /** Returns whether the request was painted ahead. */
    private boolean takeAhead(Request<M> request) {
        Ahead<M> painted = ahead.get();
        boolean isIt = painted != null
                && painted.model().equals(request.model())
                && painted.format().equals(request.format())
                && ahead.compareAndSet(painted, null);
        if (isIt) {
            finish(new Painted<>(request, painted.buffer(), null));
        }
        return isIt;
    }

    private void paint() {
        // If this pane is in the queue already, what waits there paints the newest model.
        if (!asked.getAndSet(true)) {
            try {
                queue.execute(this::paintNewest);
            } catch (OutOfMemoryError noThread) {
                asked.set(false);
                finish(new Painted<>(newest, null, noThread));
            }
        }
    }

    private void paintNewest() {
        asked.set(false);
        Request<M> request = newest;
        if (request.format().isSomething()) {
            finish(paint(request));
        }
    }

    private Painted<M> paint(Request<M> request) {
        Format how = request.format();
        ScreenBuffer target = null;
        // A painter, with what it remembers of the picture before, is for one thread at a time.
        synchronized (painter) {
            try {
                target = buffers.take(how.width(), how.height());
                painter.paint(request.model(), target.raster(), how.scale(), how.palette());
                return new Painted<>(request, target, null);
            } catch (RuntimeException | Error thrown) {
                // Errors too: nothing else would report them.
                if (target != null) {
                    buffers.giveBack(target);
                }
                return new Painted<>(request, null, thrown);
            }
        }
    }

    /** Leaves the end of a request for the next pulse, unless that of a later one is there. */
    private void finish(Painted<M> end) {
        Painted<M> dropped = finished.getAndAccumulate(
                end,
                (before, mine) -> before == null
                                || before.request().number() <= mine.request().number()
                        ? mine
                        : before);
        // What was there before is dropped, unless it is the later one and has stayed.
        discard(dropped == null || dropped.request().number() <= end.request().number() ? dropped : end);
        Pulse.request();
    }

    private void discard(Painted<M> painted) {
        if (painted != null && painted.buffer() != null) {
            buffers.giveBack(painted.buffer());
        }
    }
}
