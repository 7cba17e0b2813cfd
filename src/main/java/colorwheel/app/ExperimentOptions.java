package colorwheel.app;

import colorwheel.experiment.EngineKind;
import colorwheel.experiment.Experiment;
import colorwheel.experiment.Settings;
import picocli.CommandLine.Option;

/** The options that describe an experiment: the same for every command that trains. */
final class ExperimentOptions {
    @Option(
            names = "--hold-out",
            paramLabel = "FROM..TO|none",
            defaultValue = "150..240",
            description = "Hues withheld from training, in degrees or by name, both ends included; 330..30 runs through"
                    + " red. Default: ${DEFAULT-VALUE}.")
    private String holdOut;

    @Option(
            names = "--saturations",
            paramLabel = "S,…",
            defaultValue = "1",
            description = "Saturation levels, 1 to 10 rising numbers from 0 to 1. Default: ${DEFAULT-VALUE}.")
    private String saturations;

    @Option(
            names = "--values",
            paramLabel = "V,…",
            defaultValue = "0.9,1",
            description = "Value levels, 1 to 10 rising numbers from 0 to 1. Default: ${DEFAULT-VALUE}.")
    private String values;

    @Option(
            names = "--hue-step",
            paramLabel = "DEGREES",
            defaultValue = "1",
            description = "Distance between neighboring hues, 0.5 to 120. Default: ${DEFAULT-VALUE}.")
    private String hueStep;

    @Option(
            names = "--epochs",
            paramLabel = "N",
            defaultValue = "500",
            description = "How many steps to take, 1 to 20000. Default: ${DEFAULT-VALUE}.")
    private String epochs;

    @Option(
            names = "--learning-rate",
            paramLabel = "RATE",
            defaultValue = "0.001",
            description = "Learning rate of Adam, 0.00001 to 1. Default: ${DEFAULT-VALUE}.")
    private String learningRate;

    @Option(
            names = "--seed",
            paramLabel = "N",
            defaultValue = "0",
            description = "Chooses the initial weights, 0 to 4294967295; the same as torch.manual_seed in PyTorch."
                    + " Default: ${DEFAULT-VALUE}.")
    private String seed;

    @Option(
            names = "--normalize",
            negatable = true,
            defaultValue = "true",
            fallbackValue = "true",
            description = "Whether each latent point is divided by its length. Default: it is.")
    private boolean normalize;

    @Option(
            names = "--engine",
            paramLabel = "dl4j|fused",
            defaultValue = "dl4j",
            description = "What trains: DL4J's own fit, or the same steps in one fused pass, a hundred times faster and"
                    + " equal but for rounding. Default: ${DEFAULT-VALUE}.")
    private String engine;

    /**
     * @throws colorwheel.experiment.InvalidSettingException with a sentence that names the option, if a value is not
     *     allowed
     */
    Experiment experiment() {
        return new Experiment(
                Settings.parseHoldOut(holdOut),
                Settings.SATURATIONS.parse(saturations),
                Settings.VALUES.parse(values),
                Settings.HUE_STEP.parse(hueStep),
                (int) Settings.EPOCHS.parse(epochs),
                Settings.LEARNING_RATE.parse(learningRate),
                (long) Settings.SEED.parse(seed),
                Experiment.REFERENCE.architecture().withNormalize(normalize),
                EngineKind.parse(engine));
    }
}
