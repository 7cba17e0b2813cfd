package colorwheel.paint;

import static org.assertj.core.api.Assertions.assertThat;

import colorwheel.experiment.Activation;
import colorwheel.experiment.Experiment;
import colorwheel.experiment.NetworkSpec;
import colorwheel.network.HiddenLayer;
import colorwheel.network.HiddenUnit;
import colorwheel.paint.space.SpaceCamera;
import colorwheel.paint.space.SpaceVector;
import colorwheel.recording.ParameterLayout;
import colorwheel.recording.Weights;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a unit does among the latents, drawn over the scatter and in the space. */
class UnitDrawingTest {
    private static final int SIZE = 600;
    private static final NetworkSpec NETWORK = new NetworkSpec(8, Activation.RELU, 2, true);
    private static final Experiment EXPERIMENT =
            Experiment.REFERENCE.withHueStep(30).withNetwork(NETWORK);
    private static final Palette PALETTE = Palette.LIGHT;
    private static final HiddenUnit UNIT = new HiddenUnit(HiddenLayer.DECODER, 3);

    private static Scatter scatter(Weights weights, Zoom zoom, Overlay... shown) {
        EnumSet<Overlay> overlays = EnumSet.noneOf(Overlay.class);
        overlays.addAll(Arrays.asList(shown));
        return new Scatter(
                Networks.snapshot(EXPERIMENT, weights),
                EXPERIMENT.trainingColors(),
                AxisScale.UNIT,
                true,
                Overlays.of(EXPERIMENT, overlays),
                zoom);
    }

    private static Raster paint(Scatter scatter, int width, int height) {
        Raster raster = new Raster(width, height);
        new ScatterPainter().paint(scatter, raster, 1, PALETTE);
        return raster;
    }

    /** A network in which the unit's line crosses the plane near the origin. */
    private static Weights weights(double bias) {
        float[] flat = Networks.lively(NETWORK, 5).toArray();
        ParameterLayout layout = ParameterLayout.of(NETWORK);
        flat[layout.decoderHidden().weight(3, 0)] = 0.8f;
        flat[layout.decoderHidden().weight(3, 1)] = -0.6f;
        flat[layout.decoderHidden().bias(3)] = (float) bias;
        return new Weights(NETWORK, flat);
    }

    @ParameterizedTest
    @CsvSource({"0.2, false, 1", "-0.3, true, 1", "0.1, true, 2.5", "-0.25, false, 3"})
    void theHalfPlaneWhereAUnitOfTheDecoderIsOnIsShaded(double bias, boolean turned, double factor) {
        Weights weights = Networks.turned(weights(bias), 40, true);
        Zoom zoom = factor == 1 ? Zoom.NONE : new Zoom(factor, 0.2, -0.1);
        Scatter plain = turned ? scatter(weights, zoom, Overlay.ORIENTATION) : scatter(weights, zoom);
        LatentPlane plane = LatentPlane.of(plain, SIZE, SIZE, 1);
        Raster before = paint(plain, SIZE, SIZE);
        Raster after = paint(plain.pointingAt(UnitDirection.of(UNIT, weights)), SIZE, SIZE);
        ParameterLayout.Layer layer = ParameterLayout.of(NETWORK).decoderHidden();
        double first = weights.get(layer.weight(3, 0));
        double second = weights.get(layer.weight(3, 1));

        int on = 0;
        int off = 0;
        PlotClip clip = plane.plot().clip();
        for (int y = clip.top() + 3; y < clip.top() + clip.height() - 3; y += 5) {
            for (int x = clip.left() + 3; x < clip.left() + clip.width() - 3; x += 5) {
                double sum = first * plane.first(x + 0.5, y + 0.5) + second * plane.second(x + 0.5, y + 0.5) + bias;
                // The length of the weights is 1.
                double pixels = sum * clip.width() / (2 * plane.plot().reach());
                if (before.pixel(x, y) != PALETTE.background() || Math.abs(pixels) < 10) {
                    continue;
                }
                if (sum > 0) {
                    assertThat(after.pixel(x, y)).as("on at %d, %d", x, y).isNotEqualTo(PALETTE.background());
                    on++;
                } else {
                    assertThat(after.pixel(x, y)).as("off at %d, %d", x, y).isEqualTo(PALETTE.background());
                    off++;
                }
            }
        }
        assertThat(on).isGreaterThan(500);
        assertThat(off).isGreaterThan(500);
    }

