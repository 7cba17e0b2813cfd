package colorwheel.paint;

import static org.assertj.core.api.Assertions.assertThat;

import colorwheel.color.HsvColor;
import colorwheel.color.HueRange;
import colorwheel.experiment.Activation;
import colorwheel.experiment.Experiment;
import colorwheel.experiment.Levels;
import colorwheel.experiment.NetworkSpec;
import colorwheel.recording.Snapshot;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AnglePainterTest {
    private static final int WIDTH = 400;
    private static final int HEIGHT = 300;
    private static final Experiment SIX = Experiment.REFERENCE
            .withHoldOut(HueRange.of(180, 240))
            .withHueStep(60)
            .withValues(Levels.of(1));
    private static final PlotAxis AXIS = HueChart.hueAxis(WIDTH, HEIGHT, 1);
    private static final PlotFrame FRAME = HueChart.frame(WIDTH, HEIGHT, 1);
    private static final int BACKGROUND = Palette.LIGHT.background();

    private static Raster paint(Experiment experiment, Snapshot snapshot, HsvColor marked) {
        Raster raster = new Raster(WIDTH, HEIGHT);
        new AnglePainter().paint(new HueChart(experiment, snapshot, marked), raster, 1, Palette.LIGHT);
        return raster;
    }

    private static Raster paint(Experiment experiment, double turned, boolean mirrored) {
        var weights = Networks.turned(ChromaNetwork.weights(experiment.network()), turned, mirrored);
        return paint(experiment, Networks.snapshot(experiment, weights), null);
    }

    /** The pixel of a hue at an angle; the axis reaches from low to 420 more. */
    private static int pixel(Raster raster, double hue, double degrees, double low) {
        double y = FRAME.top() + (low + 420 - degrees) / 420 * FRAME.height();
        return raster.pixel((int) AXIS.at(hue), (int) y);
    }

    /** Marks have the colors of their hues; all else in the picture is nearly gray. */
    private static long colorful(Raster raster) {
        return Arrays.stream(raster.pixels())
                .filter(pixel -> {
                    int[] channels = {pixel >> 16 & 0xFF, pixel >> 8 & 0xFF, pixel & 0xFF};
                    return IntStream.of(channels).max().getAsInt()
                                    - IntStream.of(channels).min().getAsInt()
                            > 100;
                })
                .count();
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 77, 180, 301})
    void aCounterClockwiseWheelRisesWhereverItIsTurned(double turned) {
        Raster raster = paint(SIX, turned, false);

        assertThat(pixel(raster, 60, 60, -30)).isEqualTo(0xFFFFFF00);
        assertThat(pixel(raster, 120, 120, -30)).isEqualTo(0xFF00FF00);
        assertThat(pixel(raster, 300, 300, -30)).isEqualTo(0xFFFF00FF);
    }

    @Test
    void aClockwiseWheelFalls() {
        Raster raster = paint(SIX, 12, true);

        assertThat(pixel(raster, 60, -60, -390)).isEqualTo(0xFFFFFF00);
        assertThat(pixel(raster, 300, -300, -390)).isEqualTo(0xFFFF00FF);
    }

    @Test
    void heldOutHuesAreHollowOnABandOfTheirOwn() {
        Raster raster = paint(SIX, 0, false);

        assertThat(pixel(raster, 180, 180, -30)).isEqualTo(BACKGROUND);
        assertThat(pixel(raster, 240, 240, -30)).isEqualTo(BACKGROUND);
        int band = pixel(raster, 210, 20, -30);
        assertThat(band).isNotEqualTo(BACKGROUND).isEqualTo(pixel(raster, 185, 350, -30));
        assertThat(pixel(raster, 250, 20, -30)).isEqualTo(BACKGROUND);
    }

    @Test
    void aHoldOutThroughRedHasABandAtBothEnds() {
        Raster raster = paint(SIX.withHoldOut(HueRange.of(300, 30)), 0, false);

        assertThat(pixel(raster, 10, 350, -30)).isNotEqualTo(BACKGROUND);
        assertThat(pixel(raster, 350, 20, -30)).isNotEqualTo(BACKGROUND);
        assertThat(pixel(raster, 40, 350, -30)).isEqualTo(BACKGROUND);
    }

    @Test
    void thePointedColorHasALineAndALargerMark() {
        Snapshot snapshot = ChromaNetwork.snapshot(SIX);
        Raster without = paint(SIX, snapshot, null);
        Raster with = paint(SIX, snapshot, new HsvColor(120, 1, 1));

        int line = Palette.LIGHT.quietText();
        assertThat(pixel(with, 120, 300, -30)).isEqualTo(line);
        assertThat(pixel(without, 120, 300, -30)).isNotEqualTo(line);
        assertThat(colorful(with)).isGreaterThan(colorful(without) + 20);
    }

    @Test
    void anotherBottleneckGraysAndBlackAreUndefinedInWords() {
        Experiment three = SIX.withNetwork(new NetworkSpec(16, Activation.RELU, 3, true));
        Experiment gray = SIX.withSaturations(Levels.of(0));
        Experiment black = SIX.withValues(Levels.of(0));
        long words = words(paint(SIX, null, null));
        for (Experiment experiment : new Experiment[] {three, gray, black}) {
            Raster raster = paint(experiment, ChromaNetwork.snapshot(experiment), null);

            assertThat(colorful(raster)).isZero();
            assertThat(words(raster)).isGreaterThan(words + 100);
        }
    }

    /** Dark pixels within the plot. */
    private static long words(Raster raster) {
        return IntStream.range(0, WIDTH * HEIGHT)
                .filter(k -> k / WIDTH > FRAME.top() + 30 && k / WIDTH < FRAME.bottom() - 2)
                .filter(k -> k % WIDTH > FRAME.left() && (raster.pixels()[k] & 0xFF) < 0x60)
                .count();
    }

    @Test
    void aCollapsedWheelIsUndefinedInWords() {
        Raster raster = paint(SIX, SyntheticRun.ring(SIX, 3, 0.1, 0), null);

        assertThat(colorful(raster)).isZero();
        assertThat(words(raster)).isGreaterThan(100);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 9, 40, 120, 320})
    void anySizeIsPaintedWhollyAndOpaque(int size) {
        Raster raster = new Raster(size, size);
        new AnglePainter().paint(new HueChart(SIX, ChromaNetwork.snapshot(SIX), null), raster, 2, Palette.DARK);

        assertThat(Arrays.stream(raster.pixels())).allMatch(pixel -> pixel >>> 24 == 0xFF);
    }
}
