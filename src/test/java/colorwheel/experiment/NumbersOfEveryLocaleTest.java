package colorwheel.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import colorwheel.color.Hue;
import colorwheel.color.HueRange;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.NumberFormat;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** A number as any locale that Java knows writes it is read as that number, or refused: never as another one. */
class NumbersOfEveryLocaleTest {
    private static final List<Locale> LOCALES = List.of(Locale.getAvailableLocales());

    /** It allows a fraction as well as a thousand. */
    private static final NumberSetting LARGE = new NumberSetting("large", "Large", "", 0, 1e6, 0, false, "");

    @Provide
    Arbitrary<BigDecimal> numbers() {
        return Arbitraries.bigDecimals()
                .between(new BigDecimal("-30000"), new BigDecimal("30000"))
                .ofScale(3)
                .map(number -> number.signum() == 0 ? BigDecimal.ZERO : number.stripTrailingZeros());
    }

    @Provide
    Arbitrary<Locale> locales() {
        return Arbitraries.of(LOCALES);
    }

    private static String typed(BigDecimal number, Locale locale, boolean grouped, int fraction) {
        NumberFormat format = NumberFormat.getInstance(locale);
        format.setGroupingUsed(grouped);
        format.setMinimumFractionDigits(fraction);
        format.setMaximumFractionDigits(3);
        return format.format(number);
    }

    private static <T> Optional<T> read(Supplier<T> reading) {
        try {
            return Optional.of(reading.get());
        } catch (InvalidSettingException refused) {
            assertThat(refused).hasMessageEndingWith(".").hasMessageNotContaining("Exception");
            return Optional.empty();
        }
    }

    /** What is beyond a setting's bounds cannot be meant there: 30.000 for degrees is thirty. */
    @Property(tries = 20_000)
    void isNeverReadAsAnotherNumber(
            @ForAll("numbers") BigDecimal number,
            @ForAll("locales") Locale locale,
            @ForAll boolean grouped,
            @ForAll boolean allDigits) {
        String typed = typed(number, locale, grouped, allDigits ? 3 : 0);

        for (NumberSetting setting : List.of(
                Settings.EPOCHS.number(),
                Settings.SEED.number(),
                Settings.LEARNING_RATE.number(),
                Settings.HUE_STEP.number(),
                LARGE)) {
            if (number.doubleValue() <= setting.maximum()) {
                read(() -> setting.parse(typed)).ifPresent(read -> assertThat(read)
                        .as("%s of “%s” in %s", setting.label(), typed, locale)
                        .isEqualTo(number.doubleValue()));
            }
        }
        if (number.doubleValue() <= Hue.TURN) {
            read(() -> Settings.HOLD_OUT.parse(typed + ".." + typed)).ifPresent(read -> assertThat(read)
                    .as("“%s” in %s", typed, locale)
                    .isEqualTo(HueRange.of(number.doubleValue(), number.doubleValue())));
        }
    }

    @Property(tries = 20_000)
    void aLevelIsNeverReadAsAnotherNumberWithoutSayingSo(
            @ForAll("locales") Locale locale, @ForAll("numbers") BigDecimal number) {
        BigDecimal level = number.abs().movePointLeft(4).setScale(3, RoundingMode.HALF_EVEN);
        String typed = typed(level, locale, true, 0);

        read(() -> Settings.VALUES.parse(typed)).ifPresent(read -> {
            boolean right = read.levels().equals(List.of(level.doubleValue()));
            assertThat(right || Settings.VALUES.reading(typed).isPresent())
                    .as("“%s” in %s is %s", typed, locale, read)
                    .isTrue();
        });
    }

    /** What is written without a decimal comma and without groups is read, and not only refused. */
    @Test
    void isReadInEveryLocaleWhoseSeparatorIsAPointOrThatOfArabic() {
        for (Locale locale : LOCALES) {
            DecimalFormat format = (DecimalFormat) NumberFormat.getInstance(locale);
            char separator = format.getDecimalFormatSymbols().getDecimalSeparator();
            if (separator == '.' || separator == '\u066B') {
                assertThat(Settings.HUE_STEP.parse(typed(new BigDecimal("12.5"), locale, false, 0)))
                        .as(locale.toString())
                        .isEqualTo(12.5);
            }
            assertThat(Settings.EPOCHS.parse(typed(new BigDecimal("250"), locale, false, 0)))
                    .as(locale.toString())
                    .isEqualTo(250);
        }
    }

    @Test
    void theRefusalOfADecimalCommaSaysWhatToWrite() {
        assertThat(refusal(() -> Settings.LEARNING_RATE.parse("0,5")))
                .isEqualTo("Learning rate is “0,5” (write 0.5) but must be a number from 1e-5 to 1.");
        assertThat(refusal(() -> Settings.EPOCHS.parse("1.000")))
                .isEqualTo("Epochs is “1.000” (write 1000 or 1) but must be a whole number from 1 to 20000.");
        assertThat(refusal(() -> Settings.VALUES.parse("0,5")))
                .isEqualTo("Value levels: the level 5 is outside 0 to 1; a decimal number has a point, such as 0.5.");
        assertThat(refusal(() -> Settings.VALUES.parse("0,01")))
                .startsWith("Value levels: “0,01” is not a list of numbers from 0 to 1")
                .endsWith("; a decimal number has a point, such as 0.01.");
    }

    @Test
    void theOneTextWithTwoMeaningsIsReadAsLevelsAndSaysSo() {
        assertThat(Settings.VALUES.parse("0,1")).isEqualTo(Levels.of(0, 1));
        assertThat(Settings.VALUES.reading("0,1"))
                .contains("Value levels: “0,1” was read as the levels 0, 1. A decimal number has a point, such as"
                        + " 0.5.");
        for (String clear : Arrays.asList("0, 1", "0.9,1", "0.1", "0.0,1", "1")) {
            assertThat(Settings.VALUES.reading(clear)).as(clear).isEmpty();
        }
    }

    @Test
    void levelsAreReadWithTheDigitsAndCommasOfOtherScripts() {
        assertThat(Settings.VALUES.parse("\u06F0\u066B\u06F9\u060C \u06F1")).isEqualTo(Levels.of(0.9, 1));
        assertThat(Settings.VALUES.parse("\uFF10\uFF0E\uFF15\uFF0C\uFF11")).isEqualTo(Levels.of(0.5, 1));
    }

    private static String refusal(Supplier<?> reading) {
        try {
            reading.get();
        } catch (InvalidSettingException refused) {
            return refused.getMessage();
        }
        throw new AssertionError("it was read");
    }
}
