package colorwheel.paint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import colorwheel.color.ColorTable;
import colorwheel.color.HsvColor;
import colorwheel.color.HsvGrid;
import colorwheel.color.HueRange;
import colorwheel.experiment.Experiment;
import colorwheel.experiment.Levels;
import colorwheel.experiment.NetworkSpec;
import colorwheel.network.Forward;
import colorwheel.recording.Weights;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HitsTest {
    private static final int SIZE = 600;
    private static final Experiment EXPERIMENT = Experiment.REFERENCE
            .withHueStep(30)
            .withValues(Levels.of(1))
            .withNetwork(NetworkSpec.REFERENCE.withNormalize(false))
            .withHoldOut(HueRange.of(120, 180));
    private static final Weights WEIGHTS = Networks.lively(EXPERIMENT.network(), 3);
    private static final ColorTable COLORS = EXPERIMENT.trainingColors();
    private static final AxisScale AXES = new AxisScale(8);

    private static Scatter scatter(Zoom zoom, Overlay... overlays) {
        Set<Overlay> on = EnumSet.noneOf(Overlay.class);
        on.addAll(List.of(overlays));
        return new Scatter(
                Networks.snapshot(EXPERIMENT, WEIGHTS), COLORS, AXES, false, Overlays.of(EXPERIMENT, on), zoom);
    }

    private static ScatterHits hits(Scatter scatter) {
        return new ScatterHits(scatter, SIZE, SIZE, 1);
    }

    @Test
    void everyPointIsFoundWhereItIsPainted() {
        Zoom close = Zoom.NONE.by(2.5, 0.5, 0.5, AXES);
        for (Scatter scatter : List.of(scatter(Zoom.NONE), scatter(close, Overlay.ORIENTATION))) {
            ScatterHits hits = hits(scatter);
            LatentPlane plane = hits.plane();
            int found = 0;
            for (int row = 0; row < COLORS.size(); row++) {
                float first = scatter.points().get(row, 0);
                float second = scatter.points().get(row, 1);
                double x = plane.x(first, second);
                double y = plane.y(first, second);
                if (hits.at(x, y, 0.5).isPresent()) {
                    assertThat(hits.at(x, y, 0.5)).contains(HsvColor.of(COLORS, row));
                    assertThat(hits.positionOf(HsvColor.of(COLORS, row)).orElseThrow())
                            .containsExactly(new double[] {x, y}, within(1e-3));
                    found++;
                }
            }
            assertThat(found).isGreaterThan(3);
        }
    }

    @Test
    void thePointerNeedNotBeExactButNear() {
        ScatterHits hits = hits(scatter(Zoom.NONE));
        double[] red = hits.positionOf(HsvColor.of(COLORS, 0)).orElseThrow();

        assertThat(hits.at(red[0] + 3, red[1] + 3, 5)).contains(HsvColor.of(COLORS, 0));
        assertThat(hits.at(red[0] + 3, red[1] + 3, 4)).isEmpty();
    }

    @Test
    void ofPointsAtOnePlaceTheOneOnTopIsMeant() {
        Experiment three = SyntheticRun.threeColors();
        ColorTable colors = three.trainingColors();
        Scatter same = new Scatter(
                SyntheticRun.snapshot(three, 0, 1, 0.2f, 0.3f, 0.2f, 0.3f, 0.7f, 0.7f), colors, AxisScale.UNIT, true);
        ScatterHits hits = hits(same);
        int[] order = DrawingOrder.of(null, 3).rows();

        assertThat(hits.at(hits.plane().x(0.2, 0.3), hits.plane().y(0.2, 0.3), 3))
                .contains(HsvColor.of(colors, order[2] == 2 ? order[1] : order[2]));
    }

    @Test
    void wherePointsOverlapTheOneThatIsSeenIsMeant() {
        Experiment three = SyntheticRun.threeColors();
        ColorTable colors = three.trainingColors();
        Scatter crowd = new Scatter(
                SyntheticRun.snapshot(three, 0, 1, 0.2f, 0.3f, 0.212f, 0.3f, 0.206f, 0.31f),
                colors,
                AxisScale.UNIT,
                true);
        Raster raster = new Raster(SIZE, SIZE);
        new ScatterPainter().paint(crowd, raster, 1, Palette.LIGHT);
        ScatterHits hits = hits(crowd);
        int x = (int) hits.plane().x(0.206, 0.303);
        int y = (int) hits.plane().y(0.206, 0.303);
        int[] seen = new int[3];
        for (int py = y - 8; py <= y + 8; py++) {
            for (int px = x - 8; px <= x + 8; px++) {
                for (int row = 0; row < 3; row++) {
                    // A point at 80 % leaves less of what it covers than this.
                    if (distance(raster.pixel(px, py), colors.pixel(row)) < 60) {
                        assertThat(hits.at(px + 0.5, py + 0.5, 8)).contains(HsvColor.of(colors, row));
                        seen[row]++;
                    }
                }
            }
        }
        assertThat(seen).doesNotContain(0);
    }

    private static int distance(int one, int other) {
        int distance = 0;
        for (int shift = 0; shift <= 16; shift += 8) {
            distance = Math.max(distance, Math.abs((one >> shift & 0xFF) - (other >> shift & 0xFF)));
        }
        return distance;
    }

    @Test
    void heldOutColorsAreFoundOnlyWhileTheyAreShown() {
        ColorTable heldOut = EXPERIMENT.cube().heldOut(EXPERIMENT.holdOut());
        HsvColor teal = HsvColor.of(heldOut, 1);
        ScatterHits without = hits(scatter(Zoom.NONE));
        ScatterHits with = hits(scatter(Zoom.NONE, Overlay.HELD_OUT));
        double[] position = without.positionOf(teal).orElseThrow();

        assertThat(without.at(position[0], position[1], 0.5)).isEmpty();
        assertThat(with.at(position[0], position[1], 0.5)).contains(teal);
    }

    @Test
    void outsideThePlotThereIsNothing() {
        Zoom close = Zoom.NONE.by(100, 7, 7, AXES);
        ScatterHits hits = hits(scatter(close));

        assertThat(hits.positionOf(HsvColor.of(COLORS, 0))).isEmpty();
        assertThat(hits.at(2, 2, 1000)).isEmpty();
        assertThat(hits.at(SIZE / 2.0, SIZE / 2.0, 3)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"1,800,300", "0.5,320,200", "30,800,300", "10,400,90"})
    void everySwatchIsFoundWhereItsCellIs(double step, int width, int height) {
        HsvGrid cube = HsvGrid.ofHueStep(step, List.of(0.5, 1.0), List.of(0.4, 0.7, 1.0));
        Swatches swatches = new Swatches(cube, HueRange.NONE);
        SwatchHits hits = new SwatchHits(swatches, width, height, 1);
        Raster raster = new Raster(width, height);
        new SwatchPainter().paint(swatches, raster, 1, Palette.LIGHT);
        ColorTable colors = cube.all();
        int found = 0;
        for (int row = 0; row < colors.size(); row++) {
            HsvColor color = HsvColor.of(colors, row);
            SwatchHits.Cell cell = hits.cellOf(color).orElseThrow();
            double x = cell.left() + cell.width() / 2;
            double y = cell.top() + cell.height() / 2;
            var hit = hits.at(x, y);
            assertThat(hit).isPresent();
            if (cell.width() >= 1) {
                assertThat(hit).contains(color);
                assertThat(raster.pixel((int) x, (int) y)).isEqualTo(colors.pixel(row));
                found++;
            }
        }
        assertThat(found).isEqualTo(step < 1 ? 0 : colors.size());
    }

    @Test
    void besideThePanelsThereIsNoSwatchNorOfAColorThatTheCubeHasNot() {
        HsvGrid cube = HsvGrid.ofHueStep(10, List.of(1.0), List.of(0.5, 1.0));
        SwatchHits hits = new SwatchHits(new Swatches(cube, HueRange.NONE), 400, 200, 1);

        assertThat(hits.at(2, 100)).isEmpty();
        assertThat(hits.at(200, 2)).isEmpty();
        assertThat(hits.at(200, 199)).isEmpty();
        assertThat(hits.cellOf(new HsvColor(5, 1, 1))).isEmpty();
        assertThat(hits.cellOf(new HsvColor(10, 0.9, 1))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"1,600,200", "10,600,200"})
    void whatWentInLiesInsideWhatCameOut(double step, int width, int height) {
        HsvGrid cube = HsvGrid.ofHueStep(step, List.of(1.0), List.of(0.9, 1.0));
        Swatches swatches = new Swatches(cube, HueRange.of(150, 240), WEIGHTS);
        Raster raster = new Raster(width, height);
        new SwatchPainter().paint(swatches, raster, 1, Palette.LIGHT);
        SwatchHits hits = new SwatchHits(swatches, width, height, 1);
        ColorTable colors = cube.all();
        float[] made = new Forward(WEIGHTS).reconstruct(colors.rgb());
        for (int row = 0; row < colors.size(); row++) {
            SwatchHits.Cell cell = hits.cellOf(HsvColor.of(colors, row)).orElseThrow();
            int x = (int) (cell.left() + cell.width() / 2);
            int middle = (int) (cell.top() + cell.height() / 2);
            int above = (int) (cell.top() + cell.height() / 8);
            for (int channel = 0; channel < 3; channel++) {
                int level = raster.pixel(x, above) >> 16 - 8 * channel & 0xFF;
                assertThat((double) level).isCloseTo(255 * made[3 * row + channel], within(0.51));
            }
            if (!swatches.holdOut().contains(colors.hue(row))) {
                assertThat(raster.pixel(x, middle)).isEqualTo(colors.pixel(row));
            }
        }
    }
}
