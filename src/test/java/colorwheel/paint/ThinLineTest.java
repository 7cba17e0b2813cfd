package colorwheel.paint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;

class ThinLineTest {
    private static final int SIDE = 64;
    private static final PlotClip WHOLE = new PlotClip(0, 0, SIDE, SIDE, "whole");
    private static final int WHITE = 0xFFFFFFFF;

    private static Raster line(PlotClip clip, double x, double y, double toX, double toY, double width) {
        Raster raster = new Raster(SIDE, SIDE);
        ThinLine.blend(raster, clip, x, y, toX, toY, width, WHITE);
        return raster;
    }

    /** The area that is covered, in pixels. */
    private static double area(Raster raster) {
        double area = 0;
        for (int pixel : raster.pixels()) {
            area += (pixel & 0xFF) / 255.0;
        }
        return area;
    }

    /** A ramp of one pixel at its edge is taken at the middle of each pixel, which is up to an eighth off. */
    @Property
    void itsAreaIsThatOfABarWithRoundEnds(
            @ForAll @DoubleRange(min = 6, max = 58) double x,
            @ForAll @DoubleRange(min = 6, max = 58) double y,
            @ForAll @DoubleRange(min = 6, max = 58) double toX,
            @ForAll @DoubleRange(min = 6, max = 58) double toY,
            @ForAll @DoubleRange(min = 1, max = 4) double width) {
        double length = Math.hypot(toX - x, toY - y);
        double expected = length * width + Math.PI * width * width / 4;

        assertThat(area(line(WHOLE, x, y, toX, toY, width))).isCloseTo(expected, within(0.15 * expected + 0.5));
    }

    @Property
    void bothDirectionsAreTheSameLine(
            @ForAll @DoubleRange(min = -10, max = 70) double x,
            @ForAll @DoubleRange(min = -10, max = 70) double y,
            @ForAll @DoubleRange(min = -10, max = 70) double toX,
            @ForAll @DoubleRange(min = -10, max = 70) double toY) {
        int[] there = line(WHOLE, x, y, toX, toY, 2).pixels();
        int[] back = line(WHOLE, toX, toY, x, y, 2).pixels();

        for (int k = 0; k < there.length; k++) {
            assertThat((double) (there[k] & 0xFF)).isCloseTo(back[k] & 0xFF, within(1.0));
        }
    }

    @Test
    void itKeepsWithinItsRectangle() {
        PlotClip clip = new PlotClip(20, 30, 10, 8, "part");
        Raster part = line(clip, 0, 10, 64, 60, 3);
        Raster whole = line(WHOLE, 0, 10, 64, 60, 3);

        for (int y = 0; y < SIDE; y++) {
            for (int x = 0; x < SIDE; x++) {
                assertThat(part.pixel(x, y)).isEqualTo(clip.contains(x, y) ? whole.pixel(x, y) : 0xFF000000);
            }
        }
        assertThat(area(part)).isPositive();
    }

    @Test
    void whatHasNoPlaceIsLeftOut() {
        assertThat(area(line(WHOLE, Double.NaN, 10, 20, 20, 2))).isZero();
        assertThat(area(line(WHOLE, 10, 10, Double.POSITIVE_INFINITY, 20, 2))).isZero();
        assertThat(area(line(WHOLE, 10, 10, 20, 1e30, 2))).isZero();
    }
}
