package colorwheel.color;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HueTest {
    @ParameterizedTest
    @CsvSource({"0, 0", "359.5, 359.5", "360, 0", "361, 1", "720, 0", "-1, 359", "-360, 0", "-361, 359"})
    void wrapsIntoOneTurn(double degrees, double wrapped) {
        assertThat(Hue.wrap(degrees)).isEqualTo(wrapped);
    }

    @Test
    void wrapNeverReachesTheFullTurnNorNegativeZero() {
        assertThat(Hue.wrap(-1e-300)).isEqualTo(0.0);
        assertThat(Hue.wrap(-0.0)).isEqualTo(0.0);
        assertThat(Hue.wrap(-360.0)).isEqualTo(0.0);
    }

    @Property
    void wrappingTwiceChangesNothing(@ForAll @DoubleRange(min = -1e9, max = 1e9) double degrees) {
        double wrapped = Hue.wrap(degrees);

        assertThat(wrapped).isGreaterThanOrEqualTo(0).isLessThan(360);
        assertThat(Hue.wrap(wrapped)).isEqualTo(wrapped);
    }

    @ParameterizedTest
    @CsvSource({"150, 240, 90", "240, 150, 270", "330, 30, 60", "30, 330, 300", "0, 360, 0", "10, 10, 0"})
    void forwardGoesUpwardThroughRed(double from, double to, double distance) {
        assertThat(Hue.forward(from, to)).isEqualTo(distance);
    }

    @Test
    void forwardTakesAHueJustBelowForTheSameAndNotForAFullTurn() {
        assertThat(Hue.forward(150, 150 - 0.99 * Hue.TOLERANCE)).isZero();
        assertThat(Hue.forward(150, 150 - 1.01 * Hue.TOLERANCE)).isCloseTo(360, within(1e-5));
        assertThat(Hue.forward(150, 150 + 0.99 * Hue.TOLERANCE)).isCloseTo(0, within(Hue.TOLERANCE));
    }

    @Property
    void forwardAndBackIsOneTurn(@ForAll @IntRange(max = 359) int from, @ForAll @IntRange(max = 359) int to) {
        double there = Hue.forward(from, to);
        double back = Hue.forward(to, from);

        assertThat(there + back).isEqualTo(from == to ? 0 : 360);
    }

    @Property
    void distanceIsTheShorterWayInEitherDirection(
            @ForAll @DoubleRange(max = 360) double one, @ForAll @DoubleRange(max = 360) double other) {
        double distance = Hue.distance(one, other);

        assertThat(distance).isBetween(0.0, 180.0);
        assertThat(Hue.distance(other, one)).isCloseTo(distance, within(2 * Hue.TOLERANCE));
        // The chord of the arc, as an independent way to the same number.
        double chord = Math.hypot(
                Math.cos(Math.toRadians(one)) - Math.cos(Math.toRadians(other)),
                Math.sin(Math.toRadians(one)) - Math.sin(Math.toRadians(other)));
        assertThat(2 * Math.sin(Math.toRadians(distance) / 2)).isCloseTo(chord, within(1e-6));
    }
}
