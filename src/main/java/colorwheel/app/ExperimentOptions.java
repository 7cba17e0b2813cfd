package colorwheel.app;

import colorwheel.experiment.EngineKind;
import colorwheel.experiment.Experiment;
import colorwheel.experiment.ExperimentFile;
import colorwheel.experiment.Levels;
import colorwheel.experiment.LevelsSetting;
import colorwheel.experiment.Settings;
import colorwheel.export.PictureOrigin;
import colorwheel.export.PictureOriginReader;
import colorwheel.files.UserFacingException;
import java.nio.file.Path;
import java.util.regex.Pattern;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The options that describe an experiment: the same for every command that trains. */
final class ExperimentOptions {
    private static final Pattern PICTURE = Pattern.compile("\\.a?png$", Pattern.CASE_INSENSITIVE);

    @Option(
            names = "--experiment",
            paramLabel = "FILE",
            description =
                    "Train what this file describes: an experiment as the window saves it (.json, .colorwheel), or a"
                            + " picture that the lab exported (PNG or APNG). Of the options below those that are given"
                            + " count all the same, and the others' defaults do not.")
    private Path file;

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

    @Spec(Spec.Target.MIXEE)
    private CommandSpec command;

    /**
     * The experiment of the file, if one is named, else the reference; with what the options say.
     *
     * @throws colorwheel.experiment.InvalidSettingException with a sentence that names the option, if a value is not
     *     allowed
     * @throws UserFacingException if the file cannot be used
     */
    Experiment experiment() {
        Experiment base = file == null ? Experiment.REFERENCE : read();
        return new Experiment(
                counts("--hold-out") ? Settings.parseHoldOut(holdOut) : base.holdOut(),
                counts("--saturations") ? levels(Settings.SATURATIONS, saturations) : base.saturations(),
                counts("--values") ? levels(Settings.VALUES, values) : base.values(),
                counts("--hue-step") ? Settings.HUE_STEP.parse(hueStep) : base.hueStep(),
                counts("--epochs") ? (int) Settings.EPOCHS.parse(epochs) : base.epochs(),
                counts("--learning-rate") ? Settings.LEARNING_RATE.parse(learningRate) : base.learningRate(),
                counts("--seed") ? (long) Settings.SEED.parse(seed) : base.seed(),
                counts("--normalize") ? base.network().withNormalize(normalize) : base.network(),
                counts("--engine") ? EngineKind.parse(engine) : base.engine());
    }

    private static Levels levels(LevelsSetting setting, String text) {
        Levels levels = setting.parse(text);
        setting.reading(text).ifPresent(Program::tell);
        return levels;
    }

    /** Names the file, which no file that is written may be. */
    void addTo(DistinctFiles files) {
        files.reads("--experiment", file);
    }

    /** Beside a file the default of an option that nobody gave would undo what the file says. */
    private boolean counts(String option) {
        return file == null || command.commandLine().getParseResult().hasMatchedOption(option);
    }

    private Experiment ofPicture() {
        PictureOrigin origin = PictureOriginReader.read(file);
        if (!origin.fromSeed()) {
            command.commandLine()
                    .getErr()
                    .println("color-wheel-lab: The run of " + file + " started from weights in a file, which are not in"
                            + " the picture. It starts from its seed here, unless --weights names them.");
        }
        return origin.experiment();
    }

    private Experiment read() {
        if (file.toString().isBlank()) {
            throw new UserFacingException("Name an experiment file or an exported picture with --experiment FILE.");
        }
        boolean picture = PictureOriginReader.isPng(file)
                || PICTURE.matcher(file.toString()).find();
        return picture ? ofPicture() : ExperimentFile.read(file);
    }
}
