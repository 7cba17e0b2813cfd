package colorwheel.background;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(120)
class JobTest {
    private static final long LONG = TimeUnit.SECONDS.toMillis(30);

    private final Job<String> job = new Job<>("work", LONG, failure -> "failed: " + failure.getMessage());

    @AfterEach
    void closes() {
        job.close();
    }

    private String awaitOutcome() {
        Optional<String> outcome = job.take();
        while (outcome.isEmpty()) {
            LockSupport.parkNanos(100_000);
            outcome = job.take();
        }
        return outcome.get();
    }

    private static String untilCancelled(Cancellation cancellation) {
        while (!cancellation.isRequested()) {
            Thread.onSpinWait();
        }
        return "cancelled";
    }

    @Test
    void theOutcomeIsTakenOnceFromANamedDaemonAndThenTheNextMayStart() {
        job.start(cancellation ->
                Thread.currentThread().getName() + Thread.currentThread().isDaemon());

        assertThat(awaitOutcome()).isEqualTo("worktrue");
        assertThat(job.take()).isEmpty();
        job.start(cancellation -> "second");
        assertThat(awaitOutcome()).isEqualTo("second");
    }

    @Test
    void thereIsOneAtATimeAndTheRefusedOneLeavesItAlone() {
        job.start(JobTest::untilCancelled);

        assertThatThrownBy(() -> job.start(cancellation -> "second"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("work");
        assertThat(job.take()).isEmpty();
        job.cancel();
        assertThat(awaitOutcome()).isEqualTo("cancelled");
    }

    @Test
    void aCancelledJobDoesNotCancelTheNext() {
        job.start(JobTest::untilCancelled);
        job.cancel();
        awaitOutcome();

        job.start(cancellation -> "cancelled: " + cancellation.isRequested());

        assertThat(awaitOutcome()).isEqualTo("cancelled: false");
    }

    @Test
    void exceptionsAndErrorsAreOutcomesToo() {
        job.start(cancellation -> {
            throw new java.io.IOException("disk");
        });
        assertThat(awaitOutcome()).isEqualTo("failed: disk");

        job.start(cancellation -> {
            throw new OutOfMemoryError("heap");
        });
        assertThat(awaitOutcome()).isEqualTo("failed: heap");
    }

    @Test
    void closingCancelsAndWaitsForTheEnd() {
        job.start(JobTest::untilCancelled);

        job.close();

        assertThat(job.take()).contains("cancelled");
    }

    @Test
    void closingDoesNotWaitForWhatHeedsNothing() throws InterruptedException {
        CountDownLatch released = new CountDownLatch(1);
        Job<String> stubborn = new Job<>("stubborn", 1, Throwable::getMessage);
        stubborn.start(cancellation -> {
            released.await();
            return "late";
        });

        stubborn.close();

        assertThat(stubborn.take()).isEmpty();
        released.countDown();
    }

    @Test
    void anInterruptedGoodbyeIsShortAndTheInterruptionIsKept() {
        CountDownLatch released = new CountDownLatch(1);
        job.start(cancellation -> {
            released.await();
            return "late";
        });
        Thread.currentThread().interrupt();

        job.close();

        assertThat(Thread.interrupted()).isTrue();
        assertThat(job.take()).isEmpty();
        released.countDown();
    }
}
