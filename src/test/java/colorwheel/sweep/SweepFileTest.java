package colorwheel.sweep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import colorwheel.analysis.Measure;
import colorwheel.background.Cancellation;
import colorwheel.experiment.Experiment;
import colorwheel.files.FaultyDisk;
import colorwheel.files.UserFacingException;
import colorwheel.sweep.HoldOutSweep.Axis;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(120)
class SweepFileTest {
    private static final Experiment COARSE =
            Experiment.REFERENCE.withHueStep(10).withEpochs(40);
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    private Path folder;

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void writesOneObjectALineInOrderAndTheSummaryLast() throws Exception {
        Path file = folder.resolve("new/seeds.jsonl");

        SweepFile.Ending ending = SweepFile.run(new Seeds(COARSE, 7, 5), file, 2, done -> {}, new Cancellation());

        List<String> lines = Files.readAllLines(file);
        assertThat(lines).hasSize(6);
        assertThat(ending.complete()).isTrue();
        assertThat(ending.file()).isEqualTo(file);
        for (int k = 0; k < 5; k++) {
            JsonNode wheel = JSON.readTree(lines.get(k));
            assertThat(wheel.fieldNames())
                    .toIterable()
                    .containsExactly(
                            "seed",
                            "verdict",
                            "failing",
                            "finalLoss",
                            "winding",
                            "backtrackDegrees",
                            "reversals",
                            "circularCorrelation",
                            "largestGapDegrees",
                            "gapFromHue",
                            "gapToHue",
                            "gapRatio",
                            "leastRadius",
                            "radiusVariation",
                            "rmseTrained",
                            "rmseHeldOut",
                            "errorRatio",
                            "failure");
            assertThat(wheel.get("seed").asLong()).isEqualTo(7 + k);
            assertThat(wheel.get("winding").isIntegralNumber()).isTrue();
            assertThat(wheel.get("finalLoss").isDouble()).isTrue();
        }
        JsonNode summary = JSON.readTree(lines.get(5)).get("summary");
        assertThat(summary.get("planned").asInt()).isEqualTo(5);
        assertThat(summary.get("done").asInt()).isEqualTo(5);
        assertThat(summary.get("wilson95")).hasSize(2);
        assertThat(summary.get("verdicts").fieldNames())
                .toIterable()
                .containsExactly("formed", "uneven", "folded", "undefined", "failed");
        assertThat(summary.get("finalLoss").get("median").asDouble())
                .isEqualTo(ending.summary().distributions().get(Measure.LOSS).median());
        assertThat(summary.get("experiment").get("hold-out").asText()).isEqualTo("150..240");
        assertThat(summary.get("experiment").get("seed").asLong()).isEqualTo(7);
    }

    @Test
    void theBytesDoNotDependOnTheNumberOfThreads() throws Exception {
        Path one = folder.resolve("one.jsonl");
        Path many = folder.resolve("many.jsonl");

        SweepFile.run(new Seeds(COARSE, 0, 9), one, 1, done -> {}, new Cancellation());
        SweepFile.run(new Seeds(COARSE, 0, 9), many, 4, done -> {}, new Cancellation());

        assertThat(many).hasSameBinaryContentAs(one);
    }

    @Test
    void aNameThatEndsInCsvGetsATable() throws Exception {
        Path file = folder.resolve("slider.CSV");

        SweepFile.run(new HoldOutSweep(COARSE, Axis.POSITION, 0, 270, 90), file, 1, done -> {}, new Cancellation());

        List<String> lines = Files.readAllLines(file);
        assertThat(lines).hasSize(5);
        assertThat(lines.get(0)).startsWith("position,holdOut,seed,verdict,failing,finalLoss,winding,");
        assertThat(lines.get(1)).startsWith("0.0,315..45,0,");
        assertThat(lines.get(4)).startsWith("270.0,225..315,0,");
        assertThat(lines)
                .allMatch(line -> line.split(",", -1).length == lines.get(0).split(",").length);
    }

