package colorwheel.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** The window's clock without a window: pulses on the thread of the test, a frame of 60 a second apart on its clock. */
final class Clock {
    private static final long LONGEST_WAIT_NANOS = TimeUnit.SECONDS.toNanos(60);

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
        long deadline = System.nanoTime() + LONGEST_WAIT_NANOS;
        while (!so.getAsBoolean()) {
            assertThat(System.nanoTime()).as("waiting until " + what).isLessThan(deadline);
            LockSupport.parkNanos(50_000);
        }
    }
}
