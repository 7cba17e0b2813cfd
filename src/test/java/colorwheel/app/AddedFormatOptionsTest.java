package colorwheel.app;

import static org.assertj.core.api.Assertions.assertThat;

import colorwheel.export.AddedFormat;
import colorwheel.export.ExportFormat;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** The command line offers the formats that it is given, and each writes itself. */
class AddedFormatOptionsTest {
    private static final List<ExportFormat> FORMATS = List.of(
            ExportFormat.PNG,
            AddedFormat.of("text", ExportFormat.Kind.ANIMATION),
            AddedFormat.of("losses", ExportFormat.Kind.TABLE));

    @TempDir
    private Path folder;

    private static CommandLine render() {
        return new CommandLine(new RenderCommand(FORMATS));
    }

    @Test
    void theHelpNamesThem() {
        assertThat(render().getUsageMessage().replaceAll("\\s+", " "))
                .contains("--format=png|text")
                .contains("a file for each epoch (png) or one animation (text). A loss a line.")
                .contains("--losses=FILE.txt Also write the losses of the epochs that are written.")
                .doesNotContain("gif", "--latents");
    }

    @Test
    void theyAreWritten() throws IOException {
        Path film = folder.resolve("film.txt");
        Path table = folder.resolve("table.txt");
        Console done = Console.run(() -> render().execute(
                        "--hue-step",
                        "90",
                        "--epochs",
                        "20",
                        "--engine",
                        "fused",
                        "--format",
                        "text",
                        "--out",
                        film.toString(),
                        "--losses",
                        table.toString()));

        assertThat(done.exitCode()).as(done.err().toString()).isZero();
        assertThat(Files.readAllLines(film)).hasSize(3).allMatch(line -> Double.parseDouble(line) > 0);
        assertThat(table).hasSameTextualContentAs(film);
    }

    @Test
    void whatDoesNotFitIsRefusedInTheirWords() {
        Console refused = Console.run(() -> render().execute(
                        "--format", "text", "--out", folder.resolve("film.gif").toString()));

        assertThat(refused.exitCode()).isEqualTo(Program.REFUSED);
        assertThat(refused.err())
                .singleElement()
                .asString()
                .contains("--format text writes one file")
                .contains("does not end in .txt");
        assertThat(Console.run(() -> render().execute("--format", "gif")).err())
                .singleElement()
                .asString()
                .contains("must be png or text");
    }
}
