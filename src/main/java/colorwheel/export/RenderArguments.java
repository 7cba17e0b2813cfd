package colorwheel.export;

import colorwheel.color.ColorOrigin;
import colorwheel.color.ListedColors;
import colorwheel.experiment.Experiment;
import colorwheel.experiment.FlagSetting;
import colorwheel.experiment.InvalidSettingException;
import colorwheel.experiment.Preset;
import colorwheel.experiment.Setting;
import colorwheel.experiment.Settings;
import colorwheel.export.EpochSelection.Spacing;
import colorwheel.files.UserFacingException;
import colorwheel.network.AblationText;
import colorwheel.paint.Overlay;
import colorwheel.paint.Palette;
import colorwheel.paint.SpacePicture;
import colorwheel.paint.space.CameraText;
import colorwheel.paint.space.SpaceCamera;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The arguments of the command {@code render} that trains an experiment and makes an export of it, without a window.
 * Only what differs from its default is named.
 */
public final class RenderArguments {
    private static final String PROGRAM = "color-wheel-lab";
    private static final String BASE_NAME = "wheel";
    /** Words that mean the same to every shell with or without quotes. */
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9_./:,=+-]+");

    /**
     * Which epochs are written: first, first + every, … up to last.
     *
     * @param spacing how they are spread; geometrically, as many as evenly, the last always among them
     * @param lastToo whether the last one is written even if no step leads to it
     * @param turn whether it is a turn of the last one alone
     */
    public record Span(int first, int last, int every, Spacing spacing, boolean lastToo, boolean turn) {
        /** No turn. */
        public Span(int first, int last, int every, Spacing spacing, boolean lastToo) {
            this(first, last, every, spacing, lastToo, false);
        }

        /** A turn of an epoch. */
        public static Span ofTurn(int epoch) {
            return new Span(epoch, epoch, 1, Spacing.LINEAR, false, true);
        }
    }

    private final Experiment experiment;
    private final List<String> words = new ArrayList<>(List.of("render"));

    private RenderArguments(Experiment experiment) {
        this.experiment = experiment;
    }

    /**
     * The arguments, the command first.
     *
     * @param weights the file of the weights that the run starts from; empty for those of the seed
     * @param framesPerSecond the rate of an animation; else ignored
     * @throws UserFacingException if no options describe the experiment
     */
    public static List<String> of(
            Experiment experiment,
            String weights,
            ExportFormat format,
            FrameStyle style,
            int framesPerSecond,
            Span span) {
        RenderArguments made = new RenderArguments(experiment);
        made.target(format, framesPerSecond);
        made.epochs(span);
        if (format.kind() != ExportFormat.Kind.TABLE) {
            made.look(style);
        }
        made.settings(weights);
        return made.words;
    }

    /** The same as a command to be pasted into a shell of Linux or macOS. */
    public static String command(List<String> arguments) {
        return PROGRAM + " " + arguments.stream().map(RenderArguments::quoted).collect(Collectors.joining(" "));
    }

    static String quoted(String word) {
        return PLAIN.matcher(word).matches() ? word : "'" + word.replace("'", "'\\''") + "'";
    }

    private void target(ExportFormat format, int framesPerSecond) {
        switch (format.kind()) {
            case TABLE -> add("--no-frames", "--" + format.key(), BASE_NAME + format.extension());
            case FRAMES -> add("--out", BASE_NAME);
            case ANIMATION -> add("--out", BASE_NAME + format.extension());
        }
        if (format.kind() != ExportFormat.Kind.TABLE && format != ExportFormat.PNG) {
            add("--format", format.key());
        }
        if (format.kind() == ExportFormat.Kind.ANIMATION && framesPerSecond != ExportPlan.RATE.initial()) {
            add("--" + ExportPlan.RATE.key(), Integer.toString(framesPerSecond));
        }
    }

    private void epochs(Span span) {
        if (span.turn()) {
            add("--turn");
            if (span.last() != experiment.epochs()) {
                add("--to", Integer.toString(span.last()));
            }
            return;
        }
        // Without a part to write, render adds the last epoch to those that the stride reaches.
        boolean whole = span.first() == 0
                && span.last() == experiment.epochs()
                && (span.last() % span.every() == 0 || span.spacing() == Spacing.GEOMETRIC || span.lastToo());
        if (!whole) {
            add("--from", Integer.toString(span.first()), "--to", Integer.toString(span.last()));
        }
        add("--every", Integer.toString(span.every()));
        if (span.spacing() != Spacing.LINEAR) {
            add("--spacing", span.spacing().key());
        }
    }

    private void look(FrameStyle style) {
        if (style.size() != FrameStyle.SIZE.initial()) {
            add("--" + FrameStyle.SIZE.key(), Integer.toString(style.size()));
        }
        if (style.palette() == Palette.DARK) {
            add("--theme", "dark");
        }
        if (style.layout() == FrameStyle.Layout.NETWORK) {
            add("--picture", "network");
        }
        boolean withLoss = style.layout() == FrameStyle.Layout.SCATTER_SWATCHES_LOSS;
        if (withLoss) {
            add("--with-loss");
        }
        // The reconstruction shows in the swatches alone.
        String overlays = Arrays.stream(Overlay.values())
                .filter(overlay ->
                        style.layout().hasOverlays() && style.overlays().contains(overlay))
                .filter(overlay -> overlay != Overlay.RECONSTRUCTION || withLoss)
                .map(Overlay::key)
                .collect(Collectors.joining(","));
        if (!overlays.isEmpty()) {
            add("--overlay", overlays);
        }
        if (style.captioned()) {
            add("--caption");
        }
        if (!style.without().isNone()) {
            add("--" + AblationText.KEY, AblationText.format(style.without()));
        }
        if (SpacePicture.shows(experiment) && !style.camera().equals(SpaceCamera.HOME)) {
            add("--" + CameraText.KEY, CameraText.format(style.camera()));
        }
    }

    private void settings(String weights) {
        Experiment base = base();
        Experiment.Draft described = new Experiment.Draft(base);
        boolean listed = colors(described);
        for (Setting<?> setting : Settings.ALL) {
            // Given weights are in place of a seed's, and listed colors in place of a grid.
            boolean replaced =
                    setting == Settings.SEED && !weights.isEmpty() || listed && Settings.OF_GRIDS.contains(setting);
            if (!replaced && !setting.isEqual(experiment, base)) {
                add(setting, described);
            }
        }
        Experiment asked = weights.isEmpty()
                ? experiment
                : Settings.SEED.replace(experiment, Settings.SEED.read(Experiment.REFERENCE));
        if (!isDescribed(described, asked)) {
            throw new UserFacingException(whyNot() + " Save it in a file, and render that with --experiment FILE.");
        }
        if (!weights.isEmpty()) {
            add("--weights", weights);
        }
    }

    private String whyNot() {
        boolean unknown = experiment.phases().size() == 1
                && experiment
                        .listedColors()
                        .filter(listed -> listed.origin() == null)
                        .isPresent();
        return unknown
                ? "No options describe this experiment, since the file of its colors is not known."
                : "No options describe this experiment.";
    }

    /** What the options change: the reference, or the preset that has these phases, which no options describe. */
    private Experiment base() {
        if (experiment.phases().size() == 1) {
            return Experiment.REFERENCE;
        }
        Optional<Preset> preset = Preset.ALL.stream()
                .filter(each -> each.experiment().phases().equals(experiment.phases()))
                .findFirst();
        preset.ifPresent(each -> add("--preset", each.key()));
        return preset.map(Preset::experiment).orElse(Experiment.REFERENCE);
    }

    /** Names the file of listed colors, if it is known. */
    private boolean colors(Experiment.Draft described) {
        Optional<ListedColors> listed = experiment.listedColors();
        ColorOrigin origin = listed.map(ListedColors::origin).orElse(null);
        if (listed.isEmpty() || origin == null || experiment.phases().size() > 1) {
            return false;
        }
        add("--colors", origin.place());
        if (origin.weighted()) {
            add("--colors-weighted");
        }
        described.setColors(listed.get());
        return true;
    }

    private static boolean isDescribed(Experiment.Draft described, Experiment asked) {
        try {
            return described.experiment().equals(asked);
        } catch (InvalidSettingException impossible) {
            return false;
        }
    }

    private <T> void add(Setting<T> setting, Experiment.Draft described) {
        T value = setting.read(experiment);
        String option = "--" + setting.key();
        if (setting instanceof FlagSetting) {
            add(value.equals(true) ? option : "--no-" + setting.key());
        } else {
            add(option, setting.format(value).replace(", ", ","));
        }
        setting.write(described, value);
    }

    private void add(String... more) {
        words.addAll(List.of(more));
    }
}
