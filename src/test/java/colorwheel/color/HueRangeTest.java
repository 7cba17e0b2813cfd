package colorwheel.color;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HueRangeTest {
    /** As far beyond an end as a hue may lie and still count, and a little farther, in degrees. */
    private static final double JUST_INSIDE = 0.999e-8 * 360;

    private static final double JUST_OUTSIDE = 1.001e-8 * 360;

    @ParameterizedTest(name = "{0}..{1} holds {2}: {3}")
    @CsvSource({
        "150, 240, 150, true",
        "150, 240, 240, true",
        "150, 240, 195, true",
        "150, 240, 149, false",
        "150, 240, 241, false",
        "150, 240,   0, false",
        // Through red.
        "330,  30, 330, true",
        "330,  30, 359, true",
        "330,  30,   0, true",
        "330,  30, 360, true",
        "330,  30,  30, true",
        "330,  30, 329, false",
        "330,  30,  31, false",
        "330,  30, 180, false",
        // An end on red.
        "300,   0, 359, true",
        "300,   0,   0, true",
        "300,   0,   1, false",
        "  0,  60,   0, true",
        "  0,  60, 359, false",
        // All but one degree.
        " 10,   9,   9, true",
        " 10,   8,   9, false"
    })
    void holdsBothEndsAndWhatLiesUpwardBetweenThem(double start, double end, double hue, boolean held) {
        assertThat(HueRange.of(start, end).contains(hue)).isEqualTo(held);
    }

    @ParameterizedTest
    @CsvSource({"150, 240", "330, 30", "300, 0", "0, 60", "240, 150", "359.5, 0.5"})
    void endsReachATolerance(double start, double end) {
        HueRange range = HueRange.of(start, end);

        assertThat(range.contains(start - JUST_INSIDE)).isTrue();
        assertThat(range.contains(start - JUST_OUTSIDE)).isFalse();
        assertThat(range.contains(end + JUST_INSIDE)).isTrue();
        assertThat(range.contains(end + JUST_OUTSIDE)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 0.5, 150, 359, 359.999})
    void equalEndsHoldOneHue(double hue) {
        HueRange one = HueRange.of(hue, hue);

        assertThat(one.isNone()).isFalse();
        assertThat(one.span()).isZero();
        assertThat(one.contains(hue)).isTrue();
        assertThat(one.contains(hue + JUST_INSIDE)).isTrue();
        assertThat(one.contains(hue - JUST_INSIDE)).isTrue();
        assertThat(one.contains(hue + JUST_OUTSIDE)).isFalse();
        assertThat(one.contains(hue - JUST_OUTSIDE)).isFalse();
        assertThat(one.contains(hue + 180)).isFalse();
    }

    @Test
    void endsThatDifferByLessThanTheToleranceHoldOneHueAndNotTheCircle() {
        HueRange one = HueRange.of(150, 150 - JUST_INSIDE);

        assertThat(one.span()).isZero();
        assertThat(one.contains(150)).isTrue();
        assertThat(one.contains(330)).isFalse();
    }

    @Property
    void holdsExactlyTheDegreesThatOnePassesGoingUpward(
            @ForAll @IntRange(max = 359) int start, @ForAll @IntRange(max = 359) int end) {
        boolean[] passed = new boolean[360];
        int at = start;
        passed[at] = true;
        while (at != end) {
            at = (at + 1) % 360;
            passed[at] = true;
        }
        HueRange range = HueRange.of(start, end);

        for (int hue = 0; hue < 360; hue++) {
            assertThat(range.contains(hue)).as("%s holds %d", range, hue).isEqualTo(passed[hue]);
        }
    }

    @Property
    void turningTheRangeAndTheHueTogetherChangesNothing(
            @ForAll @IntRange(max = 359) int start,
            @ForAll @IntRange(max = 359) int end,
            @ForAll @IntRange(max = 359) int hue,
            @ForAll @DoubleRange(min = -1000, max = 1000) double turn) {
        HueRange range = HueRange.of(start, end);

        assertThat(range.turned(turn).contains(hue + turn)).isEqualTo(range.contains(hue));
        assertThat(range.turned(turn).span()).isCloseTo(range.span(), within(1e-9));
    }

    @Property
    void theCenterLiesHalfwayAndInside(@ForAll("ranges") HueRange range) {
        Assume.that(!range.isNone());

        assertThat(range.contains(range.center())).isTrue();
        assertThat(Hue.forward(range.start(), range.center())).isCloseTo(range.span() / 2, within(1e-9));
    }

    @Test
    void knowsWhetherItRunsThroughRed() {
        assertThat(HueRange.of(330, 30).wraps()).isTrue();
        assertThat(HueRange.of(300, 360).wraps()).isTrue();
        assertThat(HueRange.of(150, 240).wraps()).isFalse();
        assertThat(HueRange.of(0, 60).wraps()).isFalse();
        assertThat(HueRange.of(20, 20).wraps()).isFalse();
        assertThat(HueRange.NONE.wraps()).isFalse();
    }

    @Test
    void nothingHeldOutIsAStateOfItsOwn() {
        assertThat(HueRange.NONE.isNone()).isTrue();
        assertThat(HueRange.NONE.start()).isNaN();
        assertThat(HueRange.NONE.end()).isNaN();
        assertThat(HueRange.NONE.center()).isNaN();
        assertThat(HueRange.NONE.span()).isZero();
        assertThat(HueRange.NONE.turned(90)).isEqualTo(HueRange.NONE);
        assertThat(HueRange.NONE).isNotEqualTo(HueRange.of(0, 0)).hasToString("none");
        for (int hue = 0; hue < 360; hue++) {
            assertThat(HueRange.NONE.contains(hue)).isFalse();
        }
    }

    @Test
    void endsAreTakenAroundTheCircle() {
        assertThat(HueRange.of(-30, 390)).isEqualTo(HueRange.of(330, 30)).hasSameHashCodeAs(HueRange.of(330, 30));
        assertThat(HueRange.of(360, -0.0)).isEqualTo(HueRange.of(0, 0));
    }

    @Test
    void aLongRowOfSpacesIsReadInPassing() {
        String row = " ".repeat(100_000);

        assertTimeoutPreemptively(
                Duration.ofMinutes(1), () -> assertThat(HueRange.parse("150" + row + ".." + row + "240"))
                        .isEqualTo(HueRange.of(150, 240)));
    }

    @ParameterizedTest
    @CsvSource({"NaN, 10", "10, NaN", "Infinity, 10", "10, -Infinity"})
    void endsMustBeFinite(double start, double end) {
        assertThatThrownBy(() -> HueRange.of(start, end))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("finite");
    }

    @Property
    void whatIsWrittenIsReadBackExactly(@ForAll("ranges") HueRange range) {
        assertThat(HueRange.parse(range.toString())).isEqualTo(range);
    }

    @Provide
    Arbitrary<HueRange> ranges() {
        Arbitrary<Double> hues = Arbitraries.oneOf(
                Arbitraries.integers().between(0, 359).map(Integer::doubleValue),
                Arbitraries.doubles().between(0, 360).ofScale(17),
                Arbitraries.doubles().between(0, 1e-3).ofScale(25));
        return Combinators.combine(hues, hues)
                .as(HueRange::of)
                .injectNull(0.02)
                .map(range -> range == null ? HueRange.NONE : range);
    }

    @ParameterizedTest(name = "\"{0}\" is {1}")
    @CsvSource({
        "150..240, 150..240",
        "150...240, 150..240",
        "150…240, 150..240",
        "teal..blue, 150..240",
        "Teal to BLUE, 150..240",
        "teal - 240, 150..240",
        "150-240, 150..240",
        "150–240, 150..240",
        "150−240, 150..240",
        "330 to 30, 330..30",
        "pink to orange, 330..30",
        "150°..240°, 150..240",
        "' 150 ° .. 240 ° ', 150..240",
        "0.5..10.25, 0.5..10.25",
        "350..360, 350..0",
        "1e1..20, 10..20",
        "red, 0..0",
        "42, 42..42",
        "none, none",
        "' None ', none",
        "nothing, none"
    })
    void readsWhatPeopleType(String typed, String meant) {
        assertThat(HueRange.parse(typed)).hasToString(meant);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "150..",
                "..240",
                "..",
                "-30..30",
                "150..361",
                "1e400..30",
                "NaN..30",
                "Infinity",
                "150..200..240",
                "teal..navy",
                "150d..240d",
                "0x10..0x20",
                "150,240",
                "<script>"
            })
    void refusesOthersInWordsThatQuoteThemAndSayWhatIsAllowed(String typed) {
        assertThatThrownBy(() -> HueRange.parse(typed))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("“" + typed + "”")
                .hasMessageContaining("from 0 to 360")
                .hasMessageContaining("none");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   "})
    void refusesAnEmptyTextInWords(String typed) {
        assertThatThrownBy(() -> HueRange.parse(typed))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("no hues are given")
                .hasMessageContaining("from 0 to 360");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0..360", "0° to 360°", "red-360"})
    void refusesTheWholeCircleInsteadOfTakingItForRedAlone(String typed) {
        assertThatThrownBy(() -> HueRange.parse(typed))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("“" + typed + "”")
                .hasMessageContaining("whole circle");
    }
}
