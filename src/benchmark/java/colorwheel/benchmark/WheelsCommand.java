package colorwheel.benchmark;

import colorwheel.app.CheckedCommand;
import colorwheel.app.LabCommand;
import colorwheel.app.StandardOutput;
import colorwheel.experiment.Experiment;
import colorwheel.experiment.NumberSetting;
import colorwheel.training.InitialWeights;
import colorwheel.training.fused.FusedTraining;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Reports how long the first wheels of a fresh Java take, with nothing compiled before. */
@Command(
        name = "wheels",
        sortOptions = false,
        mixinStandardHelpOptions = true,
        versionProvider = LabCommand.Version.class,
        description = "Without a window: trains the reference's experiment again and again with the fused engine, in a"
                + " Java that has compiled nothing yet. Prints one line of JSON with what each wheel took. Plain loops"
                + " train; vectors do with JDK_JAVA_OPTIONS=--add-modules=jdk.incubator.vector.")
final class WheelsCommand implements CheckedCommand {
    private static final NumberSetting COUNT =
            new NumberSetting("count", "Count", "", 1, 100_000, 10, true, "How many wheels are trained.");
    private static final double NANOS_PER_MILLI = 1e6;
    private static final double MILLIS_PER_SECOND = 1e3;

    @Option(
            names = "--count",
            paramLabel = "N",
            defaultValue = "10",
            description = "How many wheels are trained, 1 to 100000. Default: ${DEFAULT-VALUE}.")
    private String count;

    @Override
    public Callable<Integer> check() {
        int wheels = (int) COUNT.parse(count);
        return () -> train(Experiment.REFERENCE, wheels);
    }

    private static int train(Experiment experiment, int count) throws JsonProcessingException {
        float[] rgb = experiment.trainingColors().rgb();
        float[] weights =
                InitialWeights.of(experiment.network(), experiment.seed()).toArray();
        List<Map<String, Double>> wheels = new ArrayList<>();
        double loss = 0;
        for (int wheel = 0; wheel < count; wheel++) {
            ThreadTimes threads = new ThreadTimes();
            threads.begin();
            long cpu = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
            long began = System.nanoTime();
            FusedTraining training = new FusedTraining(experiment.network(), rgb, experiment.learningRate());
            training.load(weights);
            while (training.step() < experiment.epochs()) {
                training.advance();
            }
            loss = training.loss();
            Map<String, Double> took = new LinkedHashMap<>();
            took.put("wallMillis", (System.nanoTime() - began) / NANOS_PER_MILLI);
            took.put(
                    "cpuMillis",
                    (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - cpu) / NANOS_PER_MILLI);
            Map<String, Double> seconds = threads.secondsSince();
            took.put("c1Millis", seconds.getOrDefault("c1", 0.0) * MILLIS_PER_SECOND);
            took.put("c2Millis", seconds.getOrDefault("c2", 0.0) * MILLIS_PER_SECOND);
            wheels.add(took);
        }
        Map<String, Object> report = new LinkedHashMap<>();
        report.put("java", Runtime.version().toString());
        report.put("vectorized", FusedTraining.isVectorized());
        report.put("samples", experiment.trainingColors().size());
        report.put("epochs", experiment.epochs());
        report.put("wheels", wheels);
        report.put("loss", loss);
        StandardOutput.print(new ObjectMapper().writeValueAsString(report));
        return 0;
    }
}
