package colorwheel.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import colorwheel.experiment.Experiment;
import colorwheel.paint.Palette;
import colorwheel.paint.Raster;
import colorwheel.paint.SyntheticRun;
import colorwheel.recording.Frames;
import colorwheel.recording.Recording;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class FrameComposerTest {
    private static final Experiment EXPERIMENT = Experiment.REFERENCE;
    private static final Frames FRAMES = SyntheticRun.frames(EXPERIMENT, 4);

    private static Raster compose(FrameStyle.Layout layout, int size, int epoch) {
        return new FrameComposer(EXPERIMENT, FRAMES, new FrameStyle(layout, size, Palette.LIGHT)).compose(epoch);
    }

    @Test
    void theCompositeHoldsTheScatterUnchangedAtItsLeft() {
        Raster alone = compose(FrameStyle.Layout.SCATTER, 300, 2);
        Raster composite = compose(FrameStyle.Layout.SCATTER_SWATCHES_LOSS, 300, 2);

        assertThat(composite.width()).isEqualTo(480);
        assertThat(composite.height()).isEqualTo(300);
        for (int y = 0; y < 300; y++) {
            for (int x = 0; x < 300; x++) {
                assertThat(composite.pixel(x, y)).isEqualTo(alone.pixel(x, y));
            }
        }
    }

    @Test
    void swatchesAndLossAreBothThere() {
        Raster composite = compose(FrameStyle.Layout.SCATTER_SWATCHES_LOSS, 800, 2);

        int[] vivid = new int[2];
        int[] curve = new int[2];
        for (int y = 0; y < 800; y++) {
            for (int x = 800; x < 1280; x++) {
                vivid[y / 400] += composite.pixel(x, y) == 0xFFFF0000 ? 1 : 0;
                curve[y / 400] += composite.pixel(x, y) == Palette.LIGHT.accent() ? 1 : 0;
            }
        }
        assertThat(vivid[0]).isPositive();
        assertThat(vivid[1]).isZero();
        assertThat(curve[0]).isZero();
        assertThat(curve[1]).isPositive();
    }

    @ParameterizedTest
    @EnumSource(FrameStyle.Layout.class)
    void aComposerThatPaintedOtherEpochsGivesTheSameBytes(FrameStyle.Layout layout) {
        FrameComposer used = new FrameComposer(EXPERIMENT, FRAMES, new FrameStyle(layout, 200, Palette.LIGHT));
        used.compose(4);
        used.compose(0);

        assertThat(used.compose(2).pixels()).isEqualTo(compose(layout, 200, 2).pixels());
    }

    @ParameterizedTest
    @ValueSource(ints = {64, 65, 799, 1081})
    void everySizeIsWhollyPainted(int size) {
        Raster frame = compose(FrameStyle.Layout.SCATTER_SWATCHES_LOSS, size, 1);

        // A raster begins black, and nothing in a light frame of these colors is.
        assertThat(Arrays.stream(frame.pixels())).noneMatch(pixel -> pixel == 0xFF000000);
    }

    @Test
    void framesThatAreNotNormalizedShareTheAxesOfTheWholeRecording() {
        Experiment free = SyntheticRun.notNormalized(SyntheticRun.threeColors());
        Recording growing = new Recording(4);
        SyntheticRun.record(growing, free, SyntheticRun.ring(free, 0, 0.1, 1));
        Frames early = growing.frames();
        SyntheticRun.record(growing, free, SyntheticRun.ring(free, 1, 0.1, 5));
        Frames late = growing.frames();

        int[] ofEarly = new FrameComposer(free, early, new FrameStyle(FrameStyle.Layout.SCATTER, 200, Palette.LIGHT))
                .compose(0)
                .pixels();
        int[] ofLate = new FrameComposer(free, late, new FrameStyle(FrameStyle.Layout.SCATTER, 200, Palette.LIGHT))
                .compose(0)
                .pixels();

        assertThat(ofLate).isNotEqualTo(ofEarly);
    }

    @Test
    void anEpochThatIsNotRecordedIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> compose(FrameStyle.Layout.SCATTER, 100, 5));
    }
}
