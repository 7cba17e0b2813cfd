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
    void theSketchTrainsATenthOfTheHues() {
        Experiment sketch = Preset.ofKey("1.3-sketch").experiment();

        assertThat(sketch.phases()).extracting(phase -> phase.colors().size()).containsExactly(12, 36, 72, 108, 360);
        assertThat(sketch.epochs()).isEqualTo(12_000);
        assertThat(Experiment.REFERENCE.sketch()).isSameAs(Experiment.REFERENCE);
        HueRange mostHues = HueRange.of(20, 350);
        assertThat(Preset.ofKey("1.3-direct")
                        .experiment()
                        .withHoldOut(mostHues)
                        .sketch()
                        .epochs())
                .isEqualTo(12_000);
    }

    @Test
    void theCurriculumHasTheReferencesColorsAndSteps() {
        Experiment published = Preset.ofKey("1.3").experiment();

        assertThat(published.phases())
                .extracting(phase -> phase.colors().size())
                .containsExactly(12, 360, 720, 1080, 3600);
        assertThat(published.epochs()).isEqualTo(12_000);
        assertThat(published.colorSteps()).isEqualTo(15_864_000);
        assertThat(Preset.ofKey("1.3-literal").experiment().phases())
                .extracting(phase -> phase.colors().size())
                .containsExactly(720, 1080, 72 * 15, 72 * 35, 3240);
    }

    @Test
    void presetsShowTheHoldOutInAllItsStates() {
        assertThat(Preset.ALL)
                .extracting(preset -> preset.experiment().holdOut())
                .contains(HueRange.of(150, 240), HueRange.NONE)
                .anyMatch(HueRange::wraps);
    }
}
