package colorwheel.app;

import colorwheel.background.Cancellation;
import colorwheel.experiment.Experiment;
import colorwheel.export.ExportException;
import colorwheel.export.MeasuresCsv;
import colorwheel.export.Progress;
import colorwheel.recording.Frames;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Option;

/** The option that says where the measures of the wheel go. */
final class MeasuresOption {
    @Option(
            names = "--measures",
            paramLabel = "FILE.csv",
            description = "Also write the measures of the wheel of the recorded epochs: epoch,loss,verdict,failing,"
                    + "winding,backtrackDegrees,reversals,circularCorrelation,gapDegrees,gapFromHue,gapToHue,gapRatio,"
                    + "leastRadius,radiusVariation,rmseTrained,rmseHeldOut,errorRatio. A cell is empty where a measure is undefined. Never"
                    + " overwrites.")
    private Path file;

    /**
     * Tells before the training what could not be written after it.
     *
     * @param latents the file for the latents, or {@code null}
     * @throws CommandFailure if the name is empty
     * @throws ExportException if the name is taken
     */
    void refuseWhatCannotBeWritten(Path latents) throws ExportException {
        if (file == null) {
            return;
        }
        if (file.toString().isBlank()) {
            throw CommandFailure.refused("Name a file for the measures with --measures FILE.csv.");
        }
        if (latents != null && SaveOptions.sameFile(file, latents)) {
            throw CommandFailure.refused("--measures and --latents name the same file. Choose two names.");
        }
        MeasuresCsv.requireFree(file);
    }

    /** Writes the table if it was asked for. */
    void write(Experiment experiment, Frames frames, List<Integer> epochs) throws ExportException {
        if (file != null) {
            MeasuresCsv.write(experiment, frames, epochs, file, false, Progress.IGNORED, new Cancellation());
        }
    }
}
