package colorwheel.color;

/**
 * The rows of one cube. A color's components are computed once; while a hold-out is dragged, only the choice of rows
 * changes, and training, painting and measuring of one position share the table. Any thread.
 */
final class CubeRows {
    /** Larger cubes are enumerated each time: kept, they would hold megabytes, and training them takes far longer. */
    private static final int MAX_KEPT = 10_000;

    private static volatile CubeRows newest;

    private record Selection(HueRange range, ColorTable table) {}

    private final HsvGrid cube;
    private final ColorTable all;
    private volatile Selection trained;
    private volatile Selection heldOut;

    private CubeRows(HsvGrid cube) {
        this.cube = cube;
        int levels = cube.saturations().size() * cube.values().size();
        ColorTable.Builder table = new ColorTable.Builder(cube.grid().size() * levels);
        for (int index = 0; index < cube.grid().size(); index++) {
            for (double saturation : cube.saturations()) {
                for (double value : cube.values()) {
                    table.add(cube.grid().hue(index), saturation, value);
                }
            }
        }
        all = table.build();
    }

    /** The rows of a cube; those of the cube asked for last are kept, unless it is large. */
    static CubeRows of(HsvGrid cube) {
        CubeRows rows = newest;
        if (rows == null || !rows.cube.equals(cube)) {
            rows = new CubeRows(cube);
            if (cube.size() <= MAX_KEPT) {
                newest = rows;
            }
        }
        return rows;
    }

    ColorTable all() {
        return all;
    }

    /** The rows whose hue is not in the range; those of the range asked for last are kept. */
    ColorTable trained(HueRange range) {
        Selection known = trained;
        if (known == null || !known.range.equals(range)) {
            known = new Selection(range, select(range, false));
            trained = known;
        }
        return known.table;
    }

    /** The rows whose hue is in the range; those of the range asked for last are kept. */
    ColorTable heldOut(HueRange range) {
        Selection known = heldOut;
        if (known == null || !known.range.equals(range)) {
            known = new Selection(range, select(range, true));
            heldOut = known;
        }
        return known.table;
    }

    private ColorTable select(HueRange range, boolean inside) {
        int hues = cube.grid().size();
        int levels = all.size() / hues;
        boolean[] chosen = new boolean[hues];
        int count = 0;
        for (int index = 0; index < hues; index++) {
            chosen[index] = range.contains(cube.grid().hue(index)) == inside;
            count += chosen[index] ? 1 : 0;
        }
        ColorTable.Builder table = new ColorTable.Builder(count * levels);
        for (int index = 0; index < hues; index++) {
            if (chosen[index]) {
                table.add(all, index * levels, levels);
            }
        }
        return table.build();
    }
}
