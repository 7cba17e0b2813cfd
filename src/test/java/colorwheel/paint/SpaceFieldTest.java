package colorwheel.paint;

import static colorwheel.paint.SpaceRun.FLAT;
import static colorwheel.paint.SpaceRun.THREE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import colorwheel.color.ColorTable;
import colorwheel.color.HsvColor;
import colorwheel.experiment.Activation;
import colorwheel.experiment.Experiment;
import colorwheel.experiment.NetworkSpec;
import colorwheel.experiment.Preset;
import colorwheel.network.Forward;
import colorwheel.paint.space.PlaneAxes;
import colorwheel.paint.space.SpaceCamera;
import colorwheel.paint.space.SpaceVector;
import colorwheel.recording.RunId;
import colorwheel.recording.Snapshot;
import colorwheel.recording.Weights;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the decoder makes of a circle and a slice of the space. */
class SpaceFieldTest {
    private static final int SIZE = 700;
    private static final PlaneAxes EQUATOR = PlaneAxes.of(SpaceVector.axis(2), SpaceVector.axis(0), 1);
    private static final SpaceCamera FROM_BELOW = FLAT.turnedBy(180, 0);
    private static final double HEIGHT = 0.3;
    private static final SpaceField FIELD = new SpaceField(EQUATOR, new SpaceVector(0, 0, 0), 1, HEIGHT);

    private static SpaceScatter with(SpaceScatter scatter, SpaceField field) {
        return scatter.withOverlays(SpaceOverlays.NONE.withField(field).withPanels(false));
    }

    private static SpaceScatter without(SpaceScatter scatter) {
        return scatter.withOverlays(SpaceOverlays.NONE.withPanels(false));
    }

    private static Raster paint(SpaceScatter scatter) {
        return SpaceRun.paint(scatter, SIZE, SIZE, 1, Palette.LIGHT);
    }

    private static SpaceView view(SpaceScatter scatter) {
        return SpaceGeometry.of(scatter, SIZE, SIZE, 1).view();
    }

    private static int at(Raster raster, SpaceScatter scatter, SpaceVector point) {
        return raster.pixel((int) view(scatter).x(point), (int) view(scatter).y(point));
    }

    private static Weights lively(Activation activation) {
        return Networks.lively(new NetworkSpec(16, activation, 3, false), 5);
    }

    private static int decoded(Weights weights, SpaceVector point) {
        float[] rgb = new Forward(weights)
                .decode(new float[] {(float) point.first(), (float) point.second(), (float) point.third()});
        int pixel = 0xFF;
        for (float channel : rgb) {
            pixel = pixel << 8 | Math.round(channel * 255);
        }
        return pixel;
    }

    private static void assertNear(int pixel, int expected, int levels) {
        for (int shift = 0; shift < 24; shift += 8) {
            assertThat(pixel >> shift & 0xFF)
                    .as("%08x, expected %08x", pixel, expected)
                    .isCloseTo(expected >> shift & 0xFF, within(levels));
        }
    }

    @ParameterizedTest
    @EnumSource(Activation.class)
    void theSliceHasTheDecodersColorsDrawnBackAndTheCircleHasThemInFull(Activation activation) {
        Weights weights = lively(activation);
        SpaceScatter scatter = with(
                SpaceScatter.of(SpaceRun.snapshot(weights), ColorTable.EMPTY, false, 1)
                        .seenFrom(FLAT),
                FIELD);
        Raster painted = paint(scatter);

        for (double angle = 0.1; angle < 6; angle += 0.4) {
            SpaceVector within = new SpaceVector(0.7 * Math.cos(angle), 0.7 * Math.sin(angle), HEIGHT);
            SpaceVector onCircle = new SpaceVector(Math.cos(angle), Math.sin(angle), 0);
            int own = DecoderField.drawnBack(decoded(weights, within), Palette.LIGHT.background());
            assertNear(at(painted, scatter, within), own, 6);
            // A piece of the circle has one color, and its round end lies over the next one.
            assertNear(at(painted, scatter, onCircle.times(1.06)), decoded(weights, onCircle), 16);
        }
    }

    @Test
    void whatLiesBehindTheSliceIsSeenThroughItAndWhatLiesBeforeItIsAsItIs() {
        // Red above the slice, green below, blue upon it.
        Snapshot three = SpaceRun.three(0.4f, 0, 0.5f, -0.4f, 0, 0.1f, 0, 0.4f, 0.3f);
        SpaceVector red = new SpaceVector(0.4, 0, 0.5);
        SpaceVector green = new SpaceVector(-0.4, 0, 0.1);
        SpaceVector blue = new SpaceVector(0, 0.4, 0.3);
        int gray = 0xFF808080;
        for (SpaceCamera camera : new SpaceCamera[] {FLAT, FROM_BELOW}) {
            SpaceScatter scatter = with(SpaceScatter.of(three, THREE, false, 1).seenFrom(camera), FIELD);
            Raster painted = paint(scatter);
            boolean below = camera.equals(FROM_BELOW);

            assertNear(at(painted, scatter, red), below ? DecoderField.drawnBack(gray, 0xFFFF0000) : 0xFFFF0000, 2);
            assertNear(at(painted, scatter, green), below ? 0xFF00FF00 : DecoderField.drawnBack(gray, 0xFF00FF00), 2);
            assertNear(at(painted, scatter, blue), 0xFF0000FF, 0);
        }
    }

