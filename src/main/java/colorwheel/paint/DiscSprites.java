package colorwheel.paint;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Antialiased discs or rings of one radius, prepared at 8 × 8 positions within a pixel, and blended straight into a
 * raster: several times faster than filling ovals, and as exact. Belongs to one thread at a time.
 */
public final class DiscSprites {
    /** Positions within a pixel along each axis. */
    static final int PHASES = 8;

    /** The strength that is fully opaque. */
    public static final int FULL = 256;

    private static final int STRIPS = 32;

    private final double inner;
    private final double outer;
    private final double alpha;
    private final double reach;
    private final int size;
    private final int middle;
    private final int most;

    /** Each is made when the first disc needs it: few discs have rims, and a sprite takes longer than its blending. */
    private final @Nullable Sprite[] sprites = new Sprite[PHASES * PHASES];

    private int stride = -1;

    /** The pixels of one phase: first those covered in part, then those covered wholly. */
    private static final class Sprite {
        final int[] columns;
        final int[] rows;
        final int[] weights;
        final int solidStart;
        /** How far each pixel lies from the first of the sprite's square, for rasters of the present stride. */
        final int[] steps;

        Sprite(int partly, int wholly) {
            columns = new int[partly + wholly];
            rows = new int[partly + wholly];
            weights = new int[partly + wholly];
            steps = new int[partly + wholly];
            solidStart = partly;
        }

        /** Prepares for rasters of a stride; lists of steps without row loops make small sprites twice as fast. */
        void prepare(int stride) {
            for (int k = 0; k < steps.length; k++) {
                steps[k] = rows[k] * stride + columns[k];
            }
        }
    }

    /**
     * @param inner the radius of the hole, in device pixels; 0 for a disc
     * @param outer the radius, in device pixels
     * @param alpha the opacity of a pixel wholly covered
     */
    DiscSprites(double inner, double outer, double alpha) {
        this.inner = inner;
        this.outer = outer;
        this.alpha = alpha;
        reach = outer + 2;
        middle = (int) Math.ceil(outer) + 1;
        size = 2 * middle + 1;
        most = (int) Math.round(alpha * FULL);
    }

    /** Such sprites: those known from the picture before if they are the same, else new ones. */
    static DiscSprites of(@Nullable DiscSprites known, double inner, double outer, double alpha) {
        return known != null && known.inner == inner && known.outer == outer && known.alpha == alpha
                ? known
                : new DiscSprites(inner, outer, alpha);
    }

    private Sprite sprite(int phase) {
        Sprite known = sprites[phase];
        if (known == null) {
            known = made(phase);
            known.prepare(stride);
            sprites[phase] = known;
        }
        return known;
    }

    private Sprite made(int phase) {
        double centerX = middle + (phase % PHASES) / (double) PHASES;
        double centerY = middle + (phase / PHASES) / (double) PHASES;
        double[] cover = new double[size * size];
        addDisc(cover, outer, centerX, centerY, 1);
        if (inner > 0) {
            addDisc(cover, inner, centerX, centerY, -1);
        }
        return sprite(cover);
    }

    /**
     * Adds the area of a disc within each pixel: exact along y, in fine strips along x. The pixels that a strip crosses
     * from one side to the other are only counted, since nearly all of them are such.
     */
    private void addDisc(double[] cover, double radius, double centerX, double centerY, int sign) {
        int[] begun = new int[size + 1];
        for (int column = 0; column < size; column++) {
            Arrays.fill(begun, 0);
            for (int strip = 0; strip < STRIPS; strip++) {
                double dx = column + (strip + 0.5) / STRIPS - centerX;
                double half = Math.sqrt(Math.max(0, radius * radius - dx * dx));
                if (half == 0) {
                    continue;
                }
                double top = centerY - half;
                double bottom = centerY + half;
                int first = (int) top;
                int last = (int) bottom;
                if (first == last) {
                    cover[first * size + column] += sign * (bottom - top) / STRIPS;
                } else {
                    cover[first * size + column] += sign * (first + 1 - top) / STRIPS;
                    cover[last * size + column] += sign * (bottom - last) / STRIPS;
                    begun[first + 1]++;
                    begun[last]--;
                }
            }
            int crossing = 0;
            for (int row = 0; row < size; row++) {
                crossing += begun[row];
                cover[row * size + column] += (double) sign * crossing / STRIPS;
            }
        }
    }

    private Sprite sprite(double[] cover) {
        int[] weights = new int[cover.length];
        int partly = 0;
        int wholly = 0;
        for (int k = 0; k < cover.length; k++) {
            weights[k] = (int) Math.round(Math.max(0, Math.min(1, cover[k])) * most);
            if (weights[k] == most) {
                wholly++;
            } else if (weights[k] > 0) {
                partly++;
            }
        }
        Sprite sprite = new Sprite(partly, wholly);
        int nextPartly = 0;
        int nextWholly = partly;
        for (int k = 0; k < cover.length; k++) {
            if (weights[k] > 0) {
                int place = weights[k] == most ? nextWholly++ : nextPartly++;
                sprite.columns[place] = k % size;
                sprite.rows[place] = k / size;
                sprite.weights[place] = weights[k];
            }
        }
        return sprite;
    }

