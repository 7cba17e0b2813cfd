package colorwheel.app;

import static org.assertj.core.api.Assertions.assertThat;

import colorwheel.patience.Patience;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;

class PulseTimerTest {
    @BeforeAll
    static void startsJavaFx() throws TimeoutException {
        FxToolkit.registerPrimaryStage();
    }

    @Test
    void ticksUntilItIsPausedAndAgainWhenItIsResumed() {
        AtomicInteger ticks = new AtomicInteger();
        PulseTimer timer = new PulseTimer(ticks::incrementAndGet);
        timer.start(1);
        Patience.until("it ticks", () -> ticks.get() > 3);

        timer.pause();
        timer.pause();
        // A tick that was under way may still come.
        int paused = ticks.get() + 1;
        assertThat(timer.isTicking()).isFalse();
        timer.resume();
        timer.resume();
        Patience.until("it ticks again", () -> ticks.get() > paused + 3);
        assertThat(timer.isTicking()).isTrue();

        timer.stop();
        assertThat(timer.isTicking()).isFalse();
        assertThat(timer.isRunning()).isFalse();
    }
}