    @Test
    void fannedOutTheAnglesWhereItIsOnAreShaded() {
        Weights weights = weights(-0.4);
        Scatter plain = scatter(weights, Zoom.NONE, Overlay.FAN_OUT);
        LatentPlane plane = LatentPlane.of(plain, SIZE, SIZE, 1);
        Raster before = paint(plain, SIZE, SIZE);
        Raster after = paint(plain.pointingAt(UnitDirection.of(UNIT, weights)), SIZE, SIZE);
        int on = 0;
        for (int degrees = 0; degrees < 360; degrees++) {
            double cos = Math.cos(Math.toRadians(degrees));
            double sin = Math.sin(Math.toRadians(degrees));
            double sum = 0.8 * cos - 0.6 * sin - 0.4;
            for (double radius : new double[] {0.5, 0.97, 1.05}) {
                int x = (int) plane.x(radius * cos, radius * sin);
                int y = (int) plane.y(radius * cos, radius * sin);
                if (before.pixel(x, y) == PALETTE.background() && Math.abs(sum) > 0.05) {
                    assertThat(after.pixel(x, y) != PALETTE.background())
                            .as("on at %d° and %s", degrees, radius)
                            .isEqualTo(sum > 0);
                    on += sum > 0 ? 1 : 0;
                }
            }
        }
        assertThat(on).isGreaterThan(50);
    }

    @Test
    void anArrowIsWhereAUnitOfTheEncoderMovesPoints() {
        float[] flat = Networks.lively(NETWORK, 5).toArray();
        ParameterLayout.Layer layer = ParameterLayout.of(NETWORK).latent();
        flat[layer.weight(0, 2)] = -0.3f;
        flat[layer.weight(1, 2)] = 0.4f;
        Weights weights = new Weights(NETWORK, flat);
        Scatter plain = scatter(weights, Zoom.NONE);
        LatentPlane plane = LatentPlane.of(plain, SIZE, SIZE, 1);
        UnitDirection unit = UnitDirection.of(new HiddenUnit(HiddenLayer.ENCODER, 2), weights);
        Raster raster = paint(plain.pointingAt(unit), SIZE, SIZE);

        for (double share : new double[] {0.2, 0.5, 0.8, 0.9}) {
            assertThat(distance(
                            raster.pixel(
                                    (int) plane.x(-0.6 * share, 0.8 * share), (int) plane.y(-0.6 * share, 0.8 * share)),
                            PALETTE.accent()))
                    .as("at %s along it", share)
                    .isLessThan(90);
        }
        assertThat(raster.pixel((int) plane.x(0.3, -0.4), (int) plane.y(0.3, -0.4)))
                .as("the other way")
                .isEqualTo(paint(plain, SIZE, SIZE).pixel((int) plane.x(0.3, -0.4), (int) plane.y(0.3, -0.4)));
    }

    private static int distance(int one, int other) {
        int sum = 0;
        for (int shift = 0; shift <= 16; shift += 8) {
            sum += Math.abs((one >> shift & 0xFF) - (other >> shift & 0xFF));
        }
        return sum;
    }

    private static Weights inSpace(NetworkSpec network) {
        float[] flat = Networks.lively(network, 9).toArray();
        ParameterLayout.Layer layer = ParameterLayout.of(network).decoderHidden();
        flat[layer.weight(3, 0)] = 0.5f;
        flat[layer.weight(3, 1)] = -0.4f;
        flat[layer.weight(3, 2)] = 0.7f;
        flat[layer.bias(3)] = 0.25f;
        return new Weights(network, flat);
    }

    @Test
    void inSpaceACircleIsWhereTheSumOfAUnitIsZeroOnTheSphere() {
        NetworkSpec network = new NetworkSpec(8, Activation.RELU, 3, true);
        Weights weights = inSpace(network);
        Experiment experiment = EXPERIMENT.withNetwork(network);
        SpacePicture plain = new SpacePicture(
                experiment,
                Networks.snapshot(experiment, weights),
                null,
                1,
                EnumSet.noneOf(Overlay.class),
                null,
                SpaceCamera.HOME,
                null);
        Raster before = paint(plain);
        Raster after = paint(plain.pointingAt(UnitDirection.of(UNIT, weights)));
        SpaceView view = SpaceGeometry.of(plain.scatter(), SIZE, SIZE, 1).view();
        Random random = new Random(1);
        int found = 0;
        while (found < 100) {
            SpaceVector one = onSphere(random);
            SpaceVector other = onSphere(random);
            if (sum(one) * sum(other) < 0) {
                SpaceVector edge = zeroBetween(one, other);
                assertThat(differs(before, after, view.x(edge), view.y(edge)))
                        .as("at %s", edge)
                        .isTrue();
                found++;
            }
        }
        // It is on beyond the circle: the arrow, in the middle of it, goes there.
        double[] towards = {0.5, -0.4, 0.7};
        double length = Math.sqrt(0.9);
        double share = -0.25 / length + 0.2;
        SpaceVector alongArrow =
                new SpaceVector(towards[0] / length * share, towards[1] / length * share, towards[2] / length * share);
        assertThat(sum(alongArrow)).isPositive();
        assertThat(differs(before, after, view.x(alongArrow), view.y(alongArrow)))
                .isTrue();
    }

