package colorwheel.paint;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HistoryEpochsTest {
    @Test
    void theyDoubleOrSoFromOneToTheLast() {
        assertThat(HistoryEpochs.of(256, 10)).containsExactly(0, 1, 2, 4, 8, 16, 32, 64, 128, 256);
        assertThat(HistoryEpochs.of(500, 10)).containsExactly(0, 1, 2, 5, 10, 22, 49, 106, 230, 500);
    }

    @Test
    void aShortRunHasAllItsEpochs() {
        assertThat(HistoryEpochs.of(0, 10)).containsExactly(0);
        assertThat(HistoryEpochs.of(1, 10)).containsExactly(0, 1);
        assertThat(HistoryEpochs.of(5, 10)).containsExactly(0, 1, 2, 3, 4, 5);
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 7, 9, 10, 11, 20, 40, 100, 1234, 20_000})
    void theyRiseFromZeroToTheLastAndAreNeverTooMany(int last) {
        for (int most = 2; most <= 10; most++) {
            var epochs = HistoryEpochs.of(last, most);
            assertThat(epochs).isSorted().doesNotHaveDuplicates().hasSizeLessThanOrEqualTo(most);
            assertThat(epochs).first().isEqualTo(0);
            assertThat(epochs).last().isEqualTo(last);
        }
    }
}
