package colorwheel.app;

import colorwheel.background.Cancellation;
import colorwheel.background.MemoryBudget;
import colorwheel.experiment.Experiment;
import colorwheel.experiment.NumberSetting;
import colorwheel.export.AnimationRequest;
import colorwheel.export.EpochSelection;
import colorwheel.export.ExportFormat;
import colorwheel.export.ExportMemory;
import colorwheel.export.ExportPlan;
import colorwheel.export.ExportResult;
import colorwheel.export.FrameLayout;
import colorwheel.export.FrameStyle;
import colorwheel.export.Pictures;
import colorwheel.export.Progress;
import colorwheel.export.Spacing;
import colorwheel.files.ForeignText;
import colorwheel.files.UserFacingException;
import colorwheel.paint.Overlay;
import colorwheel.paint.Palette;
import colorwheel.recording.Frames;
import colorwheel.recording.Recording;
import colorwheel.training.TrainingMemory;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The options that say which pictures are made of a run, what they look like and where they go. */
final class PictureOptions {
    private static final NumberSetting EVERY = new NumberSetting(
            "every", "Every", "", 1, 20_000, 10, true, "Which epochs are recorded: 0, N, 2N, … and the last.");

    @Option(
            names = "--out",
            paramLabel = "DIR|FILE",
            description =
                    "Of png and svg the folder for wheel_e000000.png, …; of gif, mp4 and apng the file. Made if it"
                            + " is not there. Nothing is ever overwritten.")
    private Path out;

    @Option(
            names = "--format",
            paramLabel = "png|gif|mp4|apng|svg",
            defaultValue = "png",
            description = "What is written: a picture for each epoch (png, svg) or one animation (gif, mp4, apng). An"
                    + " mp4 needs the program ffmpeg. Default: ${DEFAULT-VALUE}.")
    private String formatKey;

    @Option(
            names = "--every",
            paramLabel = "N",
            defaultValue = "10",
            description = "Write epochs 0, N, 2N, … and the last. Default: ${DEFAULT-VALUE}.")
    private String every;

    @Option(
            names = "--spacing",
            paramLabel = "linear|geometric",
            defaultValue = "linear",
            description = "geometric: as many epochs as linear, but ever farther apart. Default: ${DEFAULT-VALUE}.")
    private String spacing;

    @Option(
            names = "--fps",
            paramLabel = "N",
            defaultValue = "25",
            description =
                    "Frames a second of an animation, 1 to 60; a gif shows at most 50. Default: ${DEFAULT-VALUE}.")
    private String framesPerSecond;

    @Option(
            names = "--size",
            paramLabel = "PX",
            defaultValue = "1080",
            description = "Height of a frame in pixels, 64 to 4096. Default: ${DEFAULT-VALUE}.")
    private String size;

    @Option(
            names = "--theme",
            paramLabel = "light|dark",
            defaultValue = "light",
            description = "The colors around the data. Default: ${DEFAULT-VALUE}.")
    private String theme;

    @Option(
            names = "--overlay",
            paramLabel = "NAME,…",
            split = ",",
            description = "What is shown besides the points: held-out, field, orientation, initials, and with"
                    + " --with-loss reconstruction. Default: none.")
    private List<String> overlays = List.of();

    @Option(
            names = "--with-loss",
            description = "Show the swatches and the loss beside the scatter; frames are then 8:5 instead of square.")
    private boolean withLoss;

    @Option(names = "--no-frames", description = "Train, but write no pictures.")
    private boolean noFrames;

    @Spec(Spec.Target.MIXEE)
    private CommandSpec command;

    private final MemoryBudget memory = MemoryBudget.ofThisMachine();

