package colorwheel.benchmark;

import colorwheel.app.CheckedCommand;
import colorwheel.app.ExperimentOptions;
import colorwheel.app.LabCommand;
import colorwheel.app.StandardOutput;
import colorwheel.experiment.Experiment;
import colorwheel.experiment.NumberSetting;
import colorwheel.files.UserFacingException;
import colorwheel.training.Engines;
import colorwheel.training.Trainer;
import colorwheel.training.TrainingRun;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Restarts training again and again, as a window does whose settings are changed, and reports what memory it keeps. */
@Command(
        name = "restarts",
        sortOptions = false,
        mixinStandardHelpOptions = true,
        versionProvider = LabCommand.Version.class,
        description =
                "Without a window: trains an experiment for some epochs, replaces the run by another hold-out, and so"
                        + " on. Prints one line of JSON with the resident memory and the heap in use, in megabytes, after none, a"
                        + " quarter, half, three quarters and all of the restarts.")
final class RestartsCommand implements CheckedCommand {
    private static final NumberSetting COUNT =
            new NumberSetting("count", "Count", "", 4, 1_000_000, 1_000, true, "How often a run is replaced.");
    private static final NumberSetting EACH = new NumberSetting(
            "each", "Each", "", 1, 20_000, 20, true, "How many epochs each run trains before it is replaced.");
    private static final int READINGS = 4;
    private static final long POLL_NANOS = TimeUnit.MICROSECONDS.toNanos(200);

    @Option(
            names = "--count",
            paramLabel = "N",
            defaultValue = "1000",
            description = "How often a run is replaced, 4 to 1000000. Default: ${DEFAULT-VALUE}.")
    private String count;

    @Option(
            names = "--each",
            paramLabel = "N",
            defaultValue = "20",
            description = "How many epochs each run trains before it is replaced. Default: ${DEFAULT-VALUE}.")
    private String each;

    @Mixin
    private ExperimentOptions options;

    private final List<Long> resident = new ArrayList<>();
    private final List<Long> heap = new ArrayList<>();

    @Override
    public Callable<Integer> check() {
        Experiment experiment = options.experiment();
        int restarts = (int) COUNT.parse(count);
        int epochs = Math.min((int) EACH.parse(each), experiment.epochs());
        return () -> restart(experiment, restarts, epochs);
    }

    private int restart(Experiment experiment, int restarts, int epochs) throws JsonProcessingException {
        try (Trainer trainer = new Trainer(Engines::create)) {
            // The first run loads the backend, which is no restart.
            train(trainer, experiment, epochs);
            for (int restart = 0; restart <= restarts; restart++) {
                if ((long) restart * READINGS % restarts < READINGS) {
                    read();
                }
                train(trainer, experiment.withHoldOut(experiment.holdOut().turned(restart)), epochs);
            }
        }
        Map<String, Object> report = new LinkedHashMap<>();
        report.put("engine", experiment.engine().key());
        report.put("restarts", restarts);
        report.put("epochsEach", epochs);
        report.put("residentMegabytes", resident);
        report.put("heapMegabytes", heap);
        StandardOutput.print(new ObjectMapper().writeValueAsString(report));
        return 0;
    }

    private static void train(Trainer trainer, Experiment experiment, int epochs) {
        TrainingRun run = trainer.prepare(experiment);
        run.start();
        while (run.recording().frames().lastEpoch() < epochs) {
            run.failure().ifPresent(failure -> {
                throw new UserFacingException(failure.message(), failure.cause().orElse(null));
            });
            LockSupport.parkNanos(POLL_NANOS);
        }
    }

    private void read() {
        ProcessUse use = ProcessUse.read();
        heap.add(use.heapMegabytes());
        resident.add(use.residentMegabytes());
    }
}
