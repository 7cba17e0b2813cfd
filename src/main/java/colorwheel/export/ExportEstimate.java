package colorwheel.export;

import colorwheel.export.ExportPlan.Pictures;
import java.util.Locale;
import java.util.Map;

/**
 * What an export will come to, before it is made: right within a factor of about two, from what formats took when they
 * were measured. The time is that of a plain machine with nothing else to do.
 *
 * @param bytes the size of all files; 0 if nothing is known of the format
 * @param seconds how long it takes
 */
public record ExportEstimate(long bytes, double seconds) {
    /** What each epoch takes: for each pixel of a picture, for each color of the experiment, and by itself. */
    private record Cost(double bytesPerPixel, double bytesPerColor, double bytes, double nanosPerPixel, double nanos) {}

    private static final Map<String, Cost> COSTS = Map.of(
            ExportFormat.PNG.key(), new Cost(0.073, 0, 15_600, 20, 5e6),
            ExportFormat.GIF.key(), new Cost(0.013, 0, 2_500, 60, 2e6),
            ExportFormat.MP4.key(), new Cost(0.02, 0, 0, 60, 1e6),
            ExportFormat.APNG.key(), new Cost(0.073, 0, 15_600, 20, 2e6),
            ExportFormat.SVG.key(), new Cost(0, 90, 4_600, 0, 4e7),
            ExportFormat.LATENTS.key(), new Cost(0, 75, 0, 0, 1e6),
            ExportFormat.MEASURES.key(), new Cost(0, 0, 250, 0, 2e6));

    private static final double NANOS_PER_SECOND = 1e9;
    private static final long KILO = 1_000;
    private static final long MEGA = 1_000_000;
    private static final long GIGA = 1_000_000_000;
    private static final int SECONDS_PER_MINUTE = 60;

    /**
     * @param framesPerSecond the rate of an animation; else ignored
     * @param threads how many threads work, at least 1
     */
    public static ExportEstimate of(ExportFormat format, Pictures pictures, int framesPerSecond, int threads) {
        Cost cost = COSTS.get(format.key());
        if (cost == null) {
            return new ExportEstimate(0, 0);
        }
        int epochs = format.writer().shownFrames(pictures.epochs().size(), framesPerSecond);
        long pixels = pictures.style().pixels();
        int colors = pictures.experiment().trainingColors().size();
        double bytes = cost.bytesPerPixel * pixels + cost.bytesPerColor * colors + cost.bytes;
        double nanos = cost.nanosPerPixel * pixels + cost.nanos;
        int together = Math.max(1, Math.min(threads, epochs));
        return new ExportEstimate((long) (epochs * bytes), epochs * nanos / together / NANOS_PER_SECOND);
    }

    /** Both in words, such as {@code About 55 MB, in about 12 seconds}; empty if nothing is known. */
    @Override
    public String toString() {
        return bytes == 0 ? "" : "About " + size() + ", in " + time();
    }

    private String size() {
        if (bytes >= GIGA) {
            return String.format(Locale.ROOT, "%.1f GB", (double) bytes / GIGA);
        }
        return bytes >= MEGA ? rounded((double) bytes / MEGA) + " MB" : rounded((double) bytes / KILO) + " kB";
    }

    private String time() {
        if (seconds < 1) {
            return "less than a second";
        }
        if (seconds < 1.5 * SECONDS_PER_MINUTE) {
            return "about " + rounded(seconds) + (rounded(seconds) == 1 ? " second" : " seconds");
        }
        long minutes = rounded(seconds / SECONDS_PER_MINUTE);
        return "about " + minutes + (minutes == 1 ? " minute" : " minutes");
    }

    /** To at most two digits, since it is an estimate. */
    private static long rounded(double value) {
        long whole = Math.max(1, Math.round(value));
        long unit = 1;
        while (whole / unit >= 100) {
            unit *= 10;
        }
        return Math.round(value / unit) < 1 ? whole : Math.round((double) whole / unit) * unit;
    }
}
