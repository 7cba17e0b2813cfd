package colorwheel.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.MethodSource;

class NumberSettingTest {
    private static final List<NumberSetting> ALL = Stream.of(
                    Settings.EPOCHS, Settings.LEARNING_RATE, Settings.SEED, Settings.HUE_STEP)
            .map(NumericSetting::number)
            .toList();

    @Test
    void boundsAndDefaultsAreThoseOfTheExperiment() {
        assertThat(ALL)
                .extracting(NumberSetting::key, NumberSetting::minimum, NumberSetting::maximum, NumberSetting::initial)
                .containsExactly(
                        tuple("epochs", 1.0, 20_000.0, 500.0),
                        tuple("learning-rate", 1e-5, 1.0, 1e-3),
                        tuple("seed", 0.0, 4_294_967_295.0, 0.0),
                        tuple("hue-step", 0.5, 120.0, 1.0));
    }

    @ParameterizedTest
    @FieldSource("ALL")
    void bothBoundsAndTheDefaultAreTaken(NumberSetting setting) {
        assertThat(setting.check(setting.minimum())).isEqualTo(setting.minimum());
        assertThat(setting.check(setting.maximum())).isEqualTo(setting.maximum());
        assertThat(setting.check(setting.initial())).isEqualTo(setting.initial());
    }

    static Stream<Arguments> valuesNotAllowed() {
        return ALL.stream().flatMap(setting -> Stream.of(
                        Math.nextDown(setting.minimum()),
                        setting.minimum() - 1,
                        Math.nextUp(setting.maximum()),
                        setting.maximum() + 1,
                        -Double.MAX_VALUE,
                        Double.MAX_VALUE,
                        Double.NaN,
                        Double.POSITIVE_INFINITY,
                        Double.NEGATIVE_INFINITY)
                .map(value -> Arguments.of(setting, value)));
    }

    @ParameterizedTest
    @MethodSource("valuesNotAllowed")
    void whatIsOutsideIsRefusedNamingTheFieldTheValueAndTheRange(NumberSetting setting, double value) {
        InvalidSettingException refusal =
                catchThrowableOfType(InvalidSettingException.class, () -> setting.check(value));

        assertThat(refusal.key()).isEqualTo(setting.key());
        assertThat(refusal)
                .hasMessage(
                        setting.label() + " is " + setting.format(value) + " but must be " + setting.allowed() + ".");
    }

    @Test
    void aMessageReadsLikeASentenceAndNeverRoundsTheValueIntoTheRange() {
        assertThatThrownBy(() -> Settings.EPOCHS.check(0))
                .hasMessage("Epochs is 0 but must be a whole number from 1 to 20000.");
        assertThatThrownBy(() -> Settings.LEARNING_RATE.check(Math.nextUp(1.0)))
                .hasMessage("Learning rate is 1.0000000000000002 but must be a number from 1e-5 to 1.");
        assertThatThrownBy(() -> Settings.HUE_STEP.check(-3))
                .hasMessage("Hue step is -3 but must be a number from 0.5 to 120°.");
        assertThatThrownBy(() -> Settings.SEED.check(4_294_967_296.0))
                .hasMessage("Seed is 4294967296 but must be a whole number from 0 to 4294967295.");
    }

    @Test
    void fractionsAreRefusedWhereWholeNumbersAreAsked() {
        assertThatThrownBy(() -> Settings.EPOCHS.check(2.5)).hasMessageContaining("2.5");
        assertThatThrownBy(() -> Settings.SEED.check(Math.nextUp(7.0))).hasMessageContaining("whole number");
        assertThat(Settings.HUE_STEP.check(2.5)).isEqualTo(2.5);
    }

    static Stream<Arguments> textsNotAllowed() {
        return ALL.stream().flatMap(setting -> Stream.of(
                        "abc",
                        "NaN",
                        "Infinity",
                        "1,5",
                        "1 000",
                        "0x10",
                        "5d",
                        "--5",
                        "-1",
                        "1e400",
                        "-1e400",
                        "1e99999999999",
                        "9".repeat(400))
                .map(text -> Arguments.of(setting, text)));
    }

    @ParameterizedTest
    @MethodSource("textsNotAllowed")
    void aTextThatIsNoAllowedNumberIsRefusedQuotingWhatWasTyped(NumberSetting setting, String text) {
        InvalidSettingException refusal =
                catchThrowableOfType(InvalidSettingException.class, () -> setting.parse(text));

        assertThat(refusal.key()).isEqualTo(setting.key());
        assertThat(refusal)
                .hasMessageStartingWith(setting.label() + " is ")
                .hasMessageContaining(text)
                .hasMessageEndingWith(" but must be " + setting.allowed() + ".");
    }

    @ParameterizedTest
    @FieldSource("ALL")
    void anEmptyTextIsRefusedAsEmpty(NumberSetting setting) {
        for (String empty : List.of("", "  ", "\t")) {
            assertThatThrownBy(() -> setting.parse(empty))
                    .isInstanceOf(InvalidSettingException.class)
                    .hasMessage(setting.label() + " is empty but must be " + setting.allowed() + ".");
        }
    }

    @ParameterizedTest
    @CsvSource({"5, 5", "' 5 ', 5", "5°, 5", "'5 °', 5", "+5, 5", "5e0, 5", "0.50, 0.5", "1.2e2, 120"})
    void readsNumbersWithOrWithoutTheUnit(String typed, double meant) {
        assertThat(Settings.HUE_STEP.parse(typed)).isEqualTo(meant);
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "500, 500",
        "4294967295, 4294967295",
        "0.001, 0.001",
        "0.00001, 1e-5",
        "0.00025, 2.5e-4",
        "0.30000000000000004, 0.30000000000000004",
        "1e300, 1e300",
        "NaN, NaN"
    })
    void showsNumbersShortAndWhole(double value, String shown) {
        assertThat(Settings.LEARNING_RATE.format(value)).isEqualTo(shown);
    }

    @Property
    void aLearningRateThatIsShownIsReadBackExactly(@ForAll @DoubleRange(min = -5, max = 0) double exponent) {
        double rate = Math.min(1, Math.max(1e-5, Math.pow(10, exponent)));

        assertThat(Settings.LEARNING_RATE.parse(Settings.LEARNING_RATE.format(rate)))
                .isEqualTo(rate);
    }

    @Property
    void aSeedThatIsShownIsReadBackExactly(@ForAll @LongRange(max = 4_294_967_295L) long seed) {
        assertThat((long) (double) Settings.SEED.parse(Settings.SEED.format(seed)))
                .isEqualTo(seed);
    }
}
