package colorwheel.paint;

import static org.assertj.core.api.Assertions.assertThat;

import colorwheel.color.HsvGrid;
import colorwheel.color.HueRange;
import colorwheel.experiment.NetworkSpec;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is written around swatches, and the border of those in the color of the background. */
class SwatchWordsTest {
    private static final double MIN_CONTRAST = 3;
    private static final HsvGrid PALE = HsvGrid.ofHueStep(10, List.of(0.0), List.of(0.0, 1.0));
    private static final HsvGrid VIVID = HsvGrid.ofHueStep(10, List.of(1.0), List.of(0.9, 1.0));

    private static Raster paint(Swatches swatches, int width, int height, Palette palette) {
        Raster raster = new Raster(width, height);
        new SwatchPainter().paint(swatches, raster, 1, palette);
        return raster;
    }

    /** How many pixels of a rectangle are not the background. */
    private static int written(Raster raster, int left, int top, int right, int bottom) {
        int written = 0;
        for (int y = top; y < bottom; y++) {
            for (int x = left; x < right; x++) {
                written += raster.pixel(x, y) == Palette.LIGHT.background() ? 0 : 1;
            }
        }
        return written;
    }

    @Test
    void whiteAndBlackSwatchesHaveABorderInBothThemes() {
        SwatchLayout layout = SwatchLayout.of(PALE, 400, 200, 1);
        int top = layout.tops().get(0);
        int x = layout.left() + layout.width() / 2;
        for (Palette palette : List.of(Palette.LIGHT, Palette.DARK)) {
            Raster raster = paint(new Swatches(PALE, HueRange.NONE), 400, 200, palette);
            int above = raster.pixel(x, top - 1);
            int below = raster.pixel(x, top + layout.height());
            assertThat(Palette.contrast(above, palette.background())).isGreaterThanOrEqualTo(MIN_CONTRAST);
            assertThat(Palette.contrast(below, palette.background())).isGreaterThanOrEqualTo(MIN_CONTRAST);
        }
    }

    @Test
    void valuesHaveThreeDecimalsAtMost() {
        assertThat(SwatchLayout.labels(List.of(0.2, 0.28888888, 0.9, 0.91111111, 1.0)))
                .containsExactly(0.2, 0.289, 0.9, 0.911, 1.0);
        HsvGrid thirds = HsvGrid.ofHueStep(10, List.of(1.0), List.of(1 / 3.0, 2 / 3.0, 1.0));
        HsvGrid rounded = HsvGrid.ofHueStep(10, List.of(1.0), List.of(0.333, 0.667, 1.0));
        assertThat(SwatchLayout.of(thirds, 400, 200, 1).left())
                .isEqualTo(SwatchLayout.of(rounded, 400, 200, 1).left());
        Raster raster = paint(new Swatches(thirds, HueRange.NONE), 400, 200, Palette.LIGHT);
        Raster other = paint(new Swatches(rounded, HueRange.NONE), 400, 200, Palette.LIGHT);
        int left = SwatchLayout.of(thirds, 400, 200, 1).left() - 1;
        for (int y = 0; y < 200; y++) {
            for (int x = 0; x < left; x++) {
                assertThat(raster.pixel(x, y)).isEqualTo(other.pixel(x, y));
            }
        }
    }

    @Test
    void vividSwatchesHaveNone() {
        SwatchLayout layout = SwatchLayout.of(VIVID, 400, 200, 1);
        Raster raster = paint(new Swatches(VIVID, HueRange.NONE), 400, 200, Palette.LIGHT);

        assertThat(raster.pixel(
                        layout.left() + layout.width() / 2, layout.tops().get(0) + layout.height()))
                .isEqualTo(Palette.LIGHT.background());
    }

    @ParameterizedTest
    @CsvSource({"240,180", "300,200", "600,300"})
    void hueStandsBelowAndValueBesideOrWhatTheBandsAreAndNothingIsClipped(int width, int height) {
        SwatchLayout layout = SwatchLayout.of(VIVID, width, height, 1);
        int bottom = layout.tops().get(0) + layout.height();
        int line = bottom + 20;
        Swatches plain = new Swatches(VIVID, HueRange.NONE);
        Swatches nested = new Swatches(VIVID, HueRange.NONE, Networks.lively(NetworkSpec.REFERENCE, 1));
        Raster hue = paint(plain, width, height, Palette.LIGHT);
        Raster bands = paint(nested, width, height, Palette.LIGHT);

        assertThat(written(hue, 0, line, width, height)).isGreaterThan(20);
        assertThat(written(bands, 0, line, width, height)).isGreaterThan(4 * written(hue, 0, line, width, height));
        for (Raster raster : List.of(hue, bands)) {
            assertThat(written(raster, 0, 0, 2, height)).as("left edge").isZero();
            assertThat(written(raster, width - 2, 0, width, height))
                    .as("right edge")
                    .isZero();
            assertThat(written(raster, 0, height - 2, width, height))
                    .as("bottom")
                    .isZero();
        }
        int middle = layout.tops().get(0) + layout.height() / 2;
        assertThat(written(hue, 0, middle - 8, layout.left() - 24, middle + 8))
                .as("value")
                .isGreaterThan(20);
    }

    @Test
    void aLowPictureHasNoWordsAndKeepsItsPanels() {
        assertThat(SwatchLayout.of(VIVID, 400, 100, 1).words()).isFalse();
        assertThat(SwatchLayout.of(VIVID, 400, 100, 1).height()).isGreaterThan(40);
    }
}
