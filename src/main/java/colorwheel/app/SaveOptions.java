package colorwheel.app;

import colorwheel.background.Cancellation;
import colorwheel.experiment.Experiment;
import colorwheel.files.UserFacingException;
import colorwheel.files.UserFile;
import colorwheel.recording.Weights;
import colorwheel.training.ModelZip;
import colorwheel.weights.WeightsFile;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options that say where the trained network goes. */
final class SaveOptions {
    @Option(
            names = "--save-weights",
            paramLabel = "FILE",
            description =
                    "Also write the trained weights, in the format safetensors, named as the reference's, with the"
                            + " experiment in the metadata. Never overwrites.")
    private @Nullable Path weights;

    @Option(
            names = "--save-model",
            paramLabel = "FILE.zip",
            description = "Also write the trained network as DL4J's own model file. Never overwrites.")
    private @Nullable Path model;

    /**
     * Refuses before the training what could not be written after it.
     *
     * @throws UserFacingException if a name is empty or taken
     */
    void refuseWhatCannotBeWritten() {
        if (weights != null && weights.toString().isBlank()) {
            throw new UserFacingException("Name a file for the weights with --save-weights FILE.");
        }
        if (model != null && model.toString().isBlank()) {
            throw new UserFacingException("Name a file for the model with --save-model FILE.zip.");
        }
        if (weights != null) {
            UserFile.requireFree(weights);
        }
        if (model != null) {
            UserFile.requireFree(model);
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
     * @param written receives each file that is whole
     * @throws UserFacingException if a file cannot be written
     */
    void save(Experiment experiment, Weights trained, Cancellation cancellation, Consumer<Path> written) {
        if (weights != null && !cancellation.isRequested()) {
            WeightsFile.write(trained, experiment, weights, false);
            written.accept(weights);
        }
        if (model != null && !cancellation.isRequested()) {
            ModelZip.save(trained, experiment.learningRate(), model, false);
            written.accept(model);
        }
    }
}
