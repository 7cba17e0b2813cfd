package colorwheel.background;

import static org.assertj.core.api.Assertions.assertThat;

import colorwheel.patience.Patience;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class ThreadsTest {
    @Test
    void threadsAreNamedDaemonsThatAreNotStartedYet() {
        Thread thread = Threads.daemon("training", () -> {});

        assertThat(thread.getName()).isEqualTo("training");
        assertThat(thread.isDaemon()).isTrue();
        assertThat(thread.getState()).isEqualTo(Thread.State.NEW);
    }

    @Test
    void theFactoryMakesThemFromItsName() {
        Thread thread = Threads.factory("export").newThread(() -> {});

        assertThat(thread.getName()).isEqualTo("export");
        assertThat(thread.isDaemon()).isTrue();
    }

    @Test
    void theWorkIsDoneOnTheThread() {
        CountDownLatch done = new CountDownLatch(1);
        Threads.daemon("work", done::countDown).start();

        Patience.until("the work is done", done);
    }
}
