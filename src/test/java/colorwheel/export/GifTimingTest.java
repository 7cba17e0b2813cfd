package colorwheel.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GifTimingTest {
    private static int total(List<GifFile.Slot> slots) {
        return slots.stream().mapToInt(GifFile.Slot::hundredths).sum();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 7, 24, 25, 30, 48, 50})
    void upToFiftyFramesASecondEveryFrameBeginsWithinHalfAHundredthOfItsTime(int framesPerSecond) {
        List<GifFile.Slot> slots = GifFile.slots(501, framesPerSecond);

        assertThat(slots).hasSize(501);
        int begin = 0;
        for (int k = 0; k < 501; k++) {
            assertThat(slots.get(k).frame()).isEqualTo(k);
            assertThat(begin - 100.0 * k / framesPerSecond).isBetween(-0.5, 0.5);
            assertThat(slots.get(k).hundredths()).isGreaterThanOrEqualTo(2);
            begin += slots.get(k).hundredths();
        }
        assertThat(total(slots)).isEqualTo((int) Math.round(50_100.0 / framesPerSecond));
    }

    @Test
    void thirtyFramesASecondTakeThreeOrFourHundredthsEach() {
        assertThat(GifFile.slots(6, 30)).extracting(GifFile.Slot::hundredths).containsExactly(3, 4, 3, 3, 4, 3);
    }

    @Test
    void ofSixtyFramesASecondFiftyAreShownAndTheDurationStays() {
        List<GifFile.Slot> slots = GifFile.slots(120, 60);

        assertThat(slots).hasSize(100).allMatch(slot -> slot.hundredths() == 2);
        assertThat(total(slots)).isEqualTo(200);
        assertThat(slots.get(0).frame()).isZero();
        assertThat(slots.get(99).frame()).isEqualTo(119);
        for (int k = 1; k < 100; k++) {
            assertThat(slots.get(k).frame() - slots.get(k - 1).frame()).isBetween(1, 2);
        }
    }

    @Test
    void aSingleFrameIsShownAtAnyRate() {
        assertThat(GifFile.slots(1, 60)).containsExactly(new GifFile.Slot(0, 2));
        assertThat(GifFile.slots(1, 25)).containsExactly(new GifFile.Slot(0, 4));
    }
}
