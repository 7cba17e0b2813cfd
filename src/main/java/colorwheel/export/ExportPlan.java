package colorwheel.export;

import colorwheel.background.Cancellation;
import colorwheel.experiment.Experiment;
import colorwheel.experiment.NumberSetting;
import colorwheel.files.UserFacingException;
import colorwheel.recording.Frames;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * An export about which everything is decided.
 *
 * @param format what kind of files
 * @param pictures what is in them; of a table only the epochs count
 * @param framesPerSecond the rate of an animation, from 1 to 60; else ignored
 * @param target the folder of frames, or the file of everything else
 */
public record ExportPlan(ExportFormat format, Pictures pictures, int framesPerSecond, Path target) {
    /** How fast an animation runs. */
    public static final NumberSetting RATE = new NumberSetting(
            "fps",
            "Frame rate",
            "",
            1,
            60,
            25,
            true,
            "How many frames are shown in a second; a GIF shows at most " + GifFile.MAX_FRAMES_PER_SECOND + ".");

    /** @throws colorwheel.experiment.InvalidSettingException if the rate is not allowed */
    public ExportPlan {
        RATE.check(framesPerSecond);
        target = target.toAbsolutePath();
    }

    /** The export of a table. */
    public static ExportPlan table(
            ExportFormat format, Experiment experiment, Frames frames, List<Integer> epochs, Path target) {
        return new ExportPlan(
                format, new Pictures(experiment, frames, epochs, FrameStyle.DEFAULT), (int) RATE.initial(), target);
    }

    /**
     * Checks before any work is done that there is memory for it and a place to write it, as far as that can be known.
     * Blocks as long as the disk does; call it off the JavaFX thread.
     *
     * @throws UserFacingException with a sentence that names the file or folder
     */
    public void requirePossible() {
        ExportMemory.require(pictures.style(), format);
        requirePlace();
    }

    /** The same of the place alone, which needs no frames yet. */
    public void requirePlace() {
        boolean inFolder = format.kind() == ExportFormat.Kind.FRAMES;
        requireFolder(inFolder ? target : target.getParent());
        if (!inFolder && Files.isDirectory(target)) {
            throw new UserFacingException(target + " is a folder. Name a file in it, such as "
                    + target.resolve("wheel" + format.extension()) + ".");
        }
        format.writer().requirePossible(this);
    }

    /** A folder that is there or can be made, as far as can be seen. */
    private static void requireFolder(Path folder) {
        Path there = folder;
        while (there != null && !Files.exists(there)) {
            there = there.getParent();
        }
        if (there == null) {
            throw new UserFacingException("There is no disk for " + folder + ". Choose another folder.");
        }
        if (!Files.isDirectory(there)) {
            throw new UserFacingException(there + " is a file, not a folder. Choose another folder.");
        }
        if (!Files.isWritable(there)) {
            throw new UserFacingException("Writing is not allowed in " + there + ". Choose another folder.");
        }
    }

    /**
     * Carries it out; see {@link ExportTask}.
     *
     * @param threads how many threads work, the calling one included; at least 1
     */
    public ExportTask.Result run(int threads, ExportTask.Progress progress, Cancellation cancellation) {
        return run(new ExportRun(this, threads, progress, cancellation));
    }

    static ExportTask.Result run(ExportRun run) {
        EpochSelection.requireRecorded(run.pictures().frames(), run.epochs());
        return run.plan().format.writer().write(run);
    }
}
