package colorwheel.experiment;

import colorwheel.files.ForeignText;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;

/** A setting that is on or off. */
public final class FlagSetting extends Setting<Boolean> {
    private final String on;
    private final String off;

    /**
     * @param on what an experiment with it is called among others: {@code normalized}
     * @param off what one without it is called
     */
    FlagSetting(Naming naming, String on, String off, boolean initial, Access<Boolean> access) {
        super(naming, initial, access);
        this.on = on;
        this.off = off;
    }

    @Override
    public Optional<String> words(Boolean value) {
        return Optional.of(value ? on : off);
    }

    @Override
    public String allowed() {
        return "true or false";
    }

    @Override
    public Boolean parse(String text) {
        return switch (text.strip().toLowerCase(Locale.ROOT)) {
            case "true" -> true;
            case "false" -> false;
            default -> throw refused(ForeignText.shown(text.strip()));
        };
    }

    @Override
    public String format(Boolean value) {
        return value.toString();
    }

    @Override
    String jsonKind() {
        return allowed();
    }

    @Override
    Optional<Boolean> fromJson(JsonNode json) {
        return json.isBoolean() ? Optional.of(json.booleanValue()) : Optional.empty();
    }

    @Override
    void toJson(JsonGenerator json, Boolean value) throws IOException {
        json.writeBoolean(value);
    }
}
