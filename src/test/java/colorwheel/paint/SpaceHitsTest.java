package colorwheel.paint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import colorwheel.color.ColorTable;
import colorwheel.color.HsvColor;
import colorwheel.paint.space.AxisPair;
import colorwheel.paint.space.SpaceCamera;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SpaceHitsTest {
    private static final int WIDTH = 900;
    private static final int HEIGHT = 700;
    private static final SpaceScatter SCATTER = SpaceScatter.of(
            SpaceRun.snapshot(SpaceRun.cone(0)), SpaceRun.grid(10, 4).all(), true, 1);

    private static SpaceHits hits(SpaceScatter scatter) {
        return new SpaceHits(scatter, WIDTH, HEIGHT, 1);
    }

    @Test
    void whatIsPaintedAtAPlaceIsWhatIsFoundThere() {
        Raster raster = SpaceRun.paint(SCATTER, WIDTH, HEIGHT, 1, Palette.LIGHT);
        SpaceHits hits = hits(SCATTER);
        Set<Integer> pixels = new HashSet<>();
        for (int row = 0; row < SCATTER.colors().size(); row++) {
            pixels.add(SCATTER.colors().pixel(row));
        }
        int found = 0;
        for (int y = 0; y < HEIGHT; y += 3) {
            for (int x = 0; x < WIDTH; x++) {
                int painted = raster.pixel(x, y);
                // Only the inside of a disc has its exact color. The edges of sprites are off by an eighth of a pixel.
                if (pixels.contains(painted)) {
                    found++;
                    int hit = hits.at(x + 0.5, y + 0.5, 8).orElseThrow().color().pixel();
                    assertThat(hit).as("%d, %d", x, y).isEqualTo(painted);
                }
            }
        }
        assertThat(found).isGreaterThan(1_000);
    }

    @Test
    void theClosestColorIsFoundAroundAPointButNoFarther() {
        SpaceHits hits = hits(SCATTER);
        double[] red = hits.positionOf(HsvColor.of(0xFF0000)).orElseThrow();
        double outside = hits.geometry().view().dotRadius() + 2;

        assertThat(hits.at(red[0], red[1] + outside, outside + 1)
                        .orElseThrow()
                        .color()
                        .pixel())
                .isEqualTo(0xFFFF0000);
        assertThat(hits.at(red[0], red[1] + outside, outside - 1)).isEmpty();
        assertThat(hits.at(red[0], -5, 50)).isEmpty();
    }

    @Test
    void hollowColorsAreToldFromTrainedOnes() {
        ColorTable hues = SpaceRun.hues(12);
        SpaceHits trained = hits(SpaceScatter.of(SpaceRun.snapshot(SpaceRun.cone(0)), hues, true, 1));
        SpaceHits untrained = hits(SpaceScatter.of(SpaceRun.snapshot(SpaceRun.cone(0)), ColorTable.EMPTY, true, 1)
                .withHollow(hues));
        double[] red = trained.positionOf(HsvColor.of(0xFF0000)).orElseThrow();

        assertThat(trained.at(red[0], red[1], 2).orElseThrow().trained()).isTrue();
        assertThat(untrained.at(red[0], red[1], 2).orElseThrow().trained()).isFalse();
        assertThat(untrained.at(red[0], red[1], 2).orElseThrow().color()).isEqualTo(new HsvColor(0, 1, 1));
    }

    @Test
    void aPanelIsFoundWithItsColors() {
        SpaceHits hits = hits(SCATTER);
        for (AxisPair pair : AxisPair.values()) {
            double[] green = hits.positionOf(HsvColor.of(0x00FF00), pair).orElseThrow();
            assertThat(hits.geometry().panelAt(green[0], green[1])).contains(pair);
            assertThat(hits.geometry().inView(green[0], green[1])).isFalse();
            assertThat(hits.at(green[0], green[1], 2)).isPresent();
        }
        SpaceView view = hits.geometry().view();
        assertThat(hits.geometry().panelAt(view.centerX(), view.centerY())).isEmpty();
        assertThat(hits.geometry().inView(view.centerX(), view.centerY())).isTrue();
    }

    @Test
    void withoutPanelsTheViewHasAllTheRoom() {
        SpaceHits hits = hits(SCATTER.withOverlays(SpaceOverlays.NONE.withPanels(false)));

        assertThat(hits.geometry().view().clip().width()).isEqualTo(WIDTH);
        assertThat(hits.geometry().panelAt(WIDTH - 50, 100)).isEmpty();
        assertThat(hits.positionOf(HsvColor.of(0xFF0000), AxisPair.FIRST_THIRD)).isEmpty();
    }

    @Test
    void aDragThatFollowsThePointerIsSaidInRadiiOfTheSphere() {
        for (double zoom : new double[] {1, 3}) {
            SpaceCamera camera = SpaceCamera.HOME.withZoom(zoom);
            SpaceScatter scatter = SCATTER.seenFrom(camera);
            SpaceGeometry geometry = hits(scatter).geometry();
            SpaceView view = geometry.view();
            double x = view.centerX() + 40;
            double y = view.centerY() + 30;
            SpaceCamera dragged = camera.dragged(
                    geometry.ballX(view.centerX()),
                    geometry.ballY(view.centerY()),
                    geometry.ballX(x),
                    geometry.ballY(y));
            SpaceView after = hits(scatter.seenFrom(dragged)).geometry().view();

            assertThat(after.x(view.projection().toward())).isCloseTo(x, within(1e-6));
            assertThat(after.y(view.projection().toward())).isCloseTo(y, within(1e-6));
        }
    }
}
