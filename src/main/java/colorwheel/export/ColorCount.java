package colorwheel.export;

import colorwheel.paint.Raster;
import java.util.Arrays;

/** Counts the colors of pictures: an open hash table, because a frame has a million pixels and few colors. */
final class ColorCount {
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

    /** How often a color 0xFFRRGGBB came. */
    int count(int color) {
        return counts[place(color)];
    }

    /** All colors that came, as pixels 0xFFRRGGBB, rising. */
    int[] colors() {
        int[] all = Arrays.stream(colors).filter(color -> color != EMPTY).toArray();
        Arrays.sort(all);
        return all;
    }
}
