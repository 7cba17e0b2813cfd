package colorwheel.view.linked;

import colorwheel.color.ColorTable;
import colorwheel.color.HsvColor;
import colorwheel.color.ListedColors;
import colorwheel.color.Recent;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Listed colors in the two orders in which keys go through them: around by hue, grays last, and upward by value. */
final class ListedSteps {
    private static final Recent<ListedColors, ListedSteps> NEWEST = new Recent<>(2);

    private final List<HsvColor> around;
    private final List<HsvColor> upward;

    private ListedSteps(ListedColors colors) {
        ColorTable table = colors.all();
        List<HsvColor> all = IntStream.range(0, table.size())
                .mapToObj(row -> HsvColor.of(table, row))
                .distinct()
                .toList();
        around = all.stream()
                .sorted(Comparator.comparing((HsvColor color) -> !color.hasHue())
                        .thenComparingDouble(HsvColor::hue)
                        .thenComparingDouble(HsvColor::value)
                        .thenComparingDouble(HsvColor::saturation))
                .toList();
        upward = all.stream()
                .sorted(Comparator.comparingDouble(HsvColor::value)
                        .thenComparingDouble(HsvColor::hue)
                        .thenComparingDouble(HsvColor::saturation))
                .toList();
    }

    /** The color some places further around, and from the last on to the first; from none, the first. */
    static HsvColor hue(ListedColors colors, @Nullable HsvColor from, int steps) {
        List<HsvColor> order = NEWEST.get(colors, ListedSteps::new).around;
        return from == null ? order.get(0) : order.get(Math.floorMod(place(order, from) + steps, order.size()));
    }

    /** The color some places brighter, up to the brightest; from none, the brightest. */
    static HsvColor row(ListedColors colors, @Nullable HsvColor from, int steps) {
        List<HsvColor> order = NEWEST.get(colors, ListedSteps::new).upward;
        int last = order.size() - 1;
        return from == null ? order.get(last) : order.get(Math.max(0, Math.min(last, place(order, from) + steps)));
    }

    /** The place of a color, or of the one nearest to it in RGB. */
    private static int place(List<HsvColor> order, HsvColor wanted) {
        int place = 0;
        long least = Long.MAX_VALUE;
        for (int k = 0; k < order.size(); k++) {
            long distance = squaredDistance(order.get(k).pixel(), wanted.pixel());
            if (distance < least) {
                least = distance;
                place = k;
            }
        }
        return place;
    }

    private static long squaredDistance(int one, int other) {
        long sum = 0;
        for (int shift = 0; shift <= 16; shift += 8) {
            long difference = (one >> shift & 0xFF) - (other >> shift & 0xFF);
            sum += difference * difference;
        }
        return sum;
    }
}
