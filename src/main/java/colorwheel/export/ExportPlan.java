package colorwheel.export;

import colorwheel.background.Cancellation;
import colorwheel.files.UserFacingException;
import colorwheel.files.UserFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * An export about which everything is decided.
 *
 * @param format what kind of files
 * @param pictures what is in them; of a table only the epochs count
 * @param framesPerSecond the rate of an animation, else of no account
 * @param target the folder of frames, or the file of everything else
 */
public record ExportPlan(ExportFormat format, Pictures pictures, int framesPerSecond, Path target) {
    public ExportPlan {
        target = target.toAbsolutePath();
    }

    /**
     * Tells before any work is done whether it can be written, as far as that can be known. Blocks as long as the disk
     * does; call it off the JavaFX thread.
     *
     * @throws UserFacingException with a sentence that names the file or folder
     */
    public void requirePossible() {
        ExportMemory.require(pictures.style(), format);
        requirePossible(format, pictures.style(), pictures.epochs(), framesPerSecond, target);
    }

    /**
     * The same before there are any frames.
     *
     * @param epochs that will be written
     */
    public static void requirePossible(
            ExportFormat format, FrameStyle style, List<Integer> epochs, int framesPerSecond, Path target) {
        boolean inFolder = format.kind() == ExportFormat.Kind.FRAMES;
        Path whole = target.toAbsolutePath();
        requireFolder(inFolder ? whole : whole.getParent());
        if (!inFolder && Files.isDirectory(whole)) {
            throw new UserFacingException(whole + " is a folder. Name a file in it, such as "
                    + whole.resolve("wheel" + format.extension()) + ".");
        }
        switch (format.kind()) {
            case FRAMES -> SequenceExport.requireFree(format, whole, epochs);
            case ANIMATION -> AnimationExport.requirePossible(format, style, framesPerSecond, whole);
            case TABLE -> UserFile.requireFree(whole);
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
    public ExportResult run(int threads, Progress progress, Cancellation cancellation) {
        return switch (format) {
            case PNG, SVG -> SequenceExport.run(pictures, format, target, threads, progress, cancellation);
            case GIF, APNG, MP4 ->
                AnimationExport.run(
                        new AnimationRequest(pictures, format, framesPerSecond, target),
                        threads,
                        progress,
                        cancellation);
            case LATENTS ->
                LatentsCsv.write(
                        pictures.experiment(),
                        pictures.frames(),
                        pictures.epochs(),
                        target,
                        false,
                        progress,
                        cancellation);
            case MEASURES ->
                MeasuresCsv.write(
                        pictures.experiment(),
                        pictures.frames(),
                        pictures.epochs(),
                        target,
                        false,
                        progress,
                        cancellation);
        };
    }
}
