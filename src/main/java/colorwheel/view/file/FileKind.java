package colorwheel.view.file;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The kinds of files that the lab opens or saves. */
public enum FileKind {
    EXPERIMENT("Experiments", "json"),
    PICTURE("Exported pictures", "png"),
    WEIGHTS("Weights (safetensors)", "safetensors"),
    MODEL("DL4J models", "zip");

    /** The kinds that {@code open} and a drop take. */
    public static final List<FileKind> OPENED = List.of(EXPERIMENT, PICTURE, WEIGHTS);

    private final String label;
    private final String extension;

    FileKind(String label, String extension) {
        this.label = label;
        this.extension = extension;
    }

    /** As a file chooser shows it. */
    public String label() {
        return label;
    }

    /** How the names end, without the dot. */
    public String extension() {
        return extension;
    }

    /** Whether a file's name ends as the names of this kind do, in any case. */
    public boolean fits(Path file) {
        return file.getFileName() != null
                && file.getFileName().toString().toLowerCase(Locale.ROOT).endsWith("." + extension);
    }

    /** The kind of a file to open, by the end of its name. */
    public static Optional<FileKind> toOpen(Path file) {
        return Arrays.stream(values())
                .filter(kind -> OPENED.contains(kind) && kind.fits(file))
                .findFirst();
    }
}
