package colorwheel.benchmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import colorwheel.background.Threads;
import colorwheel.patience.Patience;
import colorwheel.patience.Yardstick;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class ThreadTimesTest {
    @Test
    void whatAThreadComputesCountsForItsWork() {
        assumeThat(Path.of("/proc/self/task")).exists();
        ThreadTimes times = new ThreadTimes();
        CountDownLatch computed = new CountDownLatch(1);
        CountDownLatch read = new CountDownLatch(1);
        long[] nanos = new long[1];
        Thread paint = Threads.daemon("paint", () -> {
            nanos[0] = Yardstick.nanos();
            computed.countDown();
            Patience.until("the times are read", read);
        });
        times.begin();
        paint.start();
        Patience.until("it has computed", computed);
        double seconds = times.secondsSince().get("painting");
        read.countDown();

        assertThat(seconds).isGreaterThanOrEqualTo(nanos[0] * 1e-9);
        assertThat(times.secondsSince()).containsKeys("training", "javafx", "renderer", "c1", "c2", "gc", "others");
    }
}