    /**
     * Tells before the training, which may take minutes, what could not be written after it.
     *
     * @throws UserFacingException in words
     * @throws colorwheel.experiment.InvalidSettingException if a number is not allowed
     */
    void refuseWhatCannotBeWritten(Experiment experiment) {
        ExportFormat format = format();
        FrameStyle style = style();
        int rate = rate();
        List<Integer> epochs = epochs(experiment);
        refuseWhatDoesNotFit(experiment);
        if (noFrames) {
            return;
        }
        boolean folder = format.kind() == ExportFormat.Kind.FRAMES;
        if (out == null || out.toString().isBlank()) {
            throw new UserFacingException(
                    folder
                            ? "Name a folder for the frames with --out DIR, or write none with --no-frames."
                            : "Name a file for the animation with --out wheel" + format.extension()
                                    + ", or write none with --no-frames.");
        }
        if (folder) {
            Arrays.stream(ExportFormat.values())
                    .filter(other -> other.kind() != ExportFormat.Kind.TABLE && other.names(out))
                    .findFirst()
                    .ifPresent(other -> {
                        throw new UserFacingException("--format " + format.key()
                                + " writes a file for each epoch into a folder, but --out " + out
                                + " is named like a file. Name a folder, or choose another --format.");
                    });
            if (given("--fps")) {
                throw new UserFacingException("--fps is for gif, mp4 and apng, not for " + format.key()
                        + ". Leave it out, or choose another --format.");
            }
        } else if (!format.names(out)) {
            throw new UserFacingException("--format " + format.key() + " writes one file, but --out " + out
                    + " does not end in " + format.extension() + ". Name a file such as wheel" + format.extension()
                    + ".");
        }
        ExportPlan.requirePossible(format, style, epochs, rate, out);
    }

    /** Names the file or the frames in the folder, which must be distinct from all other files of the command. */
    void addTo(DistinctFiles files, Experiment experiment) {
        if (noFrames) {
            return;
        }
        ExportFormat format = format();
        if (format.kind() == ExportFormat.Kind.FRAMES) {
            files.writesInto(
                    "--out",
                    out,
                    epochs(experiment).stream().map(format::fileName).toList());
        } else {
            files.writes("--out", out);
        }
    }

    private boolean given(String option) {
        return command.commandLine().getParseResult().hasMatchedOption(option);
    }

    private ExportFormat format() {
        ExportFormat format = ExportFormat.ofPictures(formatKey)
                .orElseThrow(() -> oneOf("--format", formatKey, "png, gif, mp4, apng or svg"));
        if (format == ExportFormat.SVG && withLoss) {
            throw new UserFacingException(
                    "--format svg draws the scatter alone. Leave out --with-loss, or choose another --format.");
        }
        return format;
    }

    private static UserFacingException oneOf(String option, String value, String allowed) {
        return new UserFacingException(option + " is " + ForeignText.shown(value) + " but must be " + allowed + ".");
    }

    private int rate() {
        return (int) AnimationRequest.RATE.parse(framesPerSecond);
    }

    private FrameStyle style() {
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
        FrameLayout layout = withLoss ? FrameLayout.SCATTER_SWATCHES_LOSS : FrameLayout.SCATTER;
        return new FrameStyle(layout, (int) FrameLayout.SIZE.parse(size), palette, shown);
    }

    private Spacing spacing() {
        return Spacing.of(spacing).orElseThrow(() -> oneOf("--spacing", spacing, "linear or geometric"));
    }

    private int stride() {
        return (int) EVERY.parse(every);
    }

    /** The epochs that are written; all of them are recorded. */
    List<Integer> epochs(Experiment experiment) {
        List<Integer> linear = EpochSelection.everyAndLast(experiment.epochs(), stride());
        return spacing() == Spacing.LINEAR
                ? linear
                : EpochSelection.geometric(
                        EpochSelection.everyAndLast(experiment.epochs(), recordedStride(experiment)), linear.size());
    }

    /** A recording that keeps at least the epochs that are written. */
    Recording recording(Experiment experiment) {
        int stride = recordedStride(experiment);
        // Two for the first and the last epoch.
        return new Recording(2 + experiment.epochs() / stride, stride);
    }

    /** Only what is written is kept; of geometrically spaced epochs, as close together as memory allows. */
    private int recordedStride(Experiment experiment) {
        int stride = stride();
        if (spacing() == Spacing.LINEAR) {
            return stride;
        }
        long each = TrainingMemory.bytesPerEpoch(experiment);
        long most = TrainingMemory.recordingBytes(memory);
        int closest = 1;
        while (each * (experiment.epochs() / closest) > most && closest < stride) {
            closest *= 2;
        }
        return closest;
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
                    stride(),
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
    Optional<ExportResult> export(Experiment experiment, Frames frames, Cancellation cancellation) {
        if (noFrames) {
            return Optional.empty();
        }
        Pictures pictures = new Pictures(experiment, frames, epochs(experiment), style());
        int threads = Runtime.getRuntime().availableProcessors();
        return Optional.of(
                new ExportPlan(format(), pictures, rate(), out).run(threads, Progress.IGNORED, cancellation));
    }
}
