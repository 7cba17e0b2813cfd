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
                "phases | 'phases':[{},{}] | 2 phases",
                "colors | 'phases':[{'colors':{'name':'a','rows':['#ff0000','#ffff00','#808080']}}] | lists its colors",
                "warm-up | 'warm-up':0.1 | Warm-up is 0.1, but this version of the lab trains with 0 only.",
                "learning-rate-end | 'learning-rate-end':0.1 | trains with none only",
                "unit-norm | 'unit-norm':0.1 | Unit norm is 0.1",
                "planar | 'bottleneck':3,'planar':0.1 | Planar is 0.1",
                "pin-black | 'bottleneck':3,'pin-black':true | Black at the pole is true",
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
                assertThat(refused).hasMessageContaining("this version of the lab trains");
            }
        }
    }
}
