package colorwheel.view.linked;

import static org.assertj.core.api.Assertions.assertThat;

import colorwheel.color.ColorSet;
import colorwheel.color.HsvColor;
import colorwheel.color.ListedColors;
import java.util.List;
import org.junit.jupiter.api.Test;

class ListedStepsTest {
    private static final ListedColors COLORS =
            new ListedColors("mine", List.of(0x808080, 0x0000FF, 0xFF0000, 0x004000, 0x101010));

    private static HsvColor color(int rgb) {
        return HsvColor.of(rgb);
    }

    private static HsvColor around(HsvColor from, int steps) {
        return ColorStep.hue((ColorSet) COLORS, from, steps);
    }

    private static HsvColor upward(HsvColor from, int steps) {
        return ColorStep.row((ColorSet) COLORS, from, steps);
    }

    @Test
    void keysGoAroundByHueWithTheGraysLast() {
        HsvColor first = around(null, 1);

        assertThat(first).isEqualTo(color(0xFF0000));
        assertThat(around(first, 1)).isEqualTo(color(0x004000));
        assertThat(around(color(0x0000FF), 1)).isEqualTo(color(0x101010));
        assertThat(around(color(0x808080), 1)).isEqualTo(first);
        assertThat(around(first, -1)).isEqualTo(color(0x808080));
    }

    @Test
    void keysGoUpByValueAndEndThere() {
        assertThat(upward(null, 1)).isEqualTo(color(0x0000FF));
        assertThat(upward(color(0x101010), 1)).isEqualTo(color(0x004000));
        assertThat(upward(color(0x101010), -1)).isEqualTo(color(0x101010));
        assertThat(upward(color(0x004000), 1)).isEqualTo(color(0x808080));
        assertThat(upward(color(0x0000FF), 1)).isEqualTo(color(0x0000FF));
    }

    @Test
    void fromAColorThatIsNotListedTheNearestOneCounts() {
        assertThat(around(color(0xF01010), 1)).isEqualTo(color(0x004000));
    }
}
