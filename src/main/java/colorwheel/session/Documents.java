package colorwheel.session;

import colorwheel.experiment.Experiment;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/**
 * Which file is the document, and what is in each file that was read or written: the one owner of both. A step of undo
 * may bring back another file, but never what was in it at some time.
 */
final class Documents {
    private final Map<Path, Experiment> contents = new HashMap<>();
    private final ReadOnlyObjectWrapper<Document> document =
            new ReadOnlyObjectWrapper<>(this, "document", Document.NONE);

    /** The document with what is in it now; {@link Document#NONE} if there is none. */
    ReadOnlyObjectProperty<Document> documentProperty() {
        return document.getReadOnlyProperty();
    }

    /** The file of the document; {@code null} if there is none. */
    Path file() {
        return document.get().file();
    }

    /** Notes what was read from a file or written to it. */
    void note(Path file, Experiment content) {
        contents.put(file, content);
        show(file());
    }

    /** @param file from now on the document, read or written before; {@code null} for none */
    void show(Path file) {
        document.set(file == null ? Document.NONE : new Document(file, contents.get(file)));
    }
}
