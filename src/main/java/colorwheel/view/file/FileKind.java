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
    MODEL("DL4J models", "zip");

    /** The kinds that {@code open} and a drop take. */
    public static final List<FileKind> OPENED = List.of(EXPERIMENT, PICTURE, WEIGHTS);

    private final String label;
    private final List<String> extensions;

    FileKind(String label, String... extensions) {
        this.label = label;
        this.extensions = List.of(extensions);
    }

    /** As a file chooser shows it. */
    public String label() {
        return label;
    }

    /** How the names end that the lab suggests, without the dot. */
    public String extension() {
        return extensions.get(0);
    }

    /** How the names may end, without the dot. */
    public List<String> extensions() {
        return extensions;
    }

    /** Whether a file's name ends as the names of this kind do, in any case. */
    public boolean fits(Path file) {
        if (file.getFileName() == null) {
            return false;
        }
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        return extensions.stream().anyMatch(extension -> name.endsWith("." + extension));
    }

    /** The kind of a file to open, by the end of its name. */
    public static Optional<FileKind> toOpen(Path file) {
        return Arrays.stream(values())
                .filter(kind -> OPENED.contains(kind) && kind.fits(file))
                .findFirst();
    }
}
