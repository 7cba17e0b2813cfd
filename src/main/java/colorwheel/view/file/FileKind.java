package colorwheel.view.file;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The kinds of files that the lab opens or saves. */
public enum FileKind {
    EXPERIMENT("Experiments", "json", "colorwheel"),
    PICTURE("Exported pictures", "png", "apng"),
    WEIGHTS("Weights (safetensors)", "safetensors"),
    COLORS("Colors", "csv", "tsv", "txt", "hex", "gpl", "ase", "aco", "png", "jpg", "jpeg"),
    MODEL("DL4J models", "zip");

    /** The kinds that can be opened or dropped. */
    public static final List<FileKind> OPENED = List.of(EXPERIMENT, PICTURE, WEIGHTS, COLORS);

    private final String label;
    private final List<String> extensions;

    FileKind(String label, String... extensions) {
        this.label = label;
        this.extensions = List.of(extensions);
    }

    /** The name in a file chooser. */
    public String label() {
        return label;
    }

    /** The extension of suggested names, without the dot. */
    public String extension() {
        return extensions.get(0);
    }

    /** All extensions, without the dot. */
    public List<String> extensions() {
        return extensions;
    }

    /** Whether a file's name has one of the extensions, in upper or lower case. */
    public boolean fits(Path file) {
        if (file.getFileName() == null) {
            return false;
        }
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        return extensions.stream().anyMatch(extension -> name.endsWith("." + extension));
    }

    /** The kind of a file to open, by its extension. */
    public static Optional<FileKind> toOpen(Path file) {
        return Arrays.stream(values())
                .filter(kind -> OPENED.contains(kind) && kind.fits(file))
                .findFirst();
    }
}
