package colorwheel.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import colorwheel.color.HueRange;
import colorwheel.experiment.Experiment;
import colorwheel.experiment.InvalidSettingException;
import colorwheel.experiment.Levels;
import org.junit.jupiter.api.Test;

class KeptPreviewsTest {
    private static final HueRange FIRST = HueRange.of(150, 240);

    private final KeptPreviews kept = new KeptPreviews();

    private static HueRange slice(int number) {
        return HueRange.of(10, 50 + number);
    }

    @Test
    void positionsThatLeaveTheSameColorsShareARun() {
        kept.follow(Experiment.REFERENCE.withHueStep(10), StartingPoint.SEED);

        assertThat(kept.at(HueRange.of(150, 241))).isSameAs(kept.at(HueRange.of(150, 249)));
        assertThat(kept.at(HueRange.of(150, 251))).isNotSameAs(kept.at(HueRange.of(150, 249)));
    }

    @Test
    void ofMoreThanFitIntoMemoryThoseAskedForLongestAgoGo() {
        Levels ten = Levels.spaced(0.1, 1, 10);
        kept.follow(Experiment.REFERENCE.withHueStep(0.5).withSaturations(ten).withValues(ten), StartingPoint.SEED);
        PreviewRun first = kept.at(FIRST);
        PreviewRun second = kept.at(slice(0));
        for (int number = 1; number < kept.most(); number++) {
            kept.at(slice(number));
            assertThat(kept.at(FIRST)).isSameAs(first);
        }

        assertThat(kept.at(slice(0))).isNotSameAs(second);
    }

    @Test
    void aSettingOrAStartOfAnotherKindLetsGoOfAll() {
        kept.follow(Experiment.REFERENCE, StartingPoint.SEED);
        PreviewRun before = kept.at(FIRST);
        kept.follow(Experiment.REFERENCE.withHoldOut(slice(1)), StartingPoint.SEED);

        assertThat(kept.at(FIRST)).isSameAs(before);
        kept.follow(Experiment.REFERENCE.withSeed(7), StartingPoint.SEED);
        assertThat(kept.at(FIRST)).isNotSameAs(before);
    }

    @Test
    void aHoldOutThatLeavesTooFewHuesIsRefusedAndTheRestStays() {
        kept.follow(Experiment.REFERENCE, StartingPoint.SEED);
        PreviewRun before = kept.at(FIRST);

        assertThatThrownBy(() -> kept.at(HueRange.of(10, 8))).isInstanceOf(InvalidSettingException.class);
        assertThat(kept.at(FIRST)).isSameAs(before);
    }
}
