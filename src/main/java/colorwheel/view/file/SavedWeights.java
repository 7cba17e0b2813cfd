package colorwheel.view.file;

import colorwheel.experiment.Experiment;
import colorwheel.experiment.NetworkSpec;
import colorwheel.recording.Weights;
import colorwheel.session.Lab;
import colorwheel.session.Notice;
import colorwheel.weights.WeightsFile;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * What a file of weights holds.
 *
 * @param experiment the one that was trained to them; {@code null} if the file carries none
 */
record SavedWeights(@Nullable Experiment experiment, Weights weights) {
    /**
     * Reads a file. Blocks; call it off the JavaFX thread.
     *
     * @param present the network that weights without an experiment are for
     * @throws colorwheel.files.UserFacingException if the file, its weights or its experiment cannot be used
     */
    static SavedWeights read(Path file, NetworkSpec present) {
        Experiment carried = WeightsFile.readExperiment(file).orElse(null);
        NetworkSpec network = carried == null ? present : carried.network();
        return new SavedWeights(carried, WeightsFile.read(file, network));
    }

    /** Whether the file carries an experiment, which then replaces the present one. */
    boolean hasExperiment() {
        return experiment != null;
    }

    /**
     * Starts from the weights: the experiment that they carry, or else the present one. JavaFX thread.
     *
     * @param file that was read
     * @return whether there is enough memory for it; if not, nothing changes and a notice says so
     */
    boolean open(Lab lab, Path file) {
        String name = file.getFileName().toString();
        if (experiment == null) {
            lab.editing().startFrom(weights, name);
            return true;
        }
        if (!lab.editing().open(experiment, weights, name)) {
            return false;
        }
        lab.report(Notice.done("The experiment of " + name + " was restored, and starts from its weights."));
        return true;
    }
}
