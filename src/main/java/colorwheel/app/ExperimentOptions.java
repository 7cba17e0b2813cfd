package colorwheel.app;

import colorwheel.background.Cancellation;
import colorwheel.color.ListedColors;
import colorwheel.color.file.ColorFile;
import colorwheel.color.file.ColorFileReader;
import colorwheel.experiment.ColorPlaces;
import colorwheel.experiment.ColorReference;
import colorwheel.experiment.Experiment;
import colorwheel.experiment.ExperimentFile;
import colorwheel.experiment.FlagSetting;
import colorwheel.experiment.InvalidSettingException;
import colorwheel.experiment.MissingColorsException;
import colorwheel.experiment.OwnColors;
import colorwheel.experiment.Preset;
import colorwheel.experiment.Setting;
import colorwheel.experiment.Settings;
import colorwheel.export.PictureOrigin;
import colorwheel.export.PictureOriginReader;
import colorwheel.files.UserFacingException;
import colorwheel.training.Trainable;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.Spec;

/** The options that describe an experiment: one for each setting, the same for every command that trains. */
public final class ExperimentOptions {
    private static final Pattern PICTURE = Pattern.compile("\\.a?png$", Pattern.CASE_INSENSITIVE);

    @Option(
            names = "--experiment",
            paramLabel = "FILE",
            description =
                    "Train what this file describes: an experiment as the window saves it (.json, .colorwheel), or a"
                            + " picture that the lab exported (PNG or APNG). The options below replace what they name in"
                            + " it.")
    private @Nullable Path file;

    @Option(
            names = "--preset",
            paramLabel = "KEY",
            description = "Train a preset: ${COMPLETION-CANDIDATES}. The options below replace what they name in it.",
            completionCandidates = PresetKeys.class)
    private @Nullable String preset;

    @Option(
            names = "--colors",
            paramLabel = "FILE",
            description = "Train the colors of this file in place of a grid: text such as CSV, a GIMP or Adobe palette,"
                    + " PNG or JPEG. Of an experiment whose colors are in a file: where that file is now.")
    private @Nullable Path colors;

    @Option(
            names = "--colors-weighted",
            description = "Train each color of --colors as often as the file has it. Default: each once.")
    private boolean weighted;

    private CommandSpec command;

    /** Whether the file of colors was the one that the experiment needs. */
    private boolean foundColors;

    /** The keys of the presets, as the help lists them. */
    static final class PresetKeys implements Iterable<String> {
        @Override
        public Iterator<String> iterator() {
            return Preset.ALL.stream().map(Preset::key).iterator();
        }
    }

    /** Adds the options of all settings to the command that has these options. */
    @Spec(Spec.Target.MIXEE)
    void setCommand(CommandSpec spec) {
        command = spec;
        for (Setting<?> setting : Settings.ALL) {
            spec.addOption(option(setting));
        }
    }

    private static OptionSpec option(Setting<?> setting) {
        OptionSpec.Builder option = OptionSpec.builder(name(setting)).description(description(setting));
        if (setting instanceof FlagSetting) {
            return option.type(boolean.class)
                    .negatable(true)
                    .fallbackValue("true")
                    .build();
        }
        return option.type(String.class).paramLabel(setting.parameter()).build();
    }

    /** {@code --hue-step}. */
    static String name(Setting<?> setting) {
        return "--" + setting.key();
    }

    /** What a setting does, what it takes and its default, in sentences. */
    static String description(Setting<?> setting) {
        String allowed = setting.allowed();
        String taken = setting instanceof FlagSetting
                ? ""
                : " " + Character.toUpperCase(allowed.charAt(0)) + allowed.substring(1) + ".";
        return setting.help() + taken + " Default: " + defaultText(setting) + ".";
    }

    /** The default as it is typed: {@code 0.9,1}. */
    static <T> String defaultText(Setting<T> setting) {
        return setting instanceof FlagSetting
                ? setting.initial().equals(true) ? "on" : "off"
                : setting.format(setting.initial()).replace(", ", ",");
    }

    /**
     * The experiment of the file, if one is named, else the reference; with what the options say.
     *
     * @throws colorwheel.experiment.InvalidSettingException with a sentence that names the option, if a value is not
     *     allowed
     * @throws UserFacingException if the file cannot be used
     */
    public Experiment experiment() {
        return experiment(Optional::empty);
    }

