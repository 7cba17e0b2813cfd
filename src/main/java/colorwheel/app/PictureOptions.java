package colorwheel.app;

import colorwheel.background.Cancellation;
import colorwheel.background.MemoryBudget;
import colorwheel.experiment.Experiment;
import colorwheel.experiment.NumberSetting;
import colorwheel.export.ExportFormat;
import colorwheel.export.ExportMemory;
import colorwheel.export.ExportPlan;
import colorwheel.export.ExportPlan.Pictures;
import colorwheel.export.ExportTask;
import colorwheel.export.FrameStyle;
import colorwheel.export.Shot;
import colorwheel.files.ForeignText;
import colorwheel.files.UserFacingException;
import colorwheel.network.Ablation;
import colorwheel.network.AblationText;
import colorwheel.paint.Overlay;
import colorwheel.paint.Palette;
import colorwheel.paint.space.CameraText;
import colorwheel.recording.Frames;
import colorwheel.recording.Recording;
import colorwheel.training.TrainingMemory;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The options that say which pictures are made of a run, what they look like and where they go. */
final class PictureOptions {
    private static final String OUT = "--out";
    private static final String FORMAT = "--format";
    private static final String SCATTER = "scatter";
    private static final String NETWORK = "network";

    @Option(
            names = "--theme",
            paramLabel = "light|dark",
            defaultValue = "light",
            description = "The colors around the data. Default: ${DEFAULT-VALUE}.")
    private String theme;

    @Option(
            names = "--camera",
            paramLabel = "YAW,PITCH,ROLL",
            defaultValue = "-30,27,0",
            description = "From where three latent coordinates are seen, in degrees: the turn about the third axis, the"
                    + " height above the plane of the first two (90 looks straight down), the turn of the picture."
                    + " Default: ${DEFAULT-VALUE}.")
    private String camera;

    @Option(
            names = "--overlay",
            paramLabel = "NAME,…",
            split = ",",
            description = "What is shown besides the points: held-out, field, orientation, initials, fan-out,"
                    + " and with --with-loss reconstruction. Default: none.")
    private List<String> overlays = List.of();

    @Option(
            names = "--picture",
            paramLabel = "scatter|network",
            defaultValue = SCATTER,
            description = "What is shown: the scatter of the latents, or the network with its units and weights, in"
                    + " frames of 8:5. Default: ${DEFAULT-VALUE}.")
    private String picture;

    @Option(
            names = "--with-loss",
            description = "Show the swatches and the loss beside the scatter; frames are then 8:5 instead of square.")
    private boolean withLoss;

    @Option(
            names = "--caption",
            description = "Write seed, hold-out and verdict in a line below each picture, which makes it higher.")
    private boolean caption;

    @Option(
            names = "--" + AblationText.KEY,
            paramLabel = "UNITS",
            description = "Show the network without hidden units, which count from 0: layers and their units, such as"
                    + " 'encoder:3,7 decoder:0'. Nothing is trained again; the caption says how many are off.")
    private @Nullable String withoutUnits;

    @Option(names = "--no-frames", description = "Train, but write no pictures.")
    private boolean noFrames;

    private final List<ExportFormat> formats;
    private final MemoryBudget memory = MemoryBudget.ofThisMachine();
    private CommandSpec command;
    private EpochOptions epochs;

    /** @param formats the formats that are offered, the default first; those of tables have options of their own */
    PictureOptions(List<ExportFormat> formats) {
        this.formats = formats.stream()
                .filter(format -> format.kind() != ExportFormat.Kind.TABLE)
                .toList();
    }

    /** Adds the options that are made from descriptors. */
    @Spec(Spec.Target.MIXEE)
    void setCommand(CommandSpec spec) {
        command = spec;
        String notes = formats.stream()
                .map(ExportFormat::note)
                .filter(note -> !note.isEmpty())
                .map(note -> note + ". ")
                .collect(Collectors.joining());
        String inFolder = keys(ExportFormat.Kind.FRAMES);
        String inFile = keys(ExportFormat.Kind.ANIMATION);
        spec.addOption(OptionSpec.builder(OUT)
                .type(Path.class)
                .paramLabel("DIR|FILE")
                .description("Of " + inFolder + " the folder for wheel_e000000.png, …; of " + inFile
                        + " the file. Made if it is missing. Nothing is ever overwritten.")
                .build());
        spec.addOption(OptionSpec.builder(FORMAT)
                .type(String.class)
                .paramLabel(formats.stream().map(ExportFormat::key).collect(Collectors.joining("|")))
                .description("What is written: a file for each epoch (" + inFolder + ") or one animation (" + inFile
                        + "). " + notes + "Default: " + formats.get(0).key() + ".")
                .build());
        epochs = new EpochOptions(spec);
        spec.addOption(option(ExportPlan.RATE, "N"));
        spec.addOption(option(FrameStyle.SIZE, "PX"));
    }