    private void prepare(int newStride) {
        if (stride != newStride) {
            stride = newStride;
            for (Sprite sprite : sprites) {
                if (sprite != null) {
                    sprite.prepare(stride);
                }
            }
        }
    }

    /**
     * Blends one disc over the pixels of a window, which may overlap the raster's edge.
     *
     * @param x of the center, in device pixels of the raster; rounded to an eighth. A disc whose center is not a number
     *     is left out
     * @param y of the center
     * @param argb its color
     * @param strength an opacity besides alpha, from 0 to 256
     */
    void blend(Raster raster, int left, int top, int width, int height, double x, double y, int argb, int strength) {
        // Written so that what is not a number is left out too.
        if (!(x > left - reach && x < left + width + reach && y > top - reach && y < top + height + reach)) {
            return;
        }
        prepare(raster.stride());
        int eighthX = (int) Math.floor(x * PHASES + 0.5);
        int eighthY = (int) Math.floor(y * PHASES + 0.5);
        Sprite sprite = sprite(Math.floorMod(eighthY, PHASES) * PHASES + Math.floorMod(eighthX, PHASES));
        int originX = Math.floorDiv(eighthX, PHASES) - middle;
        int originY = Math.floorDiv(eighthY, PHASES) - middle;
        int[] pixels = raster.pixels();
        int origin = raster.index(originX, originY);
        int right = Math.min(left + width, raster.width());
        int bottom = Math.min(top + height, raster.height());
        if (originX < left || originY < top || originX + size > right || originY + size > bottom) {
            clipped(raster, left, top, right, bottom, originX, originY, sprite, argb, strength);
        } else if (strength == FULL) {
            partly(pixels, origin, sprite, argb);
            wholly(pixels, origin, sprite, argb, most);
        } else {
            faintly(pixels, origin, sprite, argb, strength);
        }
    }

    /** Blends one disc over the pixels of a square window, as over those of any other. */
    void blend(Raster raster, int left, int top, int side, double x, double y, int argb, int strength) {
        blend(raster, left, top, side, side, x, y, argb, strength);
    }

    /** Blends one disc over the pixels of a plot. */
    void blend(Raster raster, ScatterGeometry plot, double x, double y, int argb, int strength) {
        blend(raster, plot.left(), plot.top(), plot.side(), plot.side(), x, y, argb, strength);
    }

    private static void partly(int[] pixels, int origin, Sprite sprite, int argb) {
        int[] steps = sprite.steps;
        int[] weights = sprite.weights;
        for (int k = 0; k < sprite.solidStart; k++) {
            int place = origin + steps[k];
            pixels[place] = over(pixels[place], argb, weights[k]);
        }
    }

    private static void wholly(int[] pixels, int origin, Sprite sprite, int argb, int weight) {
        int[] steps = sprite.steps;
        int redBlue = (argb & 0xFF00FF) * weight + 0x800080;
        int green = (argb & 0xFF00) * weight + 0x8000;
        int rest = FULL - weight;
        for (int k = sprite.solidStart; k < steps.length; k++) {
            int place = origin + steps[k];
            int under = pixels[place];
            pixels[place] = 0xFF000000
                    | (under & 0xFF00FF) * rest + redBlue >>> 8 & 0xFF00FF
                    | (under & 0xFF00) * rest + green >>> 8 & 0xFF00;
        }
    }

    private static void faintly(int[] pixels, int origin, Sprite sprite, int argb, int strength) {
        int[] steps = sprite.steps;
        int[] weights = sprite.weights;
        for (int k = 0; k < steps.length; k++) {
            int place = origin + steps[k];
            pixels[place] = over(pixels[place], argb, weights[k] * strength >> 8);
        }
    }

    private static void clipped(
            Raster raster,
            int left,
            int top,
            int right,
            int bottom,
            int originX,
            int originY,
            Sprite sprite,
            int argb,
            int strength) {
        int[] pixels = raster.pixels();
        for (int k = 0; k < sprite.steps.length; k++) {
            int x = originX + sprite.columns[k];
            int y = originY + sprite.rows[k];
            if (x >= left && x < right && y >= top && y < bottom) {
                int place = raster.index(x, y);
                pixels[place] = over(pixels[place], argb, sprite.weights[k] * strength >> 8);
            }
        }
    }

    /** Two channels at a time: weights add up to 256, so the lower product never reaches the upper one. */
    public static int over(int under, int argb, int weight) {
        int rest = FULL - weight;
        return 0xFF000000
                | (under & 0xFF00FF) * rest + (argb & 0xFF00FF) * weight + 0x800080 >>> 8 & 0xFF00FF
                | (under & 0xFF00) * rest + (argb & 0xFF00) * weight + 0x8000 >>> 8 & 0xFF00;
    }
}