    /**
     * The same, but without a named file or preset the options replace settings of another experiment, if there is one.
     *
     * @param carried asked only if neither is named
     */
    Experiment experiment(Supplier<Optional<Experiment>> carried) {
        Experiment base = base(carried);
        Experiment.Draft draft = new Experiment.Draft(base);
        putColors(base, draft);
        ParseResult given = command.commandLine().getParseResult();
        for (Setting<?> setting : Settings.ALL) {
            if (given.hasMatchedOption(name(setting))) {
                requireOnePhase(setting, base);
                requireAGrid(setting);
                String text = given.matchedOption(name(setting)).getValue().toString();
                setting.parseInto(draft, text);
                setting.reading(text).ifPresent(Program::tell);
            }
        }
        Experiment experiment = draft.experiment();
        Trainable.require(experiment);
        return experiment;
    }

    private Experiment base(Supplier<Optional<Experiment>> carried) {
        if (file != null && preset != null) {
            throw new UserFacingException("Name an experiment with --experiment or a preset with --preset, not both.");
        }
        if (preset != null) {
            return Preset.ofKey(preset).experiment();
        }
        return file == null ? carried.get().orElse(Experiment.REFERENCE) : read(file);
    }

    /** An option does not say which of several phases it means. */
    private static void requireOnePhase(Setting<?> setting, Experiment base) {
        if (setting.isOfPhase()) {
            requireOnePhase(setting.key(), setting.label(), base);
        }
    }

    private static void requireOnePhase(String key, String label, Experiment base) {
        int phases = base.phases().size();
        if (phases > 1) {
            throw new InvalidSettingException(
                    key,
                    label + " is set for each phase, and this experiment has " + phases
                            + ": set it in an experiment file, and name that with --experiment.");
        }
    }

    private void requireAGrid(Setting<?> setting) {
        if (colors != null && Settings.OF_GRIDS.contains(setting)) {
            throw new InvalidSettingException(
                    setting.key(),
                    name(setting) + " is of a grid of colors, but --colors lists them. Leave one of the two out.");
        }
    }

    /**
     * Puts the colors of the file into the draft, if one is named; whether enough are trained, other options decide.
     */
    private void putColors(Experiment base, Experiment.Draft draft) {
        Path file = colors;
        if (weighted && file == null) {
            throw new UserFacingException("--colors-weighted needs a file: name it with --colors FILE.");
        }
        if (file == null || foundColors) {
            return;
        }
        requireOnePhase("colors", "The list of colors", base);
        ColorFile read = ColorFileReader.read(file, weighted, new Cancellation());
        read.remarks().forEach(Program::tell);
        OwnColors.refused(read.refused()).forEach(Program::tell);
        draft.setColors(OwnColors.of(read, file));
    }

    /** Where the colors of an experiment file are looked for. */
    private ColorPlaces places(Path experiment) {
        Path file = colors;
        ColorPlaces usual = OwnColors.beside(experiment);
        return wanted -> {
            if (file == null) {
                return found(usual, wanted);
            }
            foundColors = true;
            return OwnColors.in(file).find(wanted);
        };
    }

    private static ListedColors found(ColorPlaces places, ColorReference wanted) {
        try {
            return places.find(wanted);
        } catch (MissingColorsException missing) {
            throw new UserFacingException(missing.getMessage() + " Name the file with --colors FILE.", missing);
        }
    }

    /** Names the file, which no file that is written may be. */
    void addTo(DistinctFiles files) {
        files.reads("--experiment", file);
        files.reads("--colors", colors);
    }

    private Experiment ofPicture(Path file) {
        PictureOrigin origin = PictureOriginReader.read(file);
        if (!origin.fromSeed()) {
            command.commandLine()
                    .getErr()
                    .println("color-wheel-lab: The run of " + file + " started from weights in a file, which are not in"
                            + " the picture. It starts from its seed here, unless --weights names them.");
        }
        return origin.experiment();
    }

    private Experiment read(Path file) {
        if (file.toString().isBlank()) {
            throw new UserFacingException("Name an experiment file or an exported picture with --experiment FILE.");
        }
        boolean picture = PictureOriginReader.isPng(file)
                || PICTURE.matcher(file.toString()).find();
        return picture
                ? ofPicture(file)
                : ExperimentFile.readDescribed(file, places(file)).experiment();
    }
}
