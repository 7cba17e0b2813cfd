package colorwheel.session;

import colorwheel.patience.Patience;
import java.util.function.BooleanSupplier;

/** The window's clock without a window: pulses on the thread of the test, a frame of 60 a second apart on its clock. */
final class Clock {
    private static final long FRAME_NANOS = 16_666_667;

    private final Lab lab;
    private long nanos;

    Clock(Lab lab) {
        this.lab = lab;
    }

    void pulse() {
        nanos += FRAME_NANOS;
        lab.pulse(nanos);
    }

    /** Pulses until something is so. */
    void until(String what, BooleanSupplier so) {
        wait(what, () -> {
            pulse();
            return so.getAsBoolean();
        });
    }

    /** Waits, without a pulse, until something is so. */
    static void wait(String what, BooleanSupplier so) {
        Patience.until(what, so);
    }
}
