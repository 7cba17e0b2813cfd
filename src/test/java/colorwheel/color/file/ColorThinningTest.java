package colorwheel.color.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Which of the colors of a picture stand for the others. */
class ColorThinningTest {
    private static int[] noise(int count, int seed) {
        return new SplittableRandom(seed).ints(count, 0, 0x1000000).toArray();
    }

    @Test
    void fewColorsAreAllTakenOnce() {
        ColorThinning.Thinned thinned = ColorThinning.once(new int[] {5, 3, 5, 0xFFFFFF, 3}, 3);

        assertThat(thinned.rgb()).containsExactly(3, 5, 0xFFFFFF);
        assertThat(thinned.different()).isEqualTo(3);
    }

    @Test
    void ofManyColorsTheMostFrequentOfEachPartIsTaken() {
        // Two parts of the cube along each edge: below 128, and from 128.
        int[] pixels = {0x000000, 0x000001, 0x000001, 0x000002, 0x000002, 0x800000, 0xFF0000, 0x0000FF};

        ColorThinning.Thinned thinned = ColorThinning.once(pixels, 3);

        assertThat(thinned.parts()).isEqualTo(2);
        assertThat(thinned.different()).isEqualTo(6);
        // Of two equally frequent ones that of the smaller number.
        assertThat(thinned.rgb()).containsExactly(0x000001, 0x0000FF, 0x800000);
    }

    @Test
    void asManyPartsAreMadeAsMayHaveColors() {
        int[] pixels = noise(200_000, 1);

        ColorThinning.Thinned thinned = ColorThinning.once(pixels.clone(), 10_000);

        assertThat(thinned.rgb())
                .hasSizeBetween(9_000, 10_000)
                .doesNotHaveDuplicates()
                .isSorted();
        assertThat(thinned.parts()).isEqualTo(21);
        Set<Integer> there = Arrays.stream(pixels).boxed().collect(Collectors.toSet());
        assertThat(Arrays.stream(thinned.rgb()).boxed()).allMatch(there::contains);
        // The next finer division has too many.
        assertThat(Arrays.stream(pixels)
                        .map(rgb -> (rgb >> 16) * 22 / 256 * 484
                                + (rgb >> 8 & 0xFF) * 22 / 256 * 22
                                + (rgb & 0xFF) * 22 / 256)
                        .distinct()
                        .count())
                .isGreaterThan(10_000);
    }

    @Test
    void theOrderOfPixelsDoesNotMatter() {
        int[] pixels = noise(50_000, 2);
        int[] reversed = IntStream.range(0, pixels.length)
                .map(k -> pixels[pixels.length - 1 - k])
                .toArray();

        assertThat(ColorThinning.once(reversed.clone(), 10_000).rgb())
                .isEqualTo(ColorThinning.once(pixels.clone(), 10_000).rgb());
        assertThat(ColorThinning.weighted(reversed.clone(), 10_000))
                .isEqualTo(ColorThinning.weighted(pixels.clone(), 10_000));
    }

    @Test
    void weightedColorsKeepTheirShare() {
        int[] pixels = new int[1_000_000];
        Map<Integer, Integer> expected = new TreeMap<>();
        int[] colors = {0x0000FF, 0x00FF00, 0x123456, 0xFF0000, 0xFFFFFF};
        int[] shares = {1_000, 9_000, 90_000, 400_000, 500_000};
        int place = 0;
        for (int k = 0; k < colors.length; k++) {
            Arrays.fill(pixels, place, place + shares[k], colors[k]);
            place += shares[k];
            expected.put(colors[k], shares[k] / 100);
        }

        int[] taken = ColorThinning.weighted(pixels, 10_000);

        assertThat(taken).hasSize(10_000).isSorted();
        Map<Integer, Integer> counts = new TreeMap<>();
        Arrays.stream(taken).forEach(rgb -> counts.merge(rgb, 1, Integer::sum));
        assertThat(counts).isEqualTo(expected);
    }

    @Test
    void ofEachRunOfPixelsTheMiddleOneIsTaken() {
        // The order of the curve is that of their numbers here.
        assertThat(ColorThinning.weighted(new int[] {1, 2, 3, 4, 5, 6, 7}, 1)).containsExactly(4);
        assertThat(ColorThinning.weighted(new int[] {7, 6, 5, 4, 3, 2, 1}, 2)).containsExactly(2, 6);
    }

    @Test
    void fewWeightedPixelsAreAllTaken() {
        assertThat(ColorThinning.weighted(new int[] {5, 3, 5}, 3)).containsExactly(3, 5, 5);
    }

    @Test
    void theCurveVisitsOneEighthOfTheCubeAfterTheOther() {
        assertThat(ColorThinning.interleaved(0xFF0000)).isEqualTo(0b100100100100100100100100);
        assertThat(ColorThinning.interleaved(0x00FF00)).isEqualTo(0b010010010010010010010010);
        assertThat(ColorThinning.interleaved(0x0000FF)).isEqualTo(0b001001001001001001001001);
        // There and back.
        int[] noise = noise(20_000, 3);
        Set<Integer> there = Arrays.stream(noise).boxed().collect(Collectors.toSet());
        assertThat(Arrays.stream(ColorThinning.weighted(noise, 10_000)).boxed()).allMatch(there::contains);
    }
}
