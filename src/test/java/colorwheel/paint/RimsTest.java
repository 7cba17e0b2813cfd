package colorwheel.paint;

import static org.assertj.core.api.Assertions.assertThat;

import colorwheel.color.ColorTable;
import colorwheel.color.HueRange;
import colorwheel.experiment.Experiment;
import colorwheel.experiment.Levels;
import colorwheel.experiment.NetworkSpec;
import colorwheel.recording.ParameterLayout;
import colorwheel.recording.Weights;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Points that have the color of what lies behind them: their rims are looked for pixel by pixel. */
class RimsTest {
    private static final int SIZE = 400;
    private static final double MIN_CONTRAST = 3;
    private static final int DIRECTIONS = 16;
    private static final float FIRST = 0.3f;
    private static final float SECOND = 0.25f;
    private static final Experiment FREE = Experiment.REFERENCE
            .withHoldOut(HueRange.NONE)
            .withHueStep(120)
            .withNetwork(NetworkSpec.REFERENCE.withNormalize(false));
    private static final Experiment WHITE = FREE.withSaturations(Levels.of(0)).withValues(Levels.of(1));
    private static final Experiment BLACK = FREE.withValues(Levels.of(0));
    private static final List<Palette> THEMES = List.of(Palette.LIGHT, Palette.DARK);

    static Stream<Arguments> onTheBackground() {
        return Stream.of(Arguments.of(WHITE, Palette.LIGHT), Arguments.of(BLACK, Palette.DARK));
    }

    static Stream<Arguments> onAField() {
        List<Integer> fields = List.of(0xFFFFFF, 0x000000, 0x808080, 0xFF0000, 0xFFFF00, 0x0000FF, 0x00FFFF);
        return THEMES.stream().flatMap(theme -> fields.stream()
                .flatMap(field -> Stream.of(Arguments.of(WHITE, field, theme), Arguments.of(BLACK, field, theme))));
    }

    static Stream<Arguments> onTheirOwnColor() {
        return THEMES.stream().flatMap(theme -> Stream.of(0, 60, 120, 180, 240, 300)
                .map(hue -> Arguments.of(only(hue), 0xFFFFFF & only(hue).pixel(0), theme)));
    }

    private static ColorTable only(int hue) {
        return FREE.withHueStep(60).withValues(Levels.of(1)).cube().heldOut(HueRange.of(hue, hue));
    }

    @ParameterizedTest
    @MethodSource
    void onTheBackground(Experiment experiment, Palette palette) {
        assertVisible(experiment.trainingColors(), 0x808080, Set.of(), palette, 1);
    }

    @ParameterizedTest
    @MethodSource
    void onAField(Experiment experiment, int field, Palette palette) {
        assertVisible(experiment.trainingColors(), field, EnumSet.of(Overlay.FIELD), palette, 1);
    }

    @ParameterizedTest
    @MethodSource
    void onTheirOwnColor(ColorTable color, int field, Palette palette) {
        // Such colors differ less from a rim: of a pixel a rim wide, only those that it covers wholly tell.
        assertVisible(color, field, EnumSet.of(Overlay.FIELD), palette, 2);
    }

    /** Paints points at one place on a field of one color, and looks from there outward in all directions. */
    private static void assertVisible(ColorTable colors, int field, Set<Overlay> shown, Palette palette, int scale) {
        Scatter scatter = new Scatter(
                Networks.snapshot(FREE, allAtOnePlace(field)),
                colors,
                AxisScale.UNIT,
                false,
                Overlays.of(FREE, shown),
                Zoom.NONE);
        Raster raster = new Raster(scale * SIZE, scale * SIZE);
        new ScatterPainter().paint(scatter, raster, scale, palette);

        LatentPlane plane = LatentPlane.of(scatter, scale * SIZE, scale * SIZE, scale);
        double x = plane.x(FIRST, SECOND);
        double y = plane.y(FIRST, SECOND);
        double end = 8 * scale;
        int inside = raster.pixel((int) x, (int) y);
        for (int direction = 0; direction < DIRECTIONS; direction++) {
            double dx = Math.cos(2 * Math.PI * direction / DIRECTIONS);
            double dy = Math.sin(2 * Math.PI * direction / DIRECTIONS);
            int outside = raster.pixel((int) (x + end * dx), (int) (y + end * dy));
            double toInside = 1;
            double toOutside = 1;
            for (double distance = 0; distance < end; distance += 0.25) {
                int pixel = raster.pixel((int) (x + distance * dx), (int) (y + distance * dy));
                toInside = Math.max(toInside, Palette.contrast(pixel, inside));
                toOutside = Math.max(toOutside, Palette.contrast(pixel, outside));
            }
            assertThat(toInside).as("rim to point, direction %d", direction).isGreaterThanOrEqualTo(MIN_CONTRAST);
            assertThat(toOutside).as("rim to field, direction %d", direction).isGreaterThanOrEqualTo(MIN_CONTRAST);
        }
    }

    /** A network that puts every color at one place, and makes one color of everything. */
    private static Weights allAtOnePlace(int made) {
        ParameterLayout layout = ParameterLayout.of(FREE.network());
        float[] flat = new float[layout.size()];
        flat[layout.latent().bias(0)] = FIRST;
        flat[layout.latent().bias(1)] = SECOND;
        for (int channel = 0; channel < NetworkSpec.CHANNELS; channel++) {
            int level = made >> 16 - 8 * channel & 0xFF;
            flat[layout.output().bias(channel)] = level == 0x80 ? 0 : level == 0 ? -20 : 20;
        }
        return new Weights(FREE.network(), flat);
    }
}
