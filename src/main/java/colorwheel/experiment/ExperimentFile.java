package colorwheel.experiment;

import colorwheel.files.SmallFile;
import colorwheel.files.UserFacingException;
import colorwheel.files.UserFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** Experiments as files. All methods block and may be called from any thread; call them off the JavaFX thread. */
public final class ExperimentFile {
    /** How the names of these files end, without the dot: not json, which no program may claim for itself. */
    public static final String EXTENSION = "colorwheel";

    private ExperimentFile() {}

    /**
     * Reads an experiment; see {@link ExperimentJson}.
     *
     * @throws UserFacingException if the file cannot be read or holds no valid experiment
     */
    public static Experiment read(Path file) {
        try {
            return ExperimentJson.read(SmallFile.read(file, ExperimentJson.MAX_BYTES));
        } catch (UserFacingException unreadable) {
            throw new UserFacingException(file + " cannot be opened: " + unreadable.getMessage(), unreadable);
        } catch (InvalidSettingException refused) {
            throw new UserFacingException(file + " cannot be opened. " + refused.getMessage(), refused);
        }
    }

    /**
     * Writes an experiment, whole or not at all. The folder is made if it is not there.
     *
     * @param replace whether an existing file gives way, because the user said so
     * @throws UserFacingException if the file exists and may not be replaced, or cannot be written; nothing is left of
     *     a half file, and an old file is as it was
     */
    public static void write(Experiment experiment, Path file, boolean replace) {
        byte[] bytes = ExperimentJson.write(experiment).getBytes(StandardCharsets.UTF_8);
        UserFile.write(file, "experiment", replace, out -> out.write(bytes));
    }
}
