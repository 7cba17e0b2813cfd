package colorwheel.paint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import colorwheel.background.Cancellation;
import colorwheel.color.HsvGrid;
import colorwheel.color.HueRange;
import colorwheel.experiment.Experiment;
import colorwheel.network.Forward;
import colorwheel.network.Latents;
import colorwheel.paint.WheelGrid.Mark;
import colorwheel.paint.WheelGrid.Tile;
import colorwheel.paint.space.Projection;
import colorwheel.paint.space.SpaceVector;
import colorwheel.recording.Rounding;
import colorwheel.recording.Weights;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;

/** Small wheels of a bottleneck of three are turned alike, so that they can be compared by eye. */
class SpacePortraitTest {
    private static final Weights CONE = SpaceRun.cone(0);
    private static final Experiment EXPERIMENT = Experiment.REFERENCE
            .withNetwork(CONE.network())
            .withHoldOut(HueRange.NONE)
            .withHueStep(30);
    private static final HsvGrid GRID = EXPERIMENT.cube();
    private static final WheelPoints POINTS = new WheelPoints(EXPERIMENT, EXPERIMENT.trainingColors());

    private static double[][] seen(Weights weights) {
        SpaceScatter portrait = SpacePortrait.of(weights, POINTS, 1, 0.1);
        Projection projection = portrait.camera().projection();
        Latents latents = Latents.of(weights, Rounding.DOUBLE, POINTS.colors());
        double[][] places = new double[latents.size()][];
        for (int row = 0; row < places.length; row++) {
            SpaceVector point = new SpaceVector(latents.get(row, 0), latents.get(row, 1), latents.get(row, 2));
            places[row] = new double[] {projection.x(point), projection.y(point)};
        }
        return places;
    }

    @Test
    void oneRunLooksAsTheSameRunThatChanceHasTurned() {
        double[][] one = seen(CONE);
        double[][] turned = seen(SpaceRun.cone(137));

        for (int row = 0; row < one.length; row++) {
            assertThat(turned[row][0]).isCloseTo(one[row][0], within(1e-5));
            assertThat(turned[row][1]).isCloseTo(one[row][1], within(1e-5));
        }
    }

    @Test
    void redLiesToTheRightAndDarkerColorsBelow() {
        SpaceScatter portrait = SpacePortrait.of(SpaceRun.cone(200), POINTS, 1, 0.1);
        Projection projection = portrait.camera().projection();
        Forward network = new Forward(SpaceRun.cone(200));
        SpaceVector red = place(network, 1, 0, 0);
        SpaceVector cyan = place(network, 0, 1, 1);
        SpaceVector gray = place(network, 0.5f, 0.5f, 0.5f);
        SpaceVector darker = place(network, 0.4f, 0.4f, 0.4f);

        assertThat(projection.x(red)).isGreaterThan(projection.x(cyan));
        assertThat(projection.y(darker)).isLessThan(projection.y(gray));
        assertThat(GRID.values()).hasSize(2);
        assertThat(portrait.overlays().panels()).isFalse();
    }

    private static SpaceVector place(Forward network, float red, float green, float blue) {
        float[] latent = network.encode(new float[] {red, green, blue});
        return new SpaceVector(latent[0], latent[1], latent[2]);
    }

    @Test
    void aTileAndADrawingShowTheSpaceAndNotItsFirstTwoCoordinates() throws Exception {
        Tile tile = new Tile(CONE, "seed 0", Mark.FORMED, "Dome, held");
        WheelSheet sheet = new WheelSheet(POINTS, List.of(tile, tile), "A heading", "A caption");
        Raster whole = WheelSheetPainter.paint(sheet, 1, Palette.LIGHT, new Cancellation());
        int side = (int) WheelGridLayout.TILE_WIDTH;
        Raster painted = new Raster(side, (int) WheelGridLayout.TILE_HEIGHT);
        new WheelTilePainter().paint(POINTS, tile, painted, 1, Palette.LIGHT);
        Raster alone = new Raster(
                WheelTilePainter.Places.of(1).side(),
                WheelTilePainter.Places.of(1).side());
        new SpacePainter().paint(SpacePortrait.of(CONE, POINTS, 0, 0), alone, 1, Palette.LIGHT);

        WheelTilePainter.Places at = WheelTilePainter.Places.of(1);
        for (int y = 0; y < alone.height(); y++) {
            for (int x = 0; x < alone.width(); x++) {
                assertThat(painted.pixel(at.left() + x, at.top() + y)).isEqualTo(alone.pixel(x, y));
                assertThat(whole.pixel((int) sheet.x(1) + at.left() + x, (int) sheet.y(1) + at.top() + y))
                        .isEqualTo(alone.pixel(x, y));
            }
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        WheelSheetPainter.writeSvg(sheet, Palette.LIGHT, out, new Cancellation());
        Document drawing = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(out.toByteArray()));
        assertThat(drawing.getElementsByTagName("clipPath").getLength()).isEqualTo(1);
        assertThat(drawing.getElementsByTagName("circle").getLength())
                .isGreaterThanOrEqualTo(2 * POINTS.colors().size());
    }
}
