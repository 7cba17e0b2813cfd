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
        return readDescribed(file).experiment();
    }

    /**
     * Reads an experiment with its remarks.
     *
     * @throws UserFacingException if the file cannot be read or holds no valid experiment
     */
    public static DescribedExperiment readDescribed(Path file) {
        return readDescribed(file, OwnColors.beside(file));
    }

    /**
     * Reads an experiment with its remarks.
     *
     * @param places where colors are looked for that are in another file
     * @throws UserFacingException if the file cannot be read or holds no valid experiment; its cause is a
     *     {@link MissingColorsException} if those colors are not found
     */
    public static DescribedExperiment readDescribed(Path file, ColorPlaces places) {
        try {
            return ExperimentJson.readDescribed(SmallFile.read(file, ExperimentJson.MAX_BYTES), places);
        } catch (UserFacingException unreadable) {
            throw new UserFacingException(file + " cannot be opened: " + unreadable.getMessage(), unreadable);
        } catch (InvalidSettingException refused) {
            throw new UserFacingException(file + " cannot be opened. " + refused.getMessage(), refused);
        }
    }

    /**
     * Writes an experiment without remarks; see {@link #write(DescribedExperiment, Path, boolean)}.
     *
     * @throws UserFacingException if the file exists and may not be replaced, or cannot be written
     */
    public static void write(Experiment experiment, Path file, boolean replace) {
        write(DescribedExperiment.plain(experiment), file, replace);
    }

    /**
     * Writes an experiment with its remarks, whole or not at all. The folder is made if it is not there.
     *
     * @param replace whether an existing file gives way, because the user said so
     * @throws UserFacingException if the file exists and may not be replaced, or cannot be written; nothing is left of
     *     a half file, and an old file is as it was
     */
    public static void write(DescribedExperiment described, Path file, boolean replace) {
        byte[] bytes = ExperimentJson.write(described).getBytes(StandardCharsets.UTF_8);
        UserFile.write(file, "experiment", replace, out -> out.write(bytes));
    }
}
