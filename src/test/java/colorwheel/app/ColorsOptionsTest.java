package colorwheel.app;

import static org.assertj.core.api.Assertions.assertThat;

import colorwheel.background.Cancellation;
import colorwheel.color.HueRange;
import colorwheel.color.ListedColors;
import colorwheel.color.Palettes;
import colorwheel.color.file.ColorFileReader;
import colorwheel.experiment.Experiment;
import colorwheel.experiment.ExperimentFile;
import colorwheel.experiment.OwnColors;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** {@code --colors}: listed colors on the command line. */
@Timeout(120)
class ColorsOptionsTest {
    @TempDir
    private Path folder;

    private Path palette(String name, ListedColors colors) throws IOException {
        return Files.writeString(
                folder.resolve(name),
                colors.rgb().stream()
                        .map(rgb -> String.format(Locale.ROOT, "#%06x", rgb))
                        .collect(Collectors.joining("\n")));
    }

    private Console render(String... more) {
        List<String> arguments =
                new ArrayList<>(List.of("render", "--no-frames", "--engine", "fused", "--epochs", "5"));
        arguments.addAll(List.of(more));
        return Console.run(arguments.toArray(String[]::new));
    }

    private static int samples(Console done) throws IOException {
        assertThat(done.exitCode()).as(String.join("\n", done.err())).isZero();
        JsonNode line = new ObjectMapper().readTree(done.lastLine());
        return line.get("samples").asInt();
    }

    private static String refused(Console console) {
        assertThat(console.exitCode()).isEqualTo(2);
        return String.join("\n", console.err());
    }

    @Test
    void theColorsOfAFileAreTrainedButForThoseHeldOut() throws IOException {
        Path file = palette("hues.txt", Palettes.hues(36));

        assertThat(samples(render("--colors", file.toString(), "--hold-out", "none")))
                .isEqualTo(36);
        assertThat(samples(render("--colors", file.toString(), "--hold-out", "85..155")))
                .isEqualTo(29);
    }

    @Test
    void theHoldOutIsThatOfTheCommandLineEvenIfTheDefaultLeavesNoneOfThem() throws IOException {
        Path file = folder.resolve("blues.txt");
        Files.writeString(file, "#0000ff\n#0040ff\n#0080ff\n#00a0ff\n");

        assertThat(samples(render("--colors", file.toString(), "--hold-out", "none")))
                .isEqualTo(4);
        assertThat(refused(render("--colors", file.toString()))).contains("leaves 0 of the listed colors");
    }

    @Test
    void aSweepTrainsThem() throws IOException {
        Path file = palette("hues.txt", Palettes.hues(12));
        Path out = folder.resolve("wheels.csv");
        Console done = Console.run(
                "sweep",
                "--colors",
                file.toString(),
                "--hold-out",
                "none",
                "--epochs",
                "20",
                "--seeds",
                "0..2",
                "--out",
                out.toString());

        assertThat(done.exitCode()).as(String.join("\n", done.err())).isZero();
        assertThat(Files.readAllLines(out)).hasSize(4);
    }

    @Test
    void whatIsNotTakenIsToldAndTheRestTrained() throws IOException {
        Path file = folder.resolve("mixed.txt");
        Files.writeString(file, "#ff0000\nnothing\n#00ff00\n#0000ff\n#808080\n#808080");

        Console done = render("--colors", file.toString(), "--hold-out", "none");

        assertThat(samples(done)).isEqualTo(4);
        assertThat(String.join("\n", done.err()))
                .contains("1 entry was not taken.")
                .contains("Line 2: ");
        assertThat(samples(render("--colors", file.toString(), "--hold-out", "none", "--colors-weighted")))
                .isEqualTo(5);
    }

    @Test
    void whatDoesNotGoTogetherIsRefused() throws IOException {
        String file = palette("hues.txt", Palettes.hues(36)).toString();

        assertThat(refused(render("--colors", file, "--hue-step", "5"))).contains("--hue-step is of a grid");
        assertThat(refused(render("--colors-weighted"))).contains("--colors FILE");
        assertThat(refused(render("--colors", file, "--preset", "1.3"))).contains("set for each phase");
        assertThat(refused(render("--colors", folder.resolve("none.txt").toString())))
                .contains("none.txt")
                .contains("not there");
        assertThat(refused(render("--colors", file, "--hold-out", "0..345"))).contains("leaves 1 of the listed colors");
    }

    @Test
    void anExperimentWhoseColorsAreElsewhereNamesThemAndWhatToDo() throws IOException {
        Path file = palette("many.txt", Palettes.of(1_200));
        ListedColors many = OwnColors.of(ColorFileReader.read(file, false, new Cancellation()), file);
        Path experiment = folder.resolve("experiment.json");
        ExperimentFile.write(Experiment.REFERENCE.withHoldOut(HueRange.NONE).withColors(many), experiment, false);
        assertThat(samples(render("--experiment", experiment.toString()))).isEqualTo(1_200);
        Path moved = Files.move(file, folder.resolve("renamed.txt"));

        assertThat(refused(render("--experiment", experiment.toString())))
                .contains(file.toString())
                .contains("which is not there")
                .contains("Name the file with --colors FILE");
        assertThat(samples(render("--experiment", experiment.toString(), "--colors", moved.toString())))
                .isEqualTo(1_200);
        Path other = palette("other.txt", Palettes.of(1_201));
        assertThat(refused(render("--experiment", experiment.toString(), "--colors", other.toString())))
                .contains("other.txt")
                .contains("SHA-256");
    }
}
