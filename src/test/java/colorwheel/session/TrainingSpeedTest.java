package colorwheel.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TrainingSpeedTest {
    private static final long SECOND = 1_000_000_000L;
    private static final long MILLI = 1_000_000L;

    private static TrainingSpeed speed(int epochsPerSecond) {
        TrainingSpeed speed = new TrainingSpeed();
        speed.chosenProperty().set(new Speed(epochsPerSecond));
        return speed;
    }

    private static int dueInTenSeconds(int epochsPerSecond, double ticksPerSecond, double jitterNanos) {
        TrainingSpeed speed = speed(epochsPerSecond);
        Random random = new Random(1);
        int due = speed.epochsDue(0);
        for (int tick = 1; tick <= 10 * ticksPerSecond; tick++) {
            due += speed.epochsDue((long) (tick * SECOND / ticksPerSecond + jitterNanos * random.nextGaussian()));
        }
        return due;
    }

    @ParameterizedTest
    @CsvSource({
        "5, 10",
        "5, 24",
        "5, 60",
        "5, 144",
        "5, 1000",
        "15, 10",
        "15, 60",
        "15, 240",
        "60, 24",
        "60, 75",
        "60, 144",
        "250, 10",
        "250, 30",
        "250, 60",
        "250, 75",
        "250, 120",
        "250, 240",
        "250, 1000"
    })
    void theRateHoldsOnAScreenOfAnyRate(int epochsPerSecond, double ticksPerSecond) {
        // The first tick counts as a sixtieth of a second.
        int expected = (int) Math.floor(epochsPerSecond * (10 + 1 / 60.0));
        assertThat(dueInTenSeconds(epochsPerSecond, ticksPerSecond, 0)).isCloseTo(expected, within(1));
        assertThat(dueInTenSeconds(epochsPerSecond, ticksPerSecond, 300_000)).isCloseTo(expected, within(1));
    }

    @Test
    void fiveASecondIsOneEveryTwoHundredMilliseconds() {
        TrainingSpeed speed = speed(5);
        List<Long> at = new ArrayList<>();
        for (long milli = 0; milli <= 1_000; milli += 10) {
            int due = speed.epochsDue(milli * MILLI);
            assertThat(due).isBetween(0, 1);
            if (due == 1) {
                at.add(milli);
            }
        }

        assertThat(at).containsExactly(190L, 390L, 590L, 790L, 990L);
    }

    @Test
    void theTimeOfAStalledWindowIsNotMadeUpForInABurst() {
        TrainingSpeed speed = speed(250);
        speed.epochsDue(0);

        assertThat(speed.epochsDue(60 * SECOND)).isEqualTo(50);
        assertThat(speed.epochsDue(60 * SECOND + 4 * MILLI)).isEqualTo(1);
    }

    @Test
    void aClockThatGoesBackOwesNothing() {
        TrainingSpeed speed = speed(250);
        speed.epochsDue(SECOND);

        assertThat(speed.epochsDue(0)).isZero();
        assertThat(speed.epochsDue(SECOND + 20 * MILLI)).isEqualTo(5);
    }

    @Test
    void afterARestTheTimeBeforeItCountsNoMore() {
        TrainingSpeed speed = speed(5);
        speed.epochsDue(0);
        speed.epochsDue(100 * MILLI);
        speed.stopCounting();

        assertThat(speed.epochsDue(200 * MILLI)).isZero();
        assertThat(speed.epochsDue(300 * MILLI)).isZero();
        assertThat(speed.epochsDue(400 * MILLI)).isEqualTo(1);
    }

    @Test
    void anotherSpeedTakesOverTheFraction() {
        TrainingSpeed speed = speed(5);
        speed.epochsDue(0);
        speed.epochsDue(100 * MILLI);
        speed.chosenProperty().set(new Speed(60));

        assertThat(speed.epochsDue(110 * MILLI)).isEqualTo(1);
    }

    @Test
    void withoutALimitTheDefaultSpeedIsPlayed() {
        TrainingSpeed speed = speed(0);
        speed.epochsDue(0);

        assertThat(speed.epochsDue(100 * MILLI)).isEqualTo(25);
    }

    @Test
    void aFifthOfASecondMayBeDueAtMost() {
        assertThat(TrainingSpeed.mostEpochsDue(new Speed(250))).isEqualTo(50);
        assertThat(TrainingSpeed.mostEpochsDue(new Speed(15))).isEqualTo(3);
        assertThat(TrainingSpeed.mostEpochsDue(new Speed(5))).isEqualTo(1);
        assertThat(TrainingSpeed.mostEpochsDue(Speed.UNLIMITED)).isZero();
    }
}
