package colorwheel.export;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/**
 * What kind of files an export writes: a descriptor, from which the dialog and the command line offer it, and a writer.
 * A new format is one more constant in {@link #ALL} and its writer.
 *
 * @param key its name in the command line
 * @param label its name in the window
 * @param kind how the epochs are spread over files
 * @param extensions how its files may end, the dot included; the first is suggested
 * @param note what else a user should know, for the help; a sentence without its period, or empty
 * @param writer what writes it
 */
public record ExportFormat(String key, String label, Kind kind, List<String> extensions, String note, Writer writer) {
    /** One PNG file for each epoch. */
    public static final ExportFormat PNG = new ExportFormat(
            "png", "PNG frames", Kind.FRAMES, List.of(".png"), "", new FrameFiles(false, FrameFiles::png));

    /** One looping animation, in a palette of its own. */
    public static final ExportFormat GIF = new ExportFormat(
            "gif",
            "GIF animation",
            Kind.ANIMATION,
            List.of(".gif"),
            "A GIF shows at most " + GifFile.MAX_FRAMES_PER_SECOND + " frames a second",
            new GifFile());

    /** One film, made by an ffmpeg that is on the machine. */
    public static final ExportFormat MP4 = new ExportFormat(
            "mp4",
            "MP4 film",
            Kind.ANIMATION,
            List.of(".mp4"),
            "An MP4 needs the program ffmpeg",
            new FilmFile(Ffmpeg::find, FilmFile.TIMEOUT));

    /** One looping animation in all colors. */
    public static final ExportFormat APNG =
            new ExportFormat("apng", "APNG animation", Kind.ANIMATION, List.of(".apng", ".png"), "", new ApngFile());

    /** One drawing for each epoch, of the scatter or the network alone. */
    public static final ExportFormat SVG = new ExportFormat(
            "svg",
            "SVG drawings",
            Kind.FRAMES,
            List.of(".svg"),
            "An SVG shows the scatter alone, or the network",
            new FrameFiles(true, FrameFiles::svg));

    /** One table of latents. */
    public static final ExportFormat LATENTS = new ExportFormat(
            "latents",
            "Latents as CSV",
            Kind.TABLE,
            List.of(".csv"),
            "The columns are " + LatentRows.COLORS + ",z1,z2",
            new TableFile("latents", false, LatentRows::new));

    /** One table of the measures of the wheel. */
    public static final ExportFormat MEASURES = new ExportFormat(
            "measures",
            "Measures as CSV",
            Kind.TABLE,
            List.of(".csv"),
            "A cell is empty where a measure is undefined",
            new TableFile("measures", false, MeasureRows::new));

    /** One table of the losses. */
    public static final ExportFormat LOSSES = new ExportFormat(
            "losses",
            "Losses as CSV",
            Kind.TABLE,
            List.of(".csv"),
            "The columns are " + LossRows.HEADER,
            new TableFile("losses", true, LossRows::new));

    /** One file of arrays for NumPy. */
    public static final ExportFormat NPZ = new ExportFormat(
            "npz",
            "Recording for NumPy (NPZ)",
            Kind.TABLE,
            List.of(".npz"),
            RecordingArrays.NOTE,
            new RecordingArrays());

    /** Every format, in the order in which they are offered. */
    public static final List<ExportFormat> ALL = List.of(PNG, GIF, MP4, APNG, SVG, LATENTS, MEASURES, LOSSES, NPZ);

    /** How the epochs are spread over files. */
    public enum Kind {
        /** A numbered file for each epoch, in a folder. */
        FRAMES,
        /** One file with all epochs as moving pictures. */
        ANIMATION,
        /** One file with all epochs in figures. */
        TABLE
    }

    /** Writes the files of a format. May be used by several threads, each with an export of its own. */
    public interface Writer {
        /**
         * Writes what is planned; see {@link ExportTask#run}. The epochs are recorded. Interrupting the calling thread
         * cancels as well.
         */
        ExportTask.Result write(ExportPlan.Run run);

        /**
         * Checks before any work is done that it can be written.
         *
         * @throws colorwheel.files.UserFacingException if not, such as where a file exists
         */
        default void requirePossible(ExportPlan plan) {
            plan.requireFree();
        }

        /** How many of the frames a file shows. */
        default int shownFrames(int frames, int framesPerSecond) {
            return frames;
        }

        /** Whether it writes all epochs of the run, whichever are chosen. */
        default boolean everyEpoch() {
            return false;
        }

        /** Whether it can show frames of a layout. */
        default boolean canShow(FrameStyle.Layout layout) {
            return true;
        }

        /** The size of a picture that waits for its turn in a file, in bytes: the most, or what is usual. */
        default long preparedBytes(FrameStyle style) {
            return 0;
        }

        /** What it needs once, besides pictures, in bytes. */
        default long commonBytes(FrameStyle style) {
            return 0;
        }
    }

    public ExportFormat {
        extensions = List.copyOf(extensions);
    }

    @Override
    public String toString() {
        return key;
    }

    /** How its files end, the dot included. */
    public String extension() {
        return extensions.get(0);
    }

    /** Whether a file's name ends as one of this format does, in capitals or not. */
    public boolean names(Path file) {
        Path name = file.getFileName();
        String lower = name == null ? "" : name.toString().toLowerCase(Locale.ROOT);
        return extensions.stream().anyMatch(lower::endsWith);
    }

    /** The name of a picture's file: {@code wheel_e000450.png}. */
    public String fileName(Shot shot) {
        return shot.name() + extension();
    }
}
