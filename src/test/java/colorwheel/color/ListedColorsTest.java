package colorwheel.color;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ListedColorsTest {
    private static final ListedColors COLORS =
            new ListedColors("four", List.of(0xFF0000, 0x808080, 0x00FFFF, 0x000000));

    @Test
    void aHoldOutByHueWorksOnThemAndGraysStay() {
        HueRange cyans = HueRange.of(170, 190);

        assertThat(COLORS.size()).isEqualTo(4);
        assertThat(COLORS.trainedSize(cyans)).isEqualTo(3);
        assertThat(COLORS.trained(cyans).size()).isEqualTo(3);
        assertThat(COLORS.heldOut(cyans).pixel(0)).isEqualTo(0xFF00FFFF);
        // A gray counts as hue 0 in the table, and yet is not held out with the reds.
        assertThat(COLORS.trainedSize(HueRange.of(350, 10))).isEqualTo(3);
    }

    @Test
    void thoseWhoAskForTheSameRowsShareOneTable() {
        HueRange cyans = HueRange.of(170, 190);
        ColorTable trained = COLORS.trained(cyans);
        ColorTable heldOut = COLORS.heldOut(cyans);

        assertThat(COLORS.trained(cyans)).isSameAs(trained);
        assertThat(COLORS.heldOut(cyans)).isSameAs(heldOut);
        assertThat(COLORS.all()).isSameAs(COLORS.trained(HueRange.NONE));
    }

    @Test
    void theComponentsAreExact() {
        ColorTable all = COLORS.all();

        assertThat(all.rgb()).hasSize(12);
        assertThat(all.component(1, 0)).isEqualTo((float) (0x80 / 255.0));
        assertThat(all.pixel(0)).isEqualTo(0xFFFF0000);
    }

    @ParameterizedTest
    @CsvSource({
        "0xFF0000, 0, 1, 1", "0xFF8000, 30.12, 1, 1", "0x00FF00, 120, 1, 1", "0x0000FF, 240, 1, 1",
        "0xFF0080, 329.88, 1, 1", "0x804040, 0, 0.5, 0.502", "0xFFFFFF, 0, 0, 1", "0x000000, 0, 0, 0"
    })
    void aPixelHasItsHueSaturationAndValue(String pixel, double hue, double saturation, double value) {
        HsvColor color = HsvColor.of(Integer.decode(pixel));

        assertThat(color.hue()).isCloseTo(hue, within(0.01));
        assertThat(color.saturation()).isCloseTo(saturation, within(0.01));
        assertThat(color.value()).isCloseTo(value, within(0.001));
    }

    @Test
    void noColorsAndNoColorAreRefused() {
        assertThatThrownBy(() -> new ListedColors("none", List.of())).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new ListedColors("one", List.of(0x1000000)))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
