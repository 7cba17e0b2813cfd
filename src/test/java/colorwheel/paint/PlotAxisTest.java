package colorwheel.paint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Scale;
import org.junit.jupiter.api.Test;

class PlotAxisTest {
    private static final PlotAxis UPWARD = PlotAxis.linear(300, 100, -5, 15);
    private static final PlotAxis LOSSES = PlotAxis.logarithmic(100, 400, 1, 0.001);

    @Test
    void theEndsAreWhereTheyAreSaidToBe() {
        assertThat(UPWARD.at(-5)).isEqualTo(300);
        assertThat(UPWARD.at(15)).isEqualTo(100);
        assertThat(LOSSES.at(1)).isEqualTo(100);
        assertThat(LOSSES.at(0.001)).isEqualTo(400);
    }

    @Property
    void equalDifferencesAreEquallyFarApartOnALinearAxis(
            @ForAll @DoubleRange(min = -5, max = 10) double value, @ForAll @DoubleRange(max = 5) double more) {
        assertThat(UPWARD.at(value + more) - UPWARD.at(value)).isCloseTo(-10 * more, within(1e-9));
    }

    @Property
    void equalFactorsAreEquallyFarApartOnALogarithmicAxis(
            @ForAll @Scale(3) @DoubleRange(min = 0.001, max = 0.1) double value,
            @ForAll @DoubleRange(min = 1, max = 10) double factor) {
        assertThat(LOSSES.at(value * factor) - LOSSES.at(value)).isCloseTo(-100 * Math.log10(factor), within(1e-9));
    }

    @Property
    void aPositionIsTurnedBackIntoItsValueAndBeyondTheEndsIntoThatOfTheEnd(
            @ForAll @DoubleRange(min = -20, max = 30) double value) {
        double nearest = Math.max(-5, Math.min(15, value));

        assertThat(UPWARD.value(UPWARD.at(value))).isCloseTo(nearest, within(1e-9));
    }

    @Test
    void theOnlyValueOfAnAxisLiesInItsMiddle() {
        assertThat(PlotAxis.linear(10, 30, 7, 7).at(7)).isEqualTo(20);
    }

    @Test
    void theStepLeavesRoomForLabelsWhicheverWayTheAxisRuns() {
        assertThat(UPWARD.step(21)).isEqualTo(5);
        assertThat(PlotAxis.linear(100, 300, 15, -5).step(21)).isEqualTo(5);
        assertThat(UPWARD.ticks(5)).containsExactly(-5.0, 0.0, 5.0, 10.0, 15.0);
    }
}
