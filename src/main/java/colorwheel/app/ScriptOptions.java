package colorwheel.app;

import colorwheel.background.Cancellation;
import colorwheel.experiment.Experiment;
import colorwheel.export.ExportTask;
import colorwheel.export.script.ScriptFile;
import colorwheel.files.UserFacingException;
import colorwheel.recording.Frames;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The option that says where the program for PyTorch goes. */
final class ScriptOptions {
    private static final String SCRIPT = "--script";

    @Option(
            names = SCRIPT,
            paramLabel = "FILE.py|FILE.ipynb",
            description = "Also write a program for PyTorch, a script or a notebook, that repeats the training and"
                    + " compares its losses with those recorded. Never overwrites.")
    private @Nullable Path script;

    /**
     * Refuses before the training what could not be written after it.
     *
     * @throws UserFacingException if the name is empty or taken, or says of no known kind of program
     */
    void refuseWhatCannotBeWritten(Experiment experiment) {
        if (script != null) {
            if (script.toString().isBlank()) {
                throw new UserFacingException("Name a file for the program with --script FILE.py.");
            }
            ScriptFile.requireFree(experiment, script);
        }
    }

    /** Names the files, which must be distinct from all others of the command. */
    void addTo(DistinctFiles files, Experiment experiment) {
        files.writes(SCRIPT, script);
        if (script != null && !script.toString().isBlank()) {
            ScriptFile.colorFiles(experiment, script).forEach(file -> files.writes(SCRIPT, file));
        }
    }

    /** Writes the program, if it is asked for, and passes on its file once it is whole. */
    void write(Experiment experiment, Frames frames, Cancellation cancellation, Consumer<Path> written) {
        if (script != null && !cancellation.isRequested()) {
            ExportTask task = new ScriptFile(experiment, frames, script, false);
            if (!task.run(ExportTask.Progress.IGNORED, cancellation).cancelled()) {
                written.accept(script);
            }
        }
    }
}
