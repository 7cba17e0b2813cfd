package colorwheel.export;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What kind of files an export writes. */
public enum ExportFormat {
    /** One PNG file for each epoch. */
    PNG("png", "PNG frames", Kind.FRAMES, ".png"),
    /** One looping animation, in a palette of its own. */
    GIF("gif", "GIF animation", Kind.ANIMATION, ".gif"),
    /** One film, made by an ffmpeg that is on the machine. */
    MP4("mp4", "MP4 film", Kind.ANIMATION, ".mp4"),
    /** One looping animation in all colors. */
    APNG("apng", "APNG animation", Kind.ANIMATION, ".apng", ".png"),
    /** One drawing for each epoch, of the scatter alone. */
    SVG("svg", "SVG drawings", Kind.FRAMES, ".svg"),
    /** One table of latents. */
    LATENTS("latents", "Latents as CSV", Kind.TABLE, ".csv"),
    /** One table of the measures of the wheel. */
    MEASURES("measures", "Measures as CSV", Kind.TABLE, ".csv");

    /** How a format spreads over files. */
    public enum Kind {
        /** A numbered file for each epoch, in a folder. */
        FRAMES,
        /** One file with all epochs as moving pictures. */
        ANIMATION,
        /** One file with all epochs in figures. */
        TABLE
    }

    private final String key;
    private final String label;
    private final Kind kind;
    private final List<String> extensions;

    ExportFormat(String key, String label, Kind kind, String... extensions) {
        this.key = key;
        this.label = label;
        this.kind = kind;
        this.extensions = List.of(extensions);
    }

    /** Its name in the command line. */
    public String key() {
        return key;
    }

    /** As it is shown. */
    public String label() {
        return label;
    }

    public Kind kind() {
        return kind;
    }

    /** How its files end, the dot included. */
    public String extension() {
        return extensions.get(0);
    }

    /** Whether a file's name ends as one of this format does, in capitals or not. */
    public boolean names(Path file) {
        Path name = file.getFileName();
        String lower = name == null ? "" : name.toString().toLowerCase(Locale.ROOT);
        return extensions.stream().anyMatch(lower::endsWith);
    }

    /** The format of pictures with this key. */
    public static Optional<ExportFormat> ofPictures(String key) {
        return Arrays.stream(values())
                .filter(format -> format.kind != Kind.TABLE && format.key.equals(key))
                .findFirst();
    }

    /** The name of an epoch's file: {@code wheel_e000450.png}. */
    public String fileName(int epoch) {
        String digits = Integer.toString(epoch);
        return "wheel_e" + "0".repeat(Math.max(0, 6 - digits.length())) + digits + extension();
    }
}