    private String keys(ExportFormat.Kind kind) {
        return enumeration(
                formats.stream()
                        .filter(format -> format.kind() == kind)
                        .map(ExportFormat::key)
                        .toList(),
                "and");
    }

    /** Words as one: {@code a, b and c}. */
    private static String enumeration(List<String> words, String last) {
        int end = words.size() - 1;
        return end < 1
                ? String.join("", words)
                : String.join(", ", words.subList(0, end)) + " " + last + " " + words.get(end);
    }

    static OptionSpec option(NumberSetting setting, String parameter) {
        return OptionSpec.builder("--" + setting.key())
                .type(String.class)
                .paramLabel(parameter)
                .description(setting.help() + " From " + setting.format(setting.minimum()) + " to "
                        + setting.format(setting.maximum()) + ". Default: " + setting.format(setting.initial()) + ".")
                .build();
    }

    private int number(NumberSetting setting) {
        String text = command.commandLine().getParseResult().matchedOptionValue("--" + setting.key(), null);
        return (int) (text == null ? setting.initial() : setting.parse(text));
    }

    private @Nullable Path out() {
        return command.commandLine().getParseResult().matchedOptionValue(OUT, null);
    }

    /**
     * Checks before the training, which may take minutes, what could not be written after it.
     *
     * @throws UserFacingException in words
     * @throws colorwheel.experiment.InvalidSettingException if a number is not allowed
     */
    void refuseWhatCannotBeWritten(Experiment experiment) {
        ExportFormat format = format();
        style();
        without(experiment);
        number(ExportPlan.RATE);
        epochs.refuseWhatIsNoTurn(experiment);
        epochs.of(experiment);
        refuseWhatDoesNotFit(experiment);
        if (noFrames) {
            return;
        }
        Path out = out();
        boolean folder = format.kind() == ExportFormat.Kind.FRAMES;
        if (out == null || out.toString().isBlank()) {
            throw new UserFacingException(
                    folder
                            ? "Name a folder for the frames with --out DIR, or write none with --no-frames."
                            : "Name a file for the animation with --out wheel" + format.extension()
                                    + ", or write none with --no-frames.");
        }
        if (folder) {
            if (formats.stream().anyMatch(other -> other.names(out))) {
                throw new UserFacingException("--format " + format.key()
                        + " writes a file for each epoch into a folder, but --out " + out
                        + " is named like a file. Name a folder, or choose another --format.");
            }
            if (given("--" + ExportPlan.RATE.key())) {
                throw new UserFacingException("--fps is for " + keys(ExportFormat.Kind.ANIMATION) + ", not for "
                        + format.key() + ". Leave it out, or choose another --format.");
            }
        } else if (!format.names(out)) {
            throw new UserFacingException("--format " + format.key() + " writes one file, but --out " + out
                    + " does not end in " + format.extension() + ". Name a file such as wheel" + format.extension()
                    + ".");
        }
        plan(experiment, recording(experiment).frames(), out).requirePlace();
    }

    private ExportPlan plan(Experiment experiment, Frames frames, Path out) {
        FrameStyle style = style().withoutUnits(without(experiment));
        Pictures pictures = new Pictures(experiment, frames, epochs.of(experiment), style, epochs.isTurn());
        return new ExportPlan(format(), pictures, number(ExportPlan.RATE), out);
    }

    /** Names the file or the frames in the folder, which must be distinct from all other files of the command. */
    void addTo(DistinctFiles files, Experiment experiment) {
        if (noFrames) {
            return;
        }
        ExportFormat format = format();
        if (format.kind() == ExportFormat.Kind.FRAMES) {
            files.writesInto(
                    OUT,
                    out(),
                    Shot.of(epochs.of(experiment), style().camera(), epochs.isTurn()).stream()
                            .map(format::fileName)
                            .toList());
        } else {
            files.writes(OUT, out());
        }
    }

    private boolean given(String option) {
        return command.commandLine().getParseResult().hasMatchedOption(option);
    }