    private static Raster paint(SpacePicture picture) {
        Raster raster = new Raster(SIZE, SIZE);
        new SpacePicturePainter().paint(picture, raster, 1, PALETTE);
        return raster;
    }

    private static double sum(SpaceVector at) {
        return 0.5 * at.first() - 0.4 * at.second() + 0.7 * at.third() + 0.25;
    }

    private static SpaceVector onSphere(Random random) {
        return new SpaceVector(random.nextGaussian(), random.nextGaussian(), random.nextGaussian()).unit();
    }

    private static SpaceVector zeroBetween(SpaceVector one, SpaceVector other) {
        SpaceVector low = one;
        SpaceVector high = other;
        for (int step = 0; step < 40; step++) {
            SpaceVector middle = low.plus(high).unit();
            if (sum(middle) * sum(low) > 0) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private static boolean differs(Raster before, Raster after, double x, double y) {
        for (int dy = -1; dy <= 1; dy++) {
            for (int dx = -1; dx <= 1; dx++) {
                int u = (int) x + dx;
                int v = (int) y + dy;
                if (before.pixel(u, v) != after.pixel(u, v)) {
                    return true;
                }
            }
        }
        return false;
    }

    @ParameterizedTest
    @ValueSource(ints = {300, 360, 450, 600, 900})
    void whichUnitItIsStandsBesideTheTitleAndCoversNothing(int width) {
        Weights weights = weights(0.2);
        Scatter plain = scatter(weights, Zoom.NONE);
        int height = 420;
        Raster before = paint(plain, width, height);
        Raster after = paint(plain.pointingAt(UnitDirection.of(UNIT, weights)), width, height);
        int top = LatentPlane.of(plain, width, height, 1).plot().top();
        int said = 0;
        int last = 0;
        for (int y = 0; y < top - 2; y++) {
            for (int x = 0; x < width; x++) {
                if (before.pixel(x, y) != PALETTE.background()) {
                    assertThat(after.pixel(x, y)).as("the title").isEqualTo(before.pixel(x, y));
                } else if (after.pixel(x, y) != PALETTE.background()) {
                    said++;
                    last = Math.max(last, x);
                }
            }
        }
        assertThat(said).as("words").isGreaterThan(150);
        assertThat(last).isLessThan(width - 4);
    }

    @ParameterizedTest
    @EnumSource(HiddenLayer.class)
    void aNetworkThatHasFailedIsPaintedWithoutIt(HiddenLayer layer) {
        for (float number : new float[] {0, Float.NaN, Float.POSITIVE_INFINITY}) {
            for (Overlay overlay : new Overlay[] {Overlay.INITIALS, Overlay.FAN_OUT}) {
                float[] flat = new float[ParameterLayout.of(NETWORK).size()];
                Arrays.fill(flat, number);
                Weights weights = new Weights(NETWORK, flat);
                Scatter failed = scatter(weights, Zoom.NONE, overlay)
                        .pointingAt(UnitDirection.of(new HiddenUnit(layer, 0), weights));
                assertThat(Arrays.stream(paint(failed, SIZE, SIZE).pixels())).allMatch(pixel -> pixel >>> 24 == 0xFF);
            }
        }
    }

    @Test
    void theDirectionIsThatOfTheWeightsAtTheLatents() {
        NetworkSpec network = new NetworkSpec(4, Activation.GELU, 3, true);
        Weights weights = Networks.lively(network, 4);
        ParameterLayout layout = ParameterLayout.of(network);
        UnitDirection encoder = UnitDirection.of(new HiddenUnit(HiddenLayer.ENCODER, 2), weights);
        UnitDirection decoder = UnitDirection.of(new HiddenUnit(HiddenLayer.DECODER, 2), weights);

        assertThat(encoder.along())
                .isEqualTo(new SpaceVector(
                        weights.get(layout.latent().weight(0, 2)),
                        weights.get(layout.latent().weight(1, 2)),
                        weights.get(layout.latent().weight(2, 2))));
        assertThat(decoder.along())
                .isEqualTo(new SpaceVector(
                        weights.get(layout.decoderHidden().weight(2, 0)),
                        weights.get(layout.decoderHidden().weight(2, 1)),
                        weights.get(layout.decoderHidden().weight(2, 2))));
        assertThat(decoder.bias()).isEqualTo(weights.get(layout.decoderHidden().bias(2)));
    }
}
