package colorwheel.paint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import colorwheel.analysis.PlaneOrientation;
import colorwheel.color.ColorTable;
import colorwheel.experiment.Activation;
import colorwheel.experiment.Experiment;
import colorwheel.experiment.NetworkSpec;
import colorwheel.recording.Weights;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlaneOrientationTest {
    private static final int HUES = 36;

    /** A wheel around a center that begins with red at an angle and runs either way. */
    private static float[] wheel(double redDegrees, int way, double centerX, double centerY) {
        float[] ring = new float[2 * HUES];
        for (int k = 0; k < HUES; k++) {
            double angle = Math.toRadians(redDegrees + way * 360.0 * k / HUES);
            ring[2 * k] = (float) (centerX + Math.cos(angle));
            ring[2 * k + 1] = (float) (centerY + Math.sin(angle));
        }
        return ring;
    }

    @Property
    void redOfAWheelLiesRightAndHueRunsCounterClockwise(
            @ForAll @DoubleRange(min = 0, max = 360) double red,
            @ForAll boolean counterClockwise,
            @ForAll @DoubleRange(min = -3, max = 3) double centerX,
            @ForAll boolean aboutOrigin) {
        double x = aboutOrigin ? 0 : centerX;
        double y = aboutOrigin ? 0 : -1.5;
        float[] wheel = wheel(red, counterClockwise ? 1 : -1, x, y);
        PlaneOrientation orientation = PlaneOrientation.ofRing(wheel, aboutOrigin);

        for (int k = 0; k < HUES; k++) {
            double dx = wheel[2 * k] - x;
            double dy = wheel[2 * k + 1] - y;
            double angle = Math.toRadians(360.0 * k / HUES);
            assertThat(orientation.x(dx, dy)).isCloseTo(Math.cos(angle), within(1e-5));
            assertThat(orientation.y(dx, dy)).isCloseTo(Math.sin(angle), within(1e-5));
        }
    }

    @Property
    void whatIsShownSomewhereLiesThereAndNothingIsStretched(
            @ForAll @DoubleRange(min = 0, max = 360) double red,
            @ForAll boolean way,
            @ForAll @DoubleRange(min = -2, max = 2) double first,
            @ForAll @DoubleRange(min = -2, max = 2) double second) {
        PlaneOrientation orientation = PlaneOrientation.ofRing(wheel(red, way ? 1 : -1, 0, 0), true);

        double x = orientation.x(first, second);
        double y = orientation.y(first, second);
        assertThat(orientation.first(x, y)).isCloseTo(first, within(1e-9));
        assertThat(orientation.second(x, y)).isCloseTo(second, within(1e-9));
        assertThat(Math.hypot(x, y)).isCloseTo(Math.hypot(first, second), within(1e-9));
    }

    @Test
    void whereRedHasNoDirectionTheOtherHuesTell() {
        float[] wheel = wheel(90, -1, 0, 0);
        wheel[0] = 0;
        wheel[1] = 0;
        PlaneOrientation orientation = PlaneOrientation.ofRing(wheel, true);

        int green = HUES / 3;
        double angle = Math.atan2(
                orientation.y(wheel[2 * green], wheel[2 * green + 1]),
                orientation.x(wheel[2 * green], wheel[2 * green + 1]));
        assertThat(Math.toDegrees(angle)).isCloseTo(120, within(1e-3));
    }

    @Test
    void aRingWithoutSizeOrWithoutNumbersStaysAsItIs() {
        float[] nowhere = new float[2 * HUES];
        float[] broken = wheel(90, 1, 0, 0);
        broken[6] = Float.NaN;

        assertThat(PlaneOrientation.ofRing(nowhere, true)).isEqualTo(PlaneOrientation.RAW);
        assertThat(PlaneOrientation.ofRing(nowhere, false)).isEqualTo(PlaneOrientation.RAW);
        assertThat(PlaneOrientation.ofRing(broken, true)).isEqualTo(PlaneOrientation.RAW);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3})
    void onlyAPlaneIsTurned(int bottleneck) {
        NetworkSpec network = new NetworkSpec(16, Activation.RELU, bottleneck, true);
        Experiment experiment = Experiment.REFERENCE.withNetwork(network);

        PlaneOrientation orientation = PlaneOrientation.of(Networks.lively(network, 1), experiment.trainingColors());

        assertThat(orientation).isEqualTo(PlaneOrientation.RAW);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void turnedAndMirroredNetworksGiveTheSamePicture(boolean normalize) {
        Experiment experiment =
                Experiment.REFERENCE.withHueStep(10).withNetwork(NetworkSpec.REFERENCE.withNormalize(normalize));
        ColorTable colors = experiment.trainingColors();
        Weights weights = Networks.lively(experiment.network(), 5);
        Raster reference = upright(experiment, colors, weights);

        for (double degrees : new double[] {30, 90, 200}) {
            for (boolean mirrored : new boolean[] {false, true}) {
                Raster turned = upright(experiment, colors, Networks.turned(weights, degrees, mirrored));
                assertThat(different(reference, turned)).isLessThan(10);
            }
        }
        assertThat(different(reference, raw(experiment, colors, weights))).isGreaterThan(100);
    }

    private static Raster upright(Experiment experiment, ColorTable colors, Weights weights) {
        return paint(experiment, colors, weights, new Overlays(null, false, true, List.of(), null));
    }

    private static Raster raw(Experiment experiment, ColorTable colors, Weights weights) {
        return paint(experiment, colors, weights, Overlays.NONE);
    }

    private static Raster paint(Experiment experiment, ColorTable colors, Weights weights, Overlays overlays) {
        Raster raster = new Raster(300, 300);
        Scatter scatter = new Scatter(
                Networks.snapshot(experiment, weights), colors, new AxisScale(6), true, overlays, Zoom.NONE);
        new ScatterPainter().paint(scatter, raster, 1, Palette.LIGHT);
        return raster;
    }

    /** How many pixels of the plot differ by more than rounding the place of a point to an eighth of a pixel does. */
    private static int different(Raster one, Raster other) {
        ScatterGeometry plot = ScatterGeometry.of(300, 300, 1, new AxisScale(6));
        int count = 0;
        for (int y = plot.top(); y < plot.top() + plot.side(); y++) {
            for (int x = plot.left(); x < plot.left() + plot.side(); x++) {
                int first = one.pixel(x, y);
                int second = other.pixel(x, y);
                for (int shift = 0; shift <= 16; shift += 8) {
                    if (Math.abs((first >> shift & 0xFF) - (second >> shift & 0xFF)) > 48) {
                        count++;
                        break;
                    }
                }
            }
        }
        return count;
    }
}
