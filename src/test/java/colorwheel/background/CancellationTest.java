package colorwheel.background;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
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
    void workOnAnotherThreadSeesTheRequest() throws InterruptedException {
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
        assertThat(working.await(10, TimeUnit.SECONDS)).isTrue();

        cancellation.request();

        assertThat(stopped.await(10, TimeUnit.SECONDS)).isTrue();
    }
}
