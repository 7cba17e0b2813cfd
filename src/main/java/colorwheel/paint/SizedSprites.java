package colorwheel.paint;

import java.util.function.DoubleFunction;
import org.jspecify.annotations.Nullable;

/**
 * Sprites of one kind for discs of many sizes. Radii are rounded, small ones to an eighth of a pixel and large ones to
 * a half, so that few sprites serve all depths and turns. Belongs to one thread at a time.
 */
final class SizedSprites {
    private static final int PARTS = 8;
    private static final double LARGE = 8;
    private static final int PARTS_OF_LARGE = 2;

    /** With more, all are forgotten: a window that is resized would gather them. */
    private static final int MAX_SPRITES = 150;

    private final DoubleFunction<DiscSprites> make;
    private @Nullable DiscSprites[] byRadius = new DiscSprites[0];
    private int count;

    /** @param make the sprites of a radius in device pixels */
    SizedSprites(DoubleFunction<DiscSprites> make) {
        this.make = make;
    }

    /** The sprites of a radius, which is positive. */
    DiscSprites of(double radius) {
        int parts = radius < LARGE
                ? Math.max(1, (int) (radius * PARTS + 0.5))
                : (int) (radius * PARTS_OF_LARGE + 0.5) * (PARTS / PARTS_OF_LARGE);
        DiscSprites known = parts < byRadius.length ? byRadius[parts] : null;
        return known == null ? made(parts) : known;
    }

    private DiscSprites made(int parts) {
        if (count == MAX_SPRITES) {
            byRadius = new DiscSprites[0];
            count = 0;
        }
        if (parts >= byRadius.length) {
            @Nullable DiscSprites[] more = new DiscSprites[Math.max(64, 2 * parts)];
            System.arraycopy(byRadius, 0, more, 0, byRadius.length);
            byRadius = more;
        }
        DiscSprites sprites = make.apply((double) parts / PARTS);
        byRadius[parts] = sprites;
        count++;
        return sprites;
    }
}
