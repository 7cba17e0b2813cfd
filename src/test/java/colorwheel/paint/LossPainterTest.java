package colorwheel.paint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import colorwheel.experiment.Experiment;
import colorwheel.recording.Frames;
import colorwheel.recording.Recording;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntToDoubleFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LossPainterTest {
    private static final int WIDTH = 400;
    private static final int HEIGHT = 240;
    private static final Experiment EXPERIMENT = SyntheticRun.threeColors();

    private static Raster paint(Frames frames, int playhead, int epochs) {
        Raster raster = new Raster(WIDTH, HEIGHT);
        new LossPainter().paint(new LossCurve(frames, playhead, epochs), raster, 1, Palette.LIGHT);
        return raster;
    }

    private static Frames frames(int last, IntToDoubleFunction loss) {
        return SyntheticRun.frames(EXPERIMENT, last, loss);
    }

    /** The curve is antialiased: its pixels are those that are much bluer than red. */
    private static boolean isCurve(int pixel) {
        return (pixel & 0xFF) - (pixel >> 16 & 0xFF) > 80;
    }

    /** The highest row that the curve reaches; the height if there is no curve. */
    private static int highest(Raster raster) {
        for (int k = 0; k < raster.pixels().length; k++) {
            if (isCurve(raster.pixels()[k])) {
                return k / WIDTH;
            }
        }
        return HEIGHT;
    }

    /** The column with the most pixels of a color: where a vertical line is. */
    private static int line(Raster raster, int color) {
        int best = 0;
        int most = 0;
        for (int x = 0; x < WIDTH; x++) {
            int count = 0;
            for (int y = 0; y < HEIGHT; y++) {
                count += raster.pixel(x, y) == color ? 1 : 0;
            }
            if (count > most) {
                most = count;
                best = x;
            }
        }
        return best;
    }

    @Test
    void oneSpikeInTwentyThousandEpochsIsSeen() {
        IntToDoubleFunction smooth = epoch -> epoch == 0 ? 0.9 : epoch == 1 ? 0.002 : 0.01;
        Raster without = paint(frames(20_000, smooth), -1, 20_000);
        Raster with = paint(frames(20_000, epoch -> epoch == 12_345 ? 0.5 : smooth.applyAsDouble(epoch)), -1, 20_000);

        int spike = 0;
        for (int x = WIDTH / 2; x < WIDTH; x++) {
            for (int y = 0; y < HEIGHT; y++) {
                spike += with.pixel(x, y) != without.pixel(x, y) ? 1 : 0;
            }
        }
        assertThat(spike).isGreaterThan(60);
    }

    @Test
    void theAxisIsLogarithmic() {
        Raster tenth = paint(frames(3, epoch -> new double[] {1, 0.001, 0.1, 0.1}[epoch]), 3, 3);
        Raster hundredth = paint(frames(3, epoch -> new double[] {1, 0.001, 0.01, 0.01}[epoch]), 3, 3);
        Raster one = paint(frames(3, epoch -> new double[] {1, 0.001, 1, 1}[epoch]), 3, 3);

        double top = dot(one);
        assertThat(dot(hundredth) - top).isCloseTo(2 * (dot(tenth) - top), within(2.0));
        assertThat(dot(tenth) - top).isGreaterThan(30);
    }

    /** The middle of the playhead's dot: the greatest width of accent near the right end. */
    private static double dot(Raster raster) {
        double sum = 0;
        int count = 0;
        int x = line(raster, Palette.LIGHT.quietText()) - 3;
        int right = x + 6;
        for (int y = 0; y < HEIGHT; y++) {
            if (raster.pixel(right, y) == Palette.LIGHT.accent()) {
                sum += y;
                count++;
            }
        }
        return sum / count;
    }

    @Test
    void thePlayheadIsAtItsEpoch() {
        Frames frames = frames(100, epoch -> 0.1);
        int first = line(paint(frames, 0, 100), Palette.LIGHT.quietText());
        int middle = line(paint(frames, 50, 100), Palette.LIGHT.quietText());
        int last = line(paint(frames, 100, 100), Palette.LIGHT.quietText());

        assertThat(middle).isCloseTo((first + last) / 2, within(1));
        assertThat(last - first).isGreaterThan(WIDTH / 2);
    }

    @Test
    void aRunThatHasJustBegunFillsOnlyTheBeginningOfTheAxis() {
        Raster raster = paint(frames(10, epoch -> 0.1), -1, 100);

        for (int y = 0; y < HEIGHT; y++) {
            for (int x = WIDTH / 2; x < WIDTH; x++) {
                assertThat(isCurve(raster.pixel(x, y))).isFalse();
            }
        }
        assertThat(highest(raster)).isLessThan(HEIGHT);
    }

    @Test
    void lossesThatCannotBeDrawnAreLeftOutAndTheOthersStay() {
        double[] losses = {0.1, Double.NaN, 0, Double.POSITIVE_INFINITY, 0.1};
        Raster raster = paint(frames(4, epoch -> losses[epoch]), 1, 4);

        assertThat(highest(raster)).isLessThan(HEIGHT);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 9, 40, 120, 320})
    void anySizeIsPaintedWhollyAndOpaqueEvenWithNothingRecorded(int size) {
        Raster raster = new Raster(size, size);
        Frames nothing = new Recording(2).frames();
        new LossPainter().paint(new LossCurve(nothing, 3, 20_000), raster, 1, Palette.DARK);

        assertThat(Arrays.stream(raster.pixels())).allMatch(pixel -> pixel >>> 24 == 0xFF);
    }

    @Test
    void constantLossesHaveAnAxisAndThoseNextToZeroAreLeftOut() {
        assertThat(highest(paint(frames(5, epoch -> 1e-9), 5, 5))).isLessThan(HEIGHT);
        assertThat(highest(paint(frames(5, epoch -> Double.MIN_VALUE), 5, 5))).isEqualTo(HEIGHT);
    }

    /** The pixels of a color, or nearly so: curves are antialiased. */
    private static long pixels(Raster raster, int argb) {
        return Arrays.stream(raster.pixels())
                .filter(pixel -> difference(pixel, argb, 16) < 60
                        && difference(pixel, argb, 8) < 60
                        && difference(pixel, argb, 0) < 60)
                .count();
    }

    private static int difference(int one, int other, int shift) {
        return Math.abs((one >> shift & 0xFF) - (other >> shift & 0xFF));
    }

    @Test
    void severalRunsHaveAColorEachAndALegend() {
        Frames one = frames(100, epoch -> 0.1);
        Frames other = frames(100, epoch -> 0.01);
        for (Palette palette : List.of(Palette.LIGHT, Palette.DARK)) {
            Raster named = new Raster(WIDTH, HEIGHT);
            Raster plain = new Raster(WIDTH, HEIGHT);
            new LossPainter()
                    .paint(
                            new LossCurve(one, -1, 100, "A", 0, List.of(new LossCurve.Beside(other, "B", 1))),
                            named,
                            1,
                            palette);
            new LossPainter()
                    .paint(
                            new LossCurve(one, -1, 100, "", 0, List.of(new LossCurve.Beside(other, "", 1))),
                            plain,
                            1,
                            palette);

            for (int color = 0; color < 2; color++) {
                int argb = CurveColors.of(palette, color);
                assertThat(pixels(plain, argb)).as("the curve").isGreaterThan(200);
                assertThat(pixels(named, argb) - pixels(plain, argb))
                        .as("its line in the legend")
                        .isBetween(10L, 60L);
            }
        }
    }

    @Test
    void theAxisHoldsEveryRun() {
        Frames high = frames(3, epoch -> 0.4);
        Frames low = frames(3, epoch -> 0.0007);
        Raster raster = new Raster(WIDTH, HEIGHT);
        new LossPainter()
                .paint(
                        new LossCurve(high, -1, 3, "", 0, List.of(new LossCurve.Beside(low, "", 1))),
                        raster,
                        1,
                        Palette.LIGHT);

        assertThat(pixels(raster, CurveColors.of(Palette.LIGHT, 1))).isGreaterThan(200);
        assertThat(pixels(raster, CurveColors.of(Palette.LIGHT, 0))).isGreaterThan(200);
    }

    @Test
    void theColorsOfCurvesAreDifferentAndCanBeSeen() {
        for (Palette palette : List.of(Palette.LIGHT, Palette.DARK)) {
            Set<Integer> colors = new HashSet<>();
            for (int place = 0; place < CurveColors.COUNT; place++) {
                int argb = CurveColors.of(palette, place);
                colors.add(argb);
                assertThat(Palette.contrast(argb, palette.background())).isGreaterThan(3);
            }
            assertThat(colors).hasSize(CurveColors.COUNT);
            assertThat(CurveColors.of(palette, 0)).isEqualTo(palette.accent());
        }
    }
}
