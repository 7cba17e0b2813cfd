package colorwheel.paint.network;

import static org.assertj.core.api.Assertions.assertThat;

import colorwheel.color.HsvColor;
import colorwheel.color.HueRange;
import colorwheel.experiment.Activation;
import colorwheel.experiment.Experiment;
import colorwheel.experiment.NetworkSpec;
import colorwheel.network.Ablation;
import colorwheel.network.HiddenLayer;
import colorwheel.network.HiddenUnit;
import colorwheel.paint.Networks;
import colorwheel.paint.Palette;
import colorwheel.paint.PlotClip;
import colorwheel.paint.Raster;
import colorwheel.paint.network.NetworkGeometry.Spot;
import colorwheel.recording.ParameterLayout;
import colorwheel.recording.Weights;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NetworkPainterTest {
    private static final int WIDTH = 900;
    private static final int HEIGHT = 640;
    private static final NetworkSpec NETWORK = new NetworkSpec(8, Activation.RELU, 2, true);
    private static final Experiment EXPERIMENT =
            NetworkSceneTest.experiment(NETWORK, 1).withHoldOut(HueRange.NONE);
    private static final NetworkGeometry GEOMETRY = NetworkGeometry.of(8, 2, WIDTH, HEIGHT, 1);

    private static Raster paint(NetworkPicture picture, int width, int height, double scale) {
        Raster raster = new Raster(width, height);
        new NetworkPainter().paint(picture, raster, scale, Palette.LIGHT);
        return raster;
    }

    private static Raster paint(NetworkPicture picture) {
        return paint(picture, WIDTH, HEIGHT, 1);
    }

    private static NetworkPicture lively(Ablation off) {
        return NetworkSceneTest.picture(EXPERIMENT, Networks.lively(NETWORK, 1), off);
    }

    /** A network in which one unit of the encoder is as active as red is, and the others are dead. */
    private static Weights red(int unit) {
        float[] flat = new float[ParameterLayout.of(NETWORK).size()];
        flat[ParameterLayout.of(NETWORK).encoderHidden().weight(unit, 0)] = 1;
        return new Weights(NETWORK, flat);
    }

    private static int at(Raster raster, Spot spot, double degrees, double share) {
        double angle = Math.toRadians(degrees);
        return raster.pixel((int) Math.round(spot.x() + share * spot.radius() * Math.cos(angle)), (int)
                Math.round(spot.y() - share * spot.radius() * Math.sin(angle)));
    }

    private static int distance(int one, int other) {
        int sum = 0;
        for (int shift = 0; shift <= 16; shift += 8) {
            sum += Math.abs((one >> shift & 0xFF) - (other >> shift & 0xFF));
        }
        return sum;
    }

    @Test
    void theCurveOfAUnitReachesAsFarAsTheRootOfItsActivation() {
        Spot spot = GEOMETRY.encoder().get(3);
        Raster raster = paint(NetworkSceneTest.picture(EXPERIMENT, red(3), Ablation.NONE));

        // The component red is 1 up to 60 degrees, 0.5 at 90, and 0 from 120 on to 240.
        assertThat(distance(at(raster, spot, 0, 0.8), 0xFFFF0000)).as("red").isLessThan(30);
        assertThat(distance(at(raster, spot, 60, 0.8), 0xFFFFFF00)).as("yellow").isLessThan(60);
        assertThat(distance(at(raster, spot, 90, 0.55), 0xFF80FF00))
                .as("within 0.71 at 90°")
                .isLessThan(60);
        assertThat(at(raster, spot, 90, 0.82)).as("beyond 0.71 at 90°").isEqualTo(Palette.LIGHT.background());
        assertThat(at(raster, spot, 180, 0.4)).as("cyan").isEqualTo(Palette.LIGHT.background());
        assertThat(at(raster, spot, 240, 0.4)).as("blue").isEqualTo(Palette.LIGHT.background());
    }

    @Test
    void deadUnitsHaveABrokenRing() {
        Raster raster = paint(NetworkSceneTest.picture(EXPERIMENT, red(3), Ablation.NONE));

        assertThat(ringPixels(raster, GEOMETRY.encoder().get(3))).as("alive").isGreaterThan(0.95);
        assertThat(ringPixels(raster, GEOMETRY.encoder().get(5))).as("dead").isBetween(0.3, 0.7);
    }

    /** The part of the rim that is drawn. */
    private static double ringPixels(Raster raster, Spot spot) {
        int drawn = 0;
        for (int degrees = 0; degrees < 360; degrees++) {
            drawn += at(raster, spot, degrees, 1) == Palette.LIGHT.background() ? 0 : 1;
        }
        return drawn / 360.0;
    }

    @Test
    void unitsThatAreOffAreCrossedOut() {
        HiddenUnit gone = new HiddenUnit(HiddenLayer.ENCODER, 3);
        Raster raster = paint(NetworkSceneTest.picture(EXPERIMENT, red(3), Ablation.of(List.of(gone))));

        Spot off = GEOMETRY.encoder().get(3);
        for (int corner = 45; corner < 360; corner += 90) {
            assertThat(distance(at(raster, off, corner, 0.6), Palette.LIGHT.text()))
                    .isLessThan(90);
            assertThat(distance(at(raster, GEOMETRY.encoder().get(5), corner, 0.6), Palette.LIGHT.text()))
                    .isGreaterThan(300);
        }
    }

    @Test
    void linesHaveTheColorOfTheirSign() {
        float[] flat = new float[ParameterLayout.of(NETWORK).size()];
        flat[ParameterLayout.of(NETWORK).encoderHidden().weight(0, 1)] = 1;
        flat[ParameterLayout.of(NETWORK).encoderHidden().weight(7, 1)] = -1;
        Raster raster = paint(NetworkSceneTest.picture(EXPERIMENT, new Weights(NETWORK, flat), Ablation.NONE));

        assertThat(between(raster, 0)).as("blue").isEqualTo(0xFF0969DA);
        assertThat(between(raster, 7)).as("orange").isEqualTo(0xFFBC4C00);
    }

    /** In the middle of the line from the second input to a unit. */
    private static int between(Raster raster, int unit) {
        Spot from = GEOMETRY.inputs().get(1);
        Spot to = GEOMETRY.encoder().get(unit);
        return raster.pixel((from.x() + to.x()) / 2, (from.y() + to.y()) / 2);
    }

    @Test
    void aUnitOfTheDecoderShowsTheHalfPlaneInWhichItIsOn() {
        ParameterLayout layout = ParameterLayout.of(NETWORK);
        float[] flat = new float[layout.size()];
        flat[layout.decoderHidden().weight(2, 0)] = 1;
        flat[layout.decoderHidden().bias(2)] = -0.5f;
        NetworkPicture picture = NetworkSceneTest.picture(EXPERIMENT, new Weights(NETWORK, flat), Ablation.NONE);
        Raster raster = paint(picture.pointingAt(new HiddenUnit(HiddenLayer.DECODER, 2), null));

        // It is on to the right of 0.5. Off the axes, on which lines lie.
        assertThat(latent(raster, 0.45, 0.8)).isEqualTo(Palette.LIGHT.background());
        assertThat(distance(latent(raster, 0.5, 0.8), Palette.LIGHT.accent()))
                .as("its edge")
                .isLessThan(150);
        assertThat(latent(raster, 0.55, 0.8)).isNotEqualTo(Palette.LIGHT.background());
        assertThat(latent(paint(picture), 0.55, 0.8)).as("not pointed at").isEqualTo(Palette.LIGHT.background());
    }

    private static int latent(Raster raster, double first, double second) {
        PlotClip plot = GEOMETRY.latents();
        double unit = plot.width() / 2.2;
        return raster.pixel((int) (plot.left() + plot.width() / 2.0 + first * unit), (int)
                (plot.top() + plot.height() / 2.0 - second * unit));
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3})
    void pointingAtAUnitChangesThePictureWhereItIsAndAtTheLatents(int bottleneck) {
        NetworkSpec network = new NetworkSpec(8, Activation.TANH, bottleneck, true);
        NetworkPicture picture = NetworkSceneTest.picture(
                NetworkSceneTest.experiment(network, 0.5, 1), Networks.lively(network, 1), Ablation.NONE);
        for (HiddenLayer layer : HiddenLayer.values()) {
            NetworkGeometry geometry = NetworkGeometry.of(8, bottleneck, WIDTH, HEIGHT, 1);
            Raster plain = paint(picture);
            Raster pointed = paint(picture.pointingAt(new HiddenUnit(layer, 4), null));
            PlotClip latents = geometry.latents();
            Spot inset = geometry.inset();

            assertThat(differing(plain, pointed, latents.left(), latents.top(), latents.width()))
                    .as("direction")
                    .isGreaterThan(50);
            assertThat(differing(
                            plain, pointed, inset.x() - inset.radius(), inset.y() - inset.radius(), 2 * inset.radius()))
                    .as("large curve")
                    .isGreaterThan(500);
        }
    }

    private static int differing(Raster one, Raster other, int left, int top, int side) {
        int differing = 0;
        for (int y = top; y < top + side; y++) {
            for (int x = left; x < left + side; x++) {
                differing += one.pixel(x, y) == other.pixel(x, y) ? 0 : 1;
            }
        }
        return differing;
    }

    @Test
    void aColorFillsTheUnitsThatItLights() {
        NetworkPicture picture = NetworkSceneTest.picture(EXPERIMENT, red(3), Ablation.NONE);
        Spot spot = GEOMETRY.encoder().get(3);
        Raster red = paint(picture.pointingAt(null, new HsvColor(0, 1, 1)));
        Raster cyan = paint(picture.pointingAt(null, new HsvColor(180, 1, 1)));

        assertThat(at(red, spot, 180, 0.5)).isEqualTo(0xFFFF0000);
        assertThat(at(cyan, spot, 180, 0.5)).isEqualTo(Palette.LIGHT.background());
    }

    @ParameterizedTest
    @CsvSource({
        "1, 2, 640, 460, 1",
        "2, 1, 640, 460, 1",
        "16, 3, 320, 300, 1",
        "64, 2, 1280, 800, 2",
        "64, 3, 1, 1, 1",
        "1024, 2, 700, 500, 1",
        "16, 2, 4000, 30, 1",
        "16, 2, 30, 2000, 3"
    })
    void everyWidthAndSizeIsPaintedWhole(int hidden, int bottleneck, int width, int height, double scale) {
        NetworkSpec network = new NetworkSpec(hidden, Activation.GELU, bottleneck, false);
        NetworkPicture picture = NetworkSceneTest.picture(
                        NetworkSceneTest.experiment(network, 0, 1), Networks.lively(network, 2), Ablation.NONE)
                .pointingAt(new HiddenUnit(HiddenLayer.DECODER, hidden - 1), new HsvColor(30, 1, 1));
        Raster raster = paint(picture, width, height, scale);
        assertThat(Arrays.stream(raster.pixels())).allMatch(pixel -> pixel >>> 24 == 0xFF);
        assertThat(paint(picture, width, height, scale).pixels())
                .as("the same bytes each time")
                .isEqualTo(raster.pixels());
    }

    @Test
    void aPainterThatPaintedSomethingElseBeforePaintsTheSame() {
        NetworkPainter used = new NetworkPainter();
        Raster raster = new Raster(WIDTH, HEIGHT);
        NetworkPicture all = lively(Ablation.NONE);
        NetworkPicture picture = lively(Ablation.of(List.of(new HiddenUnit(HiddenLayer.DECODER, 1))));
        used.paint(all.pointingAt(new HiddenUnit(HiddenLayer.ENCODER, 1), null), raster, 1, Palette.DARK);
        used.paint(all, raster, 1, Palette.LIGHT);
        assertThat(raster.pixels()).as("in another theme").isEqualTo(paint(all).pixels());
        used.paint(picture, raster, 1, Palette.LIGHT);

        assertThat(raster.pixels()).isEqualTo(paint(picture).pixels());
        assertThat(raster.pixels()).as("without a unit").isNotEqualTo(paint(all).pixels());
    }

    @ParameterizedTest
    @ValueSource(floats = {Float.NaN, Float.POSITIVE_INFINITY, 1e38f})
    void aNetworkThatHasFailedIsPaintedAsFarAsItGoes(float number) {
        float[] flat = Networks.lively(NETWORK, 1).toArray();
        Arrays.fill(flat, 0, 40, number);
        Weights weights = new Weights(NETWORK, flat);
        Raster raster = paint(NetworkSceneTest.picture(EXPERIMENT, weights, Ablation.NONE)
                .pointingAt(new HiddenUnit(HiddenLayer.ENCODER, 0), new HsvColor(0, 1, 1)));
        assertThat(raster.pixel(
                                GEOMETRY.decoder().get(0).x(),
                                GEOMETRY.decoder().get(0).y())
                        >>> 24)
                .isEqualTo(0xFF);
    }
}
