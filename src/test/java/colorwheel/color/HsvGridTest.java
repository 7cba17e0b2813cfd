package colorwheel.color;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HsvGridTest {
    private static final HsvGrid REFERENCE = HsvGrid.ofHueStep(1, List.of(1.0), List.of(0.9, 1.0));
    private static final HueRange TEAL_TO_BLUE = HueRange.of(150, 240);

    @Test
    void theReferenceHas538ColorsAndBeginsWithTwoRedsAndTheNextHue() {
        ColorTable table = REFERENCE.trained(TEAL_TO_BLUE);

        assertThat(table.size()).isEqualTo(538);
        assertThat(row(table, 0)).containsExactly(0.9f, 0, 0);
        assertThat(row(table, 1)).containsExactly(1, 0, 0);
        assertThat(row(table, 2)).containsExactly(0.9f, 0.015f, 0);
        assertThat(table.pixel(0)).isEqualTo(0xFFE60000);
    }

    @Test
    void theTrainingColorsEqualTheReferenceBitForBit() throws IOException {
        JsonNode data = fixture();

        assertThatRowsEqual(REFERENCE.trained(TEAL_TO_BLUE), data.get("train"), data.get("train_hue_v"), 538);
    }

    @Test
    void theHeldOutColorsEqualTheReferenceBitForBit() throws IOException {
        JsonNode data = fixture();

        assertThatRowsEqual(REFERENCE.heldOut(TEAL_TO_BLUE), data.get("heldout"), data.get("heldout_hue_v"), 182);
    }

    @Property(tries = 200)
    void trainedAndHeldOutTogetherAreTheCubeInOrder(
            @ForAll @DoubleRange(max = 360) double start,
            @ForAll @DoubleRange(max = 360) double end,
            @ForAll @IntRange(min = 1, max = 40) int hueStep) {
        HsvGrid cube = HsvGrid.ofHueStep(hueStep, List.of(0.5, 1.0), List.of(0.2, 0.9, 1.0));
        HueRange holdOut = HueRange.of(start, end);
        ColorTable all = cube.all();
        ColorTable trained = cube.trained(holdOut);
        ColorTable heldOut = cube.heldOut(holdOut);

        assertThat(trained.size() + heldOut.size()).isEqualTo(all.size()).isEqualTo(cube.size());
        int nextTrained = 0;
        int nextHeldOut = 0;
        for (int row = 0; row < all.size(); row++) {
            boolean held = holdOut.contains(all.hue(row));
            ColorTable part = held ? heldOut : trained;
            int partRow = held ? nextHeldOut++ : nextTrained++;
            assertThat(describe(part, partRow)).isEqualTo(describe(all, row));
        }
        assertThat(cube.trainedHues(holdOut)).hasSize(trained.size() / 6).isSorted();
        assertThat(cube.trainedHueCount(holdOut)).isEqualTo(trained.size() / 6);
    }

    @Test
    void thoseWhoAskForTheSameRowsShareOneTable() {
        assertThat(HsvGrid.ofHueStep(1, List.of(1.0), List.of(0.9, 1.0)).trained(TEAL_TO_BLUE))
                .isSameAs(REFERENCE.trained(TEAL_TO_BLUE));
    }

    @Test
    void twoHoldOutsOfTwoCubesBesideEachOtherAreEnumeratedOnceEach() {
        // Large ones, too: their rows take the longest.
        for (double step : new double[] {1, 0.5}) {
            List<Double> levels = List.of(0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1.0);
            List<HsvGrid> cubes = List.of(
                    HsvGrid.ofHueStep(step, levels, levels), HsvGrid.ofHueStep(step, levels, List.of(0.5, 1.0)));
            List<HueRange> holdOuts = List.of(TEAL_TO_BLUE, HueRange.of(330, 30));
            List<ColorTable> first = tables(cubes, holdOuts);

            List<ColorTable> again = tables(cubes, holdOuts);

            for (int k = 0; k < first.size(); k++) {
                assertThat(again.get(k)).isSameAs(first.get(k));
            }
        }
    }

    private static List<ColorTable> tables(List<HsvGrid> cubes, List<HueRange> holdOuts) {
        return cubes.stream()
                .flatMap(
                        cube -> holdOuts.stream().flatMap(range -> Stream.of(cube.trained(range), cube.heldOut(range))))
                .toList();
    }

    @Test
    void withNothingHeldOutTheTrainedRowsAreThoseOfTheCube() {
        assertThat(REFERENCE.trained(HueRange.NONE)).isSameAs(REFERENCE.all());
    }

    @Test
    void cubesAndHoldOutsAskedForInTurnKeepTheirOwnRows() {
        HsvGrid coarse = HsvGrid.ofHueStep(120, List.of(1.0), List.of(1.0));
        HueRange reds = HueRange.of(330, 30);
        for (int turn = 0; turn < 2; turn++) {
            assertThat(REFERENCE.trained(TEAL_TO_BLUE).size()).isEqualTo(538);
            assertThat(coarse.trained(TEAL_TO_BLUE).size()).isEqualTo(2);
            assertThat(coarse.heldOut(TEAL_TO_BLUE).size()).isEqualTo(1);
            assertThat(REFERENCE.trained(reds).size()).isEqualTo(598);
            assertThat(REFERENCE.heldOut(reds).hue(0)).isZero();
        }
    }

    @Test
    void withNothingHeldOutAllColorsAreTrained() {
        assertThat(REFERENCE.trained(HueRange.NONE).size()).isEqualTo(720);
        assertThat(REFERENCE.heldOut(HueRange.NONE).size()).isZero();
        assertThat(REFERENCE.trainedHues(HueRange.NONE)).isEqualTo(REFERENCE.hues());
    }

    @Test
    void aHoldOutThroughRedWithholdsTheReds() {
        assertThat(REFERENCE.trainedHues(HueRange.of(330, 30)))
                .hasSize(299)
                .startsWith(31.0)
                .endsWith(329.0);
    }

    @Test
    void rowsAreOrderedByHueThenSaturationThenValue() {
        ColorTable table =
                HsvGrid.ofHueStep(120, List.of(0.5, 1.0), List.of(0.9, 1.0)).all();
        List<String> rows = new ArrayList<>();
        for (int row = 0; row < table.size(); row++) {
            rows.add(table.hue(row) + " " + table.saturation(row) + " " + table.value(row));
        }

        assertThat(rows)
                .containsExactly(
                        "0.0 0.5 0.9",
                        "0.0 0.5 1.0",
                        "0.0 1.0 0.9",
                        "0.0 1.0 1.0",
                        "120.0 0.5 0.9",
                        "120.0 0.5 1.0",
                        "120.0 1.0 0.9",
                        "120.0 1.0 1.0",
                        "240.0 0.5 0.9",
                        "240.0 0.5 1.0",
                        "240.0 1.0 0.9",
                        "240.0 1.0 1.0");
    }

    @ParameterizedTest(name = "a step of {0}° makes {1} hues up to {2}°")
    @CsvSource({
        "1, 360, 359",
        "7, 52, 357",
        "0.5, 720, 359.5",
        "120, 3, 240",
        "100, 4, 300",
        "360, 1, 0",
        // Thirds of a degree do not add up to exactly one turn.
        "0.3333333333333333, 1080, 359.66666666666663"
    })
    void huesGoOnBelowTheFullTurn(double step, int count, double last) {
        List<Double> hues = HsvGrid.ofHueStep(step, List.of(1.0), List.of(1.0)).hues();

        assertThat(hues).hasSize(count).startsWith(0.0).endsWith(last);
    }

    @Property
    void noHueOfACubeComesBackToRed(@ForAll("steps") double step) {
        List<Double> hues = HsvGrid.ofHueStep(step, List.of(1.0), List.of(1.0)).hues();
        double last = hues.get(hues.size() - 1);

        assertThat(last).isLessThan(360 - 0.999 * Hue.TOLERANCE);
        assertThat(last + step).isGreaterThanOrEqualTo(360 - 1.001 * Hue.TOLERANCE);
    }

    /** Steps at and closely beside a whole part of the turn, where rounding decides. */
    @Provide
    Arbitrary<Double> steps() {
        return Combinators.combine(
                        Arbitraries.integers().between(3, 720),
                        Arbitraries.of(0.0, 1e-15, 1e-12, 1e-9, 1e-8, 1e-7, 1e-3, 0.3),
                        Arbitraries.of(-1, 1))
                .as((parts, off, sign) -> 360.0 / parts * (1 + sign * off));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, -1, 360.1, Double.NaN, Double.POSITIVE_INFINITY})
    void refusesAStepThatMakesNoHues(double step) {
        assertThatThrownBy(() -> HsvGrid.ofHueStep(step, List.of(1.0), List.of(1.0)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("hue step");
    }

    @Test
    void refusesAnAxisWithoutLevels() {
        assertThatThrownBy(() -> new HsvGrid(new HueGrid(360), List.of(), List.of(1.0)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new HsvGrid(new HueGrid(360), List.of(1.0), List.of()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void theArrayOfComponentsIsACopy() {
        ColorTable table = REFERENCE.trained(TEAL_TO_BLUE);
        table.rgb()[0] = 42;

        assertThat(table.component(0, 0)).isEqualTo(0.9f);
        assertThat(table.rgb()).hasSize(3 * 538);
    }

    private static void assertThatRowsEqual(ColorTable table, JsonNode rgb, JsonNode huesAndValues, int rows) {
        assertThat(rgb).hasSize(rows);
        assertThat(table.size()).isEqualTo(rows);
        for (int row = 0; row < rows; row++) {
            assertThat(table.hue(row)).isEqualTo(huesAndValues.get(row).get(0).doubleValue());
            assertThat(table.saturation(row)).isEqualTo(1);
            assertThat(table.value(row)).isEqualTo(huesAndValues.get(row).get(1).doubleValue());
            for (int channel = 0; channel < 3; channel++) {
                assertThat(Float.floatToIntBits(table.component(row, channel)))
                        .as("row %d, channel %d", row, channel)
                        .isEqualTo(Float.floatToIntBits(
                                Float.parseFloat(rgb.get(row).get(channel).asText())));
            }
        }
    }

    private static JsonNode fixture() throws IOException {
        try (InputStream data = HsvGridTest.class.getResourceAsStream("/colorwheel/fixtures/data.json")) {
            return new ObjectMapper().readTree(data);
        }
    }

    private static float[] row(ColorTable table, int row) {
        return new float[] {table.component(row, 0), table.component(row, 1), table.component(row, 2)};
    }

    private static List<Object> describe(ColorTable table, int row) {
        return List.of(
                table.hue(row),
                table.saturation(row),
                table.value(row),
                table.component(row, 0),
                table.component(row, 1),
                table.component(row, 2),
                table.pixel(row));
    }
}
