package colorwheel.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import colorwheel.training.Fixture;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The measures of runs that PyTorch recorded, against a computation of their own from its latents and outputs. */
class WheelMeasuresOfRunsTest {
    static Stream<Fixture> runs() {
        return Fixture.all();
    }

    @ParameterizedTest
    @MethodSource("runs")
    void agreeWithAnIndependentComputation(Fixture run) {
        WheelMeasures measures = WheelMeasures.of(run.experiment(), run.weights("params_after"));
        IndependentMeasures other =
                new IndependentMeasures(run.floats("latents"), run.floats("heldout_latents"), run.normalize());

        for (int ring = 0; ring < 2; ring++) {
            RingMeasures ours = measures.rings().get(ring);
            assertThat(ours.winding()).isEqualTo(other.winding(ring));
            assertThat(ours.backtrackDegrees()).isCloseTo(other.backtrackDegrees(ring), within(0.05));
        }
        assertThat(measures.gapRatio().orElseThrow()).isCloseTo(other.gapRatio(), within(1e-4));
        assertThat(measures.circularCorrelation().orElseThrow()).isCloseTo(other.circularCorrelation(), within(1e-5));
        assertThat(measures.gap().orElseThrow().degrees()).isCloseTo(other.gapDegrees(), within(0.02));
        if (!run.normalize()) {
            assertThat(measures.radiusVariation().orElseThrow()).isCloseTo(other.deviationOfRadius(), within(1e-4));
        }
    }

    @ParameterizedTest
    @MethodSource("runs")
    void haveTheErrorThatTheReferenceMade(Fixture run) {
        WheelMeasures measures = WheelMeasures.of(run.experiment(), run.weights("params_after"));
        float[] outputs = run.floats("heldout_outputs");
        JsonNode colors = Fixture.read("data").get("heldout");
        float[] inputs = Fixture.floats(colors);
        double squares = 0;
        for (int k = 0; k < outputs.length; k++) {
            squares += Math.pow(outputs[k] - inputs[k], 2);
        }

        assertThat(measures.rmseHeldOut().orElseThrow())
                .isCloseTo(255 * Math.sqrt(squares / outputs.length), within(1e-2));
        double trainedLoss = run.json().get("loss_after").asDouble();
        assertThat(measures.rmseTrained().orElseThrow()).isCloseTo(255 * Math.sqrt(trainedLoss), within(1e-2));
        assertThat(measures.errorRatio().orElseThrow()).isCloseTo(squares / outputs.length / trainedLoss, within(1e-2));
    }
}
