package colorwheel.app;

import colorwheel.background.Threads;
import com.sun.glass.ui.Timer;
import com.sun.javafx.tk.Toolkit;
import java.lang.reflect.Field;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * The timer of JavaFX's pulses on Linux, in place of JavaFX's own. JavaFX pauses its timer a quarter of a second after
 * the last thing was drawn, but the timer that it has for GTK ignores that, and wakes the JavaFX thread with every
 * pulse of an idle window.
 *
 * <p>Java must be started with {@code --add-exports javafx.graphics/com.sun.glass.ui=ALL-UNNAMED}, {@code --add-exports
 * javafx.graphics/com.sun.javafx.tk=ALL-UNNAMED} and {@code --add-opens
 * javafx.graphics/com.sun.javafx.tk.quantum=ALL-UNNAMED}.
 */
final class PulseTimer extends Timer {
    private static final String OF_GTK = "com.sun.glass.ui.gtk.GtkTimer";
    /** Any number but 0: there is nothing of the platform's behind it. */
    private static final long HANDLE = 1;

    private final ScheduledThreadPoolExecutor thread =
            new ScheduledThreadPoolExecutor(1, Threads.factory("pulse timer"));
    private final Runnable pulse;
    private int periodMillis;
    private @Nullable ScheduledFuture<?> ticking;

    PulseTimer(Runnable pulse) {
        super(pulse);
        this.pulse = pulse;
        thread.setRemoveOnCancelPolicy(true);
    }

    /**
     * Replaces JavaFX's timer, where that is the one of GTK. On the JavaFX thread.
     *
     * @throws ReflectiveOperationException if this JavaFX is made otherwise; its own timer then stays
     */
    static void install() throws ReflectiveOperationException {
        Toolkit toolkit = Toolkit.getToolkit();
        Field timer = field(toolkit, "pulseTimer");
        Timer before = (Timer) timer.get(toolkit);
        if (!before.getClass().getName().equals(OF_GTK)) {
            return;
        }
        PulseTimer mine =
                new PulseTimer((Runnable) field(toolkit, "timerRunnable").get(toolkit));
        int period = field(toolkit, "PULSE_INTERVAL").getInt(toolkit);
        // As JavaFX does when it pauses or resumes it.
        synchronized (toolkit) {
            before.stop();
            timer.set(toolkit, mine);
            mine.start(period);
        }
    }

    private static Field field(Toolkit toolkit, String name) throws NoSuchFieldException {
        Field field = toolkit.getClass().getDeclaredField(name);
        field.setAccessible(true);
        return field;
    }

    /** Whether it calls for pulses now. */
    boolean isTicking() {
        return ticking != null;
    }

    // What JavaFX calls, one call at a time.

    @Override
    protected long _start(Runnable runnable, int period) {
        periodMillis = period;
        _resume(HANDLE);
        return HANDLE;
    }

    /** For platforms where the screen itself gives the pace: Linux is none. */
    @Override
    protected long _start(Runnable runnable) {
        throw new UnsupportedOperationException("a pulse timer needs a period");
    }

    @Override
    protected void _pause(long handle) {
        if (ticking != null) {
            ticking.cancel(false);
            ticking = null;
        }
    }

    @Override
    protected void _resume(long handle) {
        if (ticking == null) {
            ticking = thread.scheduleAtFixedRate(pulse, 0, periodMillis, TimeUnit.MILLISECONDS);
        }
    }

    @Override
    protected void _stop(long handle) {
        _pause(handle);
        thread.shutdown();
    }
}
