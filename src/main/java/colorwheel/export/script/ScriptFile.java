package colorwheel.export.script;

import colorwheel.background.Cancellation;
import colorwheel.color.ListedColors;
import colorwheel.experiment.Experiment;
import colorwheel.export.ExportTask;
import colorwheel.files.Reasons;
import colorwheel.files.UserFacingException;
import colorwheel.files.UserFile;
import colorwheel.recording.Frames;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CancellationException;

/**
 * Writes an experiment as a program for PyTorch, and beside it the lists of colors that are too long to stand in it. A
 * name that ends in {@code .ipynb} gets a notebook, any other name a script.
 *
 * @param experiment what was trained
 * @param frames its recording, with epoch 0 at least
 * @param file the program
 * @param replace whether existing files give way, because the user said so
 */
public record ScriptFile(Experiment experiment, Frames frames, Path file, boolean replace) implements ExportTask {
    /** How the name of a script ends. */
    public static final String SCRIPT = ".py";

    /** How the name of a notebook ends. */
    public static final String NOTEBOOK = ".ipynb";

    private static final String WHAT = "PyTorch script";

    /** @throws IllegalArgumentException if nothing is recorded */
    public ScriptFile {
        if (frames.isEmpty()) {
            throw new IllegalArgumentException("nothing is recorded");
        }
    }

    /**
     * Checks before any work is done that the files can be written without overwriting.
     *
     * @throws UserFacingException if the name ends in neither of the two ways, or a file exists
     */
    public static void requireFree(Experiment experiment, Path file) {
        String name = name(file);
        if (!name.endsWith(SCRIPT) && !name.endsWith(NOTEBOOK)) {
            throw new UserFacingException(
                    file + " is no name for a PyTorch script. End it with .py, or for a notebook with .ipynb.");
        }
        UserFile.requireFree(file);
        ScriptRun run = ScriptRun.untrained(experiment);
        ColorsPart.files(run).forEach(list -> UserFile.requireFree(beside(run, file, list)));
    }

    /** The files of colors that are written beside a program. */
    public static List<Path> colorFiles(Experiment experiment, Path file) {
        ScriptRun run = ScriptRun.untrained(experiment);
        return ColorsPart.files(run).stream()
                .map(list -> beside(run, file, list))
                .toList();
    }

    private static Path beside(ScriptRun run, Path file, ListedColors list) {
        return file.resolveSibling(baseName(file) + ColorsPart.fileEnding(run, list));
    }

    private static String name(Path file) {
        Path name = file.getFileName();
        return name == null ? "" : name.toString().toLowerCase(Locale.ROOT);
    }

    private static String baseName(Path file) {
        String name = String.valueOf(file.getFileName());
        int dot = name.lastIndexOf('.');
        return dot > 0 ? name.substring(0, dot) : name;
    }

    /** {@inheritDoc} An experiment of several phases is trained again for it, up to the last one. */
    @Override
    public Result run(Progress progress, Cancellation cancellation) {
        try {
            ScriptRun run = ScriptRun.of(experiment, frames, cancellation);
            for (ListedColors list : ColorsPart.files(run)) {
                write(beside(run, file, list), "colors", ColorsPart.fileText(list));
            }
            boolean notebook = name(file).endsWith(NOTEBOOK);
            String base = baseName(file);
            write(file, WHAT, notebook ? PyTorchScript.notebook(run, base) : PyTorchScript.script(run, base));
        } catch (CancellationException cancelled) {
            return new Result(file, 0, 1, true, "The export was cancelled. " + Reasons.left(cancelled));
        }
        progress.at(1, 1);
        return new Result(file, 1, 1, false, "The " + WHAT + " was written to " + file + ".");
    }

    private void write(Path where, String what, String text) {
        UserFile.write(where, what, replace, out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
    }
}
