package colorwheel.experiment;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.Optional;

/** A setting whose values are numbers. */
public final class NumericSetting extends Setting<Double> {
    /** From here on JSON has numbers without an exponent. */
    private static final double MIN_PLAIN = 1e-6;

    private final NumberSetting number;

    /** @param words see {@link Setting.Naming#words} */
    NumericSetting(NumberSetting number, String parameter, String words, Access<Double> access) {
        super(new Naming(number.key(), number.label(), parameter, number.help(), words), number.initial(), access);
        this.number = number;
    }

    /** The bounds and how the number is written. */
    public NumberSetting number() {
        return number;
    }

    public double minimum() {
        return number.minimum();
    }

    public double maximum() {
        return number.maximum();
    }

    /** {@link NumberSetting#check(double)}. */
    public double check(double value) {
        return number.check(value);
    }

    @Override
    public String allowed() {
        return number.allowed();
    }

    @Override
    public Double parse(String text) {
        return number.parse(text);
    }

    @Override
    public String format(Double value) {
        return number.format(value);
    }

    public String format(double value) {
        return number.format(value);
    }

    @Override
    String jsonKind() {
        return number.allowed();
    }

    @Override
    Optional<Double> fromJson(JsonNode json) {
        return json.isNumber() ? Optional.of(number.check(json.decimalValue())) : Optional.empty();
    }

    /** {@code 1} rather than {@code 1.0}, and always the same double when it is read. */
    @Override
    void toJson(JsonGenerator json, Double value) throws IOException {
        json.writeNumber(text(value));
    }

    static String text(double value) {
        return value == 0 || value >= MIN_PLAIN
                ? BigDecimal.valueOf(value).stripTrailingZeros().toPlainString()
                : Double.toString(value);
    }
}
