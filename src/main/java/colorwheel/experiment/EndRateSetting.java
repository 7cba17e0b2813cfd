package colorwheel.experiment;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.Optional;
import java.util.OptionalDouble;

/** A setting that is a number or none; none is left out of files. */
public final class EndRateSetting extends Setting<OptionalDouble> {
    private static final String NONE = "none";

    private final NumberSetting number;

    /** @param bounds of the number, if there is one */
    EndRateSetting(Naming naming, NumberSetting bounds, Access<OptionalDouble> access) {
        super(naming, OptionalDouble.empty(), access);
        this.number = new NumberSetting(
                naming.key(),
                naming.label(),
                bounds.unit(),
                bounds.minimum(),
                bounds.maximum(),
                bounds.initial(),
                bounds.whole(),
                naming.help());
    }

    double check(double value) {
        return number.check(value);
    }

    @Override
    public String allowed() {
        return number.allowed() + ", or none";
    }

    @Override
    public OptionalDouble parse(String text) {
        return text.strip().equalsIgnoreCase(NONE) ? OptionalDouble.empty() : OptionalDouble.of(number.parse(text));
    }

    @Override
    public String format(OptionalDouble value) {
        return value.isPresent() ? number.format(value.getAsDouble()) : NONE;
    }

    @Override
    String jsonKind() {
        return number.allowed();
    }

    @Override
    Optional<OptionalDouble> fromJson(JsonNode json) {
        return json.isNumber() ? Optional.of(OptionalDouble.of(number.check(json.decimalValue()))) : Optional.empty();
    }

    @Override
    void toJson(JsonGenerator json, OptionalDouble value) throws IOException {
        json.writeNumber(NumericSetting.text(value.getAsDouble()));
    }
}
