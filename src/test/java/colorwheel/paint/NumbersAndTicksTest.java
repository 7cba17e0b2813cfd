package colorwheel.paint;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumbersAndTicksTest {
    @ParameterizedTest
    @CsvSource({
        "0.009634,0.00963",
        "0.01,0.0100",
        "0.18149,0.181",
        "1,1.00",
        "12.345,12.3",
        "1234.5,1230",
        "0.0000123456,1.23e−5",
        "0.00002,2.00e−5",
        "0.000099996,0.000100",
        "-0.5,−0.500",
        "0,0",
        "NaN,not a number",
        "Infinity,infinite"
    })
    void lossesHaveThreeSignificantDigits(double number, String shown) {
        assertThat(Numbers.significant(number, 3)).isEqualTo(shown);
    }

    @ParameterizedTest
    @CsvSource({"0.5,0.5", "-1,−1", "200,200", "0,0", "0.1,0.1", "0.0001,0.0001", "0.00002,2e−5", "20000,20000"})
    void ticksHaveNoNeedlessZeros(double number, String shown) {
        assertThat(Numbers.tick(number)).isEqualTo(shown);
    }

    @Test
    void ticksAreAtOneTwoAndFive() {
        assertThat(Ticks.stepAtLeast(0.3)).isEqualTo(0.5);
        assertThat(Ticks.stepAtLeast(0.5)).isEqualTo(0.5);
        assertThat(Ticks.stepAtLeast(6)).isEqualTo(10);
        assertThat(Ticks.linear(-1.1, 1.1, 0.5)).containsExactly(-1.0, -0.5, 0.0, 0.5, 1.0);
        assertThat(Ticks.linear(0, 500, 100)).containsExactly(0.0, 100.0, 200.0, 300.0, 400.0, 500.0);
        assertThat(Ticks.logarithmic(0.005, 0.2)).containsExactly(0.005, 0.01, 0.02, 0.05, 0.1, 0.2);
        assertThat(Ticks.logarithmicBelow(0.0086)).isEqualTo(0.005);
    }

    @Test
    void aLogarithmicAxisHasFewerTicksWhereThereIsLessRoom() {
        assertThat(Ticks.logarithmic(0.01, 1, 200, 30)).containsExactly(0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1.0);
        assertThat(Ticks.logarithmic(0.01, 1, 200, 31)).containsExactly(0.01, 0.1, 1.0);
        assertThat(Ticks.logarithmic(0.01, 1, 200, 101)).containsExactly(0.01, 1.0);
    }

    @Test
    void textIsReadableOnBothPalettes() {
        for (Palette palette : new Palette[] {Palette.LIGHT, Palette.DARK}) {
            assertThat(Palette.contrast(palette.text(), palette.background())).isGreaterThan(7);
            assertThat(Palette.contrast(palette.quietText(), palette.background()))
                    .isGreaterThan(4.5);
            assertThat(Palette.contrast(palette.accent(), palette.background())).isGreaterThan(3);
        }
    }
}
