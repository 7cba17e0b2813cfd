package colorwheel.export;

import colorwheel.background.MemoryBudget;
import colorwheel.files.UserFacingException;
import java.util.Locale;

/**
 * How much memory an export will take, before it starts. Each painting thread has a picture and the layer of its axes;
 * prepared pictures wait for their turn in a file that holds them one after the other.
 */
public final class ExportMemory {
    /** The lab and its recording go on beside an export. */
    private static final MemoryBudget BUDGET = MemoryBudget.ofThisMachine().part(3);

    private ExportMemory() {}

    /** What a composer takes, in bytes: its picture, and the axes of the scatter. */
    static long composerBytes(FrameStyle style) {
        return Integer.BYTES * (style.pixels() + (long) style.size() * style.size());
    }

    /** What each painting thread takes, in bytes. */
    static long bytesPerThread(FrameStyle style, ExportFormat format) {
        // One picture of each thread may be ready while the next is made.
        return format.kind() == ExportFormat.Kind.TABLE
                ? 0
                : composerBytes(style) + 2 * format.writer().preparedBytes(style);
    }

    /** What is needed once, in bytes: the picture that is written, the one before it, and what the format adds. */
    static long commonBytes(FrameStyle style, ExportFormat format) {
        return format.writer().commonBytes(style) + 2 * format.writer().preparedBytes(style);
    }

    /** What one thread alone would take in all, in bytes. */
    public static long leastBytes(FrameStyle style, ExportFormat format) {
        return commonBytes(style, format) + bytesPerThread(style, format);
    }

    /**
     * Refuses an export for which there is not enough memory.
     *
     * @throws UserFacingException with the settings, the estimate, the bound and what to lower
     */
    public static void require(FrameStyle style, ExportFormat format) {
        require(style, format, BUDGET);
    }

    static void require(FrameStyle style, ExportFormat format, MemoryBudget budget) {
        long needed = leastBytes(style, format);
        if (!budget.holds(needed)) {
            throw new UserFacingException(String.format(
                    Locale.ROOT,
                    "%s of %d × %d pixels takes %s for an export. Choose a smaller height%s. Nothing was written.",
                    format.label(),
                    style.width(),
                    style.height(),
                    budget.exceeded(needed),
                    style.layout().isOnePicture() ? "" : ", or the scatter alone"));
        }
    }

    /** How many threads there is memory for, from 1 to most. */
    static int threads(FrameStyle style, ExportFormat format, int most) {
        return threads(style, format, most, BUDGET);
    }

    static int threads(FrameStyle style, ExportFormat format, int most, MemoryBudget budget) {
        long each = bytesPerThread(style, format);
        long free = budget.bytes() - commonBytes(style, format);
        return each == 0 ? most : (int) Math.max(1, Math.min(most, free / each));
    }
}
