package colorwheel.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import colorwheel.app.Console;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RestartsCommandTest {
    @Test
    void itTellsTheMemoryAtFiveMoments() throws Exception {
        Console run = Console.run(() -> BenchmarkCommand.run(
                "restarts", "--count", "8", "--each", "2", "--engine", "fused", "--hue-step", "30", "--epochs", "5"));

        assertThat(run.exitCode()).isZero();
        JsonNode report = new ObjectMapper().readTree(run.lastLine());
        assertThat(report.get("engine").asText()).isEqualTo("fused");
        assertThat(report.get("restarts").asInt()).isEqualTo(8);
        assertThat(report.get("epochsEach").asInt()).isEqualTo(2);
        for (String memory : new String[] {"residentMegabytes", "heapMegabytes"}) {
            assertThat(report.get(memory)).hasSize(5);
        }
        // The heap is known on every system, and something is always in it.
        assertThat(StreamSupport.stream(report.get("heapMegabytes").spliterator(), false))
                .allMatch(megabytes -> megabytes.asInt() > 0);
    }

    @ParameterizedTest
    @CsvSource({"--count, 3", "--each, 0", "--epochs, 0", "--count, many"})
    void aRefusedValueIsNamed(String option, String value) {
        Console run = Console.run(() -> BenchmarkCommand.run("restarts", option, value));

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).hasSize(1);
        assertThat(run.err().get(0)).containsIgnoringCase(option.substring(2)).contains("must be");
    }

    @Test
    void framesAreCountedForAllowedTimesOnly() {
        Console run = Console.run(() -> BenchmarkCommand.run("frames", "--seconds", "0"));

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err())
                .containsExactly("color-wheel-lab: Seconds is 0 but must be a whole number from 1 to 3600.");
    }
}
