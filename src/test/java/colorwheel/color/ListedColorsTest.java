package colorwheel.color;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Collections;
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

    @Test
    void aListHasItsBoundsAndMoreThanAThousandColorsHaveAFile() {
        List<Integer> many = Collections.nCopies(ListedColors.MAX_EMBEDDED + 1, 0x123456);
        ColorOrigin origin = new ColorOrigin("/colors.gpl", "A".repeat(64), true);

        assertThatThrownBy(() -> new ListedColors("many", many)).hasMessageContaining("file");
        assertThat(new ListedColors("many", many, List.of(), origin).origin()).isSameAs(origin);
        assertThat(new ListedColors("few", List.of(1, 2, 3), List.of(), origin))
                .isEqualTo(new ListedColors("few", List.of(1, 2, 3)));
        assertThatThrownBy(() -> new ListedColors(
                        "too many", Collections.nCopies(ListedColors.MAX_SIZE + 1, 0), List.of(), origin))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(origin.sha256()).isEqualTo("a".repeat(64));
        assertThatThrownBy(() -> new ColorOrigin("/colors.gpl", "ab", true))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new ColorOrigin(" ", "a".repeat(64), true))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aColorHasTheNameOfItsRow() {
        ListedColors named = new ListedColors("two", List.of(0xFF0000, 0x0000FF), List.of("", "Sea"), null);

        assertThat(named.nameOf(0xFF0000FF)).contains("Sea");
        assertThat(named.nameOf(0xFFFF0000)).isEmpty();
        assertThat(new ListedColors("two", List.of(1, 2), List.of("", ""), null).names())
                .isEmpty();
        assertThatThrownBy(() -> new ListedColors("two", List.of(1, 2), List.of("one"), null))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void whatIsHeldOutAndWhatIsTrainedAreAllOfThemInTheirOrder() {
        ListedColors colors = Palettes.of(500);
        HueRange range = HueRange.of(330, 100);
        ColorTable trained = colors.trained(range);
        ColorTable heldOut = colors.heldOut(range);
        int inTraining = 0;
        int inHeldOut = 0;
        for (int rgb : colors.rgb()) {
            boolean held = colors.isHeldOut(HsvColor.of(rgb), range);
            int pixel = held ? heldOut.pixel(inHeldOut++) : trained.pixel(inTraining++);
            assertThat(pixel).isEqualTo(0xFF000000 | rgb);
        }
        assertThat(inTraining).isEqualTo(trained.size()).isEqualTo(colors.trainedSize(range));
        assertThat(inHeldOut).isEqualTo(heldOut.size()).isPositive();
    }

    @Test
    void thinnedTheyAreEveryFewOfTheList() {
        ListedColors colors = Palettes.of(10_000);

        assertThat(colors.thinned(10_000)).isSameAs(colors);
        assertThat(colors.thinned(2_000).rgb())
                .hasSize(2_000)
                .first()
                .isEqualTo(colors.rgb().get(0));
        assertThat(colors.thinned(2_000).rgb().get(1)).isEqualTo(colors.rgb().get(5));
    }
}
