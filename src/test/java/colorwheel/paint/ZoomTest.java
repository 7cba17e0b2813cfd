package colorwheel.paint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;

class ZoomTest {
    private static final AxisScale AXES = new AxisScale(2);

    private static ScatterGeometry plot(Zoom zoom) {
        return ScatterGeometry.of(700, 600, 1, AXES, zoom);
    }

    @Property
    void thePointUnderThePointerStaysWhereItIs(
            @ForAll @DoubleRange(min = -1.9, max = 1.9) double x,
            @ForAll @DoubleRange(min = -1.9, max = 1.9) double y,
            @ForAll @DoubleRange(min = 1.01, max = 20) double by) {
        Zoom zoom = Zoom.NONE.by(by, x, y, AXES);

        assertThat(plot(zoom).x(x)).isCloseTo(plot(Zoom.NONE).x(x), within(1e-6));
        assertThat(plot(zoom).y(y)).isCloseTo(plot(Zoom.NONE).y(y), within(1e-6));
        assertThat(zoom.factor()).isEqualTo(by);
    }

    @Property
    void theViewNeverLeavesTheAxes(
            @ForAll @DoubleRange(min = -10, max = 10) double dx,
            @ForAll @DoubleRange(min = -10, max = 10) double dy,
            @ForAll @DoubleRange(min = 0.01, max = 1000) double by) {
        Zoom zoom = Zoom.NONE.by(3, 1, 1, AXES).movedBy(dx, dy, AXES).by(by, dx, dy, AXES);
        double reach = plot(zoom).reach();

        assertThat(Math.abs(zoom.x()) + reach).isLessThanOrEqualTo(2 + 1e-9);
        assertThat(Math.abs(zoom.y()) + reach).isLessThanOrEqualTo(2 + 1e-9);
        assertThat(zoom.factor()).isBetween(1.0, Zoom.MAX_FACTOR);
    }

    @Property
    void whatIsAtAPositionLiesThere(
            @ForAll @DoubleRange(min = -2, max = 2) double x,
            @ForAll @DoubleRange(min = -2, max = 2) double y,
            @ForAll @DoubleRange(min = 1, max = 100) double by) {
        ScatterGeometry plot = plot(Zoom.NONE.by(by, 0.7, -1.1, AXES));

        assertThat(plot.latentAtX(plot.x(x))).isCloseTo(x, within(1e-9));
        assertThat(plot.latentAtY(plot.y(y))).isCloseTo(y, within(1e-9));
    }

    @Test
    void backAtTheWholeTheViewIsThatOfNoZoom() {
        Zoom back = Zoom.NONE.by(4, 1.3, -0.2, AXES).by(0.1, -1, 1, AXES);

        assertThat(back).isEqualTo(Zoom.NONE);
    }

    @Test
    void thePlotStaysWhereItIsWhateverTheZoomIs() {
        ScatterGeometry whole = plot(Zoom.NONE);
        ScatterGeometry close = plot(Zoom.NONE.by(37, 0.123, 0.777, AXES));

        assertThat(close.left()).isEqualTo(whole.left());
        assertThat(close.top()).isEqualTo(whole.top());
        assertThat(close.side()).isEqualTo(whole.side());
    }

    @Test
    void thereIsNoZoomBelowTheWholeNorWithoutNumbers() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Zoom(0.5, 0, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> new Zoom(Double.NaN, 0, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> new Zoom(2, Double.NaN, 0));
    }
}
