package colorwheel.experiment;

import colorwheel.files.ForeignText;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** A setting whose values are lists of levels. */
public final class LevelsSetting extends Setting<Levels> {
    LevelsSetting(Naming naming, Levels initial, Access<Levels> access) {
        super(naming, initial, access);
    }

    /** @throws InvalidSettingException if these are not one to ten rising numbers from 0 to 1 */
    void check(List<Double> levels) {
        refusing(() -> new Levels(levels));
    }

    @Override
    public String allowed() {
        return "1 to " + Levels.MAX_COUNT + " different numbers from 0 to 1";
    }

    /** Reads numbers with commas between them, in any order. */
    @Override
    public Levels parse(String text) {
        return refusing(() -> Levels.parse(text));
    }

    private Levels refusing(Supplier<Levels> levels) {
        try {
            return levels.get();
        } catch (IllegalArgumentException unreadable) {
            throw new InvalidSettingException(key(), label() + ": " + unreadable.getMessage() + ".");
        }
    }

    @Override
    public String format(Levels levels) {
        return levels.toString();
    }

    @Override
    public Optional<String> reading(String text) {
        if (!Levels.isAmbiguous(text)) {
            return Optional.empty();
        }
        return Optional.of(label() + ": " + ForeignText.shown(text.strip()) + " was read as the levels " + parse(text)
                + ". A decimal number has a point, such as 0.5.");
    }

    @Override
    String jsonKind() {
        return "a list of numbers such as [0.9, 1]";
    }

    @Override
    Optional<Levels> fromJson(JsonNode json) {
        if (!json.isArray()) {
            return Optional.empty();
        }
        return Optional.of(parse(StreamSupport.stream(json.spliterator(), false)
                .limit(Levels.MAX_COUNT + 1)
                .map(level -> level.decimalValue().toString())
                .collect(Collectors.joining(", "))));
    }

    @Override
    void toJson(JsonGenerator json, Levels levels) throws IOException {
        json.writeStartArray();
        for (double level : levels.levels()) {
            json.writeNumber(NumericSetting.text(level));
        }
        json.writeEndArray();
    }
}
