package colorwheel.paint;

import colorwheel.color.ColorTable;
import colorwheel.color.HsvGrid;
import colorwheel.color.HueRange;
import java.util.List;

/**
 * Closed lines through all hues, one for each value: as they darken, a dome is seen as nested rings even when there are
 * few points. Through held-out hues they have a gap, or are broken.
 *
 * @param colors hue-major: the colors of the first hue, one on each ring, then those of the second
 * @param count how many rings there are
 * @param heldOut the hues that are held out
 * @param broken whether the lines through these are broken, rather than not there
 */
public record RingLines(ColorTable colors, int count, HueRange heldOut, boolean broken) {
    /** No line. */
    public static final RingLines NONE = new RingLines(ColorTable.EMPTY, 1);

    /** Of a broken line each second dash of this many pieces is left out. */
    private static final int DASH = 2;

    private static final double STEP_DEGREES = 1;

    public RingLines {
        if (count < 1 || colors.size() % count != 0) {
            throw new IllegalArgumentException(colors.size() + " colors do not make " + count + " rings");
        }
    }

    /** Whole lines. */
    public RingLines(ColorTable colors, int count) {
        this(colors, count, HueRange.NONE, false);
    }

    /** The same with other hues held out. */
    public RingLines through(HueRange holdOut, boolean shown) {
        return new RingLines(colors, count, holdOut, shown);
    }

    /** The rings of all whole-degree hues at the values of a grid and its greatest saturation; black makes no ring. */
    public static RingLines of(HsvGrid grid) {
        double saturation = grid.saturations().get(grid.saturations().size() - 1);
        return of(saturation, grid.values());
    }

    /** The rings of all whole-degree hues at a saturation and these rising values; gray and black make no ring. */
    public static RingLines of(double saturation, List<Double> values) {
        List<Double> colored = values.stream().filter(value -> value > 0).toList();
        return saturation == 0 || colored.isEmpty()
                ? NONE
                : new RingLines(
                        HsvGrid.ofHueStep(STEP_DEGREES, List.of(saturation), colored)
                                .all(),
                        colored.size());
    }

    /** Whether the piece from a row to the next one is drawn. */
    boolean isDrawn(int row) {
        int hue = row / count;
        boolean there = !heldOut.contains(hue * STEP_DEGREES) && !heldOut.contains((hue + 1) * STEP_DEGREES);
        return there || broken && hue / DASH % 2 == 0;
    }

    /** The row that follows another on its ring; after the last hue comes the first. */
    int next(int row) {
        return row + count < colors.size() ? row + count : row + count - colors.size();
    }
}
