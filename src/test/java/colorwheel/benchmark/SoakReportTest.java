package colorwheel.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import colorwheel.app.Console;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SoakReportTest {
    @TempDir
    private Path folder;

    private JsonNode written(SoakReport report, Path file) throws IOException {
        report.write();
        return new ObjectMapper().readTree(file.toFile());
    }

    @Test
    void itSaysWhetherTheTimeWasUpAndCountsAllFailuresButTellsTheFirst() throws IOException {
        Path file = folder.resolve("soak.json");
        SoakReport report = new SoakReport(new ReportFile(file));
        assertThat(written(report, file).get("complete").asBoolean()).isFalse();

        IntStream.range(0, 100).forEach(k -> report.failed("Failure " + k + "."));
        report.complete();

        JsonNode told = written(report, file);
        assertThat(told.get("complete").asBoolean()).isTrue();
        assertThat(told.get("failureCount").asInt()).isEqualTo(100);
        assertThat(told.get("failures")).hasSize(20);
        assertThat(told.at("/failures/0").asText()).isEqualTo("Failure 0.");
    }

    @Test
    void ofManySamplesTheFirstTheLastAndSomeBetweenAreTold() {
        List<Integer> few = IntStream.range(0, SoakReport.MAX_SAMPLES).boxed().toList();
        assertThat(SoakReport.thinned(few)).isEqualTo(few);

        List<Integer> thinned =
                SoakReport.thinned(IntStream.rangeClosed(0, 590).boxed().toList());

        assertThat(thinned)
                .hasSize(SoakReport.MAX_SAMPLES)
                .startsWith(0, 10, 20)
                .endsWith(580, 590);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "1e9", "NaN", "long"})
    void aRefusedTimeIsNamedAndNothingIsWritten(String minutes) {
        Path file = folder.resolve("refused.json");
        Console run =
                Console.run(() -> BenchmarkCommand.run("soak", "--minutes", minutes, "--report", file.toString()));

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).hasSize(1);
        assertThat(run.err().get(0)).contains("Minutes").contains("0.1 to 10000");
        assertThat(file).doesNotExist();
    }

    @Test
    void aReportThatCannotBeWrittenIsRefusedBeforeTheWindowOpens() {
        Path nowhere = folder.resolve("none/soak.json");
        Console run = Console.run(() -> BenchmarkCommand.run("soak", "--report", nowhere.toString()));

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).hasSize(1);
        assertThat(run.err().get(0)).contains(nowhere.toString()).contains("is not there");
        assertThat(Console.run(() -> BenchmarkCommand.run("soak")).exitCode()).isEqualTo(2);
    }
}
