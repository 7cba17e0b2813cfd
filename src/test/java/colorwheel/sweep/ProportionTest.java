package colorwheel.sweep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProportionTest {
    /** R. G. Newcombe, Statistics in Medicine 17 (1998), 857–872, table I, method 3. */
    @ParameterizedTest
    @CsvSource({"81, 263, 0.2553, 0.3662", "15, 148, 0.0624, 0.1605", "0, 20, 0.0000, 0.1611", "1, 29, 0.0061, 0.1718"})
    void hasThePublishedWilsonInterval(int successes, int trials, double low, double high) {
        Proportion proportion = new Proportion(successes, trials);

        assertThat(proportion.low()).isCloseTo(low, within(0.00005));
        assertThat(proportion.high()).isCloseTo(high, within(0.00005));
        assertThat(proportion.share()).isEqualTo(successes / (double) trials);
    }

    @Test
    void isSymmetric() {
        Proportion rare = new Proportion(3, 400);
        Proportion common = new Proportion(397, 400);

        assertThat(common.low()).isCloseTo(1 - rare.high(), within(1e-12));
        assertThat(common.high()).isCloseTo(1 - rare.low(), within(1e-12));
    }

    @Test
    void neverLeavesZeroToOne() {
        assertThat(new Proportion(0, 5).low()).isZero();
        assertThat(new Proportion(5, 5).high()).isEqualTo(1);
        assertThat(new Proportion(5, 5).low()).isGreaterThan(0.5);
    }

    @Test
    void ofNoTrialsSaysNothing() {
        Proportion none = new Proportion(0, 0);

        assertThat(none.share()).isNaN();
        assertThat(none.low()).isZero();
        assertThat(none.high()).isEqualTo(1);
    }

    @Test
    void refusesWhatCannotBe() {
        assertThatThrownBy(() -> new Proportion(3, 2)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Proportion(-1, 2)).isInstanceOf(IllegalArgumentException.class);
    }
}