    @Test
    void seenFromItsEdgeTheSliceIsALine() {
        SpaceScatter bare =
                without(SpaceScatter.of(SpaceRun.snapshot(lively(Activation.GELU)), ColorTable.EMPTY, false, 1)
                        .seenFrom(SpaceCamera.of(0, 0, 0)));
        Raster with = paint(with(bare, FIELD));
        Raster without = paint(bare);
        double middle = view(bare).y(new SpaceVector(0, 0, HEIGHT));
        double circle = view(bare).y(new SpaceVector(0, 0, 0));

        int line = 0;
        for (int y = 0; y < SIZE; y++) {
            for (int x = 0; x < SIZE; x++) {
                if (with.pixel(x, y) != without.pixel(x, y)) {
                    boolean onLine = Math.abs(y + 0.5 - middle) <= 2;
                    assertThat(onLine || Math.abs(y + 0.5 - circle) <= 10)
                            .as("column %d, row %d, slice in %f, circle in %f", x, y, middle, circle)
                            .isTrue();
                    line += onLine ? 1 : 0;
                }
            }
        }
        assertThat(line).isGreaterThan(400);
    }

    @Test
    void ofOneStateTheColorsAreComputedOnce() {
        Weights weights = lively(Activation.GELU);
        FieldColors first = FieldColors.of(null, weights, FIELD);

        assertThat(FieldColors.of(first, weights, FIELD)).isSameAs(first);
        assertThat(first.slice(180)).isSameAs(first.slice(200));
        assertThat(FieldColors.of(first, lively(Activation.GELU), FIELD)).isNotSameAs(first);
        assertThat(FieldColors.of(first, weights, new SpaceField(EQUATOR, FIELD.middle(), 1, 0)))
                .isNotSameAs(first);
    }

    @Test
    void aDrawingHasTheSliceBetweenWhatLiesBehindItAndBeforeIt() throws IOException {
        Snapshot three = SpaceRun.three(0.4f, 0, 0.5f, -0.4f, 0, 0.1f, 0, 0.4f, 0.3f);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        SpaceSvg.write(
                with(SpaceScatter.of(three, THREE, false, 1).seenFrom(FLAT), FIELD),
                SIZE,
                SIZE,
                1,
                Palette.LIGHT,
                raster -> new byte[] {(byte) raster.width()},
                "",
                out);
        String svg = out.toString(StandardCharsets.UTF_8);
        double radius = view(without(SpaceScatter.of(three, THREE, false, 1))).unit();

        assertThat(svg)
                .contains("transform=\"matrix(" + SvgWriter.number(radius) + " 0 0 -" + SvgWriter.number(radius))
                .contains("clip-path=\"url(#slice)\"", "<clipPath id=\"slice\">");
        assertThat(svg.indexOf("fill=\"#00ff00\"")).isBetween(0, svg.indexOf("<image"));
        assertThat(svg.indexOf("fill=\"#ff0000\"")).isGreaterThan(svg.indexOf("<image"));
    }

    private static SpacePicture picture(Experiment experiment, Set<Overlay> overlays) {
        Snapshot cone = new Snapshot(
                RunId.next(), experiment.epochs(), 0.1, SpaceRun.cone(0), colorwheel.recording.Rounding.DOUBLE);
        return new SpacePicture(experiment, cone, null, 1, overlays, null, SpaceCamera.HOME, null);
    }

    @Test
    void theSliceLiesAtTheHeightOfTheSelectedColorOrOfTheBrightHues() {
        SpacePicture picture = picture(Preset.ofKey("1.3").experiment(), Set.of(Overlay.FIELD));
        HsvColor dark = new HsvColor(120, 1, 0.5);
        SpaceField bright = picture.scatter().overlays().field();
        SpaceField selected = picture.slicedAt(dark).scatter().overlays().field();

        // The cone has bright hues at 0.05 in the mean of the third coordinate, and dark green at 0.55.
        assertThat(bright.sliceMiddle().third()).isCloseTo(0.05, within(0.001));
        assertThat(bright.middle()).isEqualTo(new SpaceVector(0, 0, 0));
        assertThat(bright.radius()).isEqualTo(1);
        float[] latent = new Forward(SpaceRun.cone(0)).encode(dark.rgb());
        SpaceVector point = new SpaceVector(latent[0], latent[1], latent[2]);
        assertThat(selected.plane().normal().dot(selected.sliceMiddle()))
                .isCloseTo(selected.plane().normal().dot(point), within(1e-9));
        assertThat(selected.height()).isNotCloseTo(bright.height(), within(0.1));
    }

    @Test
    void withoutASphereTheCircleLiesAroundTheBrightHues() {
        SpacePicture picture = picture(Preset.ofKey("1.3-literal").experiment(), Set.of(Overlay.FIELD));
        SpaceField field = picture.scatter().overlays().field();

        assertThat(field.middle().third()).isCloseTo(0.05, within(0.001));
        assertThat(field.radius()).isCloseTo(1, within(0.01));
        assertThat(field.height()).isZero();
    }

    @Test
    void itIsShownOnlyOnRequestAndThenASelectionMatters() {
        SpacePicture off = picture(Preset.ofKey("1.3").experiment(), Set.of());
        HsvColor dark = new HsvColor(120, 1, 0.5);

        assertThat(off.scatter().overlays().field()).isNull();
        assertThat(off.slicedAt(dark)).isEqualTo(off);
    }
}
