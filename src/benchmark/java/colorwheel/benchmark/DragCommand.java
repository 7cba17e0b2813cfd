package colorwheel.benchmark;

import colorwheel.app.CheckedCommand;
import colorwheel.app.LabCommand;
import colorwheel.experiment.Experiment;
import colorwheel.experiment.NumberSetting;
import colorwheel.experiment.Preset;
import colorwheel.files.UserFacingException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Opens the window, drags the hold-out slider by itself, and reports how soon each wheel was there. */
@Command(
        name = "drag",
        sortOptions = false,
        mixinStandardHelpOptions = true,
        versionProvider = LabCommand.Version.class,
        description =
                "Opens the window, drags the hold-out slider over a number of positions at 60 a second, and writes"
                        + " how long it took from each slider event to the trained wheel, and what the threads computed"
                        + " meanwhile.")
final class DragCommand implements CheckedCommand {
    private static final NumberSetting POSITIONS =
            new NumberSetting("positions", "Positions", "", 1, 100_000, 300, true, "How many positions to drag over.");
    private static final NumberSetting AFTER_START = new NumberSetting(
            "after-start", "After start", "", 0, 3_600, 5, false, "When the drag begins, in seconds after the start.");
    private static final NumberSetting AFTER_PAINT = new NumberSetting(
            "after-paint",
            "After paint",
            "",
            0,
            3_600,
            2,
            false,
            "When the drag begins, in seconds after the first frame was drawn.");
    private static final NumberSetting YARDSTICK = new NumberSetting(
            "yardstick",
            "Yardstick",
            "",
            0.001,
            100_000,
            1,
            false,
            "What every time is compared with, in milliseconds.");

    @Option(
            names = "--positions",
            paramLabel = "N",
            defaultValue = "300",
            description = "How many positions to drag over, 1 to 100000. Default: ${DEFAULT-VALUE}.")
    private String positions;

    @Option(
            names = "--after-start",
            paramLabel = "SECONDS",
            description = "How long after the start of Java the drag begins, 0 to 3600. Default: 5.")
    private String afterStart;

    @Option(
            names = "--after-paint",
            paramLabel = "SECONDS",
            description = "Begin the drag by the first frame drawn instead: how long after it, 0 to 3600.")
    private String afterPaint;

    @Option(
            names = "--yardstick",
            paramLabel = "MILLIS",
            description = "Give every time also as a multiple of this: what 500 epochs take in C on this machine.")
    private String yardstick;

    @Option(
            names = "--preset",
            paramLabel = "KEY",
            defaultValue = "1.2",
            description = "The experiment, by a preset's key; with the hold-out of 1.2 if it has none. Default:"
                    + " ${DEFAULT-VALUE}.")
    private String preset;

    @Option(
            names = "--by-hand",
            description =
                    "Drag as a hand does, by turns slow and fast, 1 to 8 degrees at a time, instead of one degree.")
    private boolean byHand;

    @Mixin
    private ReportFile.Choice report;

    @Override
    public Callable<Integer> check() {
        int count = (int) POSITIONS.parse(positions);
        if (afterStart != null && afterPaint != null) {
            throw new UserFacingException(
                    "Both --after-start and --after-paint say when the drag begins. Leave one out.");
        }
        DragScript.Begin begin = afterPaint != null
                ? new DragScript.Begin(true, AFTER_PAINT.parse(afterPaint))
                : new DragScript.Begin(
                        false, afterStart == null ? AFTER_START.initial() : AFTER_START.parse(afterStart));
        double millis = yardstick == null ? 0 : YARDSTICK.parse(yardstick);
        Experiment chosen = Preset.ofKey(preset).experiment();
        Experiment experiment = chosen.holdOut().isNone() ? chosen.withHoldOut(Experiment.REFERENCE.holdOut()) : chosen;
        DragPath path = byHand ? DragPath.HAND : DragPath.EVEN;
        ReportFile file = report.file();
        return () -> file.measure((stage, lab, view, end) -> {
            if (!experiment.equals(lab.experiment())) {
                lab.editing().replace(experiment);
            }
            new DragScript(stage, lab, view, path, begin, new DragReport(count, millis), end).start();
        });
    }
}
