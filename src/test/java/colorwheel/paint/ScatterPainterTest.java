package colorwheel.paint;

import static colorwheel.paint.SyntheticRun.ring;
import static colorwheel.paint.SyntheticRun.snapshot;
import static colorwheel.paint.SyntheticRun.threeColors;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import colorwheel.color.ColorTable;
import colorwheel.color.HueRange;
import colorwheel.experiment.Experiment;
import colorwheel.recording.Snapshot;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScatterPainterTest {
    private static final int SIZE = 400;
    private static final float FAR = 50;
    private static final ColorTable COLORS = threeColors().trainingColors();

    private static Scatter scatter(float... latents) {
        return scatter(snapshot(threeColors(), 7, 0.01, latents));
    }

    private static Scatter scatter(Snapshot snapshot) {
        return new Scatter(snapshot, COLORS, AxisScale.UNIT, true);
    }

    private static Raster paint(Scatter scatter, int width, int height, double scale) {
        Raster raster = new Raster(width, height);
        new ScatterPainter().paint(scatter, raster, scale, Palette.LIGHT);
        return raster;
    }

    private static int pixelAt(Raster raster, double first, double second) {
        ScatterGeometry geometry = ScatterGeometry.of(raster.width(), raster.height(), 1, AxisScale.UNIT);
        return raster.pixel((int) geometry.x(first), (int) geometry.y(second));
    }

    private static void assertBlended(int pixel, int color, int under) {
        for (int shift = 0; shift <= 16; shift += 8) {
            double expected = 0.8 * (color >> shift & 0xFF) + 0.2 * (under >> shift & 0xFF);
            assertThat((double) (pixel >> shift & 0xFF)).isCloseTo(expected, within(1.0));
        }
    }

    @Test
    void aPointHasItsOwnColorAtEightyPercent() {
        Raster raster = paint(scatter(0.3f, 0.2f, -0.3f, 0.2f, 0.3f, -0.7f), SIZE, SIZE, 1);

        assertBlended(pixelAt(raster, 0.3, 0.2), 0xFFFF0000, Palette.LIGHT.background());
        assertBlended(pixelAt(raster, -0.3, 0.2), 0xFF00FF00, Palette.LIGHT.background());
        assertBlended(pixelAt(raster, 0.3, -0.7), 0xFF0000FF, Palette.LIGHT.background());
        assertThat(pixelAt(raster, -0.3, -0.7)).isEqualTo(Palette.LIGHT.background());
    }

    @Test
    void theLastOfTheDrawingOrderLiesOnTop() {
        Raster raster = paint(scatter(0.3f, 0.2f, 0.3f, 0.2f, 0.3f, 0.2f), SIZE, SIZE, 1);

        int expected = Palette.LIGHT.background();
        for (int row : DrawingOrder.of(null, 3).rows()) {
            expected = Palette.mix(expected, COLORS.pixel(row), 0.8);
        }
        assertBlended(pixelAt(raster, 0.3, 0.2), expected, expected);
    }

    @Test
    void pointsAreSmallerTheMoreThereAre() {
        ScatterGeometry plot = ScatterGeometry.of(760, 760, 1, AxisScale.UNIT);

        assertThat(plot.dotRadius(1, 538)).isCloseTo(4.5 * plot.side() / 720, within(1e-9));
        assertThat(plot.dotRadius(1, 538 * 4)).isCloseTo(plot.dotRadius(1, 538) / Math.sqrt(2), within(1e-9));
        assertThat(plot.dotRadius(1, 36_000)).isEqualTo(plot.dotRadius(1, 538) / 2);
        assertThat(plot.dotRadius(1, 3)).isEqualTo(plot.dotRadius(1, 538) * 1.25);
    }

    /**
     * The discs are made anew whenever the radius changes, and each position of a drag has another number of points.
     */
    @Test
    void aDragChangesTheRadiusOfPointsSeldom() {
        ScatterGeometry plot = ScatterGeometry.of(760, 760, 1, AxisScale.UNIT);
        Set<Double> radii = new HashSet<>();
        for (int end = 160; end <= 340; end++) {
            Experiment position = Experiment.REFERENCE.withHoldOut(HueRange.of(150, end));
            ColorTable colors = position.trainingColors();
            double radius = new Scatter(null, colors, AxisScale.UNIT, true).dotRadius(plot, 1);
            assertThat(radius).isCloseTo(plot.dotRadius(1, colors.size()), within(1 / 32.0));
            radii.add(radius);
        }

        assertThat(radii).hasSizeBetween(2, 20);
    }

    @Test
    void pointsOutsideTheAxesAreNotPainted() {
        Raster outside = paint(scatter(FAR, 0, 0, -FAR, FAR, FAR), SIZE, SIZE, 1);
        Raster notNumbers = paint(scatter(Float.NaN, 0, 0, Float.NaN, Float.POSITIVE_INFINITY, 0), SIZE, SIZE, 1);

        assertThat(outside.pixels()).isEqualTo(notNumbers.pixels());
    }

    @Test
    void aPointOnTheEdgeStaysWithinThePlot() {
        Raster without = paint(scatter(FAR, FAR, FAR, FAR, FAR, FAR), SIZE, SIZE, 1);
        Raster with = paint(scatter(1.1f, 0.3f, 0.2f, 1.1f, -1.1f, -1.1f), SIZE, SIZE, 1);
        ScatterGeometry plot = ScatterGeometry.of(SIZE, SIZE, 1, AxisScale.UNIT);

        assertThat(with.pixels()).isNotEqualTo(without.pixels());
        for (int y = 0; y < SIZE; y++) {
            for (int x = 0; x < SIZE; x++) {
                boolean inside = x >= plot.left()
                        && x < plot.left() + plot.side()
                        && y >= plot.top()
                        && y < plot.top() + plot.side();
                if (!inside) {
                    assertThat(with.pixel(x, y)).isEqualTo(without.pixel(x, y));
                }
            }
        }
    }

    @Test
    void yellowOnWhiteHasADarkerRimAndRedHasNone() {
        Experiment experiment = threeColors().withHueStep(60);
        float[] latents = new float[12];
        Arrays.fill(latents, FAR);
        latents[0] = -0.3f;
        latents[1] = 0.3f;
        latents[2] = 0.3f;
        latents[3] = 0.3f;
        Scatter scatter =
                new Scatter(snapshot(experiment, 7, 0.01, latents), experiment.trainingColors(), AxisScale.UNIT, true);
        Raster raster = paint(scatter, SIZE, SIZE, 1);
        ScatterGeometry plot = ScatterGeometry.of(SIZE, SIZE, 1, AxisScale.UNIT);
        int radius = (int) Math.ceil(plot.dotRadius(1, 6)) + 2;

        assertThat(darkest(raster, plot.x(0.3), plot.y(0.3), radius)).isLessThan(0.65);
        assertThat(darkest(raster, plot.x(-0.3), plot.y(0.3), radius)).isGreaterThan(0.2);
        assertBlended(pixelAt(raster, 0.3, 0.3), 0xFFFFFF00, Palette.LIGHT.background());
    }

    private static double darkest(Raster raster, double x, double y, int radius) {
        double least = 1;
        for (int dy = -radius; dy <= radius; dy++) {
            for (int dx = -radius; dx <= radius; dx++) {
                int pixel = raster.pixel((int) x + dx, (int) y + dy);
                double sum = 0.2126 * (pixel >> 16 & 0xFF) + 0.7152 * (pixel >> 8 & 0xFF) + 0.0722 * (pixel & 0xFF);
                least = Math.min(least, sum / 255);
            }
        }
        return least;
    }

    @Test
    void theSameModelGivesTheSameBytesFromAnyPainterAtAnyTime() {
        Scatter reference = scatter(ring(threeColors(), 3, 0.02, 1));
        ScatterPainter used = new ScatterPainter();
        Raster raster = new Raster(SIZE, SIZE);
        used.paint(reference, raster, 1, Palette.LIGHT);
        int[] first = raster.pixels().clone();

        used.paint(scatter(0, 0, 0, 0, 0, 0), raster, 1, Palette.DARK);
        used.paint(scatter(0, 0, 0, 0, 0, 0), new Raster(300, 200), 2, Palette.LIGHT);
        used.paint(reference, raster, 1, Palette.LIGHT);

        assertThat(raster.pixels()).isEqualTo(first);
        assertThat(paint(reference, SIZE, SIZE, 1).pixels()).isEqualTo(first);
    }

    @Test
    void aRegionIsPaintedAsAWholeRasterAndNothingAroundIt() {
        Scatter reference = scatter(ring(threeColors(), 3, 0.02, 1));
        Raster whole = new Raster(500, 450);
        whole.fill(0xFF123456);

        new ScatterPainter().paint(reference, whole.region(30, 20, SIZE, SIZE), 1, Palette.LIGHT);

        Raster alone = paint(reference, SIZE, SIZE, 1);
        for (int y = 0; y < 450; y++) {
            for (int x = 0; x < 500; x++) {
                boolean inside = x >= 30 && x < 30 + SIZE && y >= 20 && y < 20 + SIZE;
                assertThat(whole.pixel(x, y)).isEqualTo(inside ? alone.pixel(x - 30, y - 20) : 0xFF123456);
            }
        }
    }

    @Test
    void scaleTwoDoublesTheGeometry() {
        ScatterGeometry plain = ScatterGeometry.of(800, 600, 1, AxisScale.UNIT);
        ScatterGeometry fine = ScatterGeometry.of(1600, 1200, 2, AxisScale.UNIT);

        assertThat(fine.left()).isCloseTo(2 * plain.left(), within(3));
        assertThat(fine.top()).isCloseTo(2 * plain.top(), within(3));
        assertThat(fine.side()).isCloseTo(2 * plain.side(), within(3));
        assertThat(fine.dotRadius(2, 538)).isCloseTo(2 * plain.dotRadius(1, 538), within(0.05));
    }

    @Test
    void thePlotIsSquareCenteredAndItsInverseIsExact() {
        ScatterGeometry plot = ScatterGeometry.of(1200, 600, 1, new AxisScale(3));

        assertThat(plot.left() + plot.side() / 2.0).isCloseTo(600, within(1.0));
        assertThat(plot.x(3) - plot.x(-3)).isEqualTo(plot.side());
        assertThat(plot.y(-3) - plot.y(3)).isEqualTo(plot.side());
        assertThat(plot.latentAtX(plot.x(1.234))).isCloseTo(1.234, within(1e-12));
        assertThat(plot.latentAtY(plot.y(-2.5))).isCloseTo(-2.5, within(1e-12));
    }

    @Test
    void aWiderBottleneckShowsItsFirstTwoCoordinatesAndANarrowOneLiesOnTheAxis() {
        Raster wide = paint(scatter(0.3f, 0.2f, 9, FAR, FAR, 9, FAR, FAR, 9), SIZE, SIZE, 1);
        Raster narrow = paint(scatter(0.3f, FAR, FAR), SIZE, SIZE, 1);

        assertBlended(pixelAt(wide, 0.3, 0.2), 0xFFFF0000, Palette.LIGHT.background());
        assertThat(pixelAt(narrow, 0.3, 0) & 0xFF00FF).isNotEqualTo(Palette.LIGHT.axis() & 0xFF00FF);
        assertThat(pixelAt(narrow, 0.3, 0) >> 16 & 0xFF).isGreaterThan(0xF0);
    }

    @Test
    void withoutASnapshotThereAreOnlyTheAxes() {
        Raster empty = paint(Scatter.empty(Experiment.REFERENCE), SIZE, SIZE, 1);

        assertThat(pixelAt(empty, 0, 0.3)).isEqualTo(Palette.LIGHT.axis());
        assertThat(pixelAt(empty, 0.3, 0.3)).isEqualTo(Palette.LIGHT.background());
    }

    @Test
    void anyColorsHaveAPointEachNotOnlyThoseThatWereTrained() {
        Snapshot three = snapshot(threeColors(), 0, 1, 0, 0, 0, 0, 0, 0);
        ColorTable other = threeColors().withHueStep(60).trainingColors();

        assertThat(new Scatter(three, other, AxisScale.UNIT, true).points().size())
                .isEqualTo(6);
    }

    @ParameterizedTest
    @CsvSource({"1,1,1", "7,300,1", "300,7,2", "64,64,1", "110,110,0.5", "3000,40,3", "640,480,1.25"})
    void anySizeIsPaintedWhollyAndOpaque(int width, int height, double scale) {
        Raster raster = paint(scatter(ring(threeColors(), 3, Double.NaN, 1)), width, height, scale);

        assertThat(Arrays.stream(raster.pixels())).allMatch(pixel -> pixel >>> 24 == 0xFF);
    }
}
