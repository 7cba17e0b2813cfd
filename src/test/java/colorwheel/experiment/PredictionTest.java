package colorwheel.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import colorwheel.color.HueRange;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A prediction in an experiment file. */
class PredictionTest {
    private static final Prediction DRAWN =
            Prediction.NONE.withGap(HueRange.of(330, 20)).withLanding(210, 350).withLanding(180, 12.5);

    private static DescribedExperiment read(String text) {
        return ExperimentJson.readDescribed(text.replace('\'', '"').getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void itReadsBackAndAHueHasOnePlace() {
        for (Prediction each : List.of(DRAWN, DRAWN.withGap(HueRange.NONE), Prediction.NONE.withGap(DRAWN.gap()))) {
            DescribedExperiment described =
                    new DescribedExperiment(Experiment.REFERENCE, Remarks.NONE.withPrediction(each));
            String text = ExperimentJson.write(described);

            assertThat(text).contains("\"version\" : 2,");
            assertThat(read(text)).isEqualTo(described);
            assertThat(ExperimentJson.read(text)).isEqualTo(Experiment.REFERENCE);
        }
        assertThat(DRAWN.withLanding(180, 7).landings())
                .containsExactly(new Prediction.Landing(180, 7), new Prediction.Landing(210, 350));
    }

    @Test
    void withoutItTheBytesAreAsBefore() {
        Remarks remarks = new Remarks("A title", "", null);

        assertThat(ExperimentJson.write(new DescribedExperiment(Experiment.REFERENCE, remarks)))
                .doesNotContain("prediction");
        assertThat(ExperimentJson.write(
                        new DescribedExperiment(Experiment.REFERENCE, Remarks.NONE.withPrediction(Prediction.NONE))))
                .isEqualTo(ExperimentJson.write(Experiment.REFERENCE));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[]",
                "{'gap': '150..240'}",
                "{'gap': 7, 'landings': []}",
                "{'gap': 'somewhere', 'landings': []}",
                "{'gap': 'none', 'landings': [[180]]}",
                "{'gap': 'none', 'landings': [[180, '7']]}",
                "{'gap': 'none', 'landings': [[180, 360]]}",
                "{'gap': 'none', 'landings': [[180, -1]]}",
                "{'gap': 'none', 'landings': [[180, 1], [180, 2]]}",
                "{'gap': 'none', 'landings': [], 'more': 1}"
            })
    void aWrongOneIsNamed(String prediction) {
        assertThatThrownBy(() -> read("{'version': 2, 'prediction': " + prediction + "}"))
                .isInstanceOfSatisfying(InvalidSettingException.class, refused -> assertThat(refused.key())
                        .isEqualTo("prediction"))
                .hasMessageContaining("an arc in degrees");
    }

    @Test
    void versionOneDoesNotKnowIt() {
        assertThatThrownBy(() -> read("{'version': 1, 'prediction': {'gap': 'none', 'landings': []}}"))
                .hasMessageContaining("unknown");
    }
}
