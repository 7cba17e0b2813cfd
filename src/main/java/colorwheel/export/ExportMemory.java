package colorwheel.export;

import colorwheel.background.MemoryBudget;
import colorwheel.files.UserFacingException;
import java.util.Locale;

/**
 * How much memory an export will take, before it starts. Every thread that paints has a picture and the layer of its
 * axes; what becomes of a picture waits for its turn in a file that holds them one after the other.
 */
public final class ExportMemory {
    /** For the lab and its recording go on beside an export. */
    private static final MemoryBudget BUDGET = MemoryBudget.ofThisMachine().part(3);

    /** Of a GIF's palette: its colors while they are counted and chosen. */
    private static final int PALETTE_BYTES_PER_PIXEL = 8;

    private ExportMemory() {}

    /** What a composer takes, in bytes: its picture, and the axes of the scatter. */
    static long composerBytes(FrameStyle style) {
        return Integer.BYTES * (style.pixels() + (long) style.size() * style.size());
    }

    /** What is made of a picture for a file, in bytes, at most or as it is usual. */
    static long preparedBytes(FrameStyle style, ExportFormat format) {
        return switch (format) {
            case GIF, APNG -> style.pixels();
            case MP4 -> 3 * style.pixels();
            default -> 0;
        };
    }

    /** What each thread takes that paints, in bytes. */
    static long bytesPerThread(FrameStyle style, ExportFormat format) {
        return switch (format.kind()) {
            // Of each thread one picture may be ready while the next is made.
            case FRAMES, ANIMATION -> composerBytes(style) + 2 * preparedBytes(style, format);
            case TABLE -> 0;
        };
    }

    /** What is there once, in bytes: the picture that is written, the one before it, the palette. */
    static long commonBytes(FrameStyle style, ExportFormat format) {
        long palette = format == ExportFormat.GIF ? PALETTE_BYTES_PER_PIXEL * style.pixels() : 0;
        return palette + 2 * preparedBytes(style, format);
    }

    /** What one thread alone would take in all, in bytes. */
    public static long leastBytes(FrameStyle style, ExportFormat format) {
        return commonBytes(style, format) + bytesPerThread(style, format);
    }

    /**
     * Refuses an export for which there is not memory enough.
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
                    style.layout() == FrameLayout.SCATTER ? "" : ", or the scatter alone"));
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
