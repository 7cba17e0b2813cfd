package colorwheel.sweep;

import static org.assertj.core.api.Assertions.assertThat;

import colorwheel.analysis.Measure;
import colorwheel.analysis.space.SpaceMeasure;
import colorwheel.analysis.space.SpaceVerdict;
import colorwheel.analysis.space.ValueShape;
import colorwheel.background.Cancellation;
import colorwheel.color.HueRange;
import colorwheel.experiment.Experiment;
import colorwheel.recording.Frames;
import colorwheel.training.Engines;
import colorwheel.training.TrainingRun;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Sweeps of a bottleneck of three: a line has three words and their measures. */
class SpaceSweepTest {
    private static final Experiment PLANE = Experiment.REFERENCE.withEpochs(2).withHueStep(30);

    @TempDir
    private Path folder;

    private static Experiment held() {
        return ShortCurriculum.of(150);
    }

    private static List<TrainedWheel> wheels(Experiment experiment, int seeds) {
        List<TrainedWheel> wheels = new ArrayList<>();
        Sweep.run(new Seeds(experiment, 0, seeds), 2, wheels::add, new Cancellation());
        return wheels;
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
        assertThat(line.get("backtrackDegrees").asDouble())
                .as("in the hue plane")
                .isEqualTo(SpaceMeasure.BACKTRACK.of(expected));
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
        int domes = summary.get("shapes").get("dome").asInt();
        assertThat(summary.get("shapesWilson95").get("dome").get(0).asDouble())
                .isEqualTo(new Proportion(domes, 3).low());
        int held = summary.get("stillness").get("held").asInt();
        assertThat(summary.get("stillnessWilson95").get("held").get(1).asDouble())
                .isEqualTo(new Proportion(held, 3).high());
        assertThat(lines.get(3).split("\"backtrackDegrees\"", -1)).as("once").hasSize(2);
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
        List<String> lines = sweep(PLANE, "plane.csv", 1);

        assertThat(lines.get(0)).doesNotContain("shape").doesNotContain("planarity");
    }

    @Test
    void arraysHaveTheWordsAndMeasuresOfEachWheel() {
        List<TrainedWheel> wheels = wheels(held(), 2);

        Map<String, NpyArray> arrays = new SweepArrays(new Seeds(held(), 0, 2), wheels).all();

        assertThat(arrays).containsKeys("order", "shape", "stillness", "inner", "newcomersWithin15");
        double[] planarity = {
            wheels.get(0).value(SpaceMeasure.PLANARITY), wheels.get(1).value(SpaceMeasure.PLANARITY)
        };
        assertThat(arrays.get("planarity").data())
                .isEqualTo(NpyArray.of(planarity).data());
        assertThat(arrays.get("shape").data())
                .isEqualTo(NpyArray.of(wheels.stream()
                                .map(wheel ->
                                        wheel.space().orElseThrow().shape().label())
                                .toList())
                        .data());
        assertThat(new SweepArrays(new Seeds(PLANE, 0, 1), wheels(PLANE, 1)).all())
                .doesNotContainKeys("shape", "planarity");
    }

    @Test
    void wheelsAreFilteredAndOrderedByTheirWordsAndMeasures() {
        List<TrainedWheel> wheels = wheels(held(), 4);
        SpaceVerdict first = wheels.get(0).space().orElseThrow();
        WheelOrder.Words like =
                new WheelOrder.Words(null, first.shape(), first.stillness().orElseThrow());

        int[] shown = new WheelOrder(
                        like,
                        SpaceMeasure.INNER,
                        Double.NEGATIVE_INFINITY,
                        Double.POSITIVE_INFINITY,
                        key("Inner"),
                        true)
                .of(wheels);

        int[] expected = IntStream.range(0, 4)
                .filter(k -> wheels.get(k).space().orElseThrow().shape() == first.shape()
                        && wheels.get(k).space().orElseThrow().stillness().equals(first.stillness()))
                .boxed()
                .sorted(Comparator.comparingDouble(k -> -wheels.get(k).value(SpaceMeasure.INNER)))
                .mapToInt(k -> k)
                .toArray();
        assertThat(shown).isNotEmpty().containsExactly(expected);
        for (ValueShape other : ValueShape.values()) {
            int count = new WheelOrder(
                            new WheelOrder.Words(null, other, null),
                            SpaceMeasure.INNER,
                            Double.NEGATIVE_INFINITY,
                            Double.POSITIVE_INFINITY,
                            WheelOrder.Key.SEED,
                            false)
                    .of(wheels)
                    .length;
            assertThat(count)
                    .isEqualTo(SweepSummary.of(wheels).proportion(other).successes());
        }
    }

    private static WheelOrder.Key key(String label) {
        return WheelOrder.Key.all(held()).stream()
                .filter(key -> key.label().equals(label))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void theSummaryHasALineForEachWordWithItsInterval() {
        List<TrainedWheel> wheels = wheels(held(), 3);
        SweepSummary summary = SweepSummary.of(wheels);
        Proportion domes = summary.proportion(ValueShape.DOME);

        assertThat(summary.lines()).hasSize(7);
        assertThat(summary.lines().get(0))
                .startsWith("Hues in order in " + summary.formed().successes() + " of 3 seeds: ");
        assertThat(summary.lines().get(1))
                .isEqualTo(String.format(
                        Locale.ROOT,
                        "Dome %d: %.1f%% (%.1f%% to %.1f%%)",
                        domes.successes(),
                        100 * domes.share(),
                        100 * domes.low(),
                        100 * domes.high()));
        assertThat(summary.headline()).startsWith("Domes in " + domes.successes() + " of 3 seeds: ");
        assertThat(summary.distribution(SpaceMeasure.MOVE_MEAN).size()).isEqualTo(3);
        SweepSummary ofPlane = SweepSummary.of(wheels(PLANE, 2));
        assertThat(ofPlane.lines()).containsExactly(ofPlane.sentence());
        assertThat(ofPlane.headline()).isEqualTo(ofPlane.sentence());
    }

    @Test
    void whatNoPhaseBeforeAnswersIsNotAsked() {
        Experiment one = held().withoutCurriculum();

        assertThat(ComparedMeasures.of(held())).contains(SpaceMeasure.MOVE_MEAN, SpaceMeasure.NEWCOMERS_OLD);
        assertThat(ComparedMeasures.of(one))
                .contains(SpaceMeasure.INNER)
                .doesNotContain(SpaceMeasure.MOVE_MEAN, SpaceMeasure.NEWCOMERS_OLD)
                .doesNotContain(Measure.WINDING, Measure.RMSE_HELD_OUT);
        assertThat(ComparedMeasures.of(one.withHoldOut(HueRange.of(150, 240)))).contains(Measure.RMSE_HELD_OUT);
        assertThat(ComparedMeasures.curves(held())).contains(SpaceMeasure.MOVE_MEAN);
        assertThat(ComparedMeasures.curves(one)).doesNotContain(SpaceMeasure.MOVE_MEAN);
        assertThat(ComparedMeasures.of(PLANE)).containsExactly(Measure.values());
    }
}
