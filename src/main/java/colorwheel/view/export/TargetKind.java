package colorwheel.view.export;

import colorwheel.export.ExportFormat;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/**
 * What a place is for.
 *
 * @param inFolder whether it is a folder for files, and not a file
 * @param extensions how a file may end, the dot included; the first is suggested
 */
record TargetKind(boolean inFolder, List<String> extensions) {
    static TargetKind of(ExportFormat format) {
        return new TargetKind(format.kind() == ExportFormat.Kind.FRAMES, format.extensions());
    }

    /** How a file is suggested to end; empty for a folder. */
    String extension() {
        return inFolder ? "" : extensions.get(0);
    }

    /** Whether a file's name ends as one of these does, in capitals or not. */
    boolean names(Path file) {
        Path name = file.getFileName();
        String lower = name == null ? "" : name.toString().toLowerCase(Locale.ROOT);
        return extensions.stream().anyMatch(lower::endsWith);
    }
}
