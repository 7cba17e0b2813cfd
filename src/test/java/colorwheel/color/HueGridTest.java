package colorwheel.color;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.HashSet;
import java.util.Set;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HueGridTest {
    @Provide
    Arbitrary<Double> steps() {
        return HueSteps.any();
    }

    @Property
    void everyHueIsFoundByItsDegrees(@ForAll("steps") double step) {
        HueGrid grid = new HueGrid(step);

        for (int k = 0; k < grid.size(); k++) {
            assertThat(grid.nearest(grid.hue(k))).isEqualTo(k);
            assertThat(grid.index(grid.hue(k))).hasValue(k);
            assertThat(grid.index(grid.hue(k) - 360)).hasValue(k);
            assertThat(grid.place(grid.hue(k))).isCloseTo(k, within(1e-9));
        }
    }

    @Property
    void noHueLiesCloserThanTheNearest(
            @ForAll("steps") double step, @ForAll @DoubleRange(min = -400, max = 800) double degrees) {
        HueGrid grid = new HueGrid(step);
        double least = grid.hues().stream()
                .mapToDouble(hue -> Hue.distance(degrees, hue))
                .min()
                .orElseThrow();

        assertThat(Hue.distance(degrees, grid.hue(grid.nearest(degrees)))).isEqualTo(least);
    }

    @Property
    void neighborsGoAroundThroughRedAndBack(
            @ForAll("steps") double step, @ForAll @IntRange(max = 719) int place, @ForAll int places) {
        HueGrid grid = new HueGrid(step);
        int index = place % grid.size();

        assertThat(grid.moved(grid.size() - 1, 1)).isZero();
        assertThat(grid.moved(0, -1)).isEqualTo(grid.size() - 1);
        assertThat(grid.moved(grid.moved(index, 1), -1)).isEqualTo(index);
        assertThat(grid.moved(index, grid.size())).isEqualTo(index);
        assertThat(grid.moved(index, places)).isBetween(0, grid.size() - 1);
    }

    @Property
    void aHueHasATextOfItsOwnWithoutADanglingPoint(@ForAll("steps") double step) {
        HueGrid grid = new HueGrid(step);
        Set<String> texts = new HashSet<>();
        for (double hue : grid.hues()) {
            String text = Hue.text(hue);
            assertThat(text).matches("\\d{1,3}(\\.\\d{0,2}[1-9])?");
            assertThat(Double.parseDouble(text)).isCloseTo(hue, within(0.0005001));
            texts.add(text);
        }

        assertThat(texts).hasSize(grid.size());
    }

    @ParameterizedTest(name = "a step of {0}°: nearest to {1}° is number {2}")
    @CsvSource({
        "50,356,0",
        "50,354,7",
        "50,355,0",
        "50,26,1",
        "7,358.6,0",
        "7,358.4,51",
        "0.7,359.9,0",
        "100,330,0",
        "100,329,3"
    })
    void theNearestHueIsSoughtAcrossRed(double step, double degrees, int nearest) {
        assertThat(new HueGrid(step).nearest(degrees)).isEqualTo(nearest);
    }

    @Test
    void aHueBetweenTwoIsNoneOfTheGrid() {
        assertThat(new HueGrid(50).index(360)).hasValue(0);
        assertThat(new HueGrid(50).index(300.1)).isEmpty();
        assertThatThrownBy(() -> new HueGrid(50).hue(8)).isInstanceOf(IndexOutOfBoundsException.class);
    }

    @ParameterizedTest
    @CsvSource({"62.99999999999999,63°", "63.7,63.7°", "90,lime", "149.9999999999,teal", "359.99999999,red", "8,8°"})
    void aHueIsCalledByItsNameOrInDegrees(double degrees, String text) {
        assertThat(NamedHue.text(degrees)).isEqualTo(text);
    }
}
