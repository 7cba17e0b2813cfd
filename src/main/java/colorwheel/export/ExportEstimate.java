package colorwheel.export;

import colorwheel.color.ColorTable;
import colorwheel.experiment.Phase;
import colorwheel.export.ExportPlan.Pictures;
import colorwheel.paint.Overlay;
import colorwheel.paint.RingLines;
import colorwheel.paint.SpaceGeometry;
import colorwheel.paint.SpacePicture;
import colorwheel.paint.SpaceScatter;
import colorwheel.paint.network.NetworkPicture;
import java.util.List;
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
    /**
     * What each epoch takes: for each pixel of a picture, besides for each pixel of a scatter with the decoder's field,
     * for each color of the experiment, and by itself.
     */
    private record Cost(
            double bytesPerPixel,
            double bytesPerFieldPixel,
            double bytesPerColor,
            double bytes,
            double nanosPerPixel,
            double nanos) {}

    private static final Map<String, Cost> COSTS = Map.of(
            ExportFormat.PNG.key(), new Cost(0.08, 0.27, 0, 15_600, 20, 5e6),
            ExportFormat.GIF.key(), new Cost(0.0145, 0.045, 0, 2_500, 60, 2e6),
            ExportFormat.MP4.key(), new Cost(0.02, 0.02, 0, 0, 60, 1e6),
            ExportFormat.APNG.key(), new Cost(0.08, 0.27, 0, 15_600, 20, 2e6),
            ExportFormat.SVG.key(), new Cost(0, 0.45, 90, 4_600, 0, 4e7),
            ExportFormat.LATENTS.key(), new Cost(0, 0, 60, 0, 0, 1e6),
            ExportFormat.MEASURES.key(), new Cost(0, 0, 0, 260, 0, 7e6),
            ExportFormat.LOSSES.key(), new Cost(0, 0, 0, 64, 0, 2e4),
            ExportFormat.NPZ.key(), new Cost(0, 0, 7, 900, 0, 4e5));

    /** The same of pictures of the network: their lines compress badly. */
    private static final Map<String, Cost> NETWORK_COSTS = Map.of(
            ExportFormat.PNG.key(), new Cost(0.26, 0, 0, 63_500, 25, 2e7),
            ExportFormat.GIF.key(), new Cost(0.038, 0, 0, 6_800, 60, 2e7),
            ExportFormat.MP4.key(), new Cost(0.04, 0, 0, 0, 60, 2e7),
            ExportFormat.APNG.key(), new Cost(0.26, 0, 0, 63_500, 25, 2e7),
            ExportFormat.SVG.key(), new Cost(0, 0, 0, 22_000, 0, 4e7));

    /** Of one hue in one curve of a unit of a network in a drawing. */
    private static final double BYTES_PER_WEDGE = 60;

    /** How long the decoder's field takes for each pixel. */
    private static final double FIELD_NANOS_PER_PIXEL = 60;

    /**
     * Of a GIF: the part that a frame takes whose epoch is next to the one before, and from which step on it is all.
     */
    private static final double MIN_CHANGE = 0.75;

    private static final double MAX_STEP = 20;

    /** Of a line through the hues in a drawing. */
    private static final double BYTES_PER_PIECE = 105;

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
        boolean network = pictures.style().layout() == FrameStyle.Layout.NETWORK;
        Cost cost = network && format.kind() != ExportFormat.Kind.TABLE
                ? NETWORK_COSTS.get(format.key())
                : COSTS.get(format.key());
        if (cost == null) {
            return new ExportEstimate(0, 0);
        }
        int epochs = format.writer().everyEpoch()
                ? pictures.frames().lastEpoch() + 1
                : format.writer().shownFrames(pictures.shots().size(), framesPerSecond);
        long pixels = pictures.style().pixels();
        long ofField = fieldPixels(format, pictures.style());
        int colors = colors(pictures).size();
        double bytes = cost.bytesPerPixel * pixels
                + cost.bytesPerFieldPixel * ofField
                + cost.bytesPerColor * colors
                + cost.bytes;
        double nanos = cost.nanosPerPixel * pixels + FIELD_NANOS_PER_PIXEL * ofField + cost.nanos;
        if (format == ExportFormat.SVG && network) {
            bytes += BYTES_PER_WEDGE * NetworkPicture.wedges(pictures.experiment());
        } else if (format == ExportFormat.SVG && SpacePicture.shows(pictures.experiment())) {
            bytes += spaceBytes(pictures, cost);
        }
        if (format == ExportFormat.GIF) {
            bytes *= change(pictures);
        }
        int together = Math.max(1, Math.min(threads, epochs));
        return new ExportEstimate((long) (epochs * bytes), epochs * nanos / together / NANOS_PER_SECOND);
    }

    /** Those of the phase of the last picture: in each phase they are others. */
    private static ColorTable colors(Pictures pictures) {
        return pictures.experiment().trainingColors(lastPhase(pictures));
    }

    private static int lastPhase(Pictures pictures) {
        List<Integer> epochs = pictures.epochs();
        return epochs.isEmpty() ? 0 : pictures.experiment().phaseUntil(epochs.get(epochs.size() - 1));
    }

    /** A drawing of a space has all points in its panels, too, and lines through the hues. */
    private static double spaceBytes(Pictures pictures, Cost cost) {
        Phase phase = pictures.experiment().phases().get(lastPhase(pictures));
        int pieces = RingLines.of(phase.grid()).colors().size();
        int size = pictures.style().size();
        int panels = SpaceGeometry.of(
                        SpaceScatter.empty(true, pictures.style().camera()),
                        size,
                        size,
                        pictures.style().scale())
                .panels()
                .size();
        return panels * cost.bytesPerColor * colors(pictures).size() + BYTES_PER_PIECE * pieces;
    }

    private static long fieldPixels(ExportFormat format, FrameStyle style) {
        boolean field = format.kind() != ExportFormat.Kind.TABLE
                && style.layout().hasOverlays()
                && style.overlays().contains(Overlay.FIELD);
        return field ? (long) style.size() * style.size() : 0;
    }

    /** A GIF keeps what does not change from one frame to the next: the closer its epochs, the less each one takes. */
    private static double change(Pictures pictures) {
        if (pictures.turn()) {
            return 1;
        }
        List<Integer> epochs = pictures.epochs();
        int last = epochs.size() - 1;
        double step = last == 0 ? MAX_STEP : (double) (epochs.get(last) - epochs.get(0)) / last;
        return MIN_CHANGE + (1 - MIN_CHANGE) * Math.log(Math.min(step, MAX_STEP)) / Math.log(MAX_STEP);
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
