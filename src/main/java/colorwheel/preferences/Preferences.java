package colorwheel.preferences;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The choices that are remembered from one start to the next. Immutable.
 *
 * @param window the place of the window when it was last closed
 * @param theme the key of the theme chosen: {@code light}, {@code dark} or {@code system}
 * @param systemWasDark whether the system's theme was dark at the last query; the first frame cannot wait for a new one
 * @param lastFolder the folder of the last file opened or saved
 * @param recentFiles the last files of experiments and colors, the newest first, each once
 * @param hintSeen whether the hints of the first run were followed or dismissed
 * @param trainsAtStart whether the lab trains once by itself when it is opened without a file
 * @param look how the window looked when it was last closed
 * @param experiment the experiment in the window when it was last closed, in its text form; {@code null} for the first
 *     one
 */
public record Preferences(
        @Nullable WindowPlace window,
        String theme,
        boolean systemWasDark,
        @Nullable Path lastFolder,
        List<Path> recentFiles,
        boolean hintSeen,
        boolean trainsAtStart,
        Look look,
        @Nullable String experiment) {
    /**
     * The place of a window when it was not maximized, and whether it was maximized.
     *
     * @param x the left edge, in the screen's coordinates
     * @param y the upper edge
     * @param width at least 1
     * @param height at least 1
     * @param maximized whether it filled the screen
     */
    public record WindowPlace(double x, double y, double width, double height, boolean maximized) {
        /** Beyond any screen. */
        private static final double MAX_COORDINATE = 1e5;

        /** @throws IllegalArgumentException if no screen can be there */
        public WindowPlace {
            boolean somewhere = Math.abs(x) <= MAX_COORDINATE && Math.abs(y) <= MAX_COORDINATE;
            boolean someSize = width >= 1 && width <= MAX_COORDINATE && height >= 1 && height <= MAX_COORDINATE;
            if (!somewhere || !someSize) {
                throw new IllegalArgumentException(
                        "no window is at " + x + ", " + y + " with " + width + " × " + height);
            }
        }
    }

    /**
     * How the window looked.
     *
     * @param divider the share of the picture beside the swatches, between 0 and 1
     * @param tab the tab at the right, by its name
     * @param overlays the keys of the overlays that were on
     * @param historyStrip whether the history strip was on
     * @param network whether the network was shown in the place of the latents
     * @param speed of training and playback in epochs a second; 0 is as fast as possible
     * @param textPercent the size of the text, from 100 to 200 percent of the normal one
     */
    public record Look(
            double divider,
            String tab,
            List<String> overlays,
            boolean historyStrip,
            boolean network,
            int speed,
            int textPercent) {
        /** That of a first start. */
        public static final Look DEFAULT = new Look(0.66, "Loss", List.of(), false, false, 250, 100);

        /**
         * @throws IllegalArgumentException unless the divider is between 0 and 1, the speed not negative, and the size
         *     of the text in its range
         */
        public Look {
            if (!(divider > 0 && divider < 1)) {
                throw new IllegalArgumentException("no divider is at " + divider);
            }
            if (speed < 0) {
                throw new IllegalArgumentException("no speed is " + speed);
            }
            if (textPercent < 100 || textPercent > 200) {
                throw new IllegalArgumentException("no text has " + textPercent + " % of its size");
            }
            overlays = List.copyOf(overlays);
        }
    }

    /** The greatest number of recent files. */
    public static final int MAX_RECENT_FILES = 10;

    /** The preferences of a first start. */
    public static final Preferences DEFAULT =
            new Preferences(null, "system", false, null, List.of(), false, true, Look.DEFAULT, null);

    public Preferences {
        recentFiles = recentFiles.stream().distinct().limit(MAX_RECENT_FILES).toList();
    }

    public Preferences withWindow(@Nullable WindowPlace place) {
        return new Preferences(
                place, theme, systemWasDark, lastFolder, recentFiles, hintSeen, trainsAtStart, look, experiment);
    }

    public Preferences withTheme(String key) {
        return new Preferences(
                window, key, systemWasDark, lastFolder, recentFiles, hintSeen, trainsAtStart, look, experiment);
    }

    public Preferences withSystemWasDark(boolean dark) {
        return new Preferences(window, theme, dark, lastFolder, recentFiles, hintSeen, trainsAtStart, look, experiment);
    }

    public Preferences withLastFolder(Path folder) {
        return new Preferences(
                window, theme, systemWasDark, folder, recentFiles, hintSeen, trainsAtStart, look, experiment);
    }

    /** With a file as the newest recent one. */
    public Preferences withRecentFile(Path file) {
        List<Path> files = new ArrayList<>(recentFiles);
        files.remove(file);
        files.add(0, file);
        return withRecentFiles(files);
    }

    public Preferences withRecentFiles(List<Path> files) {
        return new Preferences(
                window, theme, systemWasDark, lastFolder, files, hintSeen, trainsAtStart, look, experiment);
    }

    public Preferences withHintSeen(boolean seen) {
        return new Preferences(
                window, theme, systemWasDark, lastFolder, recentFiles, seen, trainsAtStart, look, experiment);
    }

    public Preferences withTrainsAtStart(boolean trains) {
        return new Preferences(
                window, theme, systemWasDark, lastFolder, recentFiles, hintSeen, trains, look, experiment);
    }

    public Preferences withLook(Look now) {
        return new Preferences(
                window, theme, systemWasDark, lastFolder, recentFiles, hintSeen, trainsAtStart, now, experiment);
    }

    public Preferences withExperiment(@Nullable String text) {
        return new Preferences(
                window, theme, systemWasDark, lastFolder, recentFiles, hintSeen, trainsAtStart, look, text);
    }

    /**
     * Applies the changes of one list to another: elements moved to the front there come to the front here, elements
     * removed there are removed here.
     *
     * @param before a list, the newest element first
     * @param after the same list after the changes
     * @param other the list to change
     */
    static <T> List<T> mergedRecent(List<T> before, List<T> after, List<T> other) {
        int newer = after.size();
        int left = before.size();
        // From the end, as long as the order is the old one: the elements before that were moved to the front.
        while (newer > 0) {
            int place = before.subList(0, left).lastIndexOf(after.get(newer - 1));
            if (place < 0) {
                break;
            }
            left = place;
            newer--;
        }
        List<T> removed = new ArrayList<>(before);
        removed.removeAll(after);
        Set<T> merged = new LinkedHashSet<>(after.subList(0, newer));
        merged.addAll(other);
        removed.forEach(merged::remove);
        return List.copyOf(merged);
    }
}
