package colorwheel.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TrainingSpeedTest {
    private static final long SECOND = 1_000_000_000L;

    private static int framesInTenSeconds(double ticksPerSecond, double jitterNanos) {
        TrainingSpeed speed = new TrainingSpeed();
        Random random = new Random(1);
        int frames = 0;
        for (int tick = 0; tick < 10 * ticksPerSecond; tick++) {
            long nanos = (long) (tick * SECOND / ticksPerSecond + jitterNanos * random.nextGaussian());
            if (speed.isFrameDue(nanos)) {
                frames++;
            }
        }
        return frames;
    }

    @ParameterizedTest
    @ValueSource(doubles = {60, 75, 120, 144, 240, 1000})
    void thereAreSixtyASecondHoweverFastTheClockTicks(double ticksPerSecond) {
        assertThat(framesInTenSeconds(ticksPerSecond, 0)).isCloseTo(600, within(2));
        assertThat(framesInTenSeconds(ticksPerSecond, 300_000)).isCloseTo(600, within(6));
    }

    @Test
    void aSlowerClockHasAFrameAtEachTick() {
        assertThat(framesInTenSeconds(30, 0)).isEqualTo(300);
    }

    @Test
    void framesThatWereMissedAreNotMadeUpFor() {
        TrainingSpeed speed = new TrainingSpeed();
        assertThat(speed.isFrameDue(0)).isTrue();
        assertThat(speed.isFrameDue(SECOND)).isTrue();
        assertThat(speed.isFrameDue(SECOND + 1_000_000)).isFalse();
    }
}
