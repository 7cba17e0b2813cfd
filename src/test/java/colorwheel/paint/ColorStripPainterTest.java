package colorwheel.paint;

import static org.assertj.core.api.Assertions.assertThat;

import colorwheel.color.ColorSet;
import colorwheel.color.Hsv;
import colorwheel.color.HsvGrid;
import colorwheel.color.HueRange;
import colorwheel.color.ListedColors;
import java.util.List;
import org.junit.jupiter.api.Test;

class ColorStripPainterTest {
    private static final int WIDTH = 242;
    private static final int HEIGHT = 32;

    private static Raster paint(ColorSet colors, HueRange holdOut) {
        Raster raster = new Raster(WIDTH, HEIGHT);
        new ColorStripPainter().paint(new ColorStrip(colors, holdOut), raster, 1, Palette.LIGHT);
        return raster;
    }

    private static int hsv(double hue, double saturation, double value) {
        double[] rgb = Hsv.toRgb(hue, saturation, value);
        return Hsv.pixel((float) rgb[0], (float) rgb[1], (float) rgb[2]);
    }

    @Test
    void huesAreColumnsAndTheBrightestValueIsOnTop() {
        Raster raster = paint(HsvGrid.ofHueStep(30, List.of(1.0), List.of(0.5, 1.0)), HueRange.NONE);

        for (int hue = 0; hue < 12; hue++) {
            int middle = 1 + hue * 20 + 10;
            assertThat(raster.pixel(middle, 8)).as("hue %s", hue).isEqualTo(hsv(hue * 30, 1, 1));
            assertThat(raster.pixel(middle, 24)).as("hue %s", hue).isEqualTo(hsv(hue * 30, 1, 0.5));
        }
    }

    @Test
    void onlyHeldOutHuesAreHatched() {
        HsvGrid hues = HsvGrid.ofHueStep(30, List.of(1.0), List.of(1.0));
        Raster plain = paint(hues, HueRange.NONE);
        Raster hatched = paint(hues, HueRange.of(150, 240));

        for (int hue = 0; hue < 12; hue++) {
            int middle = 1 + hue * 20 + 10;
            assertThat(hatched.pixel(middle, 16) != plain.pixel(middle, 16))
                    .as("hue %s", hue * 30)
                    .isEqualTo(hue >= 5 && hue <= 8);
        }
    }

    @Test
    void saturationsStandSideBySideTheVividOneFirst() {
        Raster raster = paint(HsvGrid.ofHueStep(120, List.of(0.5, 1.0), List.of(1.0)), HueRange.NONE);

        assertThat(raster.pixel(20, 16)).isEqualTo(hsv(0, 1, 1));
        assertThat(raster.pixel(100, 16)).isEqualTo(hsv(240, 1, 1));
        assertThat(raster.pixel(142, 16)).isEqualTo(hsv(0, 0.5, 1));
        assertThat(raster.pixel(222, 16)).isEqualTo(hsv(240, 0.5, 1));
    }

    @Test
    void aHundredColorsInANarrowStripAreAllWithinIt() {
        List<Double> ten = List.of(0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1.0);
        Raster raster = new Raster(30, 4);
        raster.fill(0xFF123456);

        new ColorStripPainter()
                .paint(new ColorStrip(HsvGrid.ofHueStep(1, ten, ten), HueRange.NONE), raster, 1, Palette.DARK);

        assertThat(raster.pixels()).doesNotContain(0xFF123456);
    }

    @Test
    void ofListedColorsThoseThatAreTrainedStandSideBySide() {
        ListedColors listed = new ListedColors("mine", List.of(0xFF0000, 0x00FFFF, 0x808080));

        Raster raster = paint(listed, HueRange.of(150, 240));

        assertThat(raster.pixel(10, 16)).isEqualTo(0xFFFF0000);
        assertThat(raster.pixel(120, 16)).isEqualTo(0xFFFF0000);
        assertThat(raster.pixel(122, 16)).isEqualTo(0xFF808080);
    }
}
