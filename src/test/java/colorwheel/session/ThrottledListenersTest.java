package colorwheel.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ThrottledListenersTest {
    private static final long MILLI = 1_000_000;

    private final ThrottledListeners listeners = new ThrottledListeners();
    private final AtomicInteger calls = new AtomicInteger();

    @BeforeEach
    void listens() {
        listeners.add(calls::incrementAndGet);
    }

    @Test
    void unthrottledItCallsAtOnceAndNotAgain() {
        listeners.changed();
        assertThat(calls).hasValue(1);

        listeners.tick(0);
        assertThat(calls).hasValue(1);
    }

    @Test
    void throttledItCallsFiveTimesASecond() {
        listeners.setThrottled(true);
        for (int milli = 0; milli < 1_000; milli++) {
            listeners.changed();
            listeners.tick(milli * MILLI);
        }

        assertThat(calls).hasValue(5);
    }

    @Test
    void throttledItDoesNotCallWithoutAChange() {
        listeners.setThrottled(true);
        for (int milli = 0; milli < 1_000; milli++) {
            listeners.tick(milli * MILLI);
        }

        assertThat(calls).hasValue(0);
    }

    @Test
    void theEndOfTheThrottleReportsTheLastChange() {
        listeners.setThrottled(true);
        listeners.tick(0);
        listeners.changed();
        listeners.tick(1 * MILLI);
        listeners.changed();
        int before = calls.get();

        listeners.setThrottled(false);
        assertThat(calls).hasValue(before + 1);
        listeners.tick(500 * MILLI);
        assertThat(calls).hasValue(before + 1);
    }
}
