package colorwheel.experiment;

import colorwheel.color.HsvGrid;
import colorwheel.color.HueRange;
import colorwheel.experiment.Setting.Naming;
import colorwheel.files.ForeignText;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Everything that can be set in an experiment, described once. */
public final class Settings {
    static final String PHASES_KEY = "phases";

    static final int MAX_NAME_LENGTH = 40;

    public static final TextSetting<HueRange> HOLD_OUT =
            new TextSetting<>(
                    new Naming(
                            "hold-out",
                            "Hold-out",
                            "FROM..TO|none",
                            "Hues withheld from training, in degrees or by name, both ends included; 330..30 runs through red.",
                            "held out %s"),
                    "two hues from 0 to 360 such as 150..240, or teal..blue, or none",
                    HueRange.of(150, 240),
                    Settings::parseHoldOut,
                    HueRange::toString,
                    Access.ofWhole(draft -> draft.holdOut, (draft, range) -> draft.holdOut = range)) {
                @Override
                public Optional<String> words(HueRange range) {
                    return range.isNone() ? Optional.of("nothing held out") : super.words(range);
                }
            };

    public static final LevelsSetting SATURATIONS = new LevelsSetting(
            new Naming(
                    "saturations",
                    "Saturation levels",
                    "S,…",
                    "Which saturations the training colors have; 1 is vivid.",
                    "saturations %s"),
            Levels.of(1),
            grid(
                    grid -> new Levels(grid.saturations()),
                    (grid, levels) -> new HsvGrid(grid.grid(), levels.levels(), grid.values())));

    public static final LevelsSetting VALUES = new LevelsSetting(
            new Naming(
                    "values",
                    "Value levels",
                    "V,…",
                    "Which values (brightnesses) the training colors have; 0 is black.",
                    "values %s"),
            Levels.of(0.9, 1),
            grid(
                    grid -> new Levels(grid.values()),
                    (grid, levels) -> new HsvGrid(grid.grid(), grid.saturations(), levels.levels())));

    public static final NumericSetting HUE_STEP = new NumericSetting(
            new NumberSetting(
                    "hue-step",
                    "Hue step",
                    "°",
                    0.5,
                    120,
                    1,
                    false,
                    "The distance between neighboring hues of the colors."),
            "DEGREES",
            "hue step %s°",
            grid(
                    grid -> grid.grid().step(),
                    (grid, step) -> HsvGrid.ofHueStep(Settings.hueStep(step), grid.saturations(), grid.values())));

    public static final NumericSetting EPOCHS = new NumericSetting(
            new NumberSetting(
                    "epochs",
                    "Epochs",
                    "",
                    1,
                    20_000,
                    500,
                    true,
                    "How many times the network sees all training colors."),
            "N",
            "%s epochs",
            Access.ofPhase(phase -> (double) phase.epochs(), (phase, count) -> phase.withEpochs(count.intValue())));

    public static final NumericSetting LEARNING_RATE = new NumericSetting(
            new NumberSetting(
                    "learning-rate",
                    "Learning rate",
                    "",
                    1e-5,
                    1,
                    1e-3,
                    false,
                    "How far each step of Adam moves the weights."),
            "RATE",
            "learning rate %s",
            rate(LearningRate::rate, (rate, value) -> new LearningRate(value, rate.warmUp(), rate.end())));

    public static final NumericSetting WARM_UP = new NumericSetting(
            new NumberSetting(
                    "warm-up",
                    "Warm-up",
                    "",
                    0,
                    1,
                    0,
                    false,
                    "The share of the epochs over which the learning rate rises to its value; 0 for none."),
            "SHARE",
            "warm-up %s",
            rate(LearningRate::warmUp, (rate, value) -> new LearningRate(rate.rate(), value, rate.end())));

    public static final EndRateSetting LEARNING_RATE_END = new EndRateSetting(
            new Naming(
                    "learning-rate-end",
                    "End rate",
                    "RATE|none",
                    "What the learning rate falls or rises to by the last epoch; none keeps it constant.",
                    "end rate %s"),
            LEARNING_RATE.number(),
            rate(LearningRate::end, (rate, end) -> new LearningRate(rate.rate(), rate.warmUp(), end)));

