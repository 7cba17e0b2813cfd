package colorwheel.paint;

import static org.assertj.core.api.Assertions.assertThat;

import colorwheel.experiment.Experiment;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HistoryPainterTest {
    private static final int WIDTH = 1000;
    private static final int HEIGHT = 100;
    private static final Experiment EXPERIMENT = SyntheticRun.threeColors().withEpochs(256);

    private static HistoryStrip strip(int recorded, int playhead) {
        return HistoryStrip.of(EXPERIMENT, SyntheticRun.frames(EXPERIMENT, recorded), playhead);
    }

    private static Raster paint(HistoryStrip strip) {
        Raster raster = new Raster(WIDTH, HEIGHT);
        new HistoryPainter().paint(strip, raster, 1, Palette.LIGHT);
        return raster;
    }

    /** How many pixels of a place are of a color. */
    private static long count(Raster raster, int place, java.util.function.IntPredicate color) {
        long count = 0;
        for (int y = 0; y < HEIGHT; y++) {
            for (int x = 100 * place; x < 100 * (place + 1); x++) {
                count += color.test(raster.pixel(x, y)) ? 1 : 0;
            }
        }
        return count;
    }

    private static boolean red(int pixel) {
        return (pixel >> 16 & 0xFF) > 200 && (pixel & 0xFF) < 100;
    }

    @Test
    void everyRecordedPlaceHasItsWheelAndTheOthersWait() {
        Raster raster = paint(strip(20, -1));

        for (int place = 0; place < 10; place++) {
            // Epochs 0, 1, 2, 4, 8, 16 of 256 are recorded.
            assertThat(count(raster, place, HistoryPainterTest::red) > 0)
                    .as("place " + place)
                    .isEqualTo(place < 6);
        }
    }

    @Test
    void theLastWheelThatIsNotAfterThePlayheadIsFramed() {
        HistoryStrip strip = strip(256, 40);
        Raster raster = paint(strip);

        assertThat(strip.current()).isEqualTo(6);
        for (int place = 0; place < 10; place++) {
            long accent = count(raster, place, pixel -> pixel == Palette.LIGHT.accent());
            assertThat(accent > 100).as("place " + place).isEqualTo(place == 6);
        }
    }

    @Test
    void aPlaceOfThePictureIsAPlaceOfTheStrip() {
        HistoryStrip strip = strip(256, 0);

        assertThat(strip.placeAt(0, WIDTH)).isZero();
        assertThat(strip.placeAt(250, WIDTH)).isEqualTo(2);
        assertThat(strip.placeAt(WIDTH, WIDTH)).isEqualTo(9);
    }

    @Test
    void placesStayWhereTheyAreWhileTheRunGoesOn() {
        assertThat(strip(3, 3).epochs()).isEqualTo(strip(256, 3).epochs());
        assertThat(strip(3, 3).axes()).isEqualTo(strip(256, 3).axes());
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 9, 40, 120, 320})
    void anySizeIsPaintedWhollyAndOpaque(int size) {
        Raster raster = new Raster(size, size);
        new HistoryPainter().paint(strip(30, 7), raster, 2, Palette.DARK);

        assertThat(Arrays.stream(raster.pixels())).allMatch(pixel -> pixel >>> 24 == 0xFF);
    }
}
