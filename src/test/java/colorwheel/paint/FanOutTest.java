package colorwheel.paint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import colorwheel.color.ColorTable;
import colorwheel.color.HsvColor;
import colorwheel.experiment.Experiment;
import colorwheel.experiment.Levels;
import colorwheel.experiment.NetworkSpec;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class FanOutTest {
    private static final int SIZE = 600;
    private static final Experiment EXPERIMENT = Experiment.REFERENCE
            .withHueStep(30)
            .withSaturations(Levels.of(0.5, 1))
            .withValues(Levels.of(0.6, 0.8, 1));

    private static Scatter scatter(Experiment experiment, Overlay... shown) {
        EnumSet<Overlay> overlays = EnumSet.noneOf(Overlay.class);
        overlays.addAll(List.of(shown));
        return new Scatter(
                SyntheticRun.ring(experiment, 0, 0.1, 1),
                experiment.trainingColors(),
                AxisScale.UNIT,
                experiment.network().normalize(),
                Overlays.of(experiment, overlays),
                Zoom.NONE);
    }

    private static Raster paint(Scatter scatter) {
        Raster raster = new Raster(SIZE, SIZE);
        new ScatterPainter().paint(scatter, raster, 1, Palette.LIGHT);
        return raster;
    }

    @Test
    void everyLevelHasARadiusOfItsOwnFromTheBrightestInward() {
        FanOut fanOut = FanOut.of(EXPERIMENT);
        TreeSet<Double> radii = new TreeSet<>();
        for (int level = 0; level < 6; level++) {
            radii.add(fanOut.radius(level));
        }

        assertThat(radii).hasSize(6);
        assertThat(fanOut.radius(1, 1)).isEqualTo(1);
        assertThat(fanOut.radius(1, 0.8)).isCloseTo(0.9, within(1e-12));
        assertThat(fanOut.radius(0.5, 1)).isCloseTo(0.7, within(1e-12));
        assertThat(fanOut.radius(0.5, 0.6)).isEqualTo(radii.first());
    }

    @Test
    void manyLevelsStillHaveRoom() {
        Experiment many = EXPERIMENT.withSaturations(Levels.spaced(0.1, 1, 10)).withValues(Levels.spaced(0.1, 1, 10));

        assertThat(FanOut.of(many).radius(0.1, 0.1)).isCloseTo(0.35, within(1e-12));
    }

    @Test
    void pointsKeepTheirAnglesAndAreFoundWhereTheyArePainted() {
        Scatter fanned = scatter(EXPERIMENT, Overlay.FAN_OUT, Overlay.ORIENTATION);
        Raster raster = paint(fanned);
        ScatterHits hits = new ScatterHits(fanned, SIZE, SIZE, 1);
        ScatterHits plain = new ScatterHits(scatter(EXPERIMENT, Overlay.ORIENTATION), SIZE, SIZE, 1);
        ScatterGeometry plot = hits.plane().plot();
        ColorTable colors = EXPERIMENT.trainingColors();
        for (int row = 0; row < colors.size(); row++) {
            HsvColor color = HsvColor.of(colors, row);
            double[] at = hits.positionOf(color).orElseThrow();
            double[] onRing = plain.positionOf(color).orElseThrow();
            double radius = FanOut.of(EXPERIMENT).radius(color.saturation(), color.value());
            assertThat(at[0] - plot.x(0)).isCloseTo(radius * (onRing[0] - plot.x(0)), within(1e-3));
            assertThat(at[1] - plot.y(0)).isCloseTo(radius * (onRing[1] - plot.y(0)), within(1e-3));
            assertThat(hits.at(at[0], at[1], 2)).contains(color);
            int expected = Palette.mix(Palette.LIGHT.background(), colors.pixel(row), ScatterPainter.ALPHA);
            for (int shift = 0; shift <= 16; shift += 8) {
                int painted = raster.pixel((int) at[0], (int) at[1]) >> shift & 0xFF;
                assertThat(painted).isCloseTo(expected >> shift & 0xFF, within(14));
            }
        }
    }

    @Test
    void heldOutPointsFollow() {
        Scatter fanned = scatter(EXPERIMENT, Overlay.FAN_OUT, Overlay.HELD_OUT);
        ScatterHits hits = new ScatterHits(fanned, SIZE, SIZE, 1);
        HsvColor heldOut = new HsvColor(180, 0.5, 0.6);
        double[] at = hits.positionOf(heldOut).orElseThrow();

        assertThat(hits.at(at[0], at[1], 2)).contains(heldOut);
        assertThat(paint(fanned).pixel((int) at[0], (int) at[1])).isEqualTo(Palette.LIGHT.background());
    }

    @Test
    void aDrawingHasTheSamePlaces() throws IOException {
        Scatter fanned = scatter(EXPERIMENT, Overlay.FAN_OUT);
        ByteArrayOutputStream drawing = new ByteArrayOutputStream();
        ScatterSvg.write(fanned, SIZE, 1, Palette.LIGHT, raster -> new byte[0], "", drawing);
        ScatterGeometry plot = ScatterGeometry.of(SIZE, SIZE, 1, AxisScale.UNIT);
        double perUnit = plot.x(1) - plot.x(0);

        TreeSet<Long> percents = new TreeSet<>();
        Pattern.compile("<circle cx=\"([0-9.]+)\" cy=\"([0-9.]+)\" r=\"[0-9.]+\" fill=")
                .matcher(drawing.toString(StandardCharsets.UTF_8))
                .results()
                .forEach(circle -> percents.add(Math.round(100
                        * Math.hypot(
                                Double.parseDouble(circle.group(1)) - plot.x(0),
                                Double.parseDouble(circle.group(2)) - plot.y(0))
                        / perUnit)));
        assertThat(percents).containsExactly(50L, 60L, 70L, 80L, 90L, 100L);
    }

    @Test
    void eachLevelHasAThinCircleUnlessTheyWouldCrowd() {
        Experiment gap = EXPERIMENT;
        Raster raster = paint(scatter(gap, Overlay.FAN_OUT));
        ScatterGeometry plot = ScatterGeometry.of(SIZE, SIZE, 1, AxisScale.UNIT);
        // In the held-out part, between the lines of the grid.
        double angle = Math.toRadians(195);
        for (int level = 1; level < 6; level++) {
            double radius = FanOut.of(gap).radius(level);
            int x = (int) plot.x(radius * Math.cos(angle));
            int y = (int) plot.y(radius * Math.sin(angle));
            int darkest = 0xFF;
            for (int dx = -1; dx <= 1; dx++) {
                darkest = Math.min(darkest, raster.pixel(x + dx, y) & 0xFF);
            }
            assertThat(darkest).as("level %d", level).isLessThan(0xFC);
        }
        Experiment many = EXPERIMENT.withSaturations(Levels.spaced(0.1, 1, 10)).withValues(Levels.spaced(0.1, 1, 10));
        Raster crowded = paint(scatter(many, Overlay.FAN_OUT));
        int white = 0;
        for (double radius = 0.4; radius < 0.95; radius += 0.005) {
            int pixel = crowded.pixel((int) plot.x(radius * Math.cos(angle)), (int) plot.y(radius * Math.sin(angle)));
            white += pixel == Palette.LIGHT.background() ? 1 : 0;
        }
        assertThat(white).isGreaterThan(90);
    }

    @Test
    void whatIsNoRingIsNotFannedOut() {
        NetworkSpec free = NetworkSpec.REFERENCE.withNormalize(false);
        NetworkSpec wide = NetworkSpec.REFERENCE.withBottleneck(3);

        assertThat(Overlays.of(EXPERIMENT.withNetwork(free), EnumSet.of(Overlay.FAN_OUT)))
                .isEqualTo(Overlays.NONE);
        assertThat(Overlays.of(EXPERIMENT.withNetwork(wide), EnumSet.of(Overlay.FAN_OUT)))
                .isEqualTo(Overlays.NONE);
    }
}
