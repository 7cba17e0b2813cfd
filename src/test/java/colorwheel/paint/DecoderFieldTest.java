package colorwheel.paint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import colorwheel.analysis.PlaneOrientation;
import colorwheel.color.ColorTable;
import colorwheel.experiment.Activation;
import colorwheel.experiment.Experiment;
import colorwheel.experiment.NetworkSpec;
import colorwheel.network.Forward;
import colorwheel.network.Latents;
import colorwheel.recording.Weights;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class DecoderFieldTest {
    private static final int SIZE = 260;

    /** Within 1/255 of what the network gives, and no more than that. */
    private static void assertPixel(int pixel, Forward network, double first, double second) {
        assertPixel(pixel, network, first, second, 1);
    }

    /** Within 1/255 of what the network gives mixed with white. */
    private static void assertPixel(int pixel, Forward network, double first, double second, double share) {
        float[] rgb = network.decode(new float[] {(float) first, (float) second});
        for (int channel = 0; channel < 3; channel++) {
            int level = pixel >> 16 - 8 * channel & 0xFF;
            assertThat(Math.abs(level - 255 * (share * rgb[channel] + 1 - share)))
                    .as("channel %d at %s, %s", channel, first, second)
                    .isLessThanOrEqualTo(1);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "RELU,16,1.1,1",
        "RELU,16,8,1",
        "RELU,64,1.1,7",
        "RELU,1,3,1",
        "RELU,16,2,200",
        "GELU,16,1.1,1",
        "GELU,64,8,1",
        "GELU,16,2,200",
        "TANH,16,1.1,1",
        "TANH,1,3,1",
        "TANH,64,8,7"
    })
    void everyPixelIsWithinOneLevelOfTheNetwork(Activation activation, int hidden, double halfWidth, double factor) {
        AxisScale axes = new AxisScale(halfWidth);
        Zoom zoom = Zoom.NONE.by(factor, 0.6, -0.4, axes);
        for (int seed = 0; seed < 4; seed++) {
            Weights weights = Networks.lively(new NetworkSpec(hidden, activation, 2, false), seed);
            Forward network = new Forward(weights);
            LatentPlane plane = new LatentPlane(
                    ScatterGeometry.of(SIZE, SIZE, 1, axes, zoom),
                    new PlaneOrientation(0.6, seed % 2 == 0 ? 0.8 : -0.8, seed > 1));
            Raster raster = new Raster(SIZE, SIZE);
            DecoderField.of(weights).fill(plane, raster);

            ScatterGeometry plot = plane.plot();
            for (int y = plot.top(); y < plot.top() + plot.side(); y++) {
                for (int x = plot.left(); x < plot.left() + plot.side(); x++) {
                    double first = plane.first(x + 0.5, y + 0.5);
                    double second = plane.second(x + 0.5, y + 0.5);
                    assertPixel(raster.pixel(x, y), network, first, second);
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void aSinglePixelIsWithinOneLevelToo(Activation activation) {
        Weights weights = Networks.lively(NetworkSpec.REFERENCE.withActivation(activation), 1);
        DecoderField field = DecoderField.of(weights);
        Forward network = new Forward(weights);
        Random random = new Random(1);
        for (int k = 0; k < 2000; k++) {
            float first = (float) random.nextGaussian();
            float second = (float) random.nextGaussian();
            assertPixel(field.pixel(first, second), network, first, second);
        }
    }

    @Test
    void theFieldLiesBehindThePointsInThePlotAloneMixedWithTheBackground() {
        Experiment experiment =
                Experiment.REFERENCE.withHueStep(30).withNetwork(NetworkSpec.REFERENCE.withNormalize(false));
        Weights weights = Networks.lively(experiment.network(), 1);
        ColorTable colors = experiment.trainingColors();
        Overlays overlays = Overlays.of(experiment, EnumSet.of(Overlay.FIELD));
        Scatter plain = new Scatter(Networks.snapshot(experiment, weights), colors, new AxisScale(5), false);
        Scatter with = new Scatter(plain.snapshot(), colors, plain.axes(), false, overlays, Zoom.NONE);
        Raster without = new Raster(400, 400);
        Raster raster = new Raster(400, 400);
        new ScatterPainter().paint(plain, without, 1, Palette.LIGHT);
        new ScatterPainter().paint(with, raster, 1, Palette.LIGHT);

        LatentPlane plane = LatentPlane.of(with, 400, 400, 1);
        ScatterGeometry plot = plane.plot();
        Forward network = new Forward(weights);
        boolean[][] covered = covered(plain, plane);
        for (int y = 0; y < 400; y++) {
            for (int x = 0; x < 400; x++) {
                boolean inside = x >= plot.left()
                        && x < plot.left() + plot.side()
                        && y >= plot.top()
                        && y < plot.top() + plot.side();
                if (!inside) {
                    assertThat(raster.pixel(x, y)).isEqualTo(without.pixel(x, y));
                } else if (!covered[y][x]) {
                    assertPixel(
                            raster.pixel(x, y),
                            network,
                            plane.first(x + 0.5, y + 0.5),
                            plane.second(x + 0.5, y + 0.5),
                            DecoderField.OPACITY / 256.0);
                }
            }
        }
        Latents points = plain.points();
        int x = (int) plane.x(points.get(0, 0), points.get(0, 1));
        int y = (int) plane.y(points.get(0, 0), points.get(0, 1));
        assertThat(covered[y][x]).isTrue();
    }

    private static boolean[][] covered(Scatter scatter, LatentPlane plane) {
        boolean[][] covered = new boolean[400][400];
        Latents latents = scatter.points();
        for (int row = 0; row < latents.size(); row++) {
            double centerX = plane.x(latents.get(row, 0), latents.get(row, 1));
            double centerY = plane.y(latents.get(row, 0), latents.get(row, 1));
            for (int y = 0; y < 400; y++) {
                for (int x = 0; x < 400; x++) {
                    covered[y][x] |= Math.hypot(x + 0.5 - centerX, y + 0.5 - centerY)
                            < plane.plot().dotRadius(1, latents.size()) + 4;
                }
            }
        }
        return covered;
    }

    @Test
    void outsideTheUnitCircleARingRepeatsTheColorsOnIt() {
        Weights weights = Networks.lively(NetworkSpec.REFERENCE, 4);
        LatentPlane plane =
                new LatentPlane(ScatterGeometry.of(700, 700, 1, AxisScale.UNIT), new PlaneOrientation(0.8, 0.6, true));
        Raster raster = new Raster(700, 700);
        UnitBand.paint(DecoderField.of(weights), plane, raster, 1, Palette.LIGHT);

        Forward network = new Forward(weights);
        double middle = (UnitBand.INNER + UnitBand.OUTER) / 2;
        for (int degrees = 0; degrees < 360; degrees++) {
            double first = Math.cos(Math.toRadians(degrees));
            double second = Math.sin(Math.toRadians(degrees));
            int x = (int) plane.x(middle * first, middle * second);
            int y = (int) plane.y(middle * first, middle * second);
            double atX = plane.first(x + 0.5, y + 0.5);
            double atY = plane.second(x + 0.5, y + 0.5);
            double length = Math.hypot(atX, atY);
            assertPixel(raster.pixel(x, y), network, atX / length, atY / length);
        }
        long painted = Arrays.stream(raster.pixels())
                .filter(pixel -> pixel != 0xFF000000)
                .count();
        double perUnit = plane.plot().side() / 2.2;
        double area = Math.PI * (UnitBand.OUTER * UnitBand.OUTER - UnitBand.INNER * UnitBand.INNER) * perUnit * perUnit;
        assertThat((double) painted).isBetween(area, 1.25 * area);
    }

    @Test
    void theRingOutsideTheUnitCircleIsNotMixedWithTheBackground() {
        Weights weights = Networks.lively(NetworkSpec.REFERENCE, 4);
        Scatter scatter = new Scatter(
                Networks.snapshot(Experiment.REFERENCE, weights),
                Experiment.REFERENCE.trainingColors(),
                AxisScale.UNIT,
                true,
                Overlays.of(Experiment.REFERENCE, EnumSet.of(Overlay.FIELD)),
                Zoom.NONE);
        Raster raster = new Raster(700, 700);
        new ScatterPainter().paint(scatter, raster, 1, Palette.DARK);

        LatentPlane plane = LatentPlane.of(scatter, 700, 700, 1);
        Forward network = new Forward(weights);
        double middle = (UnitBand.INNER + UnitBand.OUTER) / 2;
        for (int degrees = 0; degrees < 360; degrees++) {
            int x = (int)
                    plane.x(middle * Math.cos(Math.toRadians(degrees)), middle * Math.sin(Math.toRadians(degrees)));
            int y = (int)
                    plane.y(middle * Math.cos(Math.toRadians(degrees)), middle * Math.sin(Math.toRadians(degrees)));
            double first = plane.first(x + 0.5, y + 0.5);
            double second = plane.second(x + 0.5, y + 0.5);
            double length = Math.hypot(first, second);
            assertPixel(raster.pixel(x, y), network, first / length, second / length);
        }
    }

    @ParameterizedTest
    @CsvSource({"1", "3"})
    void ofABottleneckThatIsNoPlaneThereIsNoneAndWordsSaySo(int bottleneck) {
        NetworkSpec network = new NetworkSpec(16, Activation.RELU, bottleneck, false);
        Experiment experiment = Experiment.REFERENCE.withHueStep(60).withNetwork(network);
        Weights weights = Networks.lively(network, 1);
        ColorTable colors = experiment.trainingColors();
        Overlays overlays = Overlays.of(experiment, EnumSet.of(Overlay.FIELD));
        Scatter plain = new Scatter(Networks.snapshot(experiment, weights), colors, new AxisScale(40), false);
        Raster without = new Raster(500, 500);
        Raster with = new Raster(500, 500);
        new ScatterPainter().paint(plain, without, 1, Palette.LIGHT);
        new ScatterPainter()
                .paint(
                        new Scatter(plain.snapshot(), colors, plain.axes(), false, overlays, Zoom.NONE),
                        with,
                        1,
                        Palette.LIGHT);

        int different = 0;
        for (int k = 0; k < with.pixels().length; k++) {
            different += with.pixels()[k] == without.pixels()[k] ? 0 : 1;
        }
        assertThat(different).isBetween(200, 4000);
        assertThatIllegalArgumentException().isThrownBy(() -> DecoderField.of(weights));
    }
}
