package colorwheel.paint;

import colorwheel.recording.Weights;
import org.jspecify.annotations.Nullable;

/**
 * What the decoder gives to circle and slice of a {@link SpaceField}. Computed once for each state of the network;
 * turning the camera only projects it. Belongs to one thread at a time.
 */
final class FieldColors {
    /** The circle is drawn as this many straight pieces. */
    static final int PIECES = 180;

    private static final int MIN_SIDE = 64;

    /** The field is smooth: where a slice is larger, its pixels are interpolated. */
    private static final int MAX_SIDE = 512;

    private final Weights weights;
    private final SpaceField field;
    private final int[] circle = new int[PIECES];
    private @Nullable Raster slice;

    private FieldColors(Weights weights, SpaceField field) {
        this.weights = weights;
        this.field = field;
        DecoderField colors = DecoderField.of(weights, field.circle());
        for (int piece = 0; piece < PIECES; piece++) {
            double middle = angle(piece + 0.5);
            circle[piece] = colors.pixel(StrictMath.cos(middle), StrictMath.sin(middle));
        }
    }

    /** Those that are known if they are of this state, else new ones. */
    static FieldColors of(@Nullable FieldColors known, Weights weights, SpaceField field) {
        return known != null && known.weights == weights && known.field.equals(field)
                ? known
                : new FieldColors(weights, field);
    }

    /** Where a piece of the circle begins. */
    static double angle(double piece) {
        return 2 * Math.PI * piece / PIECES;
    }

    SpaceField field() {
        return field;
    }

    /** The color in the middle of a piece of the circle. */
    int circle(int piece) {
        return circle[piece];
    }

    /**
     * The square around the slice, row by row, each a step farther along the second axis of the plane.
     *
     * @param radius of the slice in the picture, in device pixels; the square has about as many pixels along a side
     */
    Raster slice(double radius) {
        int side = MIN_SIDE;
        while (side < MAX_SIDE && side < radius) {
            side *= 2;
        }
        Raster known = slice;
        if (known == null || known.width() != side) {
            known = new Raster(side, side);
            DecoderField colors = DecoderField.of(weights, field.slice());
            double step = 2.0 / side;
            for (int y = 0; y < side; y++) {
                double second = (y + 0.5) * step - 1;
                colors.fillRow(known.pixels(), known.index(0, y), side, step / 2 - 1, second, step, 0);
            }
            slice = known;
        }
        return known;
    }
}
