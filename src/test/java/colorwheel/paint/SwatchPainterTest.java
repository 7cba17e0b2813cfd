package colorwheel.paint;

import static org.assertj.core.api.Assertions.assertThat;

import colorwheel.color.ColorTable;
import colorwheel.color.HsvGrid;
import colorwheel.color.HueRange;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SwatchPainterTest {
    private static final int WIDTH = 800;
    private static final int HEIGHT = 300;

    private static Raster paint(HsvGrid cube, HueRange holdOut, int width, int height) {
        Raster raster = new Raster(width, height);
        new SwatchPainter().paint(new Swatches(cube, holdOut), raster, 1, Palette.LIGHT);
        return raster;
    }

    @ParameterizedTest
    @CsvSource({"150,240,1", "330,30,1", "0,0,1", "359,359,1", "150,240,5", "0,359,1", "90,120,30"})
    void exactlyTheHeldOutColumnsAreHatchedInPlace(double start, double end, double step) {
        HsvGrid cube = HsvGrid.ofHueStep(step, List.of(0.5, 1.0), List.of(0.6, 0.8, 1.0));
        HueRange holdOut = HueRange.of(start, end);
        Raster plain = paint(cube, HueRange.NONE, WIDTH, HEIGHT);
        Raster hatched = paint(cube, holdOut, WIDTH, HEIGHT);
        SwatchLayout layout = SwatchLayout.of(cube, WIDTH, HEIGHT, 1);

        for (int top : layout.tops()) {
            for (int x = 0; x < layout.width(); x++) {
                int column = layout.left() + x;
                boolean changed = IntStream.range(top, top + layout.height())
                        .anyMatch(y -> plain.pixel(column, y) != hatched.pixel(column, y));
                double hue = cube.hues().get(layout.column(x, cube.hues().size()));
                boolean separator = plain.pixel(column, top) == Palette.LIGHT.background();
                assertThat(changed).as("hue %s", hue).isEqualTo(holdOut.contains(hue) && !separator);
            }
        }
    }

    @Test
    void trainedSwatchesHaveExactlyTheirColorWithTheBrightestOnTop() {
        HsvGrid cube = HsvGrid.ofHueStep(1, List.of(0.5, 1.0), List.of(0.6, 1.0));
        Raster raster = paint(cube, HueRange.of(150, 240), WIDTH, HEIGHT);
        SwatchLayout layout = SwatchLayout.of(cube, WIDTH, HEIGHT, 1);
        ColorTable colors = cube.all();

        for (int x = 0; x < layout.width(); x++) {
            int hue = layout.column(x, 360);
            if (hue < 150 || hue > 240) {
                int vivid = layout.tops().get(0);
                int pale = layout.tops().get(1);
                assertThat(raster.pixel(layout.left() + x, vivid + 5)).isEqualTo(colors.pixel(hue * 4 + 3));
                assertThat(raster.pixel(layout.left() + x, vivid + layout.height() - 5))
                        .isEqualTo(colors.pixel(hue * 4 + 2));
                assertThat(raster.pixel(layout.left() + x, pale + 5)).isEqualTo(colors.pixel(hue * 4 + 1));
            }
        }
    }

    @Test
    void oneHeldOutHueAmongMoreHuesThanPixelsIsStillMarked() {
        HsvGrid cube = HsvGrid.ofHueStep(0.5, List.of(1.0), List.of(1.0));
        Raster plain = paint(cube, HueRange.NONE, 320, 200);
        for (double hue = 0; hue < 360; hue += 0.5) {
            Raster hatched = paint(cube, HueRange.of(hue, hue), 320, 200);
            SwatchLayout layout = SwatchLayout.of(cube, 320, 200, 1);
            int top = layout.tops().get(0);
            boolean changed = IntStream.range(0, layout.width() * layout.height())
                    .anyMatch(k -> plain.pixel(layout.left() + k % layout.width(), top + k / layout.width())
                            != hatched.pixel(layout.left() + k % layout.width(), top + k / layout.width()));
            assertThat(changed).as("hue %s", hue).isTrue();
        }
    }

    @Property(tries = 300)
    void columnsCoverThePanelInOrderWithoutGaps(
            @ForAll @IntRange(min = 1, max = 2000) int width, @ForAll @IntRange(min = 1, max = 720) int columns) {
        SwatchLayout layout =
                new SwatchLayout(0, width, List.of(0), 10, SwatchLayout.Heading.NONE, 0, List.of(), false);
        int previous = -1;
        for (int x = 0; x < width; x++) {
            int column = layout.column(x, columns);
            assertThat(column).isBetween(Math.max(0, previous), columns - 1);
            if (columns <= width) {
                assertThat(column - previous).isLessThanOrEqualTo(1);
            }
            previous = column;
        }
        if (columns <= width) {
            assertThat(previous).isEqualTo(columns - 1);
        }
    }

    @Property(tries = 300)
    void labelsNeverTouchOrLeaveThePicture(
            @ForAll @IntRange(min = 40, max = 1600) int width,
            @ForAll @IntRange(min = 40, max = 1200) int height,
            @ForAll @IntRange(min = 1, max = 10) int saturations) {
        List<Double> levels =
                IntStream.rangeClosed(1, saturations).mapToObj(k -> k / 10.0).toList();
        HsvGrid cube = HsvGrid.ofHueStep(1, levels, List.of(0.9, 1.0));
        SwatchLayout layout = SwatchLayout.of(cube, width, height, 1);

        double free = 0;
        for (SwatchLayout.HueLabel label : layout.hueLabels()) {
            double half = Typeface.REGULAR.width(label.text(), SwatchLayout.LABEL_SIZE) / 2;
            assertThat(label.x() - half).isGreaterThanOrEqualTo(free);
            free = label.x() + half;
        }
        assertThat(free).isLessThanOrEqualTo(width);
        int last = layout.tops().get(saturations - 1);
        assertThat(layout.tops()).isSorted();
        assertThat(last + layout.height()).isLessThanOrEqualTo(Math.max(height, last + 1));
    }

    @Test
    void aPainterThatPaintedAnotherModelPaintsTheSameBytes() {
        HsvGrid cube = HsvGrid.ofHueStep(1, List.of(1.0), List.of(0.9, 1.0));
        SwatchPainter used = new SwatchPainter();
        Raster raster = new Raster(WIDTH, HEIGHT);
        used.paint(new Swatches(cube, HueRange.NONE), raster, 1, Palette.LIGHT);
        used.paint(new Swatches(cube, HueRange.of(150, 240)), raster, 1, Palette.LIGHT);

        assertThat(raster.pixels())
                .isEqualTo(paint(cube, HueRange.of(150, 240), WIDTH, HEIGHT).pixels());
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 9, 40, 120, 320})
    void anySizeIsPaintedWhollyAndOpaque(int size) {
        List<Double> ten = IntStream.rangeClosed(1, 10).mapToObj(k -> k / 10.0).toList();
        Raster raster = paint(HsvGrid.ofHueStep(0.5, ten, ten), HueRange.of(10, 50), size, size);

        assertThat(Arrays.stream(raster.pixels())).allMatch(pixel -> pixel >>> 24 == 0xFF);
    }
}
