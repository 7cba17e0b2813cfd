package colorwheel.color;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TypedNumberTest {
    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({
        "0.5, 0.5",
        "-2, -2",
        "+1e3, 1000",
        "\u06F0\u066B\u06F5, 0.5",
        "\u0661\u0662, 12",
        "\u0967\u0968.\u096B, 12.5",
        "\uFF11\uFF12\uFF0E\uFF15, 12.5",
        "\uFF0D\uFF11\uFF45\uFF12, -100",
        "\u22125, -5",
        "\u200E\u2212\u06F5, -5",
        "\u061C-\u0665, -5",
        "' \u00A012\u202F ', 12"
    })
    void readsTheDigitsAndSignsOfEveryScript(String typed, BigDecimal meant) {
        assertThat(TypedNumber.read(typed)).isEqualByComparingTo(meant);
    }

    @ParameterizedTest(name = "{0}: {2}")
    @CsvSource({
        "'0,5', false, write 0.5",
        "',5', false, write 0.5",
        "'-0,5', false, write -0.5",
        "'\u06F0\uFF0C\u06F5', false, write 0.5",
        "'1,5', true,",
        "'1,0', true, write 1",
        "'1,000', false, write 1000 or 1.000",
        "'1,000', true, write 1000 or 1",
        "'0,001', false, write 0.001",
        "'1.000', true, write 1000 or 1",
        "'1.500', true, write 1500",
        "'1.234.567', true, write 1234567",
        "'1.234,5', false, write 1234.5",
        "'1,234.5', false, write 1234.5",
        "'1 000', true, write 1000",
        "'1\u00A0000', true, write 1000",
        "1\u2019000, true, write 1000",
        "'\u06F1\u066C\u06F0\u06F0\u06F0', true, write 1000",
        "'12 00', true,",
        "'1,2,3', false,",
        "abc, false,",
        "'', false,"
    })
    void saysHowANumberOfAnotherCountryIsWritten(String typed, boolean whole, String advice) {
        assertThat(TypedNumber.advice(typed, whole)).isEqualTo(Optional.ofNullable(advice));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"0,5", "1,000", "1 000", "1.000.000", "1'000", "1\u066C000", "", "1d", "0x1p1", "NaN", "\u2155"})
    void readsNeitherCommasNorGroupsNorWhatIsNoDecimalNumber(String typed) {
        assertThatThrownBy(() -> TypedNumber.read(typed)).isInstanceOf(NumberFormatException.class);
    }

    @Property
    void everyNumberIsReadInEveryScriptThatHasDigits(@ForAll long number, @ForAll int someSign) {
        int sign = Math.floorMod(someSign, Character.MAX_CODE_POINT + 1);
        int zero = Character.getType(sign) == Character.DECIMAL_DIGIT_NUMBER ? sign - Character.digit(sign, 10) : '0';
        StringBuilder typed = new StringBuilder();
        Long.toString(number)
                .chars()
                .forEach(digit -> typed.appendCodePoint(digit == '-' ? '\u2212' : zero + digit - '0'));

        assertThat(TypedNumber.read(typed.toString())).isEqualByComparingTo(BigDecimal.valueOf(number));
    }
}