    private ExportFormat format() {
        String key = command.commandLine()
                .getParseResult()
                .matchedOptionValue(FORMAT, formats.get(0).key());
        ExportFormat format = formats.stream()
                .filter(each -> each.key().equals(key))
                .findFirst()
                .orElseThrow(() -> oneOf(
                        FORMAT,
                        key,
                        enumeration(formats.stream().map(ExportFormat::key).toList(), "or")));
        if (!format.writer().canShow(layout())) {
            throw new UserFacingException("--format " + format.key()
                    + " draws the scatter alone. Leave out --with-loss, or choose another --format.");
        }
        return format;
    }

    static UserFacingException oneOf(String option, String value, String allowed) {
        return new UserFacingException(option + " is " + ForeignText.shown(value) + " but must be " + allowed + ".");
    }

    FrameStyle style() {
        Palette palette =
                switch (theme) {
                    case "light" -> Palette.LIGHT;
                    case "dark" -> Palette.DARK;
                    default -> throw oneOf("--theme", theme, "light or dark");
                };
        Set<Overlay> shown = EnumSet.noneOf(Overlay.class);
        for (String key : overlays) {
            shown.add(Overlay.of(key)
                    .orElseThrow(() -> oneOf(
                            "--overlay",
                            key,
                            "one or more of "
                                    + Arrays.stream(Overlay.values())
                                            .map(Overlay::key)
                                            .collect(Collectors.joining(", ")))));
        }
        if (shown.contains(Overlay.RECONSTRUCTION) && !withLoss) {
            throw new UserFacingException(
                    "--overlay reconstruction shows in the swatches. Add --with-loss, or leave it out.");
        }
        FrameStyle.Layout layout = layout();
        if (!layout.hasOverlays() && !shown.isEmpty()) {
            throw new UserFacingException(
                    "--overlay is for the scatter, not for --picture " + picture + ". Leave one of them out.");
        }
        return new FrameStyle(layout, number(FrameStyle.SIZE), palette, shown, caption, CameraText.parse(camera));
    }

    private Ablation without(Experiment experiment) {
        return withoutUnits == null
                ? Ablation.NONE
                : AblationText.parse(withoutUnits, experiment.network().hidden());
    }

    private FrameStyle.Layout layout() {
        return switch (picture) {
            case SCATTER -> withLoss ? FrameStyle.Layout.SCATTER_SWATCHES_LOSS : FrameStyle.Layout.SCATTER;
            case NETWORK -> {
                if (withLoss) {
                    throw new UserFacingException("--with-loss shows swatches and loss beside the scatter, not beside"
                            + " --picture " + NETWORK + ". Leave one of them out.");
                }
                yield FrameStyle.Layout.NETWORK;
            }
            default -> throw oneOf("--picture", picture, SCATTER + " or " + NETWORK);
        };
    }

    /** The epochs that are written; all of them are recorded. */
    List<Integer> epochs(Experiment experiment) {
        return epochs.of(experiment);
    }

    /** A recording that keeps at least the epochs that are written. */
    Recording recording(Experiment experiment) {
        return epochs.recording(experiment);
    }

    private void refuseWhatDoesNotFit(Experiment experiment) {
        int kept = recording(experiment).capacity();
        long pictures = noFrames ? 0 : ExportMemory.leastBytes(style(), format());
        long needed =
                TrainingMemory.engineBytes(experiment) + kept * TrainingMemory.bytesPerEpoch(experiment) + pictures;
        if (!memory.holds(needed)) {
            throw new UserFacingException(String.format(
                    Locale.ROOT,
                    "%s, and --epochs %d with --every %d keeps %,d epochs of them: with the pictures that takes %s."
                            + " Choose a larger --every, fewer --epochs, a larger --hue-step, fewer levels or a smaller"
                            + " --size, or start the program with more memory (the Java option -Xmx).",
                    TrainingMemory.colors(experiment),
                    experiment.epochs(),
                    epochs.every(),
                    kept,
                    memory.exceeded(needed)));
        }
    }

    /**
     * Writes the pictures.
     *
     * @return what was written; empty if none were asked for
     * @throws UserFacingException if they cannot be written
     */
    Optional<ExportTask.Result> export(
            Experiment experiment, Frames frames, ExportTask.Progress progress, Cancellation cancellation) {
        return noFrames
                ? Optional.empty()
                : Optional.of(plan(experiment, frames, Objects.requireNonNull(out(), "refused before"))
                        .run(Runtime.getRuntime().availableProcessors(), progress, cancellation));
    }
}
