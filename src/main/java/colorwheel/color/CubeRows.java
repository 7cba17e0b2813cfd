package colorwheel.color;

/**
 * The rows of one cube. A color's components are computed once; while a hold-out is dragged, only the choice of rows
 * changes, and training, painting and measuring of one position share the table. Nobody else needs to keep it. Any
 * thread.
 */
final class CubeRows {
    /** Two experiments may be beside each other, and a drag goes back and forth. */
    private static final int KEPT = 4;

    /** Of larger cubes, which hold megabytes, fewer are kept. */
    private static final int MAX_SMALL = 10_000;

    private static final int KEPT_LARGE = 2;

    private static final Recent<HsvGrid, CubeRows> NEWEST = new Recent<>(KEPT);
    private static final Recent<HsvGrid, CubeRows> NEWEST_LARGE = new Recent<>(KEPT_LARGE);

    private final HsvGrid cube;
    private final ColorTable all;
    private final Recent<HueRange, ColorTable> trained;
    private final Recent<HueRange, ColorTable> heldOut;

    /** Training ahead of a drag asks for many others while a position is shown. */
    private final InUse<HueRange, ColorTable> trainedInUse = new InUse<>();

    private CubeRows(HsvGrid cube) {
        this.cube = cube;
        trained = new Recent<>(isLarge(cube) ? KEPT_LARGE : KEPT);
        heldOut = new Recent<>(isLarge(cube) ? KEPT_LARGE : KEPT);
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

    /** The rows of a cube; those of the few cubes asked for last are kept. */
    static CubeRows of(HsvGrid cube) {
        return (isLarge(cube) ? NEWEST_LARGE : NEWEST).get(cube, CubeRows::new);
    }

    private static boolean isLarge(HsvGrid cube) {
        return cube.size() > MAX_SMALL;
    }

    ColorTable all() {
        return all;
    }

    /** The rows whose hue is not in the range; those in use, and of the few ranges asked for last, are shared. */
    ColorTable trained(HueRange range) {
        return trained.get(range, asked -> trainedInUse.get(asked, each -> select(each, false)));
    }

    /** The rows whose hue is in the range; those of the few ranges asked for last are kept. */
    ColorTable heldOut(HueRange range) {
        return heldOut.get(range, asked -> select(asked, true));
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
        if (count == hues) {
            return all;
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
