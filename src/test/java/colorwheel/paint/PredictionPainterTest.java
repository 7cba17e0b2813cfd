package colorwheel.paint;

import static org.assertj.core.api.Assertions.assertThat;

import colorwheel.analysis.PlaneOrientation;
import colorwheel.analysis.PredictionOutcome;
import colorwheel.color.HsvColor;
import colorwheel.color.HueRange;
import colorwheel.experiment.Prediction;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is drawn lies where it was drawn, and what landed where it landed. */
class PredictionPainterTest {
    private static final int SIZE = 500;
    private static final Prediction DRAWN =
            Prediction.NONE.withGap(HueRange.of(60, 120)).withLanding(180, 200);
    private static final PredictionOutcome OUTCOME =
            new PredictionOutcome(DRAWN, 250, 40, List.of(new PredictionOutcome.Landed(180, 200, 330)));

    private static Raster painted(boolean covered, PredictionOutcome outcome, PlaneOrientation orientation) {
        Raster raster = new Raster(SIZE, SIZE);
        PredictionPicture picture = new PredictionPicture(
                DRAWN, List.of(180.0, 210.0), outcome, covered, AxisScale.UNIT, Zoom.NONE, orientation);
        new PredictionPainter().paint(picture, raster, 1, Palette.LIGHT);
        return raster;
    }

    private static int pixel(Raster raster, double degrees, double radius) {
        ScatterGeometry plot = ScatterGeometry.of(SIZE, SIZE, 1, AxisScale.UNIT);
        int x = (int) plot.x(radius * Math.cos(Math.toRadians(degrees)));
        int y = (int) plot.y(radius * Math.sin(Math.toRadians(degrees)));
        return raster.pixels()[raster.index(x, y)];
    }

    @Test
    void theCoverHasAnEmptyRingWithRedOnItAndTheHuesToPlace() {
        Raster raster = painted(true, null, PlaneOrientation.RAW);

        assertThat(raster.pixels()[0]).isEqualTo(Palette.LIGHT.background());
        assertThat(pixel(raster, 0, 1)).isEqualTo(0xFFFF0000);
        assertThat(pixel(raster, 90, 1)).as("the gap").isEqualTo(Palette.LIGHT.accent());
        assertThat(pixel(raster, 200, 1)).as("cyan where it was put").isEqualTo(new HsvColor(180, 1, 1).pixel());
        assertThat(pixel(raster, 0, 0.21)).as("azure, to be placed").isEqualTo(new HsvColor(210, 1, 1).pixel());
        assertThat(pixel(raster, 260, 1)).isNotEqualTo(Palette.LIGHT.accent());
    }

    @Test
    void overThePictureOnlyDrawnAndActualAreThere() {
        Raster raster = painted(false, OUTCOME, PlaneOrientation.RAW);

        assertThat(raster.pixels()[0]).as("transparent").isZero();
        assertThat(pixel(raster, 0, 1)).as("no mark of red").isZero();
        assertThat(pixel(raster, 90, 0.9)).isEqualTo(Palette.LIGHT.accent());
        assertThat(pixel(raster, 330, 1)).as("where cyan landed").isEqualTo(new HsvColor(180, 1, 1).pixel());
        assertThat(pixel(raster, 270, 0.83)).as("the gap of the network").isEqualTo(Palette.LIGHT.text());
        assertThat(pixel(raster, 200, 0.9)).as("hollow").isEqualTo(Palette.LIGHT.background());
    }

    @Test
    void onAPlaneThatIsNotUprightItIsTurnedWithIt() {
        // Shown as it is, while upright it would be turned by a quarter.
        Raster raster = painted(false, OUTCOME, new PlaneOrientation(0, 1, false));

        assertThat(pixel(raster, 90 - 90, 0.9)).isEqualTo(Palette.LIGHT.accent());
        assertThat(pixel(raster, 330 - 90, 1)).isEqualTo(new HsvColor(180, 1, 1).pixel());
    }
}
