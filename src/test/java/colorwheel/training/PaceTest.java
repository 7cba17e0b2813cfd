package colorwheel.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PaceTest {
    private final Pace pace = new Pace();

    private long taken() {
        return IntStream.range(0, 1000).filter(k -> pace.take()).count();
    }

    @Test
    void isUnlimitedAtFirst() {
        assertThat(taken()).isEqualTo(1000);
    }

    @Test
    void letsAsManyEpochsBeTakenAsWereGranted() {
        pace.set(5);

        assertThat(taken()).isZero();
        pace.grant(5);
        assertThat(taken()).isEqualTo(5);
        pace.grant(5);
        assertThat(taken()).isEqualTo(5);
    }

    @Test
    void doesNotAddUpWhatWasNotTaken() {
        pace.set(5);
        pace.grant(5);
        pace.grant(5);
        pace.grant(5);

        assertThat(taken()).isEqualTo(5);
    }

    @Test
    void addsUpSmallGrantsBelowTheLimit() {
        pace.set(5);
        pace.grant(1);
        pace.grant(2);

        assertThat(taken()).isEqualTo(3);
    }

    @Test
    void cutsWhatAFasterPaceGranted() {
        pace.set(100);
        pace.grant(100);
        pace.set(2);

        assertThat(taken()).isEqualTo(2);
    }

    @Test
    void canBeLifted() {
        pace.set(1);
        pace.set(0);
        pace.grant(1);

        assertThat(taken()).isEqualTo(1000);
    }

    @Test
    void refusesANegativeNumber() {
        assertThatThrownBy(() -> pace.set(-1)).isInstanceOf(IllegalArgumentException.class);
    }
}
