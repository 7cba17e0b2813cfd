package colorwheel.paint;

import static org.assertj.core.api.Assertions.assertThat;

import colorwheel.experiment.Experiment;
import colorwheel.paint.WheelGrid.Mark;
import colorwheel.paint.WheelGrid.Tile;
import colorwheel.recording.Weights;
import colorwheel.training.InitialWeights;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class WheelGridPainterTest {
    private static final Experiment EXPERIMENT = Experiment.REFERENCE.withHueStep(10);
    private static final WheelPoints POINTS = new WheelPoints(EXPERIMENT, EXPERIMENT.trainingColors());
    private static final int WIDTH = 3 * (int) WheelGridLayout.TILE_WIDTH;
    private static final int HEIGHT = 2 * (int) WheelGridLayout.TILE_HEIGHT;

    private final WheelGridPainter painter = new WheelGridPainter();

    private static Tile tile(int seed) {
        Weights weights = InitialWeights.of(EXPERIMENT.network(), seed);
        return new Tile(weights, "seed " + seed, Mark.FORMED, "formed");
    }

    private static WheelGrid grid(int first, List<Tile> tiles, double scrolled, int selected) {
        return new WheelGrid(POINTS, WheelGridLayout.of(WIDTH), first, tiles, scrolled, selected, -1, true);
    }

    private Raster painted(WheelGrid grid) {
        Raster raster = new Raster(WIDTH, HEIGHT);
        painter.paint(grid, raster, 1, Palette.LIGHT);
        return raster;
    }

    @Test
    void aTileLooksTheSameWhereverItIs() {
        Raster there = painted(grid(0, List.of(tile(1), tile(2), tile(3), tile(4)), 0, -1));
        Raster scrolled = painted(grid(3, List.of(tile(4)), WheelGridLayout.TILE_HEIGHT, -1));

        for (int y = 0; y < WheelGridLayout.TILE_HEIGHT; y++) {
            for (int x = 0; x < WheelGridLayout.TILE_WIDTH; x++) {
                assertThat(scrolled.pixel(x, y)).isEqualTo(there.pixel(x, y + (int) WheelGridLayout.TILE_HEIGHT));
            }
        }
    }

    @Test
    void aTileHalfInViewIsCutAndEveryOtherPixelIsBackground() {
        Raster raster = painted(grid(0, List.of(tile(1)), WheelGridLayout.TILE_HEIGHT / 2, -1));

        Set<Integer> below = new HashSet<>();
        for (int y = (int) WheelGridLayout.TILE_HEIGHT / 2; y < HEIGHT; y++) {
            for (int x = 0; x < WIDTH; x++) {
                below.add(raster.pixel(x, y));
            }
        }
        assertThat(below).containsExactly(Palette.LIGHT.background());
    }

    @Test
    void theSelectedTileHasAFrame() {
        Raster raster = painted(grid(0, List.of(tile(1), tile(2)), 0, 1));

        assertThat(raster.pixel((int) WheelGridLayout.TILE_WIDTH, 0)).isEqualTo(Palette.LIGHT.accent());
        assertThat(raster.pixel(0, 0)).isEqualTo(Palette.LIGHT.background());
    }

    @Test
    void everyMarkHasItsOwnShape() {
        Set<List<Integer>> shapes = new HashSet<>();
        for (Mark mark : Mark.values()) {
            Raster raster = painted(grid(0, List.of(new Tile(null, "seed 1", mark, "")), 0, -1));
            List<Integer> pixels = new ArrayList<>();
            for (int y = 0; y < WheelGridLayout.TILE_HEIGHT; y++) {
                for (int x = 0; x < WheelGridLayout.TILE_WIDTH; x++) {
                    pixels.add(raster.pixel(x, y));
                }
            }
            shapes.add(pixels);
        }

        assertThat(shapes).hasSize(Mark.values().length);
    }

    @Test
    void theTilesKeptAreBounded() {
        for (int first = 0; first < 3_000; first += 6) {
            List<Tile> tiles = new ArrayList<>();
            for (int k = first; k < first + 6; k++) {
                tiles.add(tile(k));
            }
            painted(grid(first, tiles, WheelGridLayout.of(WIDTH).y(first), -1));
        }

        long bytes = 4L * painter.keptTiles() * (long) (WheelGridLayout.TILE_WIDTH * WheelGridLayout.TILE_HEIGHT);
        assertThat(bytes).isLessThanOrEqualTo(48L << 20).isGreaterThan(40L << 20);
    }

    @Test
    void tilesLieInRowsAndAreFoundByTheirPlace() {
        WheelGridLayout layout = WheelGridLayout.of(1_000);

        assertThat(layout.columns()).isEqualTo(8);
        assertThat(layout.rows(17)).isEqualTo(3);
        assertThat(layout.height(17)).isEqualTo(3 * WheelGridLayout.TILE_HEIGHT);
        for (int tile = 0; tile < 17; tile++) {
            assertThat(layout.tileAt(layout.x(tile), layout.y(tile), 17)).isEqualTo(tile);
        }
        assertThat(layout.tileAt(layout.left() - 1, 0, 17)).isEqualTo(-1);
        assertThat(layout.tileAt(999, 0, 17)).isEqualTo(-1);
        assertThat(layout.tileAt(layout.x(1), layout.y(16), 17))
                .as("behind the last")
                .isEqualTo(-1);
        assertThat(WheelGridLayout.of(5).columns()).isEqualTo(1);
    }
}
