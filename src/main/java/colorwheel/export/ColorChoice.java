package colorwheel.export;

import colorwheel.paint.Raster;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Chooses a few colors that represent many: the box with the greatest spread is cut in two again and again (median cut,
 * after Heckbert 1982), then some rounds of Lloyd's algorithm improve the choice. Distances are those of {@link Oklab}.
 * A color is weighted by the square root of its count, so that the background does not take all.
 */
final class ColorChoice {
    private static final int ROUNDS = 8;

    private final int[] colors;
    private final float[] places;
    private final float[] weights;

    private ColorChoice(ColorCount counted) {
        colors = counted.colors();
        places = new float[3 * colors.length];
        weights = new float[colors.length];
        for (int k = 0; k < colors.length; k++) {
            Oklab.of(colors[k], places, 3 * k);
            weights[k] = (float) Math.sqrt(counted.count(colors[k]));
        }
    }

    /**
     * Colors that occur, and represent all that occur.
     *
     * @param most how many at most, above the number of those kept
     * @param kept colors that are chosen in any case, first and in this order
     */
    static int[] of(ColorCount counted, int most, int... kept) {
        return new ColorChoice(counted).choose(most, kept);
    }

    private int[] choose(int most, int[] kept) {
        int[] keptOnce = Arrays.stream(kept).distinct().toArray();
        int[] others = Arrays.stream(colors)
                .filter(color -> Arrays.stream(keptOnce).noneMatch(one -> one == color))
                .toArray();
        if (others.length + keptOnce.length <= most) {
            int[] all = Arrays.copyOf(keptOnce, keptOnce.length + others.length);
            System.arraycopy(others, 0, all, keptOnce.length, others.length);
            return all;
        }
        float[] centers = new float[3 * most];
        for (int k = 0; k < keptOnce.length; k++) {
            Oklab.of(keptOnce[k], centers, 3 * k);
        }
        int next = keptOnce.length;
        for (Box box : cut(most - keptOnce.length)) {
            box.center(centers, 3 * next++);
        }
        settle(centers, keptOnce.length);
        int[] chosen = Arrays.copyOf(keptOnce, most);
        for (int k = keptOnce.length; k < most; k++) {
            chosen[k] = colors[nearest(places, centers, 3 * k)];
        }
        return chosen;
    }

    private List<Box> cut(int most) {
        Integer[] all = new Integer[colors.length];
        Arrays.setAll(all, k -> k);
        List<Box> boxes = new ArrayList<>(List.of(new Box(all, 0, all.length)));
        while (boxes.size() < most) {
            Box widest = boxes.get(0);
            for (Box box : boxes) {
                widest = box.spread > widest.spread ? box : widest;
            }
            if (widest.end - widest.start < 2) {
                break;
            }
            int middle = widest.middle();
            boxes.set(boxes.indexOf(widest), new Box(widest.order, widest.start, middle));
            boxes.add(new Box(widest.order, middle, widest.end));
        }
        return boxes;
    }

    /** Moves each center to the mean of the colors nearest to it, several times; the kept ones stay. */
    private void settle(float[] centers, int kept) {
        int count = centers.length / 3;
        for (int round = 0; round < ROUNDS; round++) {
            double[] sums = new double[3 * count];
            double[] total = new double[count];
            for (int k = 0; k < colors.length; k++) {
                int center = nearest(centers, places, 3 * k);
                total[center] += weights[k];
                for (int axis = 0; axis < 3; axis++) {
                    sums[3 * center + axis] += weights[k] * places[3 * k + axis];
                }
            }
            for (int center = kept; center < count; center++) {
                if (total[center] > 0) {
                    for (int axis = 0; axis < 3; axis++) {
                        centers[3 * center + axis] = (float) (sums[3 * center + axis] / total[center]);
                    }
                }
            }
        }
    }

    /** The index of the nearest of many colors; of equally near ones the first. */
    static int nearest(float[] many, float[] one, int place) {
        int nearest = 0;
        float least = Float.MAX_VALUE;
        for (int k = 0; 3 * k < many.length; k++) {
            float distance = Oklab.distance(many, 3 * k, one, place);
            if (distance < least) {
                least = distance;
                nearest = k;
            }
        }
        return nearest;
    }

    /** Some of the colors: those whose indices are in order, from start to end. */
    private final class Box {
        final Integer[] order;
        final int start;
        final int end;
        final int axis;
        final double spread;
        private final double[] mean = new double[3];

        Box(Integer[] order, int start, int end) {
            this.order = order;
            this.start = start;
            this.end = end;
            double total = 0;
            double[] squares = new double[3];
            for (int k = start; k < end; k++) {
                float weight = weights[order[k]];
                total += weight;
                for (int a = 0; a < 3; a++) {
                    double place = places[3 * order[k] + a];
                    mean[a] += weight * place;
                    squares[a] += weight * place * place;
                }
            }
            int widest = 0;
            double[] variances = new double[3];
            for (int a = 0; a < 3; a++) {
                mean[a] /= total;
                variances[a] = squares[a] - total * mean[a] * mean[a];
                widest = variances[a] > variances[widest] ? a : widest;
            }
            axis = widest;
            spread = variances[widest];
        }

