package colorwheel.paint;

import static org.assertj.core.api.Assertions.assertThat;

import colorwheel.color.ColorTable;
import colorwheel.experiment.Experiment;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DrawingOrderTest {
    private static int[] order(int size) {
        return DrawingOrder.of(null, size).rows();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 538, 36_000})
    void everyRowIsDrawnOnce(int size) {
        int[] sorted = order(size).clone();
        Arrays.sort(sorted);

        for (int row = 0; row < size; row++) {
            assertThat(sorted[row]).isEqualTo(row);
        }
        assertThat(sorted).hasSize(size);
    }

    @Test
    void theOrderIsTheSameAlwaysAndEverywhere() {
        assertThat(order(8)).containsExactly(6, 3, 0, 2, 5, 7, 1, 4);
        assertThat(order(538)).isEqualTo(order(538));
    }

    @Test
    void aKnownOrderOfThatManyIsTaken() {
        DrawingOrder known = DrawingOrder.of(null, 5);

        assertThat(DrawingOrder.of(known, 5)).isSameAs(known);
        assertThat(DrawingOrder.of(known, 6).rows()).hasSize(6);
    }

    @Test
    void aDrawingHasTheOrderOfAPicture() throws IOException {
        Experiment experiment = Experiment.REFERENCE.withHueStep(30);
        ColorTable colors = experiment.trainingColors();
        Scatter wheel = new Scatter(SyntheticRun.ring(experiment, 0, 0.1, 1), colors, AxisScale.UNIT, true);
        ByteArrayOutputStream drawing = new ByteArrayOutputStream();
        ScatterSvg.write(wheel, 300, 1, Palette.LIGHT, raster -> new byte[0], "", drawing);

        List<String> expected = Arrays.stream(order(colors.size()))
                .mapToObj(row -> String.format(Locale.ROOT, "#%06x", colors.pixel(row) & 0xFFFFFF))
                .toList();
        assertThat(Pattern.compile("<circle [^>]*fill=\"(#[0-9a-f]+)\"")
                        .matcher(drawing.toString(StandardCharsets.UTF_8))
                        .results()
                        .map(circle -> circle.group(1)))
                .containsExactlyElementsOf(expected);
    }

    /** Of 89 hues with 10 saturations and 10 values, what lies on top must not have the last hues. */
    @Test
    void theRowsOnTopAreOfAllHuesAndLevels() {
        int[] rows = order(8_900);
        int[] ofTenth = new int[10];
        int[] ofLevel = new int[10];
        for (int k = 8_900 - 1_000; k < 8_900; k++) {
            ofTenth[rows[k] / 890]++;
            ofLevel[rows[k] % 10]++;
        }

        assertThat(Arrays.stream(ofTenth)).allMatch(count -> count > 60 && count < 140);
        assertThat(Arrays.stream(ofLevel)).allMatch(count -> count > 60 && count < 140);
    }
}
