package colorwheel.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import colorwheel.experiment.ArbitraryExperiments;
import colorwheel.experiment.Experiment;
import colorwheel.experiment.ExperimentJson;
import colorwheel.experiment.InvalidSettingException;
import colorwheel.experiment.Preset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TrainableTest {
    @Test
    void allPresetsAre() {
        for (Preset preset : Preset.ALL) {
            assertThatCode(() -> Trainable.require(preset.experiment())).doesNotThrowAnyException();
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "engine | 'engine':'dl4j-stock','phases':[{},{}] | has 2 phases, but the engine dl4j-stock trains one",
                "warm-up | 'engine':'dl4j-stock','warm-up':0.1 | Warm-up is 0.1, but the engine dl4j-stock trains with 0 only.",
                "learning-rate-end | 'engine':'dl4j-stock','learning-rate-end':0.1 | trains with none only",
                "unit-norm | 'engine':'dl4j-stock','unit-norm':0.1 | Unit norm is 0.1",
                "planar | 'engine':'dl4j-stock','bottleneck':3,'planar':0.1 | Planar is 0.1",
            })
    void anExperimentThatNoEngineTrainsIsRefusedByName(String key, String entries, String words) {
        Experiment experiment = ExperimentJson.read("{\"version\":2," + entries.replace('\'', '"') + "}");

        assertThatThrownBy(() -> Trainable.require(experiment))
                .isInstanceOfSatisfying(InvalidSettingException.class, refused -> assertThat(refused.key())
                        .isEqualTo(key))
                .hasMessageContaining(words);
    }

    @Test
    void everyLegalExperimentIsTrainedOrRefusedInWords() {
        for (Experiment experiment : ArbitraryExperiments.samples(200)) {
            try {
                Trainable.require(experiment);
            } catch (InvalidSettingException refused) {
                assertThat(refused).hasMessageContaining("trains");
            }
        }
    }
}
