package colorwheel.experiment;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.Optional;
import java.util.function.Function;

/**
 * A setting that is a text in files: a choice out of a few, a range of hues, a name.
 *
 * @param <T> its values
 */
public class TextSetting<T> extends Setting<T> {
    private final String allowed;
    private final Function<String, T> parse;
    private final Function<T, String> format;

    /** @param parse throws {@link InvalidSettingException} for a text that is not allowed */
    TextSetting(
            Naming naming,
            String allowed,
            T initial,
            Function<String, T> parse,
            Function<T, String> format,
            Access<T> access) {
        super(naming, initial, access);
        this.allowed = allowed;
        this.parse = parse;
        this.format = format;
    }

    /** @throws InvalidSettingException if the value cannot be written and read again */
    final void check(T value) {
        parse(format(value));
    }

    @Override
    public final String allowed() {
        return allowed;
    }

    @Override
    public final T parse(String text) {
        return parse.apply(text);
    }

    @Override
    public final String format(T value) {
        return format.apply(value);
    }

    @Override
    final String jsonKind() {
        return "a short text";
    }

    @Override
    final Optional<T> fromJson(JsonNode json) {
        return jsonText(json).map(parse);
    }

    @Override
    final void toJson(JsonGenerator json, T value) throws IOException {
        json.writeString(format(value));
    }
}
