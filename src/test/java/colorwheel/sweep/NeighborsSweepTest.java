package colorwheel.sweep;

import static org.assertj.core.api.Assertions.assertThat;

import colorwheel.analysis.NeighborMeasure;
import colorwheel.analysis.Neighborhood;
import colorwheel.background.Cancellation;
import colorwheel.color.HueRange;
import colorwheel.color.Palettes;
import colorwheel.experiment.Experiment;
import colorwheel.experiment.NetworkSpec;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The measures of neighbors in sweeps: of listed colors, and not of grids, of which they would take too long. */
@Timeout(60)
class NeighborsSweepTest {
    private static final Experiment LISTED = Experiment.REFERENCE
            .withHoldOut(HueRange.NONE)
            .withColors(Palettes.of(60))
            .withEpochs(20);

    private static List<TrainedWheel> wheels(SweepPlan plan) {
        List<TrainedWheel> wheels = new ArrayList<>();
        Sweep.run(plan, 1, wheels::add, new Cancellation());
        return wheels;
    }

    @Test
    void everyWheelOfListedColorsHasThoseOfItsWeightsInEachFormat() throws Exception {
        SweepPlan plan = new Seeds(LISTED, 3, 3);
        List<TrainedWheel> wheels = wheels(plan);
        SweepTable table = new SweepTable(plan);
        List<String> columns = List.of(table.csvHeader().split(",", -1));
        SweepSummary summary = SweepSummary.of(wheels);
        JsonNode whole = new ObjectMapper().readTree(table.json(summary)).get("summary");
        SweepArrays arrays = new SweepArrays(plan, wheels);

        assertThat(wheels).hasSize(3);
        for (NeighborMeasure measure : NeighborMeasure.values()) {
            double[] values = new double[3];
            for (TrainedWheel wheel : wheels) {
                double expected = measure.of(Neighborhood.of(
                                wheel.experiment(), 0, wheel.weights().orElseThrow()))
                        .orElseThrow();
                assertThat(wheel.value(measure)).isEqualTo(expected).isBetween(0.3, 1.0);
                JsonNode line = new ObjectMapper().readTree(table.json(wheel));
                assertThat(line.get(measure.key()).asDouble()).isEqualTo(expected);
                String[] cells = table.csv(wheel).split(",", -1);
                assertThat(Double.parseDouble(cells[columns.indexOf(measure.key())]))
                        .isEqualTo(expected);
                values[wheel.index()] = expected;
            }
            assertThat(arrays.all().get(measure.key()).data())
                    .isEqualTo(NpyArray.of(values).data());
            double median = IntStream.range(0, 3)
                    .mapToDouble(k -> values[k])
                    .sorted()
                    .skip(1)
                    .findFirst()
                    .orElseThrow();
            assertThat(summary.distribution(measure).median()).isEqualTo(median);
            assertThat(whole.get(measure.key()).get("median").asDouble()).isEqualTo(median);
            assertThat(ComparedMeasures.of(LISTED)).contains(measure);
        }
        assertThat(ComparedMeasures.curves(LISTED)).hasSize(9).contains(NeighborMeasure.TRUSTWORTHINESS);
        assertThat(ComparedMeasures.of(LISTED.withNetwork(NetworkSpec.REFERENCE.withBottleneck(3))))
                .contains(NeighborMeasure.values());
    }

    @Test
    void gridsHaveNone() {
        Experiment grid = Experiment.REFERENCE.withHueStep(15).withEpochs(5);
        assertThat(ComparedMeasures.curves(grid)).hasSize(8).doesNotContain(NeighborMeasure.TRUSTWORTHINESS);
        SweepPlan plan = new Seeds(grid, 0, 1);
        List<TrainedWheel> wheels = wheels(plan);

        for (NeighborMeasure measure : NeighborMeasure.values()) {
            assertThat(wheels.get(0).value(measure)).isNaN();
            assertThat(new SweepTable(plan).json(wheels.get(0))).doesNotContain(measure.key());
            assertThat(new SweepArrays(plan, wheels).all()).doesNotContainKey(measure.key());
            assertThat(ComparedMeasures.of(grid)).doesNotContain(measure);
        }
    }
}
