package colorwheel.paint;

import static org.assertj.core.api.Assertions.assertThat;

import colorwheel.color.HsvColor;
import colorwheel.color.HueGrid;
import colorwheel.color.HueRange;
import colorwheel.experiment.Experiment;
import colorwheel.experiment.Levels;
import colorwheel.recording.Snapshot;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ErrorPainterTest {
    private static final int WIDTH = 400;
    private static final int HEIGHT = 300;
    private static final Experiment SIX = Experiment.REFERENCE
            .withHoldOut(HueRange.of(180, 240))
            .withHueStep(60)
            .withValues(Levels.of(0.5, 1));
    private static final PlotAxis AXIS = HueChart.hueAxis(WIDTH, HEIGHT, 1);
    private static final PlotFrame FRAME = HueChart.frame(WIDTH, HEIGHT, 1);
    private static final int BACKGROUND = Palette.LIGHT.background();

    /** Middle gray for a full color: every channel is off by 0.5. The axis then reaches to 150. */
    private static final double FULL = 127.5;

    /** Middle gray for a color of half the value: one or two channels are right. */
    private static final double HALF_RED = 255 * Math.sqrt(0.5 / 3);

    private static Raster paint(Experiment experiment, HsvColor marked) {
        Raster raster = new Raster(WIDTH, HEIGHT);
        Snapshot snapshot = ChromaNetwork.snapshot(experiment);
        new ErrorPainter().paint(new HueChart(experiment, snapshot, marked), raster, 1, Palette.LIGHT);
        return raster;
    }

    private static int pixel(Raster raster, double hue, double error) {
        double y = FRAME.top() + (150 - error) / 150 * FRAME.height();
        return raster.pixel((int) AXIS.at(hue), (int) y);
    }

    @Test
    void everyRingHasItsErrorAtEveryHue() {
        Raster raster = paint(SIX, null);

        assertThat(pixel(raster, 120, FULL)).isEqualTo(0xFF00FF00);
        assertThat(pixel(raster, 300, FULL)).isEqualTo(0xFFFF00FF);
        assertThat(pixel(raster, 120, HALF_RED)).isEqualTo(0xFF008000);
    }

    @Test
    void heldOutHuesAreHollowOnABand() {
        Raster raster = paint(SIX, null);

        assertThat(pixel(raster, 180, FULL)).isEqualTo(BACKGROUND);
        assertThat(pixel(raster, 210, 5)).isNotEqualTo(BACKGROUND);
        assertThat(pixel(raster, 170, 5)).isEqualTo(BACKGROUND);
    }

    @Test
    void thePointedColorHasALine() {
        int line = Palette.LIGHT.quietText();

        assertThat(pixel(paint(SIX, new HsvColor(120, 1, 1)), 120, 20)).isEqualTo(line);
        assertThat(pixel(paint(SIX, null), 120, 20)).isNotEqualTo(line);
    }

    @Test
    void aPlaceInThePictureIsAHueAndBack() {
        HueGrid grid = new HueGrid(0.5);
        assertThat(grid.nearest(AXIS.value(AXIS.at(123)))).isEqualTo(246);
        assertThat(grid.nearest(AXIS.value(0))).as("left of the plot").isZero();
        assertThat(grid.nearest(AXIS.value(WIDTH)))
                .as("right of the plot is red again")
                .isZero();
    }

    @Test
    void graysHaveNoHueAndNoCurve() {
        Raster raster = paint(SIX.withSaturations(Levels.of(0)), null);
        long dark = Arrays.stream(raster.pixels())
                .filter(pixel -> (pixel & 0xFF) < 0x60)
                .count();

        assertThat(dark).isGreaterThan(200);
        assertThat(Arrays.stream(raster.pixels())).noneMatch(pixel -> pixel == 0xFF00FF00);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 9, 40, 120, 320})
    void anySizeIsPaintedWhollyAndOpaqueEvenWithNothingRecorded(int size) {
        Raster raster = new Raster(size, size);
        new ErrorPainter().paint(new HueChart(SIX, null, null), raster, 2, Palette.DARK);

        assertThat(Arrays.stream(raster.pixels())).allMatch(pixel -> pixel >>> 24 == 0xFF);
    }
}
