package colorwheel.paint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import colorwheel.experiment.Experiment;
import colorwheel.recording.Frames;
import colorwheel.recording.Recording;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Scale;
import org.junit.jupiter.api.Test;

class AxisScaleTest {
    @Property
    void itHoldsTheReachAndIsNotMuchLarger(@ForAll @Scale(5) @DoubleRange(min = 1e-5, max = 1e6) double reach) {
        double halfWidth = AxisScale.holding(reach).halfWidth();

        assertThat(halfWidth).isGreaterThan(reach).isLessThan(reach * 1.65);
    }

    @Property
    void itNeverShrinksWhenTheReachGrows(
            @ForAll @Scale(5) @DoubleRange(min = 1e-5, max = 1e6) double one,
            @ForAll @Scale(5) @DoubleRange(min = 1e-5, max = 1e6) double other) {
        assertThat(AxisScale.holding(Math.min(one, other)).halfWidth())
                .isLessThanOrEqualTo(AxisScale.holding(Math.max(one, other)).halfWidth());
    }

    @Test
    void itIsARoundNumber() {
        assertThat(AxisScale.holding(2.7).halfWidth()).isEqualTo(3);
        assertThat(AxisScale.holding(2.9).halfWidth()).isEqualTo(4);
        assertThat(AxisScale.holding(0.0251).halfWidth()).isEqualTo(0.03);
        assertThat(AxisScale.holding(98).halfWidth()).isEqualTo(150);
    }

    @Test
    void ofNothingOrOfWhatIsNotANumberItIsOne() {
        assertThat(AxisScale.holding(0).halfWidth()).isEqualTo(1);
        assertThat(AxisScale.holding(Double.NaN).halfWidth()).isEqualTo(1);
        assertThat(AxisScale.holding(Double.POSITIVE_INFINITY).halfWidth()).isEqualTo(1);
        assertThatIllegalArgumentException().isThrownBy(() -> new AxisScale(0));
    }

    @Test
    void normalizedLatentsHaveFixedAxesAndOthersShareThoseOfTheWholeRecording() {
        Experiment normalized = SyntheticRun.threeColors();
        Experiment free = SyntheticRun.notNormalized(normalized);
        Recording recording = new Recording(8);
        SyntheticRun.record(recording, free, SyntheticRun.ring(free, 0, 1, 0.3));
        SyntheticRun.record(recording, free, SyntheticRun.ring(free, 1, 1, 7.5));
        SyntheticRun.record(recording, free, SyntheticRun.ring(free, 2, 1, 2));
        Frames frames = recording.frames();

        assertThat(AxisScale.of(normalized, frames)).isEqualTo(AxisScale.UNIT);
        assertThat(AxisScale.of(free, frames)).isEqualTo(new AxisScale(8));
    }
}
