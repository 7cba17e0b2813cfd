package colorwheel.paint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import colorwheel.color.ColorTable;
import colorwheel.color.HsvColor;
import colorwheel.color.HueRange;
import colorwheel.color.ListedColors;
import colorwheel.color.Palettes;
import colorwheel.experiment.NetworkSpec;
import colorwheel.network.Forward;
import colorwheel.recording.Weights;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Listed colors as tiles. */
class TilesTest {
    private static final Weights WEIGHTS = Networks.lively(NetworkSpec.REFERENCE, 1);

    private static Raster paint(Swatches swatches, int width, int height, Palette palette) {
        Raster raster = new Raster(width, height);
        new SwatchPainter().paint(swatches, raster, 1, palette);
        return raster;
    }

    private static Swatches plain(ListedColors colors) {
        return new Swatches(colors, HueRange.NONE);
    }

    @ParameterizedTest
    @CsvSource({"1, 600, 200", "3, 600, 200", "12, 600, 200", "12, 200, 400", "256, 500, 150", "2500, 900, 300"})
    void everyColorHasATileWhereItIsFound(int count, int width, int height) {
        ListedColors colors = Palettes.of(count);
        Raster raster = paint(plain(colors), width, height, Palette.LIGHT);
        SwatchHits hits = new SwatchHits(plain(colors), width, height, 1);
        ColorTable table = colors.all();
        Set<SwatchHits.Cell> cells = new HashSet<>();
        for (int row = 0; row < count; row++) {
            HsvColor color = HsvColor.of(table, row);
            SwatchHits.Cell cell = hits.cellOf(color).orElseThrow();
            double x = cell.left() + cell.width() / 2;
            double y = cell.top() + cell.height() / 2;
            assertThat(hits.at(x, y)).contains(color);
            assertThat(raster.pixel((int) x, (int) y)).isEqualTo(table.pixel(row));
            cells.add(cell);
        }
        assertThat(cells).hasSize(count);
    }

    @Test
    void tenThousandAreThereWithEveryPixelOneOfThem() {
        ListedColors colors = Palettes.of(10_000);
        Set<Integer> pixels = new HashSet<>();
        for (int row = 0; row < colors.size(); row++) {
            pixels.add(colors.all().pixel(row));
        }
        TileLayout layout = TileLayout.of(colors, 500, 150, 1);
        Raster raster = paint(plain(colors), 500, 150, Palette.LIGHT);
        int tiles = 0;
        for (int y = layout.top(); y < layout.top() + layout.height(); y++) {
            for (int x = layout.left(); x < layout.left() + layout.width(); x++) {
                int row = layout.at(x, y);
                if (row >= 0) {
                    tiles++;
                    assertThat(raster.pixel(x, y)).isEqualTo(colors.all().pixel(row));
                }
            }
        }
        assertThat(tiles).isGreaterThan(layout.width() * layout.height() * 9 / 10);
    }

    @Test
    void columnsGoByHueAndDownTheyGetDarkerAndGraysStandApart() {
        ListedColors colors = Palettes.of(300);
        TileLayout layout = TileLayout.of(colors, 600, 200, 1);
        TileOrder order = layout.order();
        ColorTable table = order.table();
        double reached = -1;
        for (int column = 0; column < layout.columns(); column++) {
            boolean gray = column >= order.coloredColumns();
            List<Double> hues = new ArrayList<>();
            List<Double> values = new ArrayList<>();
            for (int row = 0; row < order.rows() && order.at(column, row) >= 0; row++) {
                HsvColor color = HsvColor.of(table, order.at(column, row));
                assertThat(color.hasHue()).isEqualTo(!gray);
                hues.add(color.hue());
                values.add(color.value());
            }
            assertThat(values).isSortedAccordingTo((one, other) -> Double.compare(other, one));
            if (!gray) {
                assertThat(Collections.min(hues)).isGreaterThanOrEqualTo(reached);
                reached = Collections.max(hues);
            }
        }
        assertThat(order.grayColumns()).isPositive();
        int lastHue = layout.cell(order.coloredColumns() - 1, 0).right();
        assertThat(layout.cell(order.coloredColumns(), 0).left()).isEqualTo(lastHue + 8);
        assertThat(layout.at(lastHue + 3, layout.top() + 1)).isEqualTo(-1);
    }

