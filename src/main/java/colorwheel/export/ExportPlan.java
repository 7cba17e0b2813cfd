package colorwheel.export;

import colorwheel.background.Cancellation;
import colorwheel.experiment.Experiment;
import colorwheel.experiment.NumberSetting;
import colorwheel.export.ExportTask.Progress;
import colorwheel.files.Folders;
import colorwheel.files.UserFacingException;
import colorwheel.files.UserFile;
import colorwheel.files.WholeFile;
import colorwheel.paint.SpacePicture;
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
 * @param replace whether an existing file is replaced, because the user agreed; frames in a folder never are
 */
public record ExportPlan(ExportFormat format, Pictures pictures, int framesPerSecond, Path target, boolean replace) {
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

    /**
     * An export that overwrites nothing.
     *
     * @throws colorwheel.experiment.InvalidSettingException if the rate is not allowed
     */
    public ExportPlan(ExportFormat format, Pictures pictures, int framesPerSecond, Path target) {
        this(format, pictures, framesPerSecond, target, false);
    }

    /** The same export, into a file that may exist. */
    public ExportPlan replacing() {
        return new ExportPlan(format, pictures, framesPerSecond, target, true);
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

    /**
     * Whether its one file exists, so that it would have to be replaced. Asks the disk, as {@link #requirePossible}.
     */
    public boolean isTaken() {
        return format.kind() != ExportFormat.Kind.FRAMES && Files.isRegularFile(target);
    }

    /** Checks that a file that is not to be replaced does not exist. */
    void requireFree() {
        if (!replace) {
            UserFile.requireFree(target);
        }
    }

    /** The same of the place alone, which needs no frames yet. */
    public void requirePlace() {
        requirePlace(target, format.kind() == ExportFormat.Kind.FRAMES, "wheel" + format.extension());
        format.writer().requirePossible(this);
    }

    /**
     * Checks that a folder or file can be made, as far as can be seen; whether it exists is not asked. Blocks as long
     * as the disk does.
     *
     * @param inFolder whether the place is a folder for files, and not a file
     * @param example the name of a file, for the user
     * @throws UserFacingException with a sentence that names the place
     */
    public static void requirePlace(Path place, boolean inFolder, String example) {
        requireFolder(inFolder ? place : Folders.of(place));
        if (!inFolder && Files.isDirectory(place)) {
            throw new UserFacingException(
                    place + " is a folder. Name a file in it, such as " + place.resolve(example) + ".");
        }
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
        return run(new Run(this, threads, progress, cancellation));
    }

    static ExportTask.Result run(Run run) {
        EpochSelection.requireRecorded(run.pictures().frames(), run.epochs());
        return run.plan().format.writer().write(run);
    }

    /**
     * One export while it is carried out.
     *
     * @param plan what is written
     * @param threads how many threads work, the calling one included; at least 1
     * @param progress receives the progress
     * @param cancellation asks it to stop
     * @param opener opens new files; a test puts a faulty one here
     */
    public record Run(
            ExportPlan plan, int threads, Progress progress, Cancellation cancellation, WholeFile.Opener opener) {
        public Run(ExportPlan plan, int threads, Progress progress, Cancellation cancellation) {
            this(plan, threads, progress, cancellation, WholeFile.Opener.NEW_FILE);
        }

        /** The same export, stopped by something else. */
        Run stoppedBy(Cancellation other) {
            return new Run(plan, threads, progress, other, opener);
        }

        Pictures pictures() {
            return plan.pictures();
        }

        List<Integer> epochs() {
            return plan.pictures().epochs();
        }

        List<Shot> shots() {
            return plan.pictures().shots();
        }

        /** How many of the threads may paint at a time, for which there is memory. */
        int painters(int most) {
            return ExportMemory.threads(pictures().style(), plan.format(), Math.max(1, Math.min(most, shots().size())));
        }
    }

    /**
     * The pictures that an export is made of. What kind of file they go into is another matter.
     *
     * @param experiment what was trained
     * @param frames its recording, as it is at this moment
     * @param epochs the epochs, in the order in which they are written, none twice; see {@link EpochSelection}
     * @param style how they look
     * @param turn whether it is a turn of 360° of one epoch, of a bottleneck of three
     */
    public record Pictures(Experiment experiment, Frames frames, List<Integer> epochs, FrameStyle style, boolean turn) {
        public Pictures {
            epochs = epochs.stream().distinct().toList();
            if (turn && (epochs.size() != 1 || !SpacePicture.shows(experiment))) {
                throw new IllegalArgumentException("a turn needs one epoch of a bottleneck of three");
            }
        }

        /** A picture of each epoch. */
        public Pictures(Experiment experiment, Frames frames, List<Integer> epochs, FrameStyle style) {
            this(experiment, frames, epochs, style, false);
        }

        /** The pictures in the order in which they are written. */
        public List<Shot> shots() {
            return Shot.of(epochs, style.camera(), turn);
        }

        /** A new composer of these pictures: one for each thread that paints. */
        FrameComposer composer() {
            return new FrameComposer(experiment, frames, style);
        }

        /** Where the picture of an epoch comes from. */
        PictureOrigin origin(int epoch) {
            return PictureOrigin.of(experiment, frames, epoch).without(style.without());
        }
    }
}
