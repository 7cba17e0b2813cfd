package colorwheel.app;

import colorwheel.background.Cancellation;
import colorwheel.experiment.Experiment;
import colorwheel.export.MeasuresCsv;
import colorwheel.export.Progress;
import colorwheel.files.UserFacingException;
import colorwheel.files.UserFile;
import colorwheel.recording.Frames;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import picocli.CommandLine.Option;

/** The option that says where the measures of the wheel go. */
final class MeasuresOption {
    @Option(
            names = "--measures",
            paramLabel = "FILE.csv",
            description =
                    "Also write the measures of the wheel of the recorded epochs, one line an epoch. A cell is empty"
                            + " where a measure is undefined. Never overwrites.")
    private Path file;

    /**
     * Tells before the training what could not be written after it.
     *
     * @throws UserFacingException if the name is empty or taken
     */
    void refuseWhatCannotBeWritten() {
        if (file == null) {
            return;
        }
        if (file.toString().isBlank()) {
            throw new UserFacingException("Name a file for the measures with --measures FILE.csv.");
        }
        UserFile.requireFree(file);
    }

    /** Names the file, which must be distinct from all others of the command. */
    void addTo(DistinctFiles files) {
        files.writes("--measures", file);
    }

    /** Writes the table if the option is given, and reports the file if it is whole. */
    void write(
            Experiment experiment,
            Frames frames,
            List<Integer> epochs,
            Cancellation cancellation,
            Consumer<Path> written) {
        if (file != null
                && !MeasuresCsv.write(experiment, frames, epochs, file, false, Progress.IGNORED, cancellation)
                        .cancelled()) {
            written.accept(file);
        }
    }
}
