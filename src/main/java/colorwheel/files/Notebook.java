package colorwheel.files;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import java.util.Locale;

/**
 * Notebooks of Jupyter in Python, of the format nbformat 4.5: a JSON object with a list of cells, each with an id, its
 * kind, and its text as a list of lines. Equal cells give equal text.
 */
public final class Notebook {
    private Notebook() {}

    /**
     * A cell.
     *
     * @param code whether it is Python, and not words in Markdown
     * @param text its text, without a line feed at its end
     */
    public record Cell(boolean code, String text) {
        /** Words in Markdown. */
        public static Cell words(String text) {
            return new Cell(false, text);
        }

        /** Python. */
        public static Cell code(String text) {
            return new Cell(true, text);
        }
    }

    /** The text of a file with these cells. */
    public static String text(List<Cell> cells) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = new JsonFactory().createGenerator(text)) {
            DefaultIndenter lines = new DefaultIndenter(" ", "\n");
            json.setPrettyPrinter(
                    new DefaultPrettyPrinter().withObjectIndenter(lines).withArrayIndenter(lines));
            json.writeStartObject();
            json.writeArrayFieldStart("cells");
            for (int k = 0; k < cells.size(); k++) {
                write(json, cells.get(k), k);
            }
            json.writeEndArray();
            json.writeObjectFieldStart("metadata");
            json.writeObjectFieldStart("kernelspec");
            json.writeStringField("display_name", "Python 3");
            json.writeStringField("language", "python");
            json.writeStringField("name", "python3");
            json.writeEndObject();
            json.writeEndObject();
            json.writeNumberField("nbformat", 4);
            json.writeNumberField("nbformat_minor", 5);
            json.writeEndObject();
        } catch (IOException impossible) {
            throw new IllegalStateException("text in memory can be written", impossible);
        }
        return text.append('\n').toString();
    }

    private static void write(JsonGenerator json, Cell cell, int place) throws IOException {
        json.writeStartObject();
        json.writeStringField("cell_type", cell.code() ? "code" : "markdown");
        if (cell.code()) {
            json.writeNullField("execution_count");
        }
        json.writeStringField("id", String.format(Locale.ROOT, "cell-%d", place));
        json.writeObjectFieldStart("metadata");
        json.writeEndObject();
        if (cell.code()) {
            json.writeArrayFieldStart("outputs");
            json.writeEndArray();
        }
        json.writeArrayFieldStart("source");
        List<String> lines = cell.text().lines().toList();
        for (int k = 0; k < lines.size(); k++) {
            json.writeString(k + 1 < lines.size() ? lines.get(k) + "\n" : lines.get(k));
        }
        json.writeEndArray();
        json.writeEndObject();
    }
}