    @Test
    void aFailureIsQuotedInTheTable() {
        Seeds plan = new Seeds(COARSE, 0, 1);
        SweepTable table = new SweepTable(plan);

        String row = table.csv(TrainedWheel.failed(0, plan.experiment(0), "a \"thing\", and more"));

        assertThat(row).isEqualTo("0,failed,,,,,,,,,,,,,,,,\"a \"\"thing\"\", and more\"");
    }

    @Test
    void aFullDiskKeepsTheWholeLinesAndSaysHowToGoOn() throws Exception {
        Path file = new FaultyDisk(folder, FaultyDisk.Fault.FULL, 2_000).path().resolve("seeds.jsonl");
        Seeds plan = new Seeds(COARSE, 100, 50);

        assertThatThrownBy(() -> SweepFile.run(plan, file, 2, done -> {}, new Cancellation()))
                .isInstanceOf(UserFacingException.class)
                .hasMessageStartingWith(file + " could not be written: the disk is full.")
                .hasMessageMatching("(?s).*The whole lines of (\\d) of 50 seeds, 100 to 10\\d, are kept in \\Q" + file
                        + ".part\\E\\. The rest is --seeds 10\\d\\.\\.149\\.");

        List<String> lines = Files.readAllLines(folder.resolve("seeds.jsonl.part"));
        assertThat(lines).isNotEmpty().hasSizeLessThan(10);
        for (int k = 0; k < lines.size(); k++) {
            assertThat(JSON.readTree(lines.get(k)).get("seed").asInt()).isEqualTo(100 + k);
        }
        assertThat(Files.readString(folder.resolve("seeds.jsonl.part"))).endsWith("}\n");
        assertThat(names()).containsExactly("seeds.jsonl.part");
    }

    @Test
    void aDiskThatIsFullFromTheStartLeavesNothing() throws Exception {
        Path file = new FaultyDisk(folder, FaultyDisk.Fault.FULL, 0).path().resolve("seeds.csv");

        assertThatThrownBy(() -> SweepFile.run(new Seeds(COARSE, 0, 3), file, 1, done -> {}, new Cancellation()))
                .hasMessageContaining("the disk is full")
                .hasMessageEndingWith("Nothing was written.");

        assertThat(names()).isEmpty();
    }

    @Test
    void whatWasCancelledKeepsWholeLinesWithoutASummary() throws Exception {
        Path file = folder.resolve("seeds.jsonl");
        Cancellation cancelled = new Cancellation();
        cancelled.request();
        assertThat(SweepFile.run(new Seeds(COARSE, 0, 3), file, 1, done -> {}, cancelled)
                        .complete())
                .isFalse();
        assertThat(names()).isEmpty();

        assertThat(SweepFile.kept(new Seeds(COARSE, 0, 9), file, 4))
                .isEqualTo("The whole lines of 4 of 9 seeds, 0 to 3, are kept in " + file
                        + ".part. The rest is --seeds 4..8.");
        assertThat(SweepFile.kept(new HoldOutSweep(COARSE, Axis.WIDTH, 0, 90, 10), file, 4))
                .isEqualTo("The whole lines of 4 of 10 runs are kept in " + file + ".part.");
    }

    @Test
    void nothingIsOverwritten() throws Exception {
        for (String taken : List.of("seeds.jsonl", "seeds.jsonl.part")) {
            Path mine = Files.writeString(folder.resolve(taken), "mine");
            assertThatThrownBy(() -> SweepFile.run(
                            new Seeds(COARSE, 0, 3), folder.resolve("seeds.jsonl"), 1, done -> {}, new Cancellation()))
                    .isInstanceOf(UserFacingException.class)
                    .hasMessage(mine + " exists already, and nothing is overwritten. Choose another name."
                            + " Nothing was written.");
            assertThat(mine).hasContent("mine");
            Files.delete(mine);
        }
    }

    @Test
    void aFileInPlaceOfTheFolderIsToldInWords() throws Exception {
        Files.writeString(folder.resolve("file"), "");

        assertThatThrownBy(() -> SweepFile.run(
                        new Seeds(COARSE, 0, 3), folder.resolve("file/seeds.jsonl"), 1, done -> {}, new Cancellation()))
                .hasMessageContaining("is a file, not a folder")
                .hasMessageEndingWith("Nothing was written.");
    }
}
