package colorwheel.background;

import static org.assertj.core.api.Assertions.assertThat;

import colorwheel.patience.Patience;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class CancellationTest {
    @Test
    void isNotRequestedAtFirstAndStaysRequestedOnceItIs() {
        Cancellation cancellation = new Cancellation();
        assertThat(cancellation.isRequested()).isFalse();

        cancellation.request();
        assertThat(cancellation.isRequested()).isTrue();

        cancellation.request();
        assertThat(cancellation.isRequested()).isTrue();
    }

    @Test
    void workOnAnotherThreadSeesTheRequest() {
        Cancellation cancellation = new Cancellation();
        CountDownLatch working = new CountDownLatch(1);
        CountDownLatch stopped = new CountDownLatch(1);
        Threads.daemon("work", () -> {
                    working.countDown();
                    while (!cancellation.isRequested()) {
                        Thread.onSpinWait();
                    }
                    stopped.countDown();
                })
                .start();
        Patience.until("it works", working);

        cancellation.request();

        Patience.until("it has stopped", stopped);
    }
}
