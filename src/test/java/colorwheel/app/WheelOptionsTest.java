package colorwheel.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What {@code render} says about the wheel. */
@Timeout(120)
class WheelOptionsTest {
    @TempDir
    private Path parent;

    private Console render(String... more) {
        List<String> arguments = new ArrayList<>(List.of("render", "--no-frames", "--engine", "fused"));
        for (String argument : more) {
            arguments.add(argument.replace("@", parent.toString()));
        }
        return Console.run(arguments.toArray(String[]::new));
    }

    private static JsonNode wheel(Console done) throws IOException {
        assertThat(done.err()).isEmpty();
        assertThat(done.exitCode()).isZero();
        return new ObjectMapper().readTree(done.lastLine()).get("wheel");
    }

    @Test
    void theReferenceFormsAWheel() throws IOException {
        JsonNode wheel = wheel(render("--every", "5", "--measures", "@/measures.csv"));

        assertThat(wheel.fieldNames())
                .toIterable()
                .containsExactly(
                        "verdict",
                        "failing",
                        "winding",
                        "backtrackDegrees",
                        "reversals",
                        "circularCorrelation",
                        "gapRatio",
                        "leastRadius",
                        "radiusVariation",
                        "rmseTrained",
                        "rmseHeldOut",
                        "trustworthiness",
                        "continuity",
                        "firstStableEpoch");
        assertThat(wheel.get("verdict").asText()).isEqualTo("formed");
        assertThat(wheel.get("failing").isNull()).isTrue();
        assertThat(Math.abs(wheel.get("winding").asInt())).isEqualTo(1);
        assertThat(wheel.get("backtrackDegrees").asDouble()).isBetween(0.0, 5.0);
        assertThat(Math.abs(wheel.get("circularCorrelation").asDouble())).isBetween(0.9, 1.0);
        assertThat(wheel.get("gapRatio").asDouble()).isBetween(0.3, 1.5);
        assertThat(wheel.get("rmseHeldOut").asDouble())
                .isGreaterThan(wheel.get("rmseTrained").asDouble());
        assertThat(wheel.get("trustworthiness").asDouble()).isBetween(0.95, 1.0);
        assertThat(wheel.get("continuity").asDouble()).isBetween(0.95, 1.0);
        int stable = wheel.get("firstStableEpoch").asInt();
        assertThat(stable).isBetween(5, 500);
        assertThat(stable % 5).isZero();

        List<String> lines = Files.readAllLines(parent.resolve("measures.csv"));
        assertThat(lines).hasSize(1 + 101);
        for (String line : lines.subList(1, lines.size())) {
            int epoch = Integer.parseInt(line.substring(0, line.indexOf(',')));
            if (epoch >= stable) {
                assertThat(line).contains(",formed,");
            } else if (epoch == stable - 5) {
                assertThat(line).doesNotContain(",formed,");
            }
        }
    }

    @Test
    void whatIsUndefinedIsNull() throws IOException {
        JsonNode wheel = wheel(render("--hold-out", "none", "--values", "0", "--epochs", "2"));

        assertThat(wheel.get("verdict").asText()).isEqualTo("undefined");
        assertThat(wheel.get("failing").asText()).isEqualTo("no-hue");
        for (String measure : List.of(
                "winding",
                "backtrackDegrees",
                "reversals",
                "circularCorrelation",
                "gapRatio",
                "leastRadius",
                "radiusVariation",
                "rmseTrained",
                "rmseHeldOut",
                "firstStableEpoch")) {
            assertThat(wheel.get(measure).isNull()).as(measure).isTrue();
        }
    }

    @Test
    void aFileThatExistsOrHasNoNameIsRefusedBeforeAnythingIsTrained() throws IOException {
        Path taken = parent.resolve("taken.csv");
        Files.writeString(taken, "mine");

        for (String[] bad : new String[][] {
            {"--measures", "@/taken.csv"}, {"--measures", ""}, {"--measures", "@/x.csv", "--latents", "@/./x.csv"}
        }) {
            Console refused = render(bad);
            assertThat(refused.exitCode()).isEqualTo(2);
            assertThat(refused.err()).hasSize(1);
            assertThat(refused.err().get(0)).startsWith("color-wheel-lab: ").doesNotContain("Exception");
            assertThat(refused.out()).isEmpty();
        }
        assertThat(taken).hasContent("mine");
        assertThat(parent.toFile().list()).containsExactly("taken.csv");
    }
}
