package colorwheel.paint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import colorwheel.experiment.Experiment;
import colorwheel.paint.space.AxisPair;
import colorwheel.paint.space.SpaceCamera;
import colorwheel.recording.Recording;
import colorwheel.recording.Snapshot;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HistoryPainterTest {
    private static final int WIDTH = 1000;
    private static final int HEIGHT = 100;
    private static final Experiment EXPERIMENT = SyntheticRun.threeColors().withEpochs(256);

    private static HistoryStrip strip(int recorded, int playhead) {
        return HistoryStrip.of(EXPERIMENT, SyntheticRun.frames(EXPERIMENT, recorded), playhead, SpaceCamera.HOME);
    }

    private static Raster paint(HistoryStrip strip) {
        Raster raster = new Raster(WIDTH, HEIGHT);
        new HistoryPainter().paint(strip, raster, 1, Palette.LIGHT);
        return raster;
    }

    /** How many pixels of a place are of a color. */
    private static long count(Raster raster, int place, IntPredicate color) {
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
        for (HistoryStrip strip : List.of(strip(30, 7), space(30, SpaceCamera.HOME))) {
            Raster raster = new Raster(size, size);
            new HistoryPainter().paint(strip, raster, 2, Palette.DARK);

            assertThat(Arrays.stream(raster.pixels())).allMatch(pixel -> pixel >>> 24 == 0xFF);
        }
    }

    /** Red, green and blue on the three axes of a space, on the sphere. */
    private static HistoryStrip space(int recorded, SpaceCamera camera) {
        Experiment three = EXPERIMENT.withNetwork(EXPERIMENT.network().withBottleneck(3));
        Recording recording = new Recording(257);
        for (int epoch = 0; epoch <= recorded; epoch++) {
            Snapshot axes = SyntheticRun.snapshot(EXPERIMENT, epoch, 0.1, 0.9f, 0, 0, 0, 0.9f, 0, 0, 0, 0.9f);
            SyntheticRun.record(recording, three, axes);
        }
        return HistoryStrip.of(three, recording.frames(), recorded, camera);
    }

    /** Where a color is seen in a place, on the mean: x and y in pixels; not a number if it is not seen. */
    private static double[] seen(Raster raster, int place, IntPredicate color) {
        double[] sum = new double[2];
        int count = 0;
        for (int y = 0; y < HEIGHT - 20; y++) {
            for (int x = 100 * place; x < 100 * (place + 1); x++) {
                if (color.test(raster.pixel(x, y))) {
                    sum[0] += x - 100 * place;
                    sum[1] += y;
                    count++;
                }
            }
        }
        return new double[] {sum[0] / count, sum[1] / count};
    }

    private static boolean blue(int pixel) {
        return (pixel & 0xFF) > 200 && (pixel >> 8 & 0xFF) < 90 && (pixel >> 16 & 0xFF) < 90;
    }

    @Test
    void threeLatentsAreSeenThroughTheCamera() {
        // The third axis toward the viewer, and then upward.
        Raster flat = paint(space(256, AxisPair.FIRST_SECOND.camera()));
        Raster upright = paint(space(256, AxisPair.FIRST_THIRD.camera()));
        for (int place = 0; place < 10; place++) {
            assertThat(seen(flat, place, HistoryPainterTest::blue)[0]).isCloseTo(50, within(1.5));
            double middle = seen(flat, place, HistoryPainterTest::blue)[1];
            assertThat(seen(flat, place, HistoryPainterTest::red)[0]).isGreaterThan(60);
            assertThat(seen(flat, place, HistoryPainterTest::red)[1]).isCloseTo(middle, within(1.5));
            assertThat(seen(upright, place, HistoryPainterTest::blue)[0]).isCloseTo(50, within(1.5));
            assertThat(seen(upright, place, HistoryPainterTest::blue)[1]).isLessThan(middle - 10);
        }
    }

    @Test
    void aWheelOfASpaceIsWholeHoweverThePictureIsZoomed() {
        SpaceCamera flat = AxisPair.FIRST_SECOND.camera();

        assertThat(space(20, flat.zoomedBy(4))).isEqualTo(space(20, flat)).isNotEqualTo(space(20, SpaceCamera.HOME));
    }
}
