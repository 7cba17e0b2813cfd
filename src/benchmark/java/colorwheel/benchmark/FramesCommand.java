package colorwheel.benchmark;

import colorwheel.app.CheckedCommand;
import colorwheel.app.ExperimentOptions;
import colorwheel.app.LabCommand;
import colorwheel.experiment.Experiment;
import colorwheel.experiment.NumberSetting;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/**
 * Opens the window, trains an experiment in it, and reports how many pictures of the scatter, or of the network, it
 * showed.
 */
@Command(
        name = "frames",
        sortOptions = false,
        mixinStandardHelpOptions = true,
        versionProvider = LabCommand.Version.class,
        description =
                "Opens the window, trains an experiment in it for some seconds, and prints as one line of JSON how"
                        + " many pictures of the scatter, or of the network, were on the screen in each, and the longest time between two of them.")
final class FramesCommand implements CheckedCommand {
    private static final NumberSetting DURATION =
            new NumberSetting("seconds", "Seconds", "", 1, 3_600, 10, true, "How long the pictures are counted.");

    @Option(
            names = "--seconds",
            paramLabel = "N",
            defaultValue = "10",
            description = "How long the pictures are counted. Default: ${DEFAULT-VALUE}.")
    private String seconds;

    @Option(names = "--network", description = "Counts pictures of the network, in place of the latents.")
    private boolean network;

    @Mixin
    private ExperimentOptions options;

    @Override
    public Callable<Integer> check() {
        Experiment experiment = options.experiment();
        int duration = (int) DURATION.parse(seconds);
        return () -> {
            FramesScript script = ScriptedApplication.run(
                    (stage, lab, view, end) -> new FramesScript(lab, experiment, network, duration, end).start());
            System.out.println(script.report());
            return 0;
        };
    }
}
