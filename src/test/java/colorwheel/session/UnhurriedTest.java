package colorwheel.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class UnhurriedTest {
    private static final long MILLI = 1_000_000;

    private final Unhurried beside = new Unhurried();
    private final AtomicInteger calls = new AtomicInteger();

    @BeforeEach
    void listens() {
        beside.add(calls::incrementAndGet);
    }

    @Test
    void withoutHurryItCallsAtOnceAndNotAgain() {
        beside.changed();
        assertThat(calls).hasValue(1);

        beside.tick(0);
        assertThat(calls).hasValue(1);
    }

    @Test
    void inAHurryItCallsFiveTimesASecond() {
        beside.setHurried(true);
        for (int milli = 0; milli < 1_000; milli++) {
            beside.changed();
            beside.tick(milli * MILLI);
        }

        assertThat(calls).hasValue(5);
    }

    @Test
    void inAHurryItDoesNotCallWithoutAChange() {
        beside.setHurried(true);
        for (int milli = 0; milli < 1_000; milli++) {
            beside.tick(milli * MILLI);
        }

        assertThat(calls).hasValue(0);
    }

    @Test
    void whenTheHurryIsOverTheLastChangeIsTold() {
        beside.setHurried(true);
        beside.tick(0);
        beside.changed();
        beside.tick(1 * MILLI);
        beside.changed();
        int before = calls.get();

        beside.setHurried(false);
        assertThat(calls).hasValue(before + 1);
        beside.tick(500 * MILLI);
        assertThat(calls).hasValue(before + 1);
    }
}
