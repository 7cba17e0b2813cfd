package colorwheel.paint;

import static colorwheel.paint.SpaceRun.FLAT;
import static colorwheel.paint.SpaceRun.THREE;
import static colorwheel.paint.SpaceRun.paint;
import static colorwheel.paint.SpaceRun.three;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import colorwheel.color.ColorTable;
import colorwheel.color.HsvColor;
import colorwheel.color.HsvGrid;
import colorwheel.paint.space.AxisPair;
import colorwheel.paint.space.SpaceCamera;
import colorwheel.recording.Snapshot;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SpacePainterTest {
    private static final int SIZE = 600;
    private static final int RED = 0xFFFF0000;
    private static final int GREEN = 0xFF00FF00;
    private static final int BLUE = 0xFF0000FF;
    private static final float FAR = 50;
    /** The first and the second color lie behind one another, the third aside. */
    private static final Snapshot STACKED = three(0.3f, 0.2f, 0.6f, 0.3f, 0.2f, -0.6f, -0.5f, 0, 0);

    private static SpaceScatter scatter(Snapshot snapshot, ColorTable colors) {
        return SpaceScatter.of(snapshot, colors, true, 1).seenFrom(FLAT);
    }

    private static SpaceScatter hollow(Snapshot snapshot, ColorTable colors) {
        return scatter(snapshot, ColorTable.EMPTY).withHollow(colors);
    }

    private static SpaceHits hits(SpaceScatter scatter) {
        return new SpaceHits(scatter, SIZE, SIZE, 1);
    }

    private static double[] position(SpaceScatter scatter, int pixel) {
        return hits(scatter).positionOf(HsvColor.of(pixel)).orElseThrow();
    }

    private static int pixel(Raster raster, double[] position) {
        return raster.pixel((int) position[0], (int) position[1]);
    }

    private static int count(Raster raster, int argb) {
        int count = 0;
        PlotClip view =
                SpaceGeometry.of(scatter(STACKED, THREE), SIZE, SIZE, 1).view().clip();
        for (int y = view.top(); y < view.top() + view.height(); y++) {
            for (int x = 0; x < view.width(); x++) {
                count += raster.pixel(x, y) == argb ? 1 : 0;
            }
        }
        return count;
    }

    @Test
    void pointsLieInTheirExactColorsWhereTheCameraSeesThem() {
        SpaceScatter scatter = scatter(three(0.5f, 0.2f, 0.1f, -0.5f, 0.2f, 0, 0.1f, -0.7f, 0), THREE);
        SpaceView view = hits(scatter).geometry().view();
        double[] red = position(scatter, RED);

        assertThat(red[0]).isCloseTo(view.centerX() + 0.5 * view.unit(), within(1e-3));
        assertThat(red[1]).isCloseTo(view.centerY() - 0.2 * view.unit(), within(1e-3));
        for (SpaceCamera camera : List.of(FLAT, SpaceCamera.HOME, SpaceCamera.of(77, -12, 30))) {
            SpaceScatter turned = scatter.seenFrom(camera);
            for (int color : new int[] {RED, GREEN, BLUE}) {
                assertThat(pixel(paint(turned, SIZE, SIZE, 1, Palette.LIGHT), position(turned, color)))
                        .isEqualTo(color);
            }
        }
    }

    @Test
    void theNearerPointCoversTheFartherOne() {
        SpaceScatter above = scatter(STACKED, THREE);
        SpaceScatter below = above.seenFrom(FLAT.turnedBy(180, 0));

        assertThat(pixel(paint(above, SIZE, SIZE, 1, Palette.LIGHT), position(above, RED)))
                .isEqualTo(RED);
        assertThat(pixel(paint(below, SIZE, SIZE, 1, Palette.LIGHT), position(below, RED)))
                .isEqualTo(GREEN);
    }

    @Test
    void theFarthestPointsAreThreeQuartersAsWideAndNotFainter() {
        SpaceScatter scatter = scatter(three(0.4f, 0.2f, 1, -0.3f, 0.3f, -1, FAR, 0, 0), THREE)
                .withOverlays(SpaceOverlays.NONE.withPanels(false));
        Raster raster = paint(scatter, SIZE, SIZE, 2, Palette.DARK);

        double ratio = Math.sqrt((double) count(raster, GREEN) / count(raster, RED));
        assertThat(count(raster, RED)).isGreaterThan(50);
        assertThat(ratio).isCloseTo(0.75, within(0.08));
    }

    @Test
    void untrainedColorsAreHollow() {
        SpaceScatter scatter = hollow(three(0.3f, 0.2f, 0, -0.3f, 0.2f, 0, 0.1f, -0.7f, 0), THREE);
        Raster raster = paint(scatter, SIZE, SIZE, 1, Palette.LIGHT);
        double radius = hits(scatter).geometry().view().radius(0);

        double[] red = position(scatter, RED);
        assertThat(pixel(raster, red)).isEqualTo(Palette.LIGHT.background());
        assertThat(pixel(raster, new double[] {red[0] + radius, red[1]})).isNotEqualTo(Palette.LIGHT.background());
        assertThat(count(raster, RED)).isPositive();
    }

    @Test
    void anUntrainedColorInFrontHidesWhatIsBehindIt() {
        SpaceScatter both = scatter(STACKED, THREE).withHollow(THREE);

        // Equal places: whichever is drawn last, there is one disc of each color, and none of the farther ones shows.
        assertThat(count(paint(both, SIZE, SIZE, 1, Palette.DARK), GREEN)).isZero();
    }

    @Test
    void blackHasARimOnDarkAndYellowOnLight() {
        ColorTable black = HsvGrid.ofHueStep(360, List.of(1.0), List.of(0.05)).all();
        ColorTable yellow = SpaceRun.hues(6);
        Snapshot dark = SpaceRun.snapshot(SpaceRun.cone(0));

        assertThat(rimmed(scatter(dark, black), Palette.DARK, 0xFF0D0000)).isTrue();
        assertThat(rimmed(scatter(dark, black), Palette.LIGHT, 0xFF0D0000)).isFalse();
        assertThat(rimmed(scatter(dark, yellow), Palette.LIGHT, 0xFFFFFF00)).isTrue();
        assertThat(rimmed(scatter(dark, yellow), Palette.DARK, 0xFFFFFF00)).isFalse();
    }

    /** Whether anything around a disc differs from a mixture of its color and the ground by more than rounding. */
    private static boolean rimmed(SpaceScatter scatter, Palette palette, int color) {
        SpaceScatter bare = new SpaceScatter(
                scatter.snapshot(), scatter.colors(), ColorTable.EMPTY, false, 1, FLAT, SpaceOverlays.NONE);
        Raster raster = paint(bare, SIZE, SIZE, 1, palette);
        double[] at = position(bare, color);
        int farthest = 0;
        for (int y = -8; y <= 8; y++) {
            for (int x = -8; x <= 8; x++) {
                int pixel = raster.pixel((int) at[0] + x, (int) at[1] + y);
                farthest = Math.max(farthest, fromLine(pixel, color, palette.background()));
            }
        }
        return farthest > 40;
    }

    private static int fromLine(int pixel, int one, int other) {
        int least = Integer.MAX_VALUE;
        for (int share = 0; share <= 100; share++) {
            int mixed = Palette.mix(one, other, share / 100.0);
            int off = 0;
            for (int shift = 0; shift <= 16; shift += 8) {
                off = Math.max(off, Math.abs((pixel >> shift & 0xFF) - (mixed >> shift & 0xFF)));
            }
            least = Math.min(least, off);
        }
        return least;
    }

    @Test
    void equalInputsGiveEqualBytesWhateverWasPaintedBefore() {
        SpaceScatter scatter = SpaceRun.everything(10, 4);
        SpacePainter used = new SpacePainter();
        Raster raster = new Raster(SIZE, SIZE);
        used.paint(scatter.seenFrom(SpaceCamera.HOME.turnedBy(40, 5)), raster, 1, Palette.DARK);
        used.paint(SpaceRun.everything(30, 2), new Raster(200, 300), 2, Palette.LIGHT);
        used.paint(scatter.seenFrom(SpaceCamera.HOME.zoomedBy(3)), raster, 1, Palette.DARK);
        used.paint(scatter, raster, 1, Palette.DARK);

        assertThat(raster.pixels())
                .isEqualTo(paint(scatter, SIZE, SIZE, 1, Palette.DARK).pixels());
    }

    @Test
    void everyPixelOfARegionIsSetAndNoneBeyondIt() {
        Raster whole = new Raster(SIZE + 20, SIZE + 30);
        whole.fill(0xFF123456);
        new SpacePainter().paint(SpaceRun.everything(10, 4), whole.region(7, 9, SIZE, SIZE), 1, Palette.LIGHT);
        Raster alone = paint(SpaceRun.everything(10, 4), SIZE, SIZE, 1, Palette.LIGHT);

        for (int y = 0; y < whole.height(); y++) {
            for (int x = 0; x < whole.width(); x++) {
                boolean inside = x >= 7 && x < 7 + SIZE && y >= 9 && y < 9 + SIZE;
                int expected = inside ? alone.pixel(x - 7, y - 9) : 0xFF123456;
                if (whole.pixel(x, y) != expected) {
                    assertThat(whole.pixel(x, y)).as("%d, %d", x, y).isEqualTo(expected);
                }
            }
        }
    }

    @Test
    void panelsShowEachPairOfAxes() {
        SpaceScatter scatter =
                scatter(three(0.5f, 0.2f, -0.9f, FAR, 0, 0, FAR, 0, 0), THREE).seenFrom(SpaceCamera.HOME);
        Raster raster = paint(scatter, SIZE, SIZE, 1, Palette.LIGHT);
        SpaceHits hits = hits(scatter);

        assertThat(hits.geometry().panels()).hasSize(3);
        double[] latents = {0.5, 0.2, -0.9};
        for (SpaceGeometry.Panel panel : hits.geometry().panels()) {
            double x = panel.plot().x(latents[panel.pair().right()]);
            double y = panel.plot().y(latents[panel.pair().up()]);
            assertThat(panel.plot().axes().halfWidth()).isEqualTo(1.3);
            assertThat(pixel(raster, new double[] {x, y})).isEqualTo(RED);
        }
    }

    @ParameterizedTest
    @CsvSource({"0.9, 1.3, 1", "1.25, 1.3, 1", "1.3, 1.5, 1.1538", "4.4, 5, 3.846"})
    void whatReachesFartherMakesViewAndPanelsSmallerAlike(double reach, double halfWidth, double ball) {
        SpaceScatter scatter = SpaceScatter.of(STACKED, THREE, true, reach);
        SpaceGeometry geometry = SpaceGeometry.of(scatter, SIZE, SIZE, 1);

        assertThat(geometry.panels())
                .allSatisfy(panel -> assertThat(panel.plot().axes().halfWidth()).isEqualTo(halfWidth));
        assertThat(geometry.view().ball()).isCloseTo(ball, within(1e-3));
    }

    @Test
    void theGeometryScalesWithThePicture() {
        SpaceScatter scatter = SpaceRun.everything(10, 4);
        SpaceGeometry once = SpaceGeometry.of(scatter, 640, 400, 1);
        SpaceGeometry twice = SpaceGeometry.of(scatter, 1280, 800, 2);

        assertThat(twice.view().unit()).isCloseTo(2 * once.view().unit(), within(1.0));
        assertThat(twice.view().dotRadius()).isCloseTo(2 * once.view().dotRadius(), within(0.05));
        assertThat(twice.panels().get(2).plot().left())
                .isCloseTo(2 * once.panels().get(2).plot().left(), within(2));
    }

    @Test
    void pointsThatLieNowhereAreLeftOut() {
        Raster nowhere = paint(
                scatter(three(Float.NaN, 0, 0, 0, Float.POSITIVE_INFINITY, 0, 0, 0, Float.NaN), THREE),
                SIZE,
                SIZE,
                1,
                Palette.LIGHT);

        assertThat(nowhere.pixels())
                .isEqualTo(paint(
                                scatter(three(FAR, FAR, FAR, FAR, FAR, FAR, FAR, FAR, FAR), THREE),
                                SIZE,
                                SIZE,
                                1,
                                Palette.LIGHT)
                        .pixels());
    }

    @ParameterizedTest
    @ValueSource(strings = {"20 20", "7 300", "300 7", "64 64", "110 90", "1500 200", "200 1500"})
    void itIsPaintedAtEverySize(String size) {
        int width = Integer.parseInt(size.split(" ")[0]);
        int height = Integer.parseInt(size.split(" ")[1]);
        for (double scale : new double[] {0.5, 1, 2.25}) {
            Raster raster = paint(SpaceRun.everything(30, 3), width, height, scale, Palette.DARK);
            assertThat(raster.pixels()).contains(Palette.DARK.background()).doesNotContain(0xFF000000);
        }
    }

    @Test
    void anEmptySpaceIsPainted() {
        Raster empty = paint(SpaceScatter.empty(true, FLAT), SIZE, SIZE, 1, Palette.LIGHT);

        assertThat(empty.pixels()).contains(Palette.LIGHT.axis());
        assertThat(empty.pixels())
                .isNotEqualTo(paint(SpaceScatter.empty(false, FLAT), SIZE, SIZE, 1, Palette.LIGHT)
                        .pixels());
    }

    @Test
    void anotherBottleneckIsRefused() {
        Snapshot two = SyntheticRun.ring(SyntheticRun.threeColors(), 1, 0.1, 1);

        assertThatThrownBy(() -> SpaceScatter.of(two, THREE, true, 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("needs a bottleneck of 3, not 2");
        assertThatThrownBy(() -> SpaceScatter.of(STACKED, THREE, true, Double.NaN))
                .hasMessageContaining("cannot reach to NaN");
    }

    @Test
    void theCameraOfAPanelSeesWhatThePanelShows() {
        SpaceScatter scatter = SpaceRun.everything(30, 1);
        for (AxisPair pair : AxisPair.values()) {
            SpaceHits hits = hits(scatter.seenFrom(pair.camera()));
            SpaceView view = hits.geometry().view();
            double[] inView = hits.positionOf(HsvColor.of(RED)).orElseThrow();
            SpaceGeometry.Panel panel = hits.geometry().panels().get(pair.ordinal());
            double[] inPanel = hits.positionOf(HsvColor.of(RED), pair).orElseThrow();
            double factor = view.unit() / panel.view().unit();
            assertThat(inView[0] - view.centerX())
                    .isCloseTo(factor * (inPanel[0] - panel.view().centerX()), within(1e-6));
            assertThat(inView[1] - view.centerY())
                    .isCloseTo(factor * (inPanel[1] - panel.view().centerY()), within(1e-6));
        }
    }
}
