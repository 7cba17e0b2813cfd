package colorwheel.view.picture;

import colorwheel.background.Latest;
import colorwheel.background.Pulse;
import colorwheel.paint.Painter;
import colorwheel.paint.Palette;
import colorwheel.paint.Raster;
import colorwheel.view.theme.TextSize;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.geometry.Rectangle2D;
import javafx.scene.image.ImageView;
import javafx.scene.layout.Region;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/**
 * Shows the painting of a model at the screen's own resolution. The model is painted in the background, where the
 * latest request wins, or ahead on the thread that made it; a slow painting costs frames and never makes the window
 * wait. A pane that is not {@code visible} is not painted.
 *
 * <p>All methods but {@link #paintAhead} are for the JavaFX thread.
 *
 * @param <M> the type of the model
 */
public final class PaintedPane<M> extends Region {
    /** The format of a painting; without width or height nothing is painted. */
    private record Format(int width, int height, double scale, double textFactor, Palette palette) {
        /** Device pixels per unit of the painters, in which text has its normal size. */
        double paintScale() {
            return scale * textFactor;
        }

        boolean isSomething() {
            return width > 0 && height > 0;
        }
    }

    private record Painted<M>(M model, Format format, ScreenBuffer buffer) {}

    private final Painter<M> painter;
    private final Consumer<Throwable> failures;
    private final Latest<Painted<M>> latest;
    private final ImageView view = new ImageView();
    private final ScreenBuffer.Pool buffers = new ScreenBuffer.Pool();

    /** A painting made ahead, whose model was not yet asked for. */
    private final AtomicReference<Painted<M>> ahead = new AtomicReference<>();

    private volatile Format format = new Format(0, 0, 1, 1, Palette.LIGHT);

    /** The newest model asked for. */
    private @Nullable M newest;

    /** The painting that the next pulse shows, if there is a new one. */
    private @Nullable Painted<M> ready;

    private @Nullable Painted<M> shown;
    private @Nullable Painted<M> shownBefore;

    /**
     * @param queue paints; shared by the panes of a window, each of which has at most one painting in it
     * @param failures gets the exception or error of a painting, on the JavaFX thread
     */
    public PaintedPane(Painter<M> painter, Executor queue, Consumer<Throwable> failures) {
        this.painter = painter;
        this.failures = failures;
        latest = new Latest<>(queue, this::giveBack);
        getStyleClass().add("painted-pane");
        view.setSmooth(false);
        getChildren().add(view);
        widthProperty().addListener((property, before, now) -> reformat(format.palette()));
        heightProperty().addListener((property, before, now) -> reformat(format.palette()));
        visibleProperty().addListener((property, before, now) -> reformat(format.palette()));
    }

    /** Shows another model as soon as it is painted. */
    public void show(M model) {
        if (!model.equals(newest)) {
            ask(model);
        }
    }

    /**
     * Paints a model for which {@link #show} will be called with the next frame, so that this frame can show it. Called
     * on any thread but JavaFX's, and paints on that thread: on two busy cores, passing it to another thread can take
     * longer than painting. A painting that fails here is made, and fails, again when {@code show} is called.
     *
     * @return keeps the painting for {@code show}, in place of the one before; quick, on any thread. Until it is called
     *     nothing is changed, so that the painting can still be dropped
     */
    public Runnable paintAhead(M model) {
        Format how = format;
        if (!how.isSomething()) {
            return () -> {};
        }
        try {
            Painted<M> painted = paint(model, how);
            return () -> giveBack(ahead.getAndSet(painted));
        } catch (RuntimeException | Error failsAgainWhenAskedFor) {
            return () -> {};
        }
    }

    /** The model whose picture is in the window, or will be with the frame being made, once there is one. */
    public @Nullable M displayed() {
        return shown == null ? null : shown.model();
    }

    /**
     * Paints the picture in the window once more, for other programs: the same model, size and colors, whatever is
     * shown by then. On any thread but JavaFX's, each time into a raster of its own; empty before the first picture.
     */
    public Optional<Supplier<Raster>> again() {
        Painted<M> now = shown;
        if (now == null) {
            return Optional.empty();
        }
        M model = now.model();
        Format how = now.format();
        return Optional.of(() -> {
            Raster raster = new Raster(how.width(), how.height());
            synchronized (painter) {
                painter.paint(model, raster, how.paintScale(), how.palette());
            }
            return raster;
        });
    }

    /** The width of the picture in the window, in device pixels; 0 before the first. */
    public int pixelWidth() {
        return shown == null ? 0 : shown.format().width();
    }

    /** The height of the picture in the window, in device pixels; 0 before the first. */
    public int pixelHeight() {
        return shown == null ? 0 : shown.format().height();
    }

    /** The number of device pixels per logical pixel of the picture in the window. */
    public double pixelScale() {
        return shown == null ? 1 : shown.format().scale();
    }

    /**
     * The number of device pixels per unit of the painter of the picture in the window: where text is larger than
     * normal, the whole picture is laid out in that scale.
     */
    public double paintScale() {
        return shown == null ? 1 : shown.format().paintScale();
    }

    /** Shows the model in other colors. */
    public void setPalette(Palette colors) {
        reformat(colors);
    }

    /** Shows the newest painting. Called once per frame. */
    public void pulse() {
        Window window = getScene() == null ? null : getScene().getWindow();
        double screenScale = window == null ? 1 : window.getOutputScaleX();
        double textFactor = TextSize.factorIn(getScene());
        if (screenScale != format.scale() || textFactor != format.textFactor()) {
            reformat(screenScale, textFactor, format.palette());
        }
        latest.take(
                painted -> {
                    giveBack(ready);
                    ready = painted;
                },
                failures);
        if (ready != null) {
            display(ready);
            ready = null;
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
        giveBack(shownBefore);
        shownBefore = shown;
        shown = painted;
    }

    /** Paints the same model again. */
    public void repaint() {
        reformat(format.palette());
    }

    private void reformat(Palette palette) {
        reformat(format.scale(), format.textFactor(), palette);
    }

    private void reformat(double scale, double textFactor, Palette palette) {
        int width = isVisible() ? (int) Math.round(getWidth() * scale) : 0;
        format = new Format(width, (int) Math.round(getHeight() * scale), scale, textFactor, palette);
        if (newest != null) {
            ask(newest);
        }
    }

    private void ask(M model) {
        newest = model;
        Format how = format;
        if (!how.isSomething()) {
            latest.cancel();
        } else if (!takeAhead(model, how)) {
            latest.request(turn -> paint(model, how));
        }
    }

    /** Returns whether the model was painted ahead. */
    private boolean takeAhead(M model, Format how) {
        Painted<M> painted = ahead.get();
        boolean isIt = painted != null
                && painted.model().equals(model)
                && painted.format().equals(how)
                && ahead.compareAndSet(painted, null);
        if (isIt) {
            // A painting under way belongs to an older request.
            latest.cancel();
            giveBack(ready);
            ready = painted;
            Pulse.request();
        }
        return isIt;
    }

    private Painted<M> paint(M model, Format how) {
        // A painter, which keeps data of its last picture, is for one thread at a time.
        synchronized (painter) {
            ScreenBuffer target = buffers.take(how.width(), how.height());
            try {
                painter.paint(model, target.raster(), how.paintScale(), how.palette());
                return new Painted<>(model, how, target);
            } catch (RuntimeException | Error thrown) {
                buffers.giveBack(target);
                throw thrown;
            }
        }
    }

    private void giveBack(@Nullable Painted<M> painted) {
        if (painted != null) {
            buffers.giveBack(painted.buffer());
        }
    }
}
