package colorwheel.paint;

import static colorwheel.paint.SpaceRun.FLAT;
import static colorwheel.paint.SpaceRun.cone;
import static colorwheel.paint.SpaceRun.paint;
import static colorwheel.paint.SpaceRun.snapshot;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import colorwheel.color.ColorTable;
import colorwheel.color.HsvColor;
import colorwheel.color.HueRange;
import colorwheel.color.NamedHue;
import colorwheel.paint.space.PlaneAxes;
import colorwheel.paint.space.SpaceCamera;
import colorwheel.paint.space.SpaceVector;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SpaceOverlaysTest {
    private static final int SIZE = 700;
    private static final SpaceScatter BARE =
            SpaceScatter.of(snapshot(cone(0)), SpaceRun.hues(12), true, 1).seenFrom(FLAT.turnedBy(10, 20));

    private static SpaceScatter with(SpaceOverlays overlays) {
        return BARE.withOverlays(overlays);
    }

    private static double[] position(SpaceScatter scatter, NamedHue hue) {
        return new SpaceHits(scatter, SIZE, SIZE, 1)
                .positionOf(new HsvColor(hue.degrees(), 1, 1))
                .orElseThrow();
    }

    /** How many pixels within a distance of a place differ between two pictures. */
    private static int changed(Raster one, Raster other, double x, double y, double radius) {
        int changed = 0;
        for (int row = 0; row < SIZE; row++) {
            for (int column = 0; column < SIZE; column++) {
                if (Math.hypot(column + 0.5 - x, row + 0.5 - y) <= radius
                        && one.pixel(column, row) != other.pixel(column, row)) {
                    changed++;
                }
            }
        }
        return changed;
    }

    @Test
    void aHairlineJoinsWhereEachNamedHueWasAndWhereItIs() {
        Raster without = paint(BARE, SIZE, SIZE, 1, Palette.LIGHT);
        SpaceScatter before = new SpaceScatter(
                snapshot(cone(-40)), BARE.colors(), ColorTable.EMPTY, true, 1, BARE.camera(), SpaceOverlays.NONE);
        Raster with = paint(with(SpaceOverlays.NONE.withBefore(cone(-40))), SIZE, SIZE, 1, Palette.LIGHT);

        for (NamedHue hue : NamedHue.values()) {
            double[] old = position(before, hue);
            double[] now = position(BARE, hue);
            double length = Math.hypot(now[0] - old[0], now[1] - old[1]);
            assertThat(length).isGreaterThan(40);
            assertThat(changed(without, with, old[0], old[1], 8))
                    .as("ring of " + hue)
                    .isGreaterThan(20);
            for (double share = 0.3; share < 0.9; share += 0.1) {
                double x = old[0] + share * (now[0] - old[0]);
                double y = old[1] + share * (now[1] - old[1]);
                assertThat(changed(without, with, x, y, 2))
                        .as("hairline of " + hue)
                        .isPositive();
            }
            assertThat(with.pixel((int) now[0], (int) now[1])).isEqualTo(new HsvColor(hue.degrees(), 1, 1).pixel());
        }
    }

    @Test
    void aHueThatHeldStillLiesInItsRing() {
        Raster without = paint(BARE, SIZE, SIZE, 1, Palette.LIGHT);
        Raster with = paint(with(SpaceOverlays.NONE.withBefore(cone(0))), SIZE, SIZE, 1, Palette.LIGHT);
        double[] red = position(BARE, NamedHue.RED);

        assertThat(with.pixel((int) red[0], (int) red[1])).isEqualTo(0xFFFF0000);
        assertThat(changed(without, with, red[0], red[1], 14)).isPositive();
        assertThat(changed(without, with, (red[0] + SIZE / 2.0) / 2, (red[1] + SIZE / 2.0) / 2, 20))
                .isZero();
    }

    @Test
    void panelsHaveNoGhosts() {
        Raster without = paint(BARE, SIZE, SIZE, 1, Palette.LIGHT);
        Raster with = paint(SpaceRun.everything(30, 1).seenFrom(BARE.camera()), SIZE, SIZE, 1, Palette.LIGHT);
        PlotClip view = SpaceGeometry.of(BARE, SIZE, SIZE, 1).view().clip();

        for (int y = view.top() + view.height(); y < SIZE; y++) {
            for (int x = 0; x < SIZE; x++) {
                assertThat(with.pixel(x, y)).isEqualTo(without.pixel(x, y));
            }
        }
    }

    @Test
    void aPlaneIsDrawnOnlyIfTheHuesLieInIt() {
        SpaceVector normal = new SpaceVector(1, 1, 1);
        SpaceVector first = new SpaceVector(1, -1, 0);
        int[] none = paint(BARE, SIZE, SIZE, 1, Palette.LIGHT).pixels();

        SpaceOverlays flat = SpaceOverlays.NONE.withPlane(PlaneAxes.of(normal, first, 0.991));
        SpaceOverlays zigzag = SpaceOverlays.NONE.withPlane(PlaneAxes.of(normal, first, 0.952));
        assertThat(paint(with(flat), SIZE, SIZE, 1, Palette.LIGHT).pixels()).isNotEqualTo(none);
        assertThat(paint(with(zigzag), SIZE, SIZE, 1, Palette.LIGHT).pixels()).isEqualTo(none);
    }

    @Test
    void theCircleOfAPlaneIsSolidInFrontAndBrokenBehind() {
        SpaceCamera tilted = SpaceCamera.of(0, 30, 0);
        PlaneAxes equator = PlaneAxes.of(SpaceVector.axis(2), SpaceVector.axis(0), 1);
        SpaceScatter empty = SpaceScatter.empty(true, tilted);
        Raster without = paint(empty, SIZE, SIZE, 1, Palette.LIGHT);
        Raster with = paint(empty.withOverlays(SpaceOverlays.NONE.withPlane(equator)), SIZE, SIZE, 1, Palette.LIGHT);
        SpaceView view = SpaceGeometry.of(empty, SIZE, SIZE, 1).view();

        int front = 0;
        int behind = 0;
        for (int degrees = 20; degrees <= 160; degrees++) {
            double angle = Math.toRadians(degrees);
            SpaceVector far = new SpaceVector(Math.cos(angle), Math.sin(angle), 0);
            SpaceVector near = far.times(-1);
            front += changed(without, with, view.x(near), view.y(near), 1) > 0 ? 1 : 0;
            behind += changed(without, with, view.x(far), view.y(far), 1) > 0 ? 1 : 0;
        }
        assertThat(front).isEqualTo(141);
        assertThat(behind).isBetween(40, 125);
    }

    @Test
    void ringLinesJoinHuesThatHaveNoPoint() {
        RingLines rings = RingLines.of(1, List.of(1.0));
        Raster without = paint(BARE, SIZE, SIZE, 1, Palette.LIGHT);
        Raster with = paint(with(SpaceOverlays.NONE.withRings(rings)), SIZE, SIZE, 1, Palette.LIGHT);

        for (double hue = 15; hue < 360; hue += 30) {
            double[] between = new SpaceHits(BARE, SIZE, SIZE, 1)
                    .positionOf(new HsvColor(hue, 1, 1))
                    .orElseThrow();
            assertThat(changed(without, with, between[0], between[1], 1.5)).isPositive();
        }
    }

    @Test
    void initialsAreDrawnOnRequest() {
        Raster without = paint(BARE, SIZE, SIZE, 1, Palette.DARK);
        Raster with = paint(with(SpaceOverlays.NONE.withInitials(HueMark.BRIGHT)), SIZE, SIZE, 1, Palette.DARK);

        for (NamedHue hue : NamedHue.values()) {
            double[] at = position(BARE, hue);
            assertThat(changed(without, with, at[0], at[1], 25)).as(hue.label()).isGreaterThan(15);
        }
    }

    @Test
    void ringsAreClosedAndBlackMakesNone() {
        RingLines rings = RingLines.of(SpaceRun.grid(30, 2));
        assertThat(rings.count()).isEqualTo(2);
        assertThat(rings.colors().size()).isEqualTo(720);
        assertThat(rings.next(0)).isEqualTo(2);
        assertThat(rings.next(719)).isEqualTo(1);

        assertThat(RingLines.of(1, List.of(0.0, 1.0)).count()).isEqualTo(1);
        assertThat(RingLines.of(0, List.of(1.0))).isEqualTo(RingLines.NONE);
        assertThatThrownBy(() -> new RingLines(SpaceRun.THREE, 2)).hasMessageContaining("3 colors do not make 2");
    }

    @Test
    void ringLinesHaveAGapThroughHeldOutHuesOrAreBroken() {
        HueRange heldOut = HueRange.of(150, 240);
        RingLines whole = RingLines.of(1, List.of(1.0));
        Raster without = paint(BARE, SIZE, SIZE, 1, Palette.LIGHT);
        Raster gap =
                paint(with(SpaceOverlays.NONE.withRings(whole.through(heldOut, false))), SIZE, SIZE, 1, Palette.LIGHT);

        for (double hue = 15; hue < 360; hue += 30) {
            double[] between = new SpaceHits(BARE, SIZE, SIZE, 1)
                    .positionOf(new HsvColor(hue, 1, 1))
                    .orElseThrow();
            assertThat(changed(without, gap, between[0], between[1], 1.5) > 0)
                    .as("hue %f", hue)
                    .isEqualTo(!heldOut.contains(hue));
        }
        RingLines broken = whole.through(heldOut, true);
        assertThat(IntStream.range(150, 240).filter(broken::isDrawn).count()).isBetween(40L, 50L);
        assertThat(IntStream.range(0, 360).filter(whole.through(heldOut, false)::isDrawn))
                .hasSize(360 - 92);
        assertThat(IntStream.range(0, 360).allMatch(whole::isDrawn)).isTrue();
    }
}
