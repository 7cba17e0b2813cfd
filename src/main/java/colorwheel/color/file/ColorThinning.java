package colorwheel.color.file;

import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;

/**
 * Makes few colors of the many of a picture. Pure functions: the same pixels, in whatever order, give the same colors.
 */
final class ColorThinning {
    private static final int LEVELS = 256;

    private ColorThinning() {}

    /**
     * Colors that stand for all of a picture.
     *
     * @param rgb each as 0xRRGGBB, by their number
     * @param parts into how many parts each of red, green and blue was divided; 256 if every color is taken
     * @param different how many different colors the picture has
     */
    record Thinned(int[] rgb, int parts, int different) {}

    /**
     * Each color once. Of more than {@code most} colors, one of each part of the cube of red, green and blue: the edges
     * of the cube are divided into as many equal parts as leave no more than {@code most} parts with colors, and of
     * each the color is taken that most pixels have, of equal ones that of the smallest number.
     *
     * @param pixels 0xRRGGBB each; they are sorted
     */
    static Thinned once(int[] pixels, int most) {
        Arrays.sort(pixels);
        int[] colors = new int[pixels.length];
        int[] counts = new int[pixels.length];
        int different = 0;
        for (int k = 0; k < pixels.length; k++) {
            if (k == 0 || pixels[k] != pixels[k - 1]) {
                colors[different++] = pixels[k];
            }
            counts[different - 1]++;
        }
        if (different <= most) {
            return new Thinned(Arrays.copyOf(colors, different), LEVELS, different);
        }
        int parts = LEVELS - 1;
        BitSet occupied = new BitSet();
        while (!fit(colors, different, parts, most, occupied)) {
            parts--;
        }
        return new Thinned(mostFrequent(colors, counts, different, parts), parts, different);
    }

    private static boolean fit(int[] colors, int different, int parts, int most, BitSet occupied) {
        occupied.clear();
        int count = 0;
        for (int k = 0; k < different && count <= most; k++) {
            int part = part(colors[k], parts);
            if (!occupied.get(part)) {
                occupied.set(part);
                count++;
            }
        }
        return count <= most;
    }

    private static int[] mostFrequent(int[] colors, int[] counts, int different, int parts) {
        Map<Integer, Integer> best = new HashMap<>();
        for (int k = 0; k < different; k++) {
            // By their number, so that of equal ones the smallest stays.
            best.merge(part(colors[k], parts), k, (first, next) -> counts[next] > counts[first] ? next : first);
        }
        return best.values().stream().mapToInt(k -> colors[k]).sorted().toArray();
    }

    private static int part(int rgb, int parts) {
        int red = (rgb >> 16) * parts / LEVELS;
        int green = (rgb >> 8 & 0xFF) * parts / LEVELS;
        int blue = (rgb & 0xFF) * parts / LEVELS;
        return (red * parts + green) * parts + blue;
    }

    /**
     * Each color as often as the picture has it. Of more than {@code most} pixels, that many at equal distances in the
     * order of Morton's curve through the cube of red, green and blue: each color, and each region of the cube, keeps
     * its share to one pixel or so.
     *
     * @param pixels 0xRRGGBB each; they are sorted
     * @return by their number
     */
    static int[] weighted(int[] pixels, int most) {
        if (pixels.length <= most) {
            int[] all = pixels.clone();
            Arrays.sort(all);
            return all;
        }
        for (int k = 0; k < pixels.length; k++) {
            pixels[k] = interleaved(pixels[k]);
        }
        Arrays.sort(pixels);
        int[] taken = new int[most];
        for (int k = 0; k < most; k++) {
            taken[k] = separated(pixels[(int) ((2L * k + 1) * pixels.length / (2L * most))]);
        }
        Arrays.sort(taken);
        return taken;
    }

    /** The bits of red, green and blue by turns, the highest first. */
    static int interleaved(int rgb) {
        int code = 0;
        for (int bit = 7; bit >= 0; bit--) {
            code = code << 3 | (rgb >> 16 + bit & 1) << 2 | (rgb >> 8 + bit & 1) << 1 | rgb >> bit & 1;
        }
        return code;
    }

    private static int separated(int code) {
        int rgb = 0;
        for (int bit = 7; bit >= 0; bit--) {
            int three = code >> 3 * bit;
            rgb |= (three >> 2 & 1) << 16 + bit | (three >> 1 & 1) << 8 + bit | (three & 1) << bit;
        }
        return rgb;
    }
}
