package colorwheel.background;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class SerialWorkerTest {
    private final List<String> done = new CopyOnWriteArrayList<>();
    private final SerialWorker worker = new SerialWorker("test", Thread.MIN_PRIORITY);

    @Test
    void doesOneThingAfterTheOtherAndFinishesThem() {
        for (int k = 0; k < 100; k++) {
            String name = Integer.toString(k);
            worker.execute(() -> done.add(name));
        }
        worker.finish(30_000);
        assertThat(done).hasSize(100).isSortedAccordingTo((a, b) -> Integer.parseInt(a) - Integer.parseInt(b));

        worker.execute(() -> done.add("after the end"));
        assertThat(done).hasSize(100);
    }

    @Test
    void itsThreadIsADaemonOfItsNameAndPriority() {
        worker.execute(() -> {
            Thread thread = Thread.currentThread();
            done.add(thread.getName() + " " + thread.isDaemon() + " " + thread.getPriority());
        });
        worker.finish(30_000);
        assertThat(done).containsExactly("test true 1");
    }

    @Test
    void anErrorThatEndsTheThreadEndsNothingElse() {
        worker.execute(() -> {
            Thread.currentThread().setUncaughtExceptionHandler((thread, thrown) -> done.add(thrown.getMessage()));
            throw new OutOfMemoryError("no room");
        });
        worker.execute(() -> done.add("next"));
        worker.finish(30_000);
        assertThat(done).contains("next");
    }

    @Test
    void closingDropsWhatWaits() throws InterruptedException {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch interrupted = new CountDownLatch(1);
        worker.execute(() -> {
            begun.countDown();
            try {
                new CountDownLatch(1).await();
            } catch (InterruptedException asked) {
                interrupted.countDown();
            }
        });
        worker.execute(() -> done.add("waits"));
        assertThat(begun.await(30, TimeUnit.SECONDS)).isTrue();
        worker.close();

        assertThat(interrupted.await(30, TimeUnit.SECONDS)).isTrue();
        worker.finish(30_000);
        assertThat(done).isEmpty();
    }

    @Test
    void anInterruptionEndsTheWaitingAndIsKept() {
        CountDownLatch never = new CountDownLatch(1);
        worker.execute(() -> {
            try {
                never.await();
            } catch (InterruptedException closed) {
                done.add("closed");
            }
        });
        Thread.currentThread().interrupt();
        worker.finish(60_000);
        assertThat(Thread.interrupted()).isTrue();
        worker.close();
    }
}
