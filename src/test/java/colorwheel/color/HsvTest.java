package colorwheel.color;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.Color;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HsvTest {
    @ParameterizedTest(name = "hue {0}, saturation {1}, value {2}")
    @CsvSource({
        // The corners of the six sectors, then a color within each.
        "  0, 1,    1,   1,    0,    0",
        " 60, 1,    1,   1,    1,    0",
        "120, 1,    1,   0,    1,    0",
        "180, 1,    1,   0,    1,    1",
        "240, 1,    1,   0,    0,    1",
        "300, 1,    1,   1,    0,    1",
        " 15, 0.5,  0.8, 0.8,  0.5,  0.4",
        " 75, 0.5,  0.8, 0.7,  0.8,  0.4",
        "135, 0.5,  0.8, 0.4,  0.8,  0.5",
        "195, 0.5,  0.8, 0.4,  0.7,  0.8",
        "255, 0.5,  0.8, 0.5,  0.4,  0.8",
        "315, 0.5,  0.8, 0.8,  0.4,  0.7",
        // Hues beyond one turn go around.
        "375, 0.5,  0.8, 0.8,  0.5,  0.4",
        "-45, 0.5,  0.8, 0.8,  0.4,  0.7",
        // Gray and black have no hue.
        "200, 0,    0.5, 0.5,  0.5,  0.5",
        "200, 1,    0,   0,    0,    0"
    })
    void convertsKnownColors(double hue, double saturation, double value, double red, double green, double blue) {
        assertThat(Hsv.toRgb(hue, saturation, value)).containsExactly(new double[] {red, green, blue}, within(1e-12));
    }

    @Property
    void agreesWithTheConversionOfJavaWithinOneLevel(
            @ForAll @DoubleRange(max = 360) double hue,
            @ForAll @DoubleRange(max = 1) double saturation,
            @ForAll @DoubleRange(max = 1) double value) {
        double[] rgb = Hsv.toRgb(hue, saturation, value);
        Color java = new Color(Color.HSBtoRGB((float) (hue / 360), (float) saturation, (float) value));

        assertThat(rgb[0] * 255).isCloseTo(java.getRed(), within(0.51));
        assertThat(rgb[1] * 255).isCloseTo(java.getGreen(), within(0.51));
        assertThat(rgb[2] * 255).isCloseTo(java.getBlue(), within(0.51));
    }

    @Property
    void theLargestComponentIsTheValueAndTheSmallestIsWhatSaturationLeaves(
            @ForAll @DoubleRange(min = -1000, max = 1000) double hue,
            @ForAll @DoubleRange(max = 1) double saturation,
            @ForAll @DoubleRange(max = 1) double value) {
        double[] rgb = Hsv.toRgb(hue, saturation, value);

        assertThat(Math.max(rgb[0], Math.max(rgb[1], rgb[2]))).isEqualTo(value);
        assertThat(Math.min(rgb[0], Math.min(rgb[1], rgb[2]))).isCloseTo(value * (1 - saturation), within(1e-12));
    }

    @Test
    void theLastHueBeforeTheFullTurnIsStillRed() {
        assertThat(Hsv.toRgb(Math.nextDown(360.0), 1, 1)).containsExactly(new double[] {1, 0, 0}, within(1e-12));
    }

    @Test
    void pixelsAreOpaqueRoundedAndClamped() {
        assertThat(Hsv.pixel(1, 0.5, 0)).isEqualTo(0xFFFF8000);
        assertThat(Hsv.pixel(-0.1, 1.1, 0.9)).isEqualTo(0xFF00FFE6);
        assertThat(Hsv.pixel(0.4 / 255, 0.6 / 255, 254.4 / 255)).isEqualTo(0xFF0001FE);
    }
}
