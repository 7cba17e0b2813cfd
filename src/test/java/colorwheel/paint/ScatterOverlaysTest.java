package colorwheel.paint;

import static org.assertj.core.api.Assertions.assertThat;

import colorwheel.color.ColorTable;
import colorwheel.color.HueRange;
import colorwheel.experiment.Experiment;
import colorwheel.experiment.Levels;
import colorwheel.experiment.NetworkSpec;
import colorwheel.network.Forward;
import colorwheel.recording.Snapshot;
import colorwheel.recording.Weights;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ScatterOverlaysTest {
    private static final int SIZE = 500;
    private static final Experiment EXPERIMENT = Experiment.REFERENCE
            .withHueStep(30)
            .withNetwork(NetworkSpec.REFERENCE.withNormalize(false))
            .withHoldOut(HueRange.of(120, 180));
    private static final Weights WEIGHTS = Networks.lively(EXPERIMENT.network(), 3);
    private static final Snapshot SNAPSHOT = Networks.snapshot(EXPERIMENT, WEIGHTS);
    private static final ColorTable COLORS = EXPERIMENT.trainingColors();
    private static final AxisScale AXES = new AxisScale(8);

    private static Scatter scatter(Set<Overlay> overlays) {
        return new Scatter(SNAPSHOT, COLORS, AXES, false, Overlays.of(EXPERIMENT, overlays), Zoom.NONE);
    }

    private static Raster paint(Scatter scatter) {
        Raster raster = new Raster(SIZE, SIZE);
        new ScatterPainter().paint(scatter, raster, 1, Palette.LIGHT);
        return raster;
    }

    @Test
    void heldOutColorsAreHollowPointsWhereTheEncoderPutsThem() {
        Raster without = paint(scatter(Set.of()));
        Raster with = paint(scatter(EnumSet.of(Overlay.HELD_OUT)));

        ColorTable heldOut = EXPERIMENT.cube().heldOut(EXPERIMENT.holdOut());
        assertThat(heldOut.size()).isEqualTo(6);
        float[] latents = new Forward(WEIGHTS).encode(heldOut.rgb());
        ScatterGeometry plot = ScatterGeometry.of(SIZE, SIZE, 1, AXES);
        double radius = plot.dotRadius(1, COLORS.size());
        boolean[][] near = new boolean[SIZE][SIZE];
        for (int row = 0; row < heldOut.size(); row++) {
            double x = plot.x(latents[2 * row]);
            double y = plot.y(latents[2 * row + 1]);
            int onRing = 0;
            for (int py = 0; py < SIZE; py++) {
                for (int px = 0; px < SIZE; px++) {
                    double distance = Math.hypot(px + 0.5 - x, py + 0.5 - y);
                    near[py][px] |= distance < radius + 2;
                    if (Math.abs(distance - radius) < 0.5 && with.pixel(px, py) != without.pixel(px, py)) {
                        onRing++;
                    }
                }
            }
            assertThat(onRing).as("color %d", row).isGreaterThan(4);
        }
        for (int y = 0; y < SIZE; y++) {
            for (int x = 0; x < SIZE; x++) {
                assertThat(near[y][x] || with.pixel(x, y) == without.pixel(x, y))
                        .isTrue();
            }
        }
    }

    @Test
    void withNothingHeldOutThereAreNoHollowPoints() {
        Experiment all = EXPERIMENT.withHoldOut(HueRange.NONE);
        Snapshot snapshot = Networks.snapshot(all, WEIGHTS);
        ColorTable colors = all.trainingColors();

        Raster with = paint(
                new Scatter(snapshot, colors, AXES, false, Overlays.of(all, EnumSet.of(Overlay.HELD_OUT)), Zoom.NONE));

        assertThat(with.pixels())
                .isEqualTo(paint(new Scatter(snapshot, colors, AXES, false)).pixels());
    }

    @Test
    void everyNamedHueThatIsTrainedHasAnInitialOfItsOwnBesideItsPoint() {
        Overlays overlays = Overlays.of(EXPERIMENT, EnumSet.of(Overlay.INITIALS));
        Raster without = paint(scatter(Set.of()));
        Raster with = paint(scatter(EnumSet.of(Overlay.INITIALS)));

        assertThat(overlays.initials().stream().map(mark -> mark.hue().initial()))
                .containsExactly('R', 'O', 'Y', 'L', 'A', 'B', 'P', 'M', 'K');
        LatentPlane plane = LatentPlane.of(scatter(Set.of()), SIZE, SIZE, 1);
        for (HueMark mark : overlays.initials()) {
            float[] latent = new Forward(WEIGHTS).encode(mark.color().rgb());
            int x = (int) plane.x(latent[0], latent[1]);
            int y = (int) plane.y(latent[0], latent[1]);
            int changed = 0;
            for (int py = y - 20; py <= y + 20; py++) {
                for (int px = x - 20; px <= x + 20; px++) {
                    changed += with.pixel(px, py) == without.pixel(px, py) ? 0 : 1;
                }
            }
            assertThat(changed).as("%s", mark.hue()).isGreaterThan(40);
        }
    }

    @Test
    void heldOutHuesHaveInitialsWhereTheyAreShown() {
        Overlays both = Overlays.of(EXPERIMENT, EnumSet.of(Overlay.INITIALS, Overlay.HELD_OUT));

        assertThat(both.initials().stream().map(mark -> mark.hue().initial()))
                .containsExactly('R', 'O', 'Y', 'L', 'G', 'T', 'C', 'A', 'B', 'P', 'M', 'K');
    }

    @Test
    void ofACoarseCubeOnlyTheHuesThatItHasAreMarked() {
        Experiment three = EXPERIMENT.withHoldOut(HueRange.NONE).withHueStep(120);

        assertThat(Overlays.of(three, EnumSet.of(Overlay.INITIALS)).initials().stream()
                        .map(mark -> mark.color().hue()))
                .containsExactly(0.0, 120.0, 240.0);
    }

    @Test
    void greysHaveNoInitials() {
        Experiment greys = EXPERIMENT.withSaturations(Levels.of(0));
        Experiment blacks = EXPERIMENT.withValues(Levels.of(0));

        assertThat(Overlays.of(greys, EnumSet.of(Overlay.INITIALS)).initials()).isEmpty();
        assertThat(Overlays.of(blacks, EnumSet.of(Overlay.INITIALS)).initials()).isEmpty();
    }

    @Test
    void noOverlaysAreTheSameAsNone() {
        assertThat(Overlays.of(EXPERIMENT, EnumSet.noneOf(Overlay.class))).isEqualTo(Overlays.NONE);
        for (Overlay overlay : Overlay.values()) {
            assertThat(Overlay.of(overlay.key())).contains(overlay);
        }
        assertThat(Overlay.of("nothing")).isEmpty();
    }
}
