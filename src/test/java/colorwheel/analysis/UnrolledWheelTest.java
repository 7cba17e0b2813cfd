package colorwheel.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import colorwheel.color.HsvGrid;
import colorwheel.color.HueRange;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UnrolledWheelTest {
    private static final HueRange TEAL_TO_BLUE = HueRange.of(150, 240);

    @ParameterizedTest
    @ValueSource(doubles = {0, 37, 179, 181, 359})
    void aCircleIsOneStraightLineFromRedToRedWhereverItIsTurned(double turn) {
        UnrolledWheel wheel = UnrolledWheel.of(Rings.circle(TEAL_TO_BLUE, hue -> hue + turn));

        assertThat(wheel.direction()).isEqualTo(1);
        assertThat(wheel.offset()).isCloseTo(turn, within(1e-3));
        for (int hue = 0; hue <= 360; hue++) {
            assertThat(wheel.degrees(0, hue)).isCloseTo(hue, within(1e-3));
        }
    }

    @Test
    void aClockwiseCircleFalls() {
        UnrolledWheel wheel = UnrolledWheel.of(Rings.circle(HueRange.NONE, hue -> 200 - hue));

        assertThat(wheel.direction()).isEqualTo(-1);
        assertThat(wheel.offset()).isCloseTo(200, within(1e-3));
        assertThat(wheel.degrees(0, 90)).isCloseTo(-90, within(1e-3));
        assertThat(wheel.degrees(0, 360)).isCloseTo(-360, within(1e-3));
    }

    @Test
    void aFoldComesBackToWhereItBegan() {
        UnrolledWheel wheel = UnrolledWheel.of(Rings.circle(HueRange.NONE, hue -> hue <= 180 ? hue : 360 - hue));

        assertThat(wheel.degrees(0, 180) - wheel.degrees(0, 0)).isCloseTo(180, within(1e-3));
        assertThat(wheel.degrees(0, 360)).isCloseTo(wheel.degrees(0, 0), within(1e-3));
    }

    @Test
    void aRingThatWindsTwiceRunsOnForTwoTurns() {
        UnrolledWheel wheel = UnrolledWheel.of(Rings.circle(HueRange.NONE, hue -> 2 * hue));

        assertThat(Math.abs(wheel.degrees(0, 360) - wheel.degrees(0, 0))).isCloseTo(720, within(1e-3));
    }

    @Test
    void theHeldOutHuesDoNotTurnTheLine() {
        UnrolledWheel wheel =
                UnrolledWheel.of(Rings.circle(TEAL_TO_BLUE, hue -> hue + (TEAL_TO_BLUE.contains(hue) ? 25 : 0)));

        assertThat(wheel.offset()).isCloseTo(0, within(1e-3));
        assertThat(wheel.degrees(0, 100)).isCloseTo(100, within(1e-3));
        assertThat(wheel.degrees(0, 200)).isCloseTo(225, within(1e-3));
    }

    @Test
    void ringsThatLieTogetherAreDrawnTogetherEvenWhereALapWouldPartThem() {
        HsvGrid cube = HsvGrid.ofHueStep(1, List.of(1.0), List.of(0.5, 1.0));
        // Hardly turned at all, so that both lie about half a turn from the line.
        UnrolledWheel wheel = UnrolledWheel.of(new Rings(cube, HueRange.NONE)
                .normalized((ring, hue) -> Rings.at((ring == 0 ? 178 : 182) + 5 * Math.sin(Math.toRadians(hue)), 1)));

        for (int hue = 0; hue <= 360; hue++) {
            assertThat(wheel.degrees(1, hue) - wheel.degrees(0, hue)).isCloseTo(4, within(1e-3));
        }
    }

    @Test
    void ringsWithoutAHueHaveNoCurveAndCountForNothing() {
        HsvGrid cube = HsvGrid.ofHueStep(1, List.of(1.0), List.of(0.0, 1.0));
        UnrolledWheel wheel = UnrolledWheel.of(new Rings(cube, HueRange.NONE)
                .normalized((ring, hue) -> ring == 0 ? Rings.at(123, 1) : Rings.at(hue + 40, 1)));

        assertThat(wheel.offset()).isCloseTo(40, within(1e-3));
        assertThat(wheel.isCollapsed()).isFalse();
        assertThatThrownBy(() -> wheel.degrees(0, 0)).hasMessageContaining("no hue");
    }

    @Test
    void oneHueAtTheCenterIsACollapse() {
        HueRings rings = Rings.one(HueRange.NONE).normalized((ring, hue) -> Rings.at(hue, hue == 7 ? 1e-7 : 1));

        assertThat(UnrolledWheel.of(rings).isCollapsed()).isTrue();
    }

    @Test
    void threeNumbersHaveNoAngle() {
        HueRings rings = Rings.one(HueRange.NONE).free((ring, hue) -> new double[] {1, 0, hue});

        assertThatThrownBy(() -> UnrolledWheel.of(rings)).isInstanceOf(IllegalArgumentException.class);
    }
}
