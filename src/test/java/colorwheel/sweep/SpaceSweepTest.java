package colorwheel.sweep;

import static org.assertj.core.api.Assertions.assertThat;

import colorwheel.analysis.space.SpaceVerdict;
import colorwheel.background.Cancellation;
import colorwheel.experiment.EngineKind;
import colorwheel.experiment.Experiment;
import colorwheel.experiment.HeldStill;
import colorwheel.experiment.Phase;
import colorwheel.experiment.Preset;
import colorwheel.recording.Frames;
import colorwheel.training.Engines;
import colorwheel.training.TrainingRun;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Sweeps of a bottleneck of three: a line has three words and their measures. */
class SpaceSweepTest {
    @TempDir
    private Path folder;

    /** “1.3, held”, with a tenth of the hues, in three phases of 150 epochs. */
    private static Experiment held() {
        Experiment sketch = Preset.ofKey("1.3-held").experiment().sketch();
        List<Phase> phases = new ArrayList<>();
        for (int k : new int[] {0, 2, 4}) {
            Phase phase = sketch.phases().get(k);
            phases.add(new Phase(phase.name(), phase.colors(), 150, phase.learningRate(), phase.terms()));
        }
        return new Experiment(sketch.network(), phases, sketch.holdOut(), new HeldStill(1, true), 0, EngineKind.FUSED);
    }

    private List<String> sweep(Experiment experiment, String name, int threads) throws Exception {
        Path file = folder.resolve(name);
        SweepFile.run(new Seeds(experiment, 0, 3), file, threads, done -> {}, new Cancellation());
        return Files.readAllLines(file);
    }

    @Test
    void aLineSaysWhatARunOfItsOwnComesTo() throws Exception {
        Experiment experiment = held().withSeed(2);
        TrainingRun run = new TrainingRun(experiment, Engines::create);
        run.start();
        run.run();
        Frames frames = run.recording().frames();
        SpaceVerdict expected = SpaceVerdict.ofEnd(
                        experiment,
                        frames.at(450).weights(),
                        Optional.of(frames.at(300).weights()))
                .orElseThrow();

        JsonNode line =
                new ObjectMapper().readTree(sweep(experiment, "wheels.jsonl", 2).get(2));

        assertThat(line.get("verdict").asText()).isEqualTo(line.get("order").asText());
        assertThat(line.get("order").asText()).isEqualTo(expected.order().label());
        assertThat(line.get("shape").asText()).isEqualTo(expected.shape().label());
        assertThat(line.get("stillness").asText())
                .isEqualTo(expected.stillness().orElseThrow().label());
        assertThat(line.get("oneWay").asDouble())
                .isEqualTo(expected.measures().oneWay().orElseThrow());
        assertThat(line.get("inner").asDouble())
                .isEqualTo(expected.measures().inner().orElseThrow());
        assertThat(line.get("planarity").asDouble())
                .isEqualTo(expected.measures().plane().orElseThrow().planarity());
        assertThat(line.get("moveMean").asDouble())
                .isEqualTo(expected.moves().orElseThrow().angleMean().orElseThrow());
        assertThat(line.get("moveMax").asDouble())
                .isEqualTo(expected.moves().orElseThrow().angleMax().orElseThrow());
        assertThat(line.get("newcomersWithin15").asDouble())
                .isEqualTo(expected.moves().orElseThrow().newcomersOld().orElseThrow());
    }

    @Test
    void theSummaryCountsShapesAndStillness() throws Exception {
        List<String> lines = sweep(held(), "wheels.jsonl", 1);

        JsonNode summary = new ObjectMapper().readTree(lines.get(3)).get("summary");
        int shapes = 0;
        for (JsonNode count : summary.get("shapes")) {
            shapes += count.asInt();
        }
        assertThat(shapes).isEqualTo(3);
        assertThat(summary.get("stillness").properties()).hasSize(3);
        assertThat(summary.get("moveMean").get("defined").asInt()).isEqualTo(3);
        assertThat(lines).isEqualTo(sweep(held(), "again.jsonl", 2));
    }

    @Test
    void aTableHasTheSameColumnsInEveryRow() throws Exception {
        List<String> lines = sweep(held(), "wheels.csv", 2);

        assertThat(lines.get(0))
                .contains(",order,shape,stillness,oneWay,inner,")
                .contains(",newcomersWithin15,");
        int columns = lines.get(0).split(",", -1).length;
        assertThat(lines).allSatisfy(line -> assertThat(line.split(",", -1)).hasSize(columns));
    }

    @Test
    void aBottleneckOfTwoHasNoneOfIt() throws Exception {
        List<String> lines = sweep(Experiment.REFERENCE.withEpochs(2).withHueStep(30), "plane.csv", 1);

        assertThat(lines.get(0)).doesNotContain("shape").doesNotContain("planarity");
    }
}