    public static final NumericSetting UNIT_NORM = term(
            "unit-norm",
            "Unit norm",
            "Weight of the mean squared distance of the latents' length from 1.",
            Terms::unitNorm,
            (terms, weight) -> new Terms(weight, terms.planar(), terms.anchor()));

    public static final NumericSetting PLANAR = term(
            "planar",
            "Planar",
            "Weight of the mean squared third latent coordinate.",
            Terms::planar,
            (terms, weight) -> new Terms(terms.unitNorm(), weight, terms.anchor()));

    public static final NumericSetting ANCHOR = term(
            "anchor",
            "Anchor",
            "Weight of the mean squared distance of the held colors from their places.",
            Terms::anchor,
            (terms, weight) -> new Terms(terms.unitNorm(), terms.planar(), weight));

    /** The seed of PyTorch's {@code torch.manual_seed}, whose generator takes 32 bits. */
    public static final NumericSetting SEED = new NumericSetting(
            new NumberSetting(
                    "seed",
                    "Seed",
                    "",
                    0,
                    4_294_967_295.0,
                    0,
                    true,
                    "Chooses the initial weights; the same as torch.manual_seed in PyTorch."),
            "N",
            "seed %s",
            Access.ofWhole(draft -> (double) draft.seed, (draft, seed) -> draft.seed = seed.longValue()));

    public static final NumericSetting HIDDEN = new NumericSetting(
            new NumberSetting(
                    "hidden", "Hidden width", "", 1, 1_024, 16, true, "How many units each of both hidden layers has."),
            "N",
            "hidden layers of %s",
            network(spec -> (double) spec.hidden(), (spec, width) -> spec.withHidden(width.intValue())));

    public static final TextSetting<Activation> ACTIVATION = choice(
            new Naming("activation", "Activation", "NAME", "The function of both hidden layers.", "%s"),
            Activation.values(),
            Activation::key,
            network(NetworkSpec::activation, NetworkSpec::withActivation));

    public static final NumericSetting BOTTLENECK = new NumericSetting(
            new NumberSetting(
                    "bottleneck",
                    "Bottleneck",
                    "",
                    1,
                    3,
                    2,
                    true,
                    "How many numbers the network squeezes color through."),
            "N",
            "bottleneck of %s",
            network(spec -> (double) spec.bottleneck(), (spec, width) -> spec.withBottleneck(width.intValue())));

    public static final FlagSetting NORMALIZE = new FlagSetting(
            new Naming(
                    "normalize",
                    "Normalization",
                    "",
                    "Whether each latent point is divided by its length, which puts it on the unit circle.",
                    ""),
            "normalized",
            "not normalized",
            true,
            network(NetworkSpec::normalize, NetworkSpec::withNormalize));

    public static final NumericSetting ANCHOR_AFTER = new NumericSetting(
            new NumberSetting(
                    "anchor-after",
                    "Hold the hues from the end of phase",
                    "",
                    0,
                    11,
                    0,
                    true,
                    "The phase at whose end the twelve named hues get the places that they are held at; 0 for none."),
            "N",
            "hues held after phase %s",
            Access.ofWhole(
                    draft -> (double) draft.heldStill.anchorAfter(),
                    (draft, phase) -> draft.heldStill = new HeldStill(phase.intValue(), draft.heldStill.pinBlack())));

    public static final FlagSetting PIN_BLACK = new FlagSetting(
            new Naming(
                    "pin-black",
                    "Black at the pole",
                    "",
                    "Whether black is held at (0, 0, −1); for a bottleneck of 3.",
                    ""),
            "black held",
            "black not held",
            false,
            Access.ofWhole(
                    draft -> draft.heldStill.pinBlack(),
                    (draft, on) -> draft.heldStill = new HeldStill(draft.heldStill.anchorAfter(), on)));

    public static final TextSetting<EngineKind> ENGINE = choice(
            new Naming(
                    "engine",
                    "Engine",
                    "NAME",
                    Arrays.stream(EngineKind.values())
                            .map(kind -> kind.key() + ", " + kind.help())
                            .collect(Collectors.joining("; ", "What trains: ", ".")),
                    ""),
            EngineKind.values(),
            EngineKind::key,
            Access.ofWhole(draft -> draft.engine, (draft, engine) -> draft.engine = engine));

