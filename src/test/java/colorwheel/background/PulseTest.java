package colorwheel.background;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class PulseTest {
    private final AtomicInteger asked = new AtomicInteger();

    @Test
    void everyClockIsAskedUntilItIsClosed() {
        Runnable same = asked::incrementAndGet;
        Pulse.Clock first = Pulse.listen(same);
        Pulse.Clock second = Pulse.listen(same);
        Pulse.request();
        assertThat(asked).hasValue(2);

        first.close();
        Pulse.request();
        assertThat(asked)
                .as("the second listens on, though it is the same object")
                .hasValue(3);
        second.close();
        Pulse.request();
        assertThat(asked).hasValue(3);
    }
}
