package colorwheel.view;

import colorwheel.background.Pulse;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import java.util.function.LongConsumer;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.scene.input.InputEvent;
import javafx.stage.Stage;
import javafx.stage.Window;

/**
 * The clock of the window: ticks with every frame of the screen while something moves, and stops otherwise, so that an
 * idle window uses no processor. A requested {@link Pulse} starts it again.
 *
 * <p>JavaFX thread, except where a method says otherwise.
 */
public final class LabClock implements AutoCloseable {
    /** Ticks after the last requested one, since the layout of one tick may have to be taken by the next. */
    private static final int LAST_TICKS = 3;

    private final LongConsumer tick;
    private final BooleanSupplier moving;
    private final AtomicBoolean starting = new AtomicBoolean();
    private final Pulse.Clock requests;
    private volatile boolean requested;
    private volatile boolean ticking;
    private volatile boolean closed;
    private int idleTicks;

    private final AnimationTimer timer = new AnimationTimer() {
        @Override
        public void handle(long nanos) {
            requested = false;
            tick.accept(nanos);
            idleTicks = requested || moving.getAsBoolean() ? 0 : idleTicks + 1;
            if (idleTicks >= LAST_TICKS) {
                rest();
            }
        }
    };

    /**
     * A clock that ticks at once, until nothing moves.
     *
     * @param tick gets the time of the tick in nanoseconds
     * @param moving whether the next tick is needed without a request, for example while recorded epochs are played
     */
    public LabClock(LongConsumer tick, BooleanSupplier moving) {
        this.tick = tick;
        this.moving = moving;
        requests = Pulse.listen(this::request);
        start();
    }

    /** Requests a pulse with each input in a window, and when its place, size or scale changes. */
    public static void wakeBy(Window window) {
        window.addEventFilter(InputEvent.ANY, event -> Pulse.request());
        List.of(
                        window.xProperty(),
                        window.yProperty(),
                        window.widthProperty(),
                        window.heightProperty(),
                        window.outputScaleXProperty(),
                        window.showingProperty())
                .forEach(property -> property.addListener((changed, before, now) -> Pulse.request()));
        if (window instanceof Stage stage) {
            List.of(stage.maximizedProperty(), stage.iconifiedProperty(), stage.fullScreenProperty())
                    .forEach(property -> property.addListener((changed, before, now) -> Pulse.request()));
        }
    }

    /** Whether it ticks now. */
    public boolean isTicking() {
        return ticking;
    }

    /** Stops the clock; it cannot be started again. */
    @Override
    public void close() {
        closed = true;
        requests.close();
        timer.stop();
        ticking = false;
    }

    /** Called on any thread. */
    private void request() {
        requested = true;
        if (!ticking && starting.compareAndSet(false, true)) {
            Platform.runLater(this::start);
        }
    }

    private void start() {
        starting.set(false);
        if (!ticking && !closed) {
            idleTicks = 0;
            ticking = true;
            timer.start();
        }
    }

    private void rest() {
        timer.stop();
        ticking = false;
        // A request that came while the clock still ticked has not started it.
        if (requested) {
            start();
        }
    }
}
