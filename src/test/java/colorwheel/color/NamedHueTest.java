package colorwheel.color;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NamedHueTest {
    @ParameterizedTest
    @CsvSource({
        "red, 0",
        "orange, 30",
        "yellow, 60",
        "lime, 90",
        "green, 120",
        "teal, 150",
        "cyan, 180",
        "azure, 210",
        "blue, 240",
        "purple, 270",
        "magenta, 300",
        "pink, 330"
    })
    void twelveNamesStandThirtyDegreesApart(String label, double degrees) {
        assertThat(NamedHue.of(label)).hasValueSatisfying(hue -> {
            assertThat(hue.degrees()).isEqualTo(degrees);
            assertThat(hue.label()).isEqualTo(label);
            assertThat(NamedHue.nearest(degrees)).isEqualTo(hue);
        });
        assertThat(NamedHue.values()).hasSize(12);
    }

    @Test
    void namesAreReadInAnyCaseAndOthersAreNone() {
        assertThat(NamedHue.of(" TEAL ")).contains(NamedHue.TEAL);
        assertThat(NamedHue.of("turquoise")).isEmpty();
        assertThat(NamedHue.of("")).isEmpty();
    }

    @Test
    void halfwayBetweenTwoNamesTheHigherIsNearest() {
        assertThat(NamedHue.nearest(15)).isEqualTo(NamedHue.ORANGE);
        assertThat(NamedHue.nearest(Math.nextDown(15.0))).isEqualTo(NamedHue.RED);
        assertThat(NamedHue.nearest(345)).isEqualTo(NamedHue.RED);
        assertThat(NamedHue.nearest(Math.nextDown(345.0))).isEqualTo(NamedHue.PINK);
    }

    @Property
    void noOtherNameIsNearer(@ForAll @DoubleRange(min = -720, max = 720) double degrees) {
        double nearest = Hue.distance(NamedHue.nearest(degrees).degrees(), degrees);

        for (NamedHue hue : NamedHue.values()) {
            assertThat(Hue.distance(hue.degrees(), degrees)).isGreaterThanOrEqualTo(nearest);
        }
    }
}
