package colorwheel.training.fused;

import static org.assertj.core.api.Assertions.assertThatCode;

import colorwheel.background.Cancellation;
import colorwheel.background.Threads;
import colorwheel.experiment.Architecture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class WarmUpTest {
    @Test
    @Timeout(60)
    void endsByItself() {
        assertThatCode(() -> WarmUp.run(new Architecture(4, 3, false), new Cancellation()))
                .doesNotThrowAnyException();
    }

    @Test
    @Timeout(60)
    void endsWhenItIsCancelledWhileRunning() throws InterruptedException {
        Cancellation cancellation = new Cancellation();
        // A network that would keep it busy for many minutes.
        Thread thread = Threads.daemon("warm-up", () -> WarmUp.run(new Architecture(20_000, 2, true), cancellation));
        thread.start();

        cancellation.request();

        thread.join();
    }
}
