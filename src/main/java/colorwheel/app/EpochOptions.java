package colorwheel.app;

import colorwheel.background.MemoryBudget;
import colorwheel.experiment.Experiment;
import colorwheel.experiment.NumberSetting;
import colorwheel.export.EpochSelection;
import colorwheel.export.EpochSelection.Spacing;
import colorwheel.export.Shot;
import colorwheel.files.UserFacingException;
import colorwheel.paint.SpacePicture;
import colorwheel.recording.Recording;
import colorwheel.training.TrainingMemory;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** The options that say which epochs of a run are written. */
final class EpochOptions {
    private static final String SPACING = "--spacing";
    private static final String TURN = "--turn";
    private static final NumberSetting EVERY = new NumberSetting(
            "every", "Every", "", 1, Experiment.MAX_EPOCHS, 10, true, "Write epochs 0, N, 2N, … and the last.");
    private static final NumberSetting FROM = epoch("from", 0, "Write epochs from this one on, every N");
    private static final NumberSetting TO =
            epoch("to", Experiment.MAX_EPOCHS, "Write no epochs after this one, nor the last besides");
    private final MemoryBudget memory = MemoryBudget.ofThisMachine();
    private final CommandSpec command;

    /** Adds the options to a command. */
    EpochOptions(CommandSpec spec) {
        command = spec;
        spec.addOption(PictureOptions.option(EVERY, "N"));
        spec.addOption(PictureOptions.option(FROM, "EPOCH"));
        spec.addOption(PictureOptions.option(TO, "EPOCH"));
        spec.addOption(OptionSpec.builder(SPACING)
                .type(String.class)
                .paramLabel("linear|geometric")
                .description("geometric: as many epochs as linear, but ever farther apart. Default: linear.")
                .build());
        spec.addOption(OptionSpec.builder(TURN)
                .type(boolean.class)
                .arity("0")
                .description("Of a bottleneck of 3: instead of many epochs the last one, or that of --to, turned once"
                        + " about the vertical axis of the picture, from the camera on, in " + Shot.TURN + " frames.")
                .build());
    }

    private static NumberSetting epoch(String key, int initial, String help) {
        return new NumberSetting(
                key, key.equals("from") ? "From" : "To", "", 0, Experiment.MAX_EPOCHS, initial, true, help + ".");
    }

    /**
     * Refuses what does not go together.
     *
     * @throws UserFacingException in words
     */
    void refuseWhatIsNoTurn(Experiment experiment) {
        if (!isTurn()) {
            return;
        }
        if (!SpacePicture.shows(experiment)) {
            throw new UserFacingException(TURN + " turns the space of a bottleneck of 3, but the bottleneck is "
                    + experiment.network().bottleneck() + ". Leave it out.");
        }
        for (String other : List.of("--" + EVERY.key(), "--" + FROM.key(), SPACING)) {
            if (given(other)) {
                throw new UserFacingException(
                        other + " is for many epochs, but " + TURN + " shows one. Leave one of the two out.");
            }
        }
    }

    /** Whether one epoch is turned. */
    boolean isTurn() {
        return given(TURN);
    }

    /** The distance of the epochs that are written. */
    int every() {
        return number(EVERY);
    }

    private boolean given(String option) {
        return command.commandLine().getParseResult().hasMatchedOption(option);
    }

    private Optional<String> text(String option) {
        return Optional.ofNullable(command.commandLine().getParseResult().matchedOptionValue(option, null));
    }

    private int number(NumberSetting setting) {
        return (int) text("--" + setting.key())
                .map(setting::parse)
                .orElse(setting.initial())
                .doubleValue();
    }

    /** The epoch itself, and the ends of all phases: where the hues were is shown. */
    private int strideOfTurn(Experiment experiment) {
        BigInteger stride = BigInteger.valueOf(of(experiment).get(0));
        for (int phase = 1; phase < experiment.phases().size(); phase++) {
            stride = stride.gcd(BigInteger.valueOf(experiment.firstEpoch(phase)));
        }
        return Math.max(1, stride.intValue());
    }

    private Spacing spacing() {
        String key = text(SPACING).orElse(Spacing.LINEAR.key());
        return Spacing.of(key).orElseThrow(() -> PictureOptions.oneOf(SPACING, key, "linear or geometric"));
    }

    /** The epochs that are written; all of them are recorded. */
    List<Integer> of(Experiment experiment) {
        if (isTurn()) {
            return List.of(Math.min(experiment.epochs(), number(TO)));
        }
        if (isPart()) {
            return part(experiment);
        }
        List<Integer> linear = EpochSelection.everyAndLast(experiment.epochs(), number(EVERY));
        return spacing() == Spacing.LINEAR
                ? linear
                : EpochSelection.geometric(
                        EpochSelection.everyAndLast(experiment.epochs(), recordedStride(experiment)), linear.size());
    }

    /** Whether only some of the epochs are asked for. */
    private boolean isPart() {
        return given("--" + FROM.key()) || given("--" + TO.key());
    }

    private List<Integer> part(Experiment experiment) {
        int from = number(FROM);
        int to = Math.min(experiment.epochs(), number(TO));
        if (from > to) {
            throw new UserFacingException("--from is " + from + ", which is after the last epoch that is written, " + to
                    + ". Choose a smaller --from, or a larger --to or --epochs.");
        }
        int every = number(EVERY);
        List<Integer> linear = IntStream.iterate(from, epoch -> epoch <= to, epoch -> epoch + every)
                .boxed()
                .toList();
        int stride = recordedStride(experiment);
        return spacing() == Spacing.LINEAR
                ? linear
                : EpochSelection.geometric(
                        IntStream.rangeClosed(from, to)
                                .filter(epoch -> epoch % stride == 0 || epoch == experiment.epochs())
                                .boxed()
                                .toList(),
                        linear.size());
    }

    /** A recording that keeps at least the epochs that are written. */
    Recording recording(Experiment experiment) {
        int stride = recordedStride(experiment);
        // Two for the first and the last epoch.
        return new Recording(2 + experiment.epochs() / stride, stride);
    }

    /** Only what is written is kept; of geometrically spaced epochs, as close together as memory allows. */
    private int recordedStride(Experiment experiment) {
        if (isTurn()) {
            return strideOfTurn(experiment);
        }
        int stride = isPart()
                ? BigInteger.valueOf(number(FROM))
                        .gcd(BigInteger.valueOf(number(EVERY)))
                        .intValue()
                : number(EVERY);
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
}
