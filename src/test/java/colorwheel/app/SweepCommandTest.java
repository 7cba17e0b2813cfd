package colorwheel.app;

import static org.assertj.core.api.Assertions.assertThat;

import colorwheel.patience.Patience;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Timeout(120)
class SweepCommandTest {
    private static final String[] COARSE = {"sweep", "--hue-step", "10", "--epochs", "20"};

    @TempDir
    private Path folder;

    private Path file() {
        return folder.resolve("seeds.jsonl");
    }

    private Console sweep(String... more) {
        List<String> arguments = new ArrayList<>(List.of(COARSE));
        arguments.addAll(List.of(more));
        return Console.run(arguments.toArray(String[]::new));
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void writesTheFileAndRepeatsItsSummary() throws IOException {
        Console done = sweep("--seeds", "3..5", "--out", file().toString());

        assertThat(done.exitCode()).isZero();
        assertThat(done.err()).isEmpty();
        List<String> lines = Files.readAllLines(file());
        assertThat(lines).hasSize(4);
        assertThat(done.out()).containsExactly(lines.get(3));
        JsonNode experiment =
                new ObjectMapper().readTree(lines.get(3)).get("summary").get("experiment");
        assertThat(experiment.get("epochs").asInt()).isEqualTo(20);
        assertThat(experiment.get("engine").asText()).isEqualTo("fused");
    }

    @Test
    void goesAlongTheSlider() throws IOException {
        Path table = folder.resolve("slider.csv");

        Console done = sweep(
                "--along", "width", "--from", "30", "--to", "90", "--step", "30", "--seeds", "4", "--out", "" + table);

        assertThat(done.exitCode()).isZero();
        List<String> lines = Files.readAllLines(table);
        assertThat(lines).hasSize(4);
        assertThat(lines.get(0)).startsWith("width,holdOut,seed,");
        assertThat(lines.get(3)).startsWith("90.0,150..240,4,");
        assertThat(done.lastLine()).startsWith("{\"summary\":{");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--seeds 5..3 | must be whole numbers",
                "--seeds 0..10000 | at most 10000",
                "--seed 3 | --seed is not for a sweep",
                "--engine dl4j | --engine is not for a sweep",
                "--step 5 | --step needs --along",
                "--along hue | must be one of position, width",
                "--along width --seeds 0..3 | there is one seed",
                "--along width --to 359 | leaves",
                "--along position --hold-out 1..332 --from 1 --to 9 --step 1 | Position 5°: Hold-out",
                "--along position --hold-out none | Hold out some hues",
                "--learning-rate 5 | Learning rate is 5 but must be"
            })
    void refusesInOneSentence(String options, String sentence) throws IOException {
        List<String> arguments = new ArrayList<>(List.of(options.split(" ")));
        arguments.addAll(List.of("--out", file().toString()));

        Console refused = sweep(arguments.toArray(String[]::new));

        assertThat(refused.exitCode()).isEqualTo(2);
        assertThat(refused.out()).isEmpty();
        assertThat(refused.err()).hasSize(1);
        assertThat(refused.err().get(0)).contains(sentence);
        assertThat(names()).isEmpty();
    }

    @Test
    void anOutputIsAskedForAndNeverOverwritten() throws IOException {
        assertThat(sweep().err().get(0)).contains("--out FILE.jsonl");
        assertThat(sweep("--out", "").exitCode()).isEqualTo(2);
        Files.writeString(file(), "mine");

        Console refused = sweep("--out", file().toString());

        assertThat(refused.exitCode()).isEqualTo(2);
        assertThat(refused.err().get(0)).contains("exists already");
        assertThat(file()).hasContent("mine");
    }

    @Test
    void whatCannotBeWrittenFailsInOneSentence() throws IOException {
        Files.writeString(folder.resolve("file"), "");

        Console failed = sweep("--out", folder.resolve("file/seeds.jsonl").toString());

        assertThat(failed.exitCode()).isEqualTo(1);
        assertThat(failed.err()).hasSize(1);
        assertThat(failed.err().get(0)).contains("is a file, not a folder");
    }

    @Test
    void aSignalKeepsWholeLinesAndSaysSo() throws IOException, InterruptedException {
        Path part = folder.resolve("seeds.jsonl.part");
        Process program = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        "colorwheel.Main",
                        "sweep",
                        "--seeds",
                        "0..9999",
                        "--out",
                        file().toString())
                .redirectError(folder.resolve("err").toFile())
                .redirectOutput(new File("/dev/null"))
                .start();
        try {
            awaitLines(part, program);
            // As Ctrl+C and kill do.
            program.destroy();
            assertThat(program.waitFor(Patience.LONGEST.toSeconds(), TimeUnit.SECONDS))
                    .isTrue();
        } finally {
            program.destroyForcibly();
        }

        assertThat(program.exitValue()).isNotZero();
        String kept = Files.readString(part);
        assertThat(kept).endsWith("}\n");
        List<String> lines = kept.lines().toList();
        for (String line : lines) {
            assertThat(new ObjectMapper().readTree(line).has("seed")).isTrue();
        }
        assertThat(file()).doesNotExist();
        assertThat(Files.readString(folder.resolve("err"), StandardCharsets.UTF_8))
                .contains("The sweep was interrupted. The whole lines of " + lines.size() + " of 10000 seeds")
                .contains("The rest is --seeds " + lines.size() + "..9999.");
    }

    private static void awaitLines(Path part, Process program) {
        Patience.until("a line is written", () -> {
            assertThat(program.isAlive()).as("the program runs").isTrue();
            return part.toFile().length() > 0;
        });
    }

    @Test
    void whatIsNotOfferedIsStillRefusedInWords() {
        Console refused =
                Console.run("sweep", "--out", folder.resolve("a.jsonl").toString(), "--engine", "dl4j");

        assertThat(refused.exitCode()).isEqualTo(2);
        assertThat(refused.err())
                .containsExactly(
                        "color-wheel-lab: --engine is not for a sweep: --seeds says which seeds, and the engine"
                                + " is the fused one.");
    }

    @Test
    void helpExplainsEveryOption() {
        Console help = Console.run("sweep", "--help");

        assertThat(help.exitCode()).isZero();
        assertThat(String.join("\n", help.out()))
                .contains("--seeds", "--out", "--along", "--from", "--to", "--step", "Wilson", ".part", "Exit code")
                .as("what it refuses is not offered")
                .doesNotContain("--seed=", "--engine");
        assertThat(Console.run("--help").out()).anyMatch(line -> line.contains("sweep"));
    }
}
