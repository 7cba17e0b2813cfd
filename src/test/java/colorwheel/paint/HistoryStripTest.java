package colorwheel.paint;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HistoryStripTest {
    @Test
    void theyDoubleOrSoFromOneToTheLast() {
        assertThat(HistoryStrip.epochs(256, 10)).containsExactly(0, 1, 2, 4, 8, 16, 32, 64, 128, 256);
        assertThat(HistoryStrip.epochs(500, 10)).containsExactly(0, 1, 2, 5, 10, 22, 49, 106, 230, 500);
    }

    @Test
    void aShortRunHasAllItsEpochs() {
        assertThat(HistoryStrip.epochs(0, 10)).containsExactly(0);
        assertThat(HistoryStrip.epochs(1, 10)).containsExactly(0, 1);
        assertThat(HistoryStrip.epochs(5, 10)).containsExactly(0, 1, 2, 3, 4, 5);
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 7, 9, 10, 11, 20, 40, 100, 1234, 20_000})
    void theyRiseFromZeroToTheLastAndAreNeverTooMany(int last) {
        for (int most = 2; most <= 10; most++) {
            var epochs = HistoryStrip.epochs(last, most);
            assertThat(epochs).isSorted().doesNotHaveDuplicates().hasSizeLessThanOrEqualTo(most);
            assertThat(epochs).first().isEqualTo(0);
            assertThat(epochs).last().isEqualTo(last);
        }
    }
}