    @Test
    void exactlyTheHeldOutTilesAreHatchedAndNoGray() {
        ListedColors colors =
                new ListedColors("mine", List.of(0xFF0000, 0xFF8000, 0x808080, 0x00FFFF, 0x0000FF, 0x101010, 0xFFFFFF));
        HueRange reds = HueRange.of(350, 40);
        Raster before = paint(plain(colors), 600, 200, Palette.LIGHT);
        Raster hatched = paint(new Swatches(colors, reds), 600, 200, Palette.LIGHT);
        SwatchHits hits = new SwatchHits(plain(colors), 600, 200, 1);
        for (int row = 0; row < colors.size(); row++) {
            SwatchHits.Cell cell = hits.cellOf(HsvColor.of(colors.all(), row)).orElseThrow();
            boolean changed = false;
            for (int x = (int) cell.left() + 1; x < cell.left() + cell.width(); x++) {
                changed |= before.pixel(x, (int) cell.top() + 5) != hatched.pixel(x, (int) cell.top() + 5);
            }
            assertThat(changed).as("color %s", row).isEqualTo(row < 2);
        }
    }

    @ParameterizedTest
    @CsvSource({"40, 600, 200", "4000, 600, 200"})
    void whatCameOutLiesAroundWhatWentInOrBelowItWhereTilesAreSmall(int count, int width, int height) {
        ListedColors colors = Palettes.of(count);
        Swatches swatches = new Swatches(colors, HueRange.NONE, WEIGHTS);
        Raster raster = paint(swatches, width, height, Palette.LIGHT);
        SwatchHits hits = new SwatchHits(swatches, width, height, 1);
        float[] made = new Forward(WEIGHTS).reconstruct(colors.all().rgb());
        int seen = 0;
        for (int row = 0; row < count; row++) {
            SwatchHits.Cell cell = hits.cellOf(HsvColor.of(colors.all(), row)).orElseThrow();
            if (cell.width() < 3 || cell.height() < 3) {
                continue;
            }
            seen++;
            int x = (int) (cell.left() + cell.width() / 2);
            int in = (int) (count > 1000 ? cell.top() : cell.top() + cell.height() / 2);
            int out = (int) (cell.top() + cell.height() - 1);
            assertThat(raster.pixel(x, in)).isEqualTo(colors.all().pixel(row));
            for (int channel = 0; channel < 3; channel++) {
                double level = raster.pixel(x, out) >> 16 - 8 * channel & 0xFF;
                assertThat(level).isCloseTo(255 * made[3 * row + channel], within(0.51));
            }
        }
        assertThat(seen).isGreaterThan(count / 2);
    }

    @Test
    void besideTheTilesThereIsNoneNorOfAColorThatIsNotListed() {
        SwatchHits hits = new SwatchHits(plain(Palettes.hues(12)), 400, 200, 1);

        assertThat(hits.at(2, 100)).isEmpty();
        assertThat(hits.at(200, 2)).isEmpty();
        assertThat(hits.at(200, 199)).isEmpty();
        assertThat(hits.cellOf(new HsvColor(5, 1, 1))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"1,1", "20,20", "139,300", "600,30", "3000,60"})
    void aPictureOfAnySizeCanBePainted(int width, int height) {
        for (int count : new int[] {1, 3, 256, 10_000}) {
            ListedColors colors = Palettes.of(count);
            paint(new Swatches(colors, HueRange.of(0, 90), WEIGHTS), width, height, Palette.DARK);
            new SwatchHits(plain(colors), width, height, 1).at(width / 2.0, height / 2.0);
        }
    }
}
