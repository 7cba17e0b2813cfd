package colorwheel.training;

import colorwheel.experiment.Experiment;
import colorwheel.training.fused.FusedTraining;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/**
 * How long the first wheels of a fresh Java take: the reference's experiment trained again and again by the fused
 * engine, with nothing compiled before. Prints JSON. Which kernel trains is up to the options of Java:
 * {@code --add-modules jdk.incubator.vector} or not.
 *
 * <p>Usage: {@code java -cp target/classes:target/test-classes colorwheel.training.ColdStart [wheels]}, after
 * {@code mvn -Pbenchmark -DskipTests test-compile}. The compilers' times are known on Linux only, in steps of 10 ms.
 */
public final class ColdStart {
    private static final int WHEELS = 10;
    private static final double NANOS_PER_MILLI = 1e6;
    private static final int MILLIS_PER_TICK = 10;

    private ColdStart() {}

    /** @param args how many wheels; 10 if not said */
    public static void main(String[] args) throws IOException {
        int wheels = args.length > 0 ? Integer.parseInt(args[0]) : WHEELS;
        Experiment experiment = Experiment.REFERENCE;
        float[] rgb = experiment.trainingColors().rgb();
        float[] weights =
                InitialWeights.of(experiment.network(), experiment.seed()).toArray();
        StringBuilder json = new StringBuilder(String.format(
                Locale.ROOT,
                "{\"java\": \"%s\", \"vectorized\": %b, \"samples\": %d, \"epochs\": %d, \"wheels\": [",
                Runtime.version(),
                FusedTraining.isVectorized(),
                experiment.trainingColors().size(),
                experiment.epochs()));
        double loss = 0;
        for (int wheel = 0; wheel < wheels; wheel++) {
            long c1 = ticks("C1 Compiler");
            long c2 = ticks("C2 Compiler");
            long cpu = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
            long began = System.nanoTime();
            FusedTraining training =
                    new FusedTraining(experiment.network(), rgb, experiment.learningRate());
            training.load(weights);
            while (training.step() < experiment.epochs()) {
                training.advance();
            }
            loss = training.loss();
            double wall = (System.nanoTime() - began) / NANOS_PER_MILLI;
            double used = (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - cpu) / NANOS_PER_MILLI;
            json.append(String.format(
                    Locale.ROOT,
                    "%s%n  {\"wallMillis\": %.1f, \"cpuMillis\": %.1f, \"c1Millis\": %d, \"c2Millis\": %d}",
                    wheel == 0 ? "" : ",",
                    wall,
                    used,
                    (ticks("C1 Compiler") - c1) * MILLIS_PER_TICK,
                    (ticks("C2 Compiler") - c2) * MILLIS_PER_TICK));
        }
        System.out.println(json.append(String.format(Locale.ROOT, "],%n \"loss\": %.6f}", loss)));
    }

    /** The processor time that threads with such a name have used, in hundredths of a second; 0 if Linux is not here. */
    private static long ticks(String name) throws IOException {
        Path tasks = Path.of("/proc/self/task");
        if (!Files.isDirectory(tasks)) {
            return 0;
        }
        long ticks = 0;
        try (DirectoryStream<Path> threads = Files.newDirectoryStream(tasks)) {
            for (Path thread : threads) {
                String stat = Files.readString(thread.resolve("stat"));
                // Everything after the name, which is in parentheses: the 12th and 13th number are user and system time.
                if (stat.contains("(" + name)) {
                    String[] numbers = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
                    ticks += Long.parseLong(numbers[11]) + Long.parseLong(numbers[12]);
                }
            }
        }
        return ticks;
    }
}