    /** The name of a phase. */
    public static final TextSetting<String> PHASE_NAME = new TextSetting<>(
            new Naming("name", "Name", "TEXT", "What the phase is called.", ""),
            "1 to " + MAX_NAME_LENGTH + " printable characters",
            Phase.defaultName(1),
            Settings::parseName,
            Function.identity(),
            Access.ofPhase(Phase::name, Phase::withName));

    /** All settings but a phase's name, in the order in which they are written and listed. */
    public static final List<Setting<?>> ALL = List.of(
            HOLD_OUT,
            SATURATIONS,
            VALUES,
            HUE_STEP,
            EPOCHS,
            LEARNING_RATE,
            WARM_UP,
            LEARNING_RATE_END,
            UNIT_NORM,
            PLANAR,
            ANCHOR,
            SEED,
            HIDDEN,
            ACTIVATION,
            BOTTLENECK,
            NORMALIZE,
            ANCHOR_AFTER,
            PIN_BLACK,
            ENGINE);

    /** Those that say which colors a grid has; listed colors have none of them. */
    public static final List<Setting<?>> OF_GRIDS = List.of(SATURATIONS, VALUES, HUE_STEP);

    private Settings() {}

    private static <T> Access<T> network(
            Function<NetworkSpec, T> read, BiFunction<NetworkSpec, T, NetworkSpec> replace) {
        return Access.ofWhole(
                draft -> read.apply(draft.network),
                (draft, value) -> draft.network = replace.apply(draft.network, value));
    }

    private static <T> Access<T> grid(Function<HsvGrid, T> read, BiFunction<HsvGrid, T, HsvGrid> replace) {
        return Access.ofPhase(
                phase -> read.apply(phase.grid()),
                (phase, value) -> phase.withColors(replace.apply(phase.grid(), value)));
    }

    private static <T> Access<T> rate(
            Function<LearningRate, T> read, BiFunction<LearningRate, T, LearningRate> replace) {
        return Access.ofPhase(
                phase -> read.apply(phase.learningRate()),
                (phase, value) -> phase.withLearningRate(replace.apply(phase.learningRate(), value)));
    }

    private static NumericSetting term(
            String key,
            String label,
            String help,
            Function<Terms, Double> read,
            BiFunction<Terms, Double, Terms> replace) {
        return new NumericSetting(
                new NumberSetting(key, label, "", 0, 10, 0, false, help),
                "WEIGHT",
                label.toLowerCase(Locale.ROOT) + " %s",
                Access.ofPhase(
                        phase -> read.apply(phase.terms()),
                        (phase, weight) -> phase.withTerms(replace.apply(phase.terms(), weight))));
    }

    /** A choice out of a few values; the first is the default. */
    private static <T> TextSetting<T> choice(Naming naming, T[] values, Function<T, String> key, Access<T> access) {
        String keys = Arrays.stream(values).map(key).collect(Collectors.joining(", "));
        return new TextSetting<>(
                naming,
                "one of " + keys,
                values[0],
                text -> Arrays.stream(values)
                        .filter(value -> key.apply(value).equals(text.strip().toLowerCase(Locale.ROOT)))
                        .findFirst()
                        .orElseThrow(() -> new InvalidSettingException(
                                naming.key(),
                                naming.label() + " is " + ForeignText.shown(text.strip()) + " but must be one of "
                                        + keys + ".")),
                key,
                access);
    }

    /** Checks a hue step before a grid is made of it. */
    private static double hueStep(double step) {
        return HUE_STEP.check(step);
    }

    private static HueRange parseHoldOut(String text) {
        if (text.length() > ForeignText.MAX_VALUE_LENGTH) {
            throw new InvalidSettingException(
                    HOLD_OUT.key(),
                    HOLD_OUT.label() + " is " + ForeignText.shown(text.strip())
                            + ", which is longer than any two hues are.");
        }
        try {
            return HueRange.parse(text);
        } catch (IllegalArgumentException unreadable) {
            throw new InvalidSettingException(HOLD_OUT.key(), HOLD_OUT.label() + ": " + unreadable.getMessage() + ".");
        }
    }

    private static String parseName(String text) {
        if (text.isBlank() || text.length() > MAX_NAME_LENGTH || !ForeignText.isPlain(text)) {
            throw new InvalidSettingException(
                    PHASE_NAME.key(),
                    "The name of a phase is " + ForeignText.shown(text) + " but must be " + PHASE_NAME.allowed() + ".");
        }
        return text;
    }
}
