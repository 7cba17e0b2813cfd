package colorwheel.paint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import colorwheel.analysis.HueRings;
import colorwheel.color.ColorTable;
import colorwheel.color.HsvColor;
import colorwheel.color.Hue;
import colorwheel.color.HueGrid;
import colorwheel.color.HueRange;
import colorwheel.color.HueSteps;
import colorwheel.experiment.Experiment;
import colorwheel.experiment.Levels;
import colorwheel.recording.Snapshot;
import colorwheel.recording.Weights;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;

/** What is painted over the hues and found at a place in a picture, whatever the step between hues. */
class HueStepTest {
    private static final int WIDTH = 900;
    private static final int HEIGHT = 300;
    private static final int TRIES = 60;

    @Provide
    Arbitrary<Double> steps() {
        return HueSteps.any();
    }

    private static Experiment experiment(double step) {
        return Experiment.REFERENCE
                .withHoldOut(HueRange.NONE)
                .withHueStep(step)
                .withSaturations(Levels.of(0.5, 1))
                .withValues(Levels.of(0.9, 1));
    }

    private static Weights wheel(Experiment experiment) {
        return ChromaNetwork.weights(experiment.network());
    }

    @Property(tries = TRIES)
    void pointingAtAHueFindsItInThePicturesOverTheHues(
            @ForAll("steps") double step, @ForAll @DoubleRange(min = -0.49, max = 0.49) double off) {
        HueGrid grid = new HueGrid(step);
        PlotAxis axis = HueChart.hueAxis(WIDTH, HEIGHT, 1);

        for (int k = 0; k < grid.size(); k++) {
            assertThat(grid.nearest(axis.value(axis.at(grid.hue(k))))).isEqualTo(k);
            double beside = grid.hue(k) + off * step;
            double toNext = Hue.distance(beside, grid.hue(grid.moved(k, 1)));
            if (beside > 0 && beside < Hue.TURN && Hue.distance(beside, grid.hue(k)) < toNext - 1e-5) {
                assertThat(grid.nearest(axis.value(axis.at(beside))))
                        .as("beside hue " + k)
                        .isEqualTo(k);
            }
        }
        assertThat(grid.nearest(axis.value(axis.at(Hue.TURN))))
                .as("the right end")
                .isZero();
    }

    @Property(tries = TRIES)
    void theMarkOfAHueIsOnThatHue(@ForAll("steps") double step, @ForAll @IntRange(max = 719) int place) {
        Experiment experiment = experiment(step);
        Weights weights = wheel(experiment);
        HueRings rings = HueRings.of(experiment, weights);
        int index = place % rings.hues();
        HsvColor color = new HsvColor(rings.hue(index), 1, 1);
        HueChart chart = new HueChart(experiment, Networks.snapshot(experiment, weights), color);
        try (RasterPen pen = new RasterPen(new Raster(WIDTH, HEIGHT), 1)) {
            HuePlot plot = new HuePlot(chart, pen, Palette.LIGHT, new double[] {0, 1});

            assertThat(plot.pointedValue(rings, (ring, hue) -> hue)).isEqualTo(index);
            assertThat(plot.pointedName()).isEqualTo("hue " + Hue.text(rings.hue(index)) + "°");
        }
        for (Painter<HueChart> painter : List.of(new AnglePainter(), new ErrorPainter())) {
            Raster without = new Raster(WIDTH, HEIGHT);
            painter.paint(new HueChart(experiment, chart.snapshot(), null), without, 1, Palette.LIGHT);
            Raster with = new Raster(WIDTH, HEIGHT);
            painter.paint(chart, with, 1, Palette.LIGHT);
            PlotFrame frame = HueChart.frame(WIDTH, HEIGHT, 1);
            double x = HueChart.hueAxis(WIDTH, HEIGHT, 1).at(rings.hue(index));
            Set<Integer> columns = changedColumns(without, with, frame.top() + 1, frame.bottom() - 1);
            // A line, and on it a mark whose rim reaches a few pixels to both sides.
            assertThat(columns).isNotEmpty().allSatisfy(column -> assertThat(Math.abs(column - x))
                    .isLessThan(9));
        }
    }

    private static Set<Integer> changedColumns(Raster one, Raster other, int top, int bottom) {
        Set<Integer> columns = new TreeSet<>();
        for (int y = top; y < bottom; y++) {
            for (int x = 0; x < one.width(); x++) {
                if (one.pixel(x, y) != other.pixel(x, y)) {
                    columns.add(x);
                }
            }
        }
        return columns;
    }

    @Property(tries = TRIES)
    void aColorThatTheGridHasNotIsMarkedAtTheNearestHue(
            @ForAll("steps") double step, @ForAll @DoubleRange(max = 359.9) double degrees) {
        assertMarkedAtTheNearestHue(step, degrees);
    }

    /** Rounding decides between two hues that are as far. */
    @Example
    void halfwayOneOfBothIsMarked() {
        assertMarkedAtTheNearestHue(0.7, 0.35);
        assertMarkedAtTheNearestHue(0.7, 1.05);
    }

