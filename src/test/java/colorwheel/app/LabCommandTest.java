package colorwheel.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import colorwheel.experiment.Experiment;
import colorwheel.experiment.NetworkSpec;
import colorwheel.network.Latents;
import colorwheel.recording.Frames;
import colorwheel.training.Dl4jEngine;
import colorwheel.training.TrainingRun;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;
import picocli.CommandLine.Command;

@Timeout(120)
class LabCommandTest {
    /** Of twelve hues eight are left, in two values. */
    private static final String[] COARSE = {"render", "--hue-step", "30", "--epochs", "7", "--size", "64"};

    private static final int SAMPLES = 16;

    @TempDir
    private Path parent;

    private Console render(String... more) {
        List<String> arguments = new ArrayList<>(List.of(COARSE));
        for (String argument : more) {
            arguments.add(argument.replace("@", parent.toString()));
        }
        return Console.run(arguments.toArray(String[]::new));
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    @Command(name = "full")
    private static final class Full implements CheckedCommand {
        private final Throwable end;

        Full(Throwable end) {
            this.end = end;
        }

        @Override
        public Callable<Integer> check() {
            return () -> {
                if (end instanceof Error error) {
                    throw error;
                }
                throw (Exception) end;
            };
        }
    }

    @Test
    void memoryThatRunsOutIsToldInOneSentenceWhereverItWasThrown() {
        Error full = new OutOfMemoryError("Java heap space");
        for (Throwable end :
                List.of(full, new IllegalStateException(full), new Exception(new RuntimeException(full)))) {
            CommandLine line = LabCommand.line();
            line.addSubcommand(new Full(end));

            Console failed = Console.run(() -> LabCommand.run(line, "full"));

            assertThat(failed.exitCode()).isEqualTo(1);
            assertThat(failed.out()).isEmpty();
            assertThat(failed.err()).hasSize(1);
            assertThat(failed.err().get(0)).startsWith("color-wheel-lab: Memory ran out. ");
        }
    }

    private void assertRefused(Console refused) throws IOException {
        assertThat(refused.exitCode()).isEqualTo(2);
        assertThat(refused.err()).hasSize(1);
        assertThat(refused.err().get(0)).startsWith("color-wheel-lab: ").doesNotContain("Exception");
        assertThat(refused.out()).isEmpty();
        assertThat(names(parent)).isEmpty();
    }

    @Test
    void whatWouldTakeMoreMemoryThanThereIsIsRefusedBeforeItStarts() throws IOException {
        String ten = "0.1,0.2,0.3,0.4,0.5,0.6,0.7,0.8,0.9,1";
        Console refused = Console.run(
                "render",
                "--no-frames",
                "--every",
                "1",
                "--epochs",
                "20000",
                "--hidden",
                "1024",
                "--bottleneck",
                "3",
                "--hue-step",
                "0.5",
                "--hold-out",
                "none",
                "--saturations",
                ten,
                "--values",
                ten);

        assertRefused(refused);
        assertThat(refused.err().get(0))
                .contains("makes 72,000 colors, and --epochs 20000 with --every 1 keeps 20,002 epochs of them")
                .containsPattern("takes about \\d,\\d{3} MB of memory, but at most [\\d,]+ MB may be used")
                .contains("Choose a larger --every, fewer --epochs, a larger --hue-step");
    }

    @Test
    void writesTheFramesAndSaysHowItWentInItsLastLine() throws IOException {
        Console done = render("--out", "@/frames", "--every", "3", "--seed", "7");

        assertThat(done.err()).isEmpty();
        assertThat(done.exitCode()).isZero();
        JsonNode json = new ObjectMapper().readTree(done.lastLine());
        assertThat(json.fieldNames())
                .toIterable()
                .contains(
                        "samples",
                        "epochs",
                        "engine",
                        "seed",
                        "seconds",
                        "epochsPerSecond",
                        "firstLoss",
                        "finalLoss",
                        "frames",
                        "exportSeconds");
        assertThat(json.get("samples").asInt()).isEqualTo(SAMPLES);
        assertThat(json.get("epochs").asInt()).isEqualTo(7);
        assertThat(json.get("engine").asText()).isEqualTo("dl4j");
        assertThat(json.get("seed").asLong()).isEqualTo(7);
        assertThat(json.get("frames").asInt()).isEqualTo(4);
        assertThat(json.get("exportSeconds").asDouble()).isPositive();
        double seconds = json.get("seconds").asDouble();
        assertThat(seconds).isPositive();
        assertThat(json.get("epochsPerSecond").asDouble()).isCloseTo(7 / seconds, within(1e-6 * 7 / seconds));
        Frames expected = train(experiment().withSeed(7));
        assertThat(json.get("firstLoss").asDouble()).isEqualTo(expected.loss(0));
        assertThat(json.get("finalLoss").asDouble()).isEqualTo(expected.loss(7)).isLessThan(expected.loss(0));

        assertThat(names(parent.resolve("frames")))
                .containsExactly("wheel_e000000.png", "wheel_e000003.png", "wheel_e000006.png", "wheel_e000007.png");
        BufferedImage frame =
                ImageIO.read(parent.resolve("frames/wheel_e000007.png").toFile());
        assertThat(frame.getWidth()).isEqualTo(64);
        assertThat(frame.getHeight()).isEqualTo(64);
    }

    private static Experiment experiment() {
        return Experiment.REFERENCE.withHueStep(30).withEpochs(7);
    }

    private static Frames train(Experiment experiment) {
        TrainingRun run = new TrainingRun(experiment, Dl4jEngine::new);
        run.start();
        run.run();
        return run.recording().frames();
    }

    @Test
    void writesTheSameBytesEachTime() throws IOException {
        render("--out", "@/one");
        render("--out", "@/two");

        assertThat(names(parent.resolve("one")))
                .isEqualTo(names(parent.resolve("two")))
                .hasSize(2);
        for (String name : names(parent.resolve("one"))) {
            assertThat(parent.resolve("one").resolve(name))
                    .hasSameBinaryContentAs(parent.resolve("two").resolve(name));
        }
    }

    @Test
    void withLossTheFramesAreWider() throws IOException {
        Path frames = parent.resolve("frames");
        Console.run("render", "--epochs", "1", "--size", "200", "--with-loss", "--out", frames.toString());

        BufferedImage frame =
                ImageIO.read(parent.resolve("frames/wheel_e000000.png").toFile());
        assertThat(frame.getWidth()).isEqualTo(320);
        assertThat(frame.getHeight()).isEqualTo(200);
    }

    @Test
    void writesTheLatentsOfTheRecordedEpochsToRoundTripPrecision() throws IOException {
        Console done = render("--no-frames", "--latents", "@/latents.csv", "--every", "4");

        assertThat(done.exitCode()).isZero();
        assertThat(new ObjectMapper().readTree(done.lastLine()).get("frames").asInt())
                .isZero();
        assertThat(names(parent)).containsExactly("latents.csv");
        List<String> lines = Files.readAllLines(parent.resolve("latents.csv"));
        assertThat(lines.get(0)).isEqualTo("epoch,index,hue,saturation,value,red,green,blue,z1,z2");
        assertThat(lines).hasSize(1 + 3 * SAMPLES);
        assertThat(lines.get(1)).startsWith("0,0,0.0,1.0,0.9,0.9,0.0,0.0,");
        Frames frames = train(experiment());
        int line = 1;
        for (int epoch : new int[] {0, 4, 7}) {
            Latents latents = Latents.of(frames.at(epoch), experiment().trainingColors());
            for (int row = 0; row < SAMPLES; row++) {
                String[] cells = lines.get(line++).split(",");
                assertThat(Integer.parseInt(cells[0])).isEqualTo(epoch);
                assertThat(Float.parseFloat(cells[8])).isEqualTo(latents.get(row, 0));
                assertThat(Float.parseFloat(cells[9])).isEqualTo(latents.get(row, 1));
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"'', true", "--normalize, true", "--no-normalize, false"})
    void normalizeIsOnUnlessItIsSwitchedOff(String option, boolean normalized) throws IOException {
        String[] options = {"--no-frames", "--latents", "@/latents.csv", option};
        Console done = render(option.isEmpty() ? java.util.Arrays.copyOf(options, 3) : options);

        assertThat(done.err()).isEmpty();
        List<String> lines = Files.readAllLines(parent.resolve("latents.csv"));
        Frames frames = train(experiment().withNetwork(NetworkSpec.REFERENCE.withNormalize(normalized)));
        String[] cells = lines.get(lines.size() - 1).split(",");
        Latents latents = Latents.of(frames.at(7), experiment().trainingColors());
        assertThat(Float.parseFloat(cells[8])).isEqualTo(latents.get(SAMPLES - 1, 0));
        double length = Math.hypot(Float.parseFloat(cells[8]), Float.parseFloat(cells[9]));
        assertThat(Math.abs(length - 1) < 1e-5).isEqualTo(normalized);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    --hold-out      | banana    | Hold-out      | two hues from 0 to 360
                    --hold-out      | ''        | Hold-out      | two hues from 0 to 360
                    --hold-out      | NaN..30   | Hold-out      | two hues from 0 to 360
                    --hold-out      | -30..400  | Hold-out      | two hues from 0 to 360
                    --hold-out      | 0..358    | Hold-out      | at least 3 are needed
                    --saturations   | 0.5,0.5   | Saturation    | is given twice
                    --saturations   | 2         | Saturation    | outside 0 to 1
                    --saturations   | ''        | Saturation    | numbers from 0 to 1
                    --values        | NaN       | Value         | numbers from 0 to 1
                    --values        | -0.5      | Value         | outside 0 to 1
                    --values        | 0.1,,0.2  | Value         | numbers from 0 to 1
                    --hue-step      | 0         | Hue step      | from 0.5 to 120
                    --hue-step      | 1e400     | Hue step      | from 0.5 to 120
                    --epochs        | 0         | Epochs        | from 1 to 20000
                    --epochs        | -5        | Epochs        | from 1 to 20000
                    --epochs        | 2.5       | Epochs        | from 1 to 20000
                    --epochs        | NaN       | Epochs        | from 1 to 20000
                    --epochs        | ''        | Epochs        | from 1 to 20000
                    --epochs        | 99999999999999999999 | Epochs | from 1 to 20000
                    --learning-rate | 0         | Learning rate | from 1e-5 to 1
                    --learning-rate | 2         | Learning rate | from 1e-5 to 1
                    --learning-rate | Infinity  | Learning rate | from 1e-5 to 1
                    --seed          | -1        | Seed          | from 0 to 4294967295
                    --seed          | 4294967296 | Seed         | from 0 to 4294967295
                    --every         | 0         | Every         | from 1 to 50000
                    --every         | many      | Every         | from 1 to 50000
                    --size          | 63        | Size          | from 64 to 4096
                    --size          | 4097      | Size          | from 64 to 4096
                    """)
    void aBadValueIsRefusedInOneLineThatNamesTheFieldAndWhatIsAllowed(
            String option, String value, String field, String allowed) throws IOException {
        Console refused =
                Console.run("render", "--out", parent.resolve("frames").toString(), option, value);

        assertRefused(refused);
        assertThat(refused.err().get(0)).contains(field).contains(allowed);
    }

    @ParameterizedTest
    @ValueSource(strings = {"--epoch", "--banana", "--normalize=perhaps"})
    void anUnknownOptionIsRefusedInOneLine(String option) throws IOException {
        Console refused =
                Console.run("render", "--out", parent.resolve("frames").toString(), option);

        assertRefused(refused);
        assertThat(refused.err().get(0)).contains(option.replaceAll("=.*", ""));
    }

    @Test
    void anUnknownCommandIsRefusedInOneLine() throws IOException {
        assertRefused(Console.run("paint"));
    }

    @Test
    void aFileThatDoesNotExistIsNoCommandEither() throws IOException {
        Console refused = Console.run(parent.resolve("none.colorwheel").toString());

        assertRefused(refused);
        assertThat(refused.err().get(0)).contains("none.colorwheel").contains("neither a command nor a file");
    }

    @Test
    void withoutAFolderItIsRefusedBeforeItTrains() throws IOException {
        Console refused = render();

        assertRefused(refused);
        assertThat(refused.err().get(0)).contains("--out").contains("--no-frames");
        assertRefused(render("--out", ""));
        assertRefused(render("--no-frames", "--latents", ""));
    }

    @Test
    void aFolderWithAFrameInItIsRefusedAndNothingIsTouchedNorWrittenElsewhere() throws IOException {
        Path frames = Files.createDirectory(parent.resolve("frames"));
        Files.writeString(frames.resolve("wheel_e000007.png"), "mine");

        Console refused = render("--out", "@/frames", "--latents", "@/latents.csv");

        assertThat(refused.exitCode()).isEqualTo(2);
        assertThat(refused.out()).isEmpty();
        assertThat(refused.err()).hasSize(1);
        assertThat(refused.err().get(0)).contains("wheel_e000007.png").contains("nothing is overwritten");
        assertThat(frames.resolve("wheel_e000007.png")).hasContent("mine");
        assertThat(names(parent)).containsExactly("frames");
        assertThat(names(frames)).containsExactly("wheel_e000007.png");
    }

    @Test
    void aTableThatExistsIsRefusedAndUntouched() throws IOException {
        Files.writeString(parent.resolve("latents.csv"), "mine");

        Console refused = render("--out", "@/frames", "--latents", "@/latents.csv");

        assertThat(refused.exitCode()).isEqualTo(2);
        assertThat(refused.err()).hasSize(1);
        assertThat(refused.err().get(0)).contains("latents.csv").contains("exists");
        assertThat(parent.resolve("latents.csv")).hasContent("mine");
        assertThat(names(parent)).containsExactly("latents.csv");
    }

    @Test
    void aFileInPlaceOfTheFolderIsRefusedInOneLine() throws IOException {
        Files.writeString(parent.resolve("frames"), "a file");

        Console refused = render("--out", "@/frames");

        assertThat(refused.exitCode()).isEqualTo(2);
        assertThat(refused.err()).hasSize(1);
        assertThat(refused.err().get(0)).contains("is a file, not a folder");
        assertThat(parent.resolve("frames")).hasContent("a file");
    }

    @Test
    void helpExplainsTheCommandAndEveryOption() {
        Console help = Console.run("render", "--help");

        assertThat(help.exitCode()).isZero();
        assertThat(help.err()).isEmpty();
        assertThat(String.join("\n", help.out()))
                .contains("--hold-out=FROM..TO|none", "--saturations", "--values", "--hue-step", "--epochs")
                .contains("--learning-rate", "--seed", "--[no-]normalize", "--out", "--every", "--size")
                .contains("--no-frames", "--latents", "samples", "epochsPerSecond", "Exit code");
        assertThat(Console.run("--help").out())
                .anyMatch(line -> line.contains("render"))
                .anyMatch(line -> line.contains("[FILE]"));
    }

    @Test
    void theVersionIsTold() {
        Console version = Console.run("--version");

        assertThat(version.exitCode()).isZero();
        assertThat(version.out()).hasSize(1);
        assertThat(version.lastLine()).startsWith("Color Wheel Lab ");
    }
}
