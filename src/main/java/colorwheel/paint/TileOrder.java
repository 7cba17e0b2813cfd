package colorwheel.paint;

import colorwheel.color.ColorTable;
import colorwheel.color.ListedColors;
import colorwheel.color.Recent;
import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * The order of listed colors as tiles that fill columns from the top: colors with a hue by hue, and those of one column
 * by value, the brightest on top; then, in columns of their own, the grays by value. Those asked for last are shared.
 * Immutable; any thread.
 */
final class TileOrder {
    private static final Recent<Key, TileOrder> NEWEST = new Recent<>(4);

    private record Key(ListedColors colors, int rows) {}

    private final int rows;
    private final ColorTable table;
    private final int[] order;
    private final int colored;

    private TileOrder(Key key) {
        rows = key.rows;
        table = key.colors.all();
        int[] byHue = sorted(true, Comparator.comparingDouble(table::hue));
        for (int from = 0; from < byHue.length; from += rows) {
            int to = Math.min(byHue.length, from + rows);
            int[] column = sorted(Arrays.stream(byHue, from, to), brightestFirst());
            System.arraycopy(column, 0, byHue, from, column.length);
        }
        int[] grays = sorted(false, brightestFirst());
        colored = byHue.length;
        order = IntStream.concat(Arrays.stream(byHue), Arrays.stream(grays)).toArray();
    }

    /**
     * The order in columns.
     *
     * @param rows how many tiles a column has, at least 1
     */
    static TileOrder of(ListedColors colors, int rows) {
        return NEWEST.get(new Key(colors, rows), TileOrder::new);
    }

    private Comparator<Integer> brightestFirst() {
        return Comparator.comparingDouble((Integer row) -> -table.value(row)).thenComparingDouble(table::saturation);
    }

    private int[] sorted(boolean withHue, Comparator<Integer> by) {
        return sorted(IntStream.range(0, table.size()).filter(row -> hasHue(row) == withHue), by);
    }

    /** Equal ones stay in the order of the list. */
    private static int[] sorted(IntStream rows, Comparator<Integer> by) {
        return rows.boxed().sorted(by).mapToInt(row -> row).toArray();
    }

    private boolean hasHue(int row) {
        return table.saturation(row) > 0 && table.value(row) > 0;
    }

    /** All colors, in the order of the list. */
    ColorTable table() {
        return table;
    }

    /** How many colors have a hue. */
    int colored() {
        return colored;
    }

    /** The columns of colors that have a hue. */
    int coloredColumns() {
        return columns(colored);
    }

    /** The columns of grays. */
    int grayColumns() {
        return columns(order.length - colored);
    }

    private int columns(int count) {
        return (count + rows - 1) / rows;
    }

    /** How many tiles a column has; the last of the hues and the last of the grays may have fewer. */
    int rows() {
        return rows;
    }

    /**
     * The row of the table whose tile lies at a place; −1 if there is none.
     *
     * @param column from 0; the grays' columns follow those of the hues
     * @param row from 0, the topmost
     */
    int at(int column, int row) {
        boolean gray = column >= coloredColumns();
        int begin = gray ? colored : 0;
        int place = begin + (gray ? column - coloredColumns() : column) * rows + row;
        return place < (gray ? order.length : colored) ? order[place] : -1;
    }

    /** The column of the first color whose hue is at least so great; the last column of the hues if there is none. */
    int columnOf(double hue) {
        for (int column = 0; column < coloredColumns(); column++) {
            for (int row = 0; row < rows && at(column, row) >= 0; row++) {
                if (table.hue(at(column, row)) >= hue) {
                    return column;
                }
            }
        }
        return Math.max(0, coloredColumns() - 1);
    }
}