        /** Sorts along the widest axis and returns where the mean divides it; both parts have a color. */
        int middle() {
            Arrays.sort(order, start, end, (one, other) -> {
                int byPlace = Float.compare(places[3 * one + axis], places[3 * other + axis]);
                return byPlace == 0 ? Integer.compare(one, other) : byPlace;
            });
            int middle = start + 1;
            while (middle < end - 1 && places[3 * order[middle] + axis] < mean[axis]) {
                middle++;
            }
            return middle;
        }

        void center(float[] centers, int place) {
            for (int a = 0; a < 3; a++) {
                centers[place + a] = (float) mean[a];
            }
        }
    }

    /**
     * Colors where equal distances look about equally far apart: the space Oklab by Björn Ottosson (2020), with his
     * matrices. From sRGB alone, into three floats.
     */
    static final class Oklab {
        private static final double[] LINEAR = new double[256];

        static {
            for (int value = 0; value < LINEAR.length; value++) {
                double component = value / 255.0;
                LINEAR[value] =
                        component <= 0.04045 ? component / 12.92 : StrictMath.pow((component + 0.055) / 1.055, 2.4);
            }
        }

        private Oklab() {}

        /** Writes lightness and the two opponent colors of a pixel 0x..RRGGBB to target[place] and the two after it. */
        static void of(int rgb, float[] target, int place) {
            double red = LINEAR[rgb >> 16 & 0xFF];
            double green = LINEAR[rgb >> 8 & 0xFF];
            double blue = LINEAR[rgb & 0xFF];
            double l = StrictMath.cbrt(0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue);
            double m = StrictMath.cbrt(0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue);
            double s = StrictMath.cbrt(0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue);
            target[place] = (float) (0.2104542553 * l + 0.7936177850 * m - 0.0040720468 * s);
            target[place + 1] = (float) (1.9779984951 * l - 2.4285922050 * m + 0.4505937099 * s);
            target[place + 2] = (float) (0.0259040371 * l + 0.7827717662 * m - 0.8086757660 * s);
        }

        /** The squared distance of two colors that {@link #of} has written. */
        static float distance(float[] one, int place, float[] other, int otherPlace) {
            float lightness = one[place] - other[otherPlace];
            float greenRed = one[place + 1] - other[otherPlace + 1];
            float blueYellow = one[place + 2] - other[otherPlace + 2];
            return lightness * lightness + greenRed * greenRed + blueYellow * blueYellow;
        }
    }

    /** Counts the colors of pictures: an open hash table, because a frame has a million pixels and few colors. */
    static final class ColorCount {
        private static final int EMPTY = 0;

        // Pixels are opaque, so none equals EMPTY.
        private int[] colors = new int[1 << 14];
        private int[] counts = new int[colors.length];
        private int size;

        /** Adds all pixels of a picture. */
        void add(Raster raster) {
            int[] pixels = raster.pixels();
            for (int y = 0; y < raster.height(); y++) {
                int next = raster.index(0, y);
                int end = next + raster.width();
                while (next < end) {
                    int begin = next;
                    int color = pixels[next];
                    do {
                        next++;
                    } while (next < end && pixels[next] == color);
                    add(color | 0xFF000000, next - begin);
                }
            }
        }

        private void add(int color, int times) {
            int place = place(color);
            if (colors[place] == EMPTY) {
                colors[place] = color;
                size++;
            }
            counts[place] += times;
            if (2 * size > colors.length) {
                grow();
            }
        }

        private int place(int color) {
            int mask = colors.length - 1;
            int place = color * 0x9E3779B9 >>> 8 & mask;
            while (colors[place] != EMPTY && colors[place] != color) {
                place = place + 1 & mask;
            }
            return place;
        }

        private void grow() {
            int[] oldColors = colors;
            int[] oldCounts = counts;
            colors = new int[2 * oldColors.length];
            counts = new int[colors.length];
            for (int k = 0; k < oldColors.length; k++) {
                if (oldColors[k] != EMPTY) {
                    int place = place(oldColors[k]);
                    colors[place] = oldColors[k];
                    counts[place] = oldCounts[k];
                }
            }
        }

        /** The count of a color 0xFFRRGGBB. */
        int count(int color) {
            return counts[place(color)];
        }

        /** All colors that occur, as pixels 0xFFRRGGBB, in ascending order. */
        int[] colors() {
            int[] all = Arrays.stream(colors).filter(color -> color != EMPTY).toArray();
            Arrays.sort(all);
            return all;
        }
    }
}
