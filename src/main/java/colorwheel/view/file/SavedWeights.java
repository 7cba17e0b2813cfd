package colorwheel.view.file;

import colorwheel.experiment.Experiment;
import colorwheel.experiment.NetworkSpec;
import colorwheel.recording.Weights;
import colorwheel.session.Lab;
import colorwheel.session.Notice;
import colorwheel.weights.WeightsFile;
import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What a file of weights holds.
 *
 * @param experiment the one that was trained to them; {@code null} if the file carries none
 */
record SavedWeights(@Nullable Experiment experiment, Weights weights) {
    /**
     * Opens a file: its weights, and the experiment that they carry, are put in force in one step. Weights without an
     * experiment are those that the present one starts from. JavaFX thread.
     *
     * @param mayClose whether the present experiment may be given up; else it calls back when it may
     * @param taken called if the file was put in force
     * @param failed gets why the file cannot be used
     */
    static void open(
            Path file,
            Lab lab,
            FileWork work,
            Predicate<Runnable> mayClose,
            Consumer<Path> taken,
            Consumer<Throwable> failed) {
        NetworkSpec present = lab.experiment().network();
        work.start(
                () -> read(file, present),
                saved -> {
                    Runnable again = () -> open(file, lab, work, mayClose, taken, failed);
                    if ((saved.experiment == null || mayClose.test(again)) && saved.putInForce(lab, file)) {
                        taken.accept(file);
                    }
                },
                failed);
    }

    private static SavedWeights read(Path file, NetworkSpec present) {
        Experiment carried = WeightsFile.readExperiment(file).orElse(null);
        NetworkSpec network = carried == null ? present : carried.network();
        return new SavedWeights(carried, WeightsFile.read(file, network));
    }

    /** False if there is not enough memory: nothing changes then, and a notice says so. */
    private boolean putInForce(Lab lab, Path file) {
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
