package colorwheel.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import colorwheel.color.HueRange;
import org.junit.jupiter.api.Test;

class PresetTest {
    @Test
    void theFirstIsTheReferenceExperiment() {
        assertThat(Preset.ALL.get(0).name()).isEqualTo("Experiment 1.2");
        assertThat(Preset.ALL.get(0).experiment()).isEqualTo(Experiment.REFERENCE);
    }

    @Test
    void eachHasItsOwnNameAndExperimentAndAsksAQuestion() {
        assertThat(Preset.ALL).extracting(Preset::name).doesNotHaveDuplicates().doesNotContain("");
        assertThat(Preset.ALL).extracting(Preset::experiment).doesNotHaveDuplicates();
        assertThat(Preset.ALL)
                .allSatisfy(preset -> assertThat(preset.question()).endsWith("?"));
    }

    @Test
    void eachLeavesColorsToTrainOn() {
        assertThat(Preset.ALL)
                .allSatisfy(preset ->
                        assertThat(preset.experiment().trainingColors().size()).isGreaterThanOrEqualTo(300));
    }

    @Test
    void presetsShowTheHoldOutInAllItsStates() {
        assertThat(Preset.ALL)
                .extracting(preset -> preset.experiment().holdOut())
                .contains(HueRange.of(150, 240), HueRange.NONE)
                .anyMatch(HueRange::wraps);
    }
}
