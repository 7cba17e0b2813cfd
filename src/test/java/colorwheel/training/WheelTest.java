package colorwheel.training;

import static org.assertj.core.api.Assertions.assertThat;

import colorwheel.color.ColorTable;
import colorwheel.experiment.Experiment;
import colorwheel.network.Latents;
import colorwheel.recording.Frames;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** That the network learns what the program is there to show. */
class WheelTest {
    private static final double MOST_BACKTRACK_DEGREES = 5;

    @ParameterizedTest
    @ValueSource(longs = {0, 1, 2, 3, 7})
    void hasTheHuesInOrderAndItsGapAtTheHoldOut(long seed) {
        Experiment experiment = Experiment.REFERENCE.withSeed(seed);
        ColorTable colors = experiment.trainingColors();
        Frames frames = Runs.trained(experiment);
        Latents latents = Latents.of(frames.at(500), colors);

        assertThat(frames.at(500).loss()).isLessThan(frames.at(0).loss() / 5);
        for (double value : new double[] {0.9, 1}) {
            double sweep = 0;
            double forth = 0;
            double back = 0;
            double widest = 0;
            int first = firstAfterHoldOut(colors, value);
            int previous = first;
            for (int k = 1; k < colors.size(); k++) {
                int row = (first + k) % colors.size();
                if (colors.value(row) == value) {
                    double turn = turn(latents, previous, row);
                    sweep += turn;
                    forth += Math.max(0, turn);
                    back += Math.max(0, -turn);
                    widest = Math.max(widest, Math.abs(turn));
                    previous = row;
                }
            }
            // From 241° upward through red to 149°, the ring is walked one way and not quite once around.
            assertThat(Math.min(forth, back)).as("way back").isLessThan(MOST_BACKTRACK_DEGREES);
            assertThat(Math.abs(sweep)).isBetween(180.0, 345.0);
            // What is left of the turn lies where the hold-out is, and nowhere else is so much empty.
            assertThat(360 - Math.abs(sweep))
                    .as("gap")
                    .isGreaterThan(2 * widest)
                    .isGreaterThan(30);
        }
    }

    private static int firstAfterHoldOut(ColorTable colors, double value) {
        for (int row = 0; row < colors.size(); row++) {
            if (colors.hue(row) == 241 && colors.value(row) == value) {
                return row;
            }
        }
        throw new AssertionError("no hue 241");
    }

    /** The angle from one latent point to another about the origin, in degrees, in [−180, 180]. */
    private static double turn(Latents latents, int from, int to) {
        double cross = latents.get(from, 0) * latents.get(to, 1) - latents.get(from, 1) * latents.get(to, 0);
        double dot = latents.get(from, 0) * latents.get(to, 0) + latents.get(from, 1) * latents.get(to, 1);
        return Math.toDegrees(Math.atan2(cross, dot));
    }
}
