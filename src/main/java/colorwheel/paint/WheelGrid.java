package colorwheel.paint;

import colorwheel.recording.Weights;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The part of a grid of small wheels that is in view. All wheels are of networks of one shape that saw the same colors.
 *
 * @param points what each wheel shows
 * @param layout where the tiles lie
 * @param first the index of the first tile given, the first of a row
 * @param tiles the tiles in view, and no others
 * @param scrolled how far the upper edge of the view lies below that of the whole grid, in logical pixels
 * @param selected the index of the tile with the mark of the keyboard; −1 for none
 * @param pointed the index of the tile under the mouse; −1 for none
 * @param focused whether the grid has the keyboard
 */
public record WheelGrid(
        WheelPoints points,
        WheelGridLayout layout,
        int first,
        List<Tile> tiles,
        double scrolled,
        int selected,
        int pointed,
        boolean focused) {

    public WheelGrid {
        Objects.requireNonNull(points, "points");
        tiles = List.copyOf(tiles);
    }

    /**
     * One wheel with what is written below it, in characters that {@link Typeface} has.
     *
     * @param weights of the trained network; none if the run failed, which shows no wheel
     * @param title the first line
     * @param mark the sign before the second line
     * @param word the second line
     */
    public record Tile(@Nullable Weights weights, String title, Mark mark, String word) {}

    /** Signs that tell outcomes apart without color: those of the verdict in the window, from the icon set Feather. */
    public enum Mark {
        /** A circle with a tick. */
        FORMED,
        /** A line with a jag. */
        UNEVEN,
        /** An arrow that turns back. */
        FOLDED,
        /** A question mark in a circle. */
        UNDEFINED,
        /** A cross: the run failed. */
        FAILED
    }
}
