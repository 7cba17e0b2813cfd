package colorwheel.export;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Chooses few colors that stand for many: the box with the greatest spread is cut in two again and again (median cut,
 * after Heckbert 1982), then the choice is settled by some rounds of Lloyd's algorithm. Distances are those of
 * {@link Oklab}. A color counts by the square root of how often it comes, so that the background does not take all.
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
     * Colors that occur, and stand for all that occur.
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

    /** Moves each center to the mean of the colors nearest to it, and again; the kept ones stay. */
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

    /** Which of many colors is nearest to one; of equally near ones the first. */
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

    /** Some of the colors: those that order names from start to end. */
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
}
