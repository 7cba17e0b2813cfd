package colorwheel.app;

import colorwheel.background.Cancellation;
import colorwheel.background.MemoryBudget;
import colorwheel.experiment.Experiment;
import colorwheel.experiment.NumberSetting;
import colorwheel.files.UserFacingException;
import colorwheel.sweep.HoldOutSweep;
import colorwheel.sweep.HoldOutSweep.Axis;
import colorwheel.sweep.Seeds;
import colorwheel.sweep.Sweep;
import colorwheel.sweep.SweepFile;
import colorwheel.sweep.SweepMemory;
import colorwheel.sweep.SweepPlan;
import colorwheel.sweep.SweepTable;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Trains many seeds, or one seed along the hold-out slider, without a window. */
@Command(
        name = SweepCommand.NAME,
        sortOptions = false,
        mixinStandardHelpOptions = true,
        versionProvider = LabCommand.Version.class,
        description = "Trains one experiment from many seeds, or with its hold-out at many positions or widths, on all"
                + " cores by the fused engine, and writes the measures of each wheel; with no window and no"
                + " display.",
        footer = {
            "",
            "The file has one JSON object a line, in the order of the seeds, whatever the number of cores: seed, verdict,"
                    + " failing (the condition that was not met), finalLoss and the measures, null where undefined. Its"
                    + " last line, which also is the last line on standard output, has one key, summary: the counts of"
                    + " the verdicts, the fraction formed with its Wilson 95%% interval, and the quantiles of each measure."
                    + " A name that ends in .csv gets the wheels as a table, one that ends in .npz arrays for NumPy once"
                    + " all are trained.",
            "Until it is complete the file has .part behind its name, and holds whole lines only. If the sweep is"
                    + " interrupted or the disk fills, they are kept.",
            "Exit code: 0 done, 1 failed, 2 an argument was refused and nothing was done, 130 or 143 interrupted by a"
                    + " signal."
        })
final class SweepCommand implements CheckedCommand {
    static final String NAME = "sweep";

    private static final String SEEDS = "--seeds";
    private static final String[] ALONG_ONLY = {"--from", "--to", "--step"};
    private static final String[] OF_ALL_COMMANDS = {"--seed", "--engine"};

    @Option(
            names = SEEDS,
            paramLabel = "A..B",
            defaultValue = "0..35",
            description = "Which seeds, both included, at most 10000; with --along the one seed. Default:"
                    + " ${DEFAULT-VALUE}, with --along 0.")
    private String seeds;

    @Option(
            names = "--out",
            paramLabel = "FILE.jsonl|FILE.csv|FILE.npz",
            description = "Where the wheels go. Never overwrites.")
    private @Nullable Path out;

    @Option(
            names = "--along",
            paramLabel = "position|width",
            description = "Instead of many seeds, turn the hold-out round the circle, or widen it about its center.")
    private @Nullable String along;

    @Option(
            names = "--from",
            paramLabel = "DEGREES",
            description = "With --along: the first center or width of the hold-out. Default: 0.")
    private @Nullable String from;

    @Option(
            names = "--to",
            paramLabel = "DEGREES",
            description = "With --along: the last center or width. Default: 359 or 300.")
    private @Nullable String to;

    @Option(names = "--step", paramLabel = "DEGREES", description = "With --along: from one to the next. Default: 5.")
    private @Nullable String step;

    @Mixin
    private ExperimentOptions options;

    @Spec
    private CommandSpec command;

    @Override
    public Callable<Integer> check() {
        SweepPlan plan = plan(options.experiment());
        Path target = out;
        if (target == null || target.toString().isBlank()) {
            throw new UserFacingException("Name a file for the wheels with --out FILE.jsonl.");
        }
        DistinctFiles files = new DistinctFiles();
        options.addTo(files);
        files.writes("--out", target).require();
        SweepFile.requireFree(target);
        int threads = SweepMemory.threads(plan, Sweep.allCores(), MemoryBudget.ofThisMachine());
        return () -> sweep(plan, target, threads);
    }

    /** Takes out of the help what other commands take and this one refuses in words. */
    static void hideWhatItRefuses(CommandSpec spec) {
        for (String foreign : OF_ALL_COMMANDS) {
            OptionSpec shown = spec.findOption(foreign);
            spec.remove(shown);
            spec.addOption(OptionSpec.builder(shown).hidden(true).build());
        }
    }

    private SweepPlan plan(Experiment experiment) {
        for (String foreign : OF_ALL_COMMANDS) {
            if (given(foreign)) {
                throw new UserFacingException(foreign + " is not for a sweep: " + SEEDS
                        + " says which seeds, and the engine is the fused one.");
            }
        }
        if (along == null) {
            for (String option : ALONG_ONLY) {
                if (given(option)) {
                    throw new UserFacingException(option + " needs --along position or --along width.");
                }
            }
            return Seeds.parse(experiment, seeds);
        }
        Axis axis = Axis.parse(along);
        Seeds one = Seeds.parse(experiment, given(SEEDS) ? seeds : "0");
        if (one.size() != 1) {
            throw new UserFacingException("With --along there is one seed, such as --seeds 7, not " + one.size() + ".");
        }
        return new HoldOutSweep(
                one.experiment(0),
                axis,
                number(HoldOutSweep.FROM, from, axis.usualFrom()),
                number(HoldOutSweep.TO, to, axis.usualTo()),
                number(HoldOutSweep.STEP, step, HoldOutSweep.STEP.initial()));
    }

    private static double number(NumberSetting setting, @Nullable String text, double usual) {
        return text == null ? usual : setting.parse(text);
    }

    private boolean given(String option) {
        return command.commandLine().getParseResult().hasMatchedOption(option);
    }

    private static int sweep(SweepPlan plan, Path target, int threads) {
        try (ProgressLine progress = ProgressLine.start()) {
            return sweep(plan, target, threads, progress);
        }
    }

    private static int sweep(SweepPlan plan, Path target, int threads, ProgressLine progress) {
        Cancellation cancellation = new Cancellation();
        Runnable stop = () -> {
            progress.close();
            cancellation.request();
        };
        StopHook hook = new StopHook(stop, "The sweep was interrupted. Lines that are whole are kept.");
        try {
            IntConsumer onProgress = done -> progress.show("Trained", done, plan.size(), "wheels");
            SweepFile.Ending ending = SweepFile.run(plan, target, threads, onProgress, cancellation);
            if (ending.complete()) {
                progress.close();
                StandardOutput.print(new SweepTable(plan).json(ending.summary()));
                return 0;
            }
            // Told here and not by an exception: once the hook is closed the program may end at any moment.
            System.err.println("color-wheel-lab: The sweep was interrupted. "
                    + SweepFile.kept(plan, target.toAbsolutePath(), ending.done()));
            return Program.FAILED;
        } finally {
            hook.release();
        }
    }
}
