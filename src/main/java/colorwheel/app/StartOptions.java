package colorwheel.app;

import colorwheel.experiment.Experiment;
import colorwheel.experiment.NetworkSpec;
import colorwheel.files.UserFacingException;
import colorwheel.training.StartingPoint;
import colorwheel.weights.WeightsFile;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The option that says where training starts from: for every command that trains, beside {@link ExperimentOptions}. */
final class StartOptions {
    private static final String SEED = "--seed";

    @Option(
            names = "--weights",
            paramLabel = "FILE",
            description = "Start from the weights in this .safetensors file, named as the reference's (encoder.0.weight"
                    + " and so on), instead of those of a seed. An experiment that the lab saved with them is trained,"
                    + " unless --experiment or --preset names one.")
    private @Nullable Path weights;

    @Spec(Spec.Target.MIXEE)
    private CommandSpec command;

    /** Names the file, which no file that is written may be. */
    void addTo(DistinctFiles files) {
        files.reads("--weights", weights);
    }

    /**
     * The experiment that the file carries, if a file is named and has one.
     *
     * @throws UserFacingException if the file or its experiment cannot be used
     */
    Optional<Experiment> experiment() {
        return weights == null || weights.toString().isBlank() ? Optional.empty() : WeightsFile.readExperiment(weights);
    }

    /**
     * Reads the weights, if a file is named.
     *
     * @throws UserFacingException if they cannot be used, or a seed is given as well
     */
    StartingPoint startingPoint(NetworkSpec network) {
        if (weights == null) {
            return StartingPoint.SEED;
        }
        if (weights.toString().isBlank()) {
            throw new UserFacingException("Name a file to start from with --weights FILE.");
        }
        if (command.commandLine().getParseResult().hasMatchedOption(SEED)) {
            throw new UserFacingException("Both --weights and --seed say where training starts from. Leave one out.");
        }
        return StartingPoint.of(WeightsFile.read(weights, network));
    }
}
