package colorwheel.background;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class GateTest {
    private final Gate gate = new Gate();
    private final AtomicInteger passed = new AtomicInteger();

    private Thread worker() {
        Thread worker = new Thread(() -> {
            while (gate.pass()) {
                passed.incrementAndGet();
            }
        });
        worker.start();
        return worker;
    }

    private static void awaitWaiting(Thread thread) {
        while (thread.getState() != Thread.State.WAITING) {
            Thread.onSpinWait();
        }
    }

    @Test
    void openAtFirst() {
        assertThat(gate.pass()).isTrue();
    }

    @Test
    void workWaitsWhileItIsClosedAndGoesOnWhenItIsOpened() throws InterruptedException {
        gate.close();
        Thread worker = worker();
        awaitWaiting(worker);
        assertThat(passed).hasValue(0);

        gate.open();
        while (passed.get() == 0) {
            Thread.onSpinWait();
        }

        gate.end();
        worker.join();
    }

    @Test
    void workThatWaitsIsEnded() throws InterruptedException {
        gate.close();
        Thread worker = worker();
        awaitWaiting(worker);

        gate.end();

        worker.join();
        assertThat(passed).hasValue(0);
    }

    @Test
    void onceEndedItStaysEnded() {
        gate.end();
        gate.open();
        assertThat(gate.pass()).isFalse();
    }

    @Test
    void anInterruptedThreadGoesOnNoFurtherAndStaysInterrupted() throws InterruptedException {
        gate.close();
        Thread worker = worker();
        awaitWaiting(worker);

        worker.interrupt();

        worker.join();
        assertThat(passed).hasValue(0);
    }
}
