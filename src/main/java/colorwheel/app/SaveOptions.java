package colorwheel.app;

import colorwheel.background.Cancellation;
import colorwheel.experiment.Experiment;
import colorwheel.recording.Weights;
import colorwheel.training.ModelZip;
import colorwheel.weights.Output;
import colorwheel.weights.WeightsFile;
import colorwheel.weights.WeightsFileException;
import java.nio.file.Path;
import java.util.function.Consumer;
import picocli.CommandLine.Option;

/** The options that say where the trained network goes. */
final class SaveOptions {
    @Option(
            names = "--save-weights",
            paramLabel = "FILE",
            description = "Also write the trained weights, in the format safetensors, named as the reference's. Never"
                    + " overwrites.")
    private Path weights;

    @Option(
            names = "--save-model",
            paramLabel = "FILE.zip",
            description = "Also write the trained network as DL4J's own model file. Never overwrites.")
    private Path model;

    /**
     * Tells before the training what could not be written after it.
     *
     * @throws CommandFailure if a name is empty or taken
     */
    void refuseWhatCannotBeWritten() {
        if (weights != null && weights.toString().isBlank()) {
            throw CommandFailure.refused("Name a file for the weights with --save-weights FILE.");
        }
        if (model != null && model.toString().isBlank()) {
            throw CommandFailure.refused("Name a file for the model with --save-model FILE.zip.");
        }
        try {
            if (weights != null) {
                Output.requireFree(weights);
            }
            if (model != null) {
                Output.requireFree(model);
            }
        } catch (WeightsFileException taken) {
            throw CommandFailure.refused(taken.getMessage());
        }
    }

    /** Names the files, which must be distinct from all others of the command. */
    void addTo(DistinctFiles files) {
        files.writes("--save-weights", weights).writes("--save-model", model);
    }

    /**
     * Writes what was asked for.
     *
     * @param cancellation heeded between one file and the next
     * @param written is told of each file that is whole
     * @throws CommandFailure if a file cannot be written
     */
    void save(Experiment experiment, Weights trained, Cancellation cancellation, Consumer<Path> written) {
        try {
            if (weights != null && !cancellation.isRequested()) {
                WeightsFile.write(trained, weights, false);
                written.accept(weights);
            }
            if (model != null && !cancellation.isRequested()) {
                ModelZip.save(trained, experiment.learningRate(), model, false);
                written.accept(model);
            }
        } catch (WeightsFileException failure) {
            throw new CommandFailure(failure.getMessage(), failure);
        }
    }
}