    private static void assertMarkedAtTheNearestHue(double step, double degrees) {
        Experiment experiment = experiment(step);
        HueRings rings = HueRings.of(experiment, wheel(experiment));
        HueChart chart = new HueChart(experiment, null, new HsvColor(degrees, 1, 1));
        try (RasterPen pen = new RasterPen(new Raster(WIDTH, HEIGHT), 1)) {
            HuePlot plot = new HuePlot(chart, pen, Palette.LIGHT, new double[] {0, 1});
            double marked = plot.pointedValue(rings, (ring, hue) -> ring.hue(hue));

            assertThat(rings.grid().hues())
                    .noneMatch(hue -> Hue.distance(degrees, hue) < Hue.distance(degrees, marked));
            assertThat(plot.pointedName()).isEqualTo("hue " + Hue.text(marked) + "°");
        }
    }

    @Property(tries = TRIES)
    void everySwatchIsFoundWhereItIsPaintedAndHatchedIfItIsHeldOut(
            @ForAll("steps") double step, @ForAll @DoubleRange(max = 359) double start) {
        Experiment experiment = experiment(step);
        HueRange holdOut = HueRange.of(start, start + 50);
        Swatches swatches = new Swatches(experiment.cube(), holdOut);
        Raster raster = new Raster(WIDTH, HEIGHT);
        new SwatchPainter().paint(swatches, raster, 1, Palette.LIGHT);
        SwatchHits hits = new SwatchHits(swatches, WIDTH, HEIGHT, 1);
        ColorTable colors = experiment.cube().all();
        for (int row = 0; row < colors.size(); row++) {
            HsvColor color = HsvColor.of(colors, row);
            SwatchHits.Cell cell = hits.cellOf(color).orElseThrow();
            double x = cell.left() + cell.width() / 2;
            double y = cell.top() + cell.height() / 2;
            if (cell.width() >= 1) {
                assertThat(hits.at(x, y)).contains(color);
                if (!holdOut.contains(color.hue())) {
                    assertThat(raster.pixel((int) x, (int) y)).isEqualTo(colors.pixel(row));
                } else if (cell.width() >= 12) {
                    int from = (int) cell.left() + 2;
                    int middle = (int) y;
                    int[] across = new int[(int) cell.width() - 3];
                    Arrays.setAll(across, k -> raster.pixel(from + k, middle));
                    assertThat(Arrays.stream(across).distinct().count())
                            .as("hatched")
                            .isGreaterThan(1);
                }
            }
        }
    }

    @Property(tries = TRIES)
    void theNamesBelowTheSwatchesStandBelowTheirHues(
            @ForAll("steps") double step, @ForAll @IntRange(min = 150, max = 1500) int width) {
        HueGrid grid = new HueGrid(step);
        SwatchLayout layout = SwatchLayout.of(experiment(step).cube(), width, HEIGHT, 1);

        for (SwatchLayout.HueLabel label : layout.hueLabels()) {
            assertThat(label.x()).isBetween((double) layout.left(), (double) layout.left() + layout.width());
            double column = (label.x() - layout.left()) / layout.width() * grid.size() - 0.5;
            int below = (int) Math.floor(column + 1e-9);
            assertThat(Hue.forward(grid.hue(Math.max(0, below)), label.hue()))
                    .as(label.text() + " lies beyond the hue at its left")
                    .isLessThan(step);
        }
    }

    @Property(tries = TRIES)
    void everyPointOfTheScatterIsFoundWhereItIsPainted(@ForAll("steps") double step) {
        Experiment experiment = experiment(step);
        Weights weights = wheel(experiment);
        ColorTable colors = experiment.trainingColors();
        Scatter scatter = new Scatter(
                Networks.snapshot(experiment, weights),
                colors,
                AxisScale.UNIT,
                true,
                Overlays.of(experiment, EnumSet.allOf(Overlay.class)),
                Zoom.NONE);
        new ScatterPainter().paint(scatter, new Raster(WIDTH, HEIGHT), 1, Palette.LIGHT);
        ScatterHits hits = new ScatterHits(scatter, WIDTH, HEIGHT, 1);
        for (int row = 0; row < colors.size(); row++) {
            double[] at = hits.positionOf(HsvColor.of(colors, row)).orElseThrow();
            HsvColor found = hits.at(at[0], at[1], 0.5).orElseThrow();

            // Colors of one hue may lie at one place.
            assertThat(hits.positionOf(found).orElseThrow()).containsExactly(at, within(0.5));
        }
        for (HueMark mark : HueMark.of(experiment, true)) {
            assertThat(Hue.distance(mark.color().hue(), mark.hue().degrees())).isLessThanOrEqualTo(step / 2 + 1e-9);
            assertThat(experiment.cube().grid().index(mark.color().hue())).isPresent();
        }
    }

    @Property(tries = 20)
    void theHistoryShowsTheWheelsOfAnyStep(@ForAll("steps") double step) {
        Experiment experiment = experiment(step).withEpochs(4);
        Snapshot only = Networks.snapshot(experiment, wheel(experiment));
        HistoryStrip.Wheel first = new HistoryStrip.Wheel(only, experiment.trainingColors());
        HistoryStrip strip = new HistoryStrip(List.of(0, 1, 2, 4), List.of(first), AxisScale.UNIT, true, null, 0);
        Raster raster = new Raster(400, 100);
        new HistoryPainter().paint(strip, raster, 1, Palette.LIGHT);

        assertThat(Arrays.stream(raster.pixels()).distinct().count()).isGreaterThan(2);
        assertThat(strip.placeAt(399.9, 400)).isEqualTo(3);
    }
}
