package colorwheel.view.file;

import colorwheel.experiment.ExperimentFileException;
import colorwheel.export.ExportException;
import colorwheel.training.BackendUnavailableException;
import colorwheel.weights.WeightsFileException;

/** What went wrong with a file, as the user reads it. */
final class FailureWords {
    private FailureWords() {}

    static String of(Throwable failure) {
        if (failure instanceof OutOfMemoryError) {
            return "Memory ran out. Nothing was changed, and the file is as it was. Use fewer colors (a larger hue step,"
                    + " or fewer saturation and value levels), or start the program with more memory (the Java option"
                    + " -Xmx).";
        }
        boolean inWords = failure instanceof ExperimentFileException
                || failure instanceof WeightsFileException
                || failure instanceof ExportException
                || failure instanceof BackendUnavailableException;
        return inWords ? failure.getMessage() : "Something went wrong: " + failure;
    }
}
