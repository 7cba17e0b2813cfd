package colorwheel.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.UniqueElements;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LevelsTest {
    @Test
    void oneToTenRisingNumbersFromZeroToOneAreTaken() {
        assertThat(Levels.of(0).levels()).containsExactly(0.0);
        assertThat(Levels.of(1).levels()).containsExactly(1.0);
        assertThat(Levels.of(0, Double.MIN_VALUE, Math.nextDown(1.0), 1).count())
                .isEqualTo(4);
        assertThat(Levels.spaced(0, 1, 10).count()).isEqualTo(10);
        assertThat(Levels.of(-0.0)).isEqualTo(Levels.of(0));
    }

    @ParameterizedTest
    @ValueSource(doubles = {-Double.MIN_VALUE, -1, 1.0000000000000002, 2, Double.NaN, Double.POSITIVE_INFINITY})
    void aLevelOutsideIsRefusedWithItsExactValue(double level) {
        assertThatThrownBy(() -> Levels.of(level))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("the level ")
                .hasMessageEndingWith(" is outside 0 to 1")
                .hasMessageNotContaining("level 1 ")
                .hasMessageNotContaining("level 0 ");
    }

    @Test
    void noneAndElevenAreRefused() {
        assertThatThrownBy(Levels::of).hasMessage("0 levels were given, but 1 to 10 are allowed");
        assertThatThrownBy(() -> new Levels(List.of(0., .1, .2, .3, .4, .5, .6, .7, .8, .9, 1.)))
                .hasMessage("11 levels were given, but 1 to 10 are allowed");
    }

    @Test
    void fallingAndRepeatedLevelsAreRefusedNamingTheTwo() {
        assertThatThrownBy(() -> Levels.of(1, 0.9)).hasMessage("levels must rise from 0 to 1, but 0.9 follows 1");
        assertThatThrownBy(() -> Levels.of(0.5, 0.5)).hasMessage("the level 0.5 is given twice");
        assertThatThrownBy(() -> Levels.of(0.30000001, 0.3)).hasMessageContaining("0.3 follows 0.30000001");
    }

    @ParameterizedTest(name = "from {0} to {1}, {2} levels: {3}")
    @CsvSource({
        "0.9, 1,   2,  '0.9, 1'",
        "0.4, 1,   4,  '0.4, 0.6, 0.8, 1'",
        "0,   1,   3,  '0, 0.5, 1'",
        "0,   1,   4,  '0, 0.333333, 0.666667, 1'",
        "0.2, 0.7, 1,  '0.7'",
        "0.7, 0.7, 5,  '0.7'"
    })
    void spacedLevelsIncludeBothEndsAndASingleOneIsTheHigh(double low, double high, int count, String levels) {
        assertThat(Levels.spaced(low, high, count)).hasToString(levels);
    }

    @Property
    void spacedLevelsAreEvenToAMillionth(
            @ForAll @DoubleRange(max = 0.5) double low,
            @ForAll @DoubleRange(min = 0.51, max = 1) double high,
            @ForAll @IntRange(min = 2, max = 10) int count) {
        Levels levels = Levels.spaced(low, high, count);

        assertThat(levels.count()).isEqualTo(count);
        for (int k = 0; k < count; k++) {
            assertThat(levels.levels().get(k)).isCloseTo(low + (high - low) * k / (count - 1), within(6e-7));
        }
    }

    @ParameterizedTest(name = "from {0} to {1}, {2} levels: {3}")
    @CsvSource({
        "1,        0.9,      2,  the lowest level 1 is above the highest 0.9",
        "NaN,      1,        2,  the level NaN is outside 0 to 1",
        "0,        NaN,      1,  the level NaN is outside 0 to 1",
        "0,        Infinity, 3,  the level Infinity is outside 0 to 1",
        "-0.1,     1,        2,  the level -0.1 is outside 0 to 1",
        "0,        1.1,      1,  the level 1.1 is outside 0 to 1",
        "0,        1,        0,  '0 levels were asked for, but 1 to 10 are allowed'",
        "0,        1,        11, '11 levels were asked for, but 1 to 10 are allowed'"
    })
    void spacedLevelsOutOfBoundsAreRefusedInWords(double low, double high, int count, String message) {
        assertThatThrownBy(() -> Levels.spaced(low, high, count))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(message);
    }

    @Property
    void whatIsWrittenIsReadBackExactly(
            @ForAll @Size(min = 1, max = 10) @UniqueElements List<@DoubleRange(max = 1) Double> numbers) {
        List<Double> rising = new ArrayList<>(numbers);
        rising.replaceAll(number -> number * 0.9999999999 + 0.0);
        rising = rising.stream().sorted().distinct().toList();
        Levels levels = new Levels(rising);

        assertThat(Levels.parse(levels.toString())).isEqualTo(levels);
        assertThat(levels.lowest()).isEqualTo(rising.get(0));
        assertThat(levels.highest()).isEqualTo(rising.get(rising.size() - 1));
    }

    @Test
    void theListIsACopy() {
        List<Double> mutable = new ArrayList<>(List.of(0.9, 1.0));
        Levels levels = new Levels(mutable);
        mutable.set(0, 0.1);

        assertThat(levels.lowest()).isEqualTo(0.9);
    }

    @ParameterizedTest
    @CsvSource({"'0.9, 1', '0.9, 1'", "'0.9,1', '0.9, 1'", "' 1 ', '1'", "'0,5e-1,1.0', '0, 0.5, 1'"})
    void readsNumbersWithCommasBetweenThem(String typed, String meant) {
        assertThat(Settings.VALUES.parse(typed)).hasToString(meant);
    }

    @ParameterizedTest(name = "\"{0}\": {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "''     | no level is given; write numbers from 0 to 1 with commas between them, such as 0.9, 1",
                "'  '   | no level is given; write numbers from 0 to 1 with commas between them, such as 0.9, 1",
                "abc    | “abc” is not a list of numbers from 0 to 1 with commas between them, such as 0.9, 1",
                "0.9,   | “0.9,” is not a list of numbers from 0 to 1 with commas between them, such as 0.9, 1",
                "0.9 1  | “0.9 1” is not a list of numbers from 0 to 1 with commas between them, such as 0.9, 1",
                "NaN    | “NaN” is not a list of numbers from 0 to 1 with commas between them, such as 0.9, 1",
                "-0.5   | the level -0.5 is outside 0 to 1",
                "0, 1.5 | the level 1.5 is outside 0 to 1",
                "1e400  | the level 1e400 is outside 0 to 1",
                "1, 0.9, 1 | the level 1 is given twice",
                "0,.1,.2,.3,.4,.5,.6,.7,.8,.9,1 | 11 levels were given, but 1 to 10 are allowed"
            })
    void otherTextsAreRefusedNamingTheFieldWhatIsWrongAndWhatIsAllowed(String typed, String problem) {
        assertThatThrownBy(() -> Settings.VALUES.parse(typed))
                .isInstanceOfSatisfying(InvalidSettingException.class, refusal -> assertThat(refusal.key())
                        .isEqualTo("values"))
                .hasMessage("Value levels: " + problem + ".");
        assertThatThrownBy(() -> Settings.SATURATIONS.parse(typed))
                .isInstanceOfSatisfying(InvalidSettingException.class, refusal -> assertThat(refusal.key())
                        .isEqualTo("saturations"))
                .hasMessage("Saturation levels: " + problem + ".");
    }

    @Test
    void levelsAreSortedAndDifferent() {
        assertThat(Levels.parse("1, 0.25, 0.5")).isEqualTo(Levels.of(0.25, 0.5, 1));
        assertThatThrownBy(() -> Levels.parse("0.5, 1, 0.5")).hasMessageContaining("0.5 is given twice");
        assertThatThrownBy(() -> Levels.parse("2, 1")).hasMessageContaining("outside 0 to 1");
    }
}
