package colorwheel.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.StringWriter;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a descriptor gives: its text, its JSON, and its place in an experiment. */
class SettingsTest {
    static List<Setting<?>> settings() {
        return Settings.ALL;
    }

    @Test
    void everySettingHasAKeyAndALabelOfItsOwn() {
        Set<String> keys = new HashSet<>();
        Set<String> labels = new HashSet<>();
        for (Setting<?> setting : Settings.ALL) {
            assertThat(keys.add(setting.key())).as(setting.key()).isTrue();
            assertThat(labels.add(setting.label())).as(setting.label()).isTrue();
            assertThat(setting.help()).endsWith(".");
            assertThat(setting.key()).matches("[a-z]+(-[a-z]+)*");
        }
    }

    @ParameterizedTest
    @MethodSource("settings")
    void theDefaultIsTheReferencesAndIsReadBackFromItsTextAndItsJson(Setting<?> setting) throws Exception {
        assertRoundTrip(setting);
    }

    private static <T> void assertRoundTrip(Setting<T> setting) throws Exception {
        T initial = setting.read(Experiment.REFERENCE);
        assertThat(initial).isEqualTo(setting.initial());
        assertThat(setting.parse(setting.format(initial))).isEqualTo(initial);
        assertThat(setting.replace(Experiment.REFERENCE, initial)).isEqualTo(Experiment.REFERENCE);
        if (setting == Settings.LEARNING_RATE_END) {
            // None is left out of files.
            return;
        }
        StringWriter text = new StringWriter();
        try (JsonGenerator json = new JsonFactory().createGenerator(text)) {
            setting.toJson(json, initial);
        }
        assertThat(setting.fromJson(new ObjectMapper().readTree(text.toString())))
                .contains(initial);
    }

    @ParameterizedTest
    @MethodSource("settings")
    void aTextThatIsNoValueIsRefusedByTheSettingsName(Setting<?> setting) {
        assertThatThrownBy(() -> setting.parse("\"?\""))
                .isInstanceOfSatisfying(InvalidSettingException.class, refused -> assertThat(refused.key())
                        .isEqualTo(setting.key()))
                .hasMessageStartingWith(setting.label());
    }

    @Test
    void aSettingOfAPhaseIsReadAndReplacedInThatPhaseAlone() {
        Experiment two = new Experiment(
                NetworkSpec.REFERENCE,
                List.of(Experiment.Draft.defaultPhase(1), Experiment.Draft.defaultPhase(2)),
                Settings.HOLD_OUT.initial(),
                HeldStill.NONE,
                0,
                EngineKind.FUSED);

        Experiment longer = Settings.EPOCHS.replace(two, 700.0);

        assertThat(longer.phases()).extracting(Phase::epochs).containsExactly(700, 500);
        assertThat(longer.epochs()).isEqualTo(1200);
        assertThat(Settings.EPOCHS.isEqual(two, longer)).isFalse();
        assertThat(Settings.SEED.isEqual(two, longer)).isTrue();
    }

    /** Adding a setting takes one descriptor: nothing else knows the list of them. */
    @Test
    void aNewDescriptorHasTextJsonWordsAndPlace() throws Exception {
        NumericSetting doubled = new NumericSetting(
                new NumberSetting("half-seed", "Half seed", "", 0, 100, 0, true, "Half of the seed."),
                "N",
                "half seed %s",
                Access.ofWhole(draft -> draft.seed / 2.0, (draft, half) -> draft.seed = 2 * half.longValue()));

        Experiment.Draft draft = new Experiment.Draft();
        doubled.parseInto(draft, "21");

        assertThat(draft.experiment().seed()).isEqualTo(42);
        assertThat(doubled.wordsOf(draft.experiment())).contains("half seed 21");
        assertThat(doubled.isEqual(draft.experiment(), Experiment.REFERENCE)).isFalse();
        assertThatThrownBy(() -> doubled.parseInto(draft, "101"))
                .hasMessage("Half seed is 101 but must be a whole number from 0 to 100.");
    }
}
