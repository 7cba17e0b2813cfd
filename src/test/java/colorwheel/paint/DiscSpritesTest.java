package colorwheel.paint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;

class DiscSpritesTest {
    private static final int SIDE = 64;
    private static final int WHITE = 0xFFFFFFFF;
    private static final int BLACK = 0xFF000000;

    /** On white, black that is wholly opaque leaves 255 times what it does not cover. */
    private static double cover(Raster raster, int x, int y) {
        return (255 - (raster.pixel(x, y) & 0xFF)) / 255.0;
    }

    private static Raster white() {
        Raster raster = new Raster(SIDE, SIDE);
        raster.fill(WHITE);
        return raster;
    }

    @Property(tries = 200)
    void aDiscHasItsAreaAndItsCenter(
            @ForAll @DoubleRange(min = 1.5, max = 20) double radius,
            @ForAll @DoubleRange(min = 24, max = 40) double x,
            @ForAll @DoubleRange(min = 24, max = 40) double y) {
        Raster raster = white();

        new DiscSprites(0, radius, 1).blend(raster, 0, 0, SIDE, x, y, BLACK, 256);

        // A sixteenth of a pixel from the eighths, the rest from 255 levels of a small disc.
        double mass = 0;
        double momentX = 0;
        double momentY = 0;
        for (int row = 0; row < SIDE; row++) {
            for (int column = 0; column < SIDE; column++) {
                double cover = cover(raster, column, row);
                mass += cover;
                momentX += cover * (column + 0.5);
                momentY += cover * (row + 0.5);
            }
        }
        assertThat(mass).isCloseTo(Math.PI * radius * radius, within(0.01 * mass + 0.05));
        assertThat(momentX / mass).isCloseTo(x, within(0.08));
        assertThat(momentY / mass).isCloseTo(y, within(0.08));
    }

    @Test
    void aRingLeavesItsHoleUntouched() {
        Raster raster = white();

        new DiscSprites(10, 12, 1).blend(raster, 0, 0, SIDE, 32, 32, BLACK, 256);

        assertThat(raster.pixel(32, 32)).isEqualTo(WHITE);
        assertThat(raster.pixel(32 + 8, 32)).isEqualTo(WHITE);
        assertThat(raster.pixel(32 + 10, 32)).isEqualTo(BLACK);
        assertThat(raster.pixel(32 + 13, 32)).isEqualTo(WHITE);
    }

    @Test
    void nothingIsPaintedOutsideTheWindow() {
        Raster raster = white();
        DiscSprites discs = new DiscSprites(0, 6, 0.8);
        for (double x = 0; x <= SIDE; x += 3.3) {
            for (double y = 0; y <= SIDE; y += 3.3) {
                discs.blend(raster, 20, 24, 16, x, y, BLACK, 256);
            }
        }

        int inside = 0;
        for (int y = 0; y < SIDE; y++) {
            for (int x = 0; x < SIDE; x++) {
                if (x >= 20 && x < 36 && y >= 24 && y < 40) {
                    inside += raster.pixel(x, y) == WHITE ? 0 : 1;
                } else {
                    assertThat(raster.pixel(x, y)).as("%d, %d", x, y).isEqualTo(WHITE);
                }
            }
        }
        assertThat(inside).isEqualTo(16 * 16);
    }

    @Test
    void aClippedDiscEqualsTheSamePartOfAWholeOne() {
        Raster whole = white();
        Raster clipped = white();
        DiscSprites discs = new DiscSprites(0, 6.3, 0.8);

        discs.blend(whole, 0, 0, SIDE, 30.4, 30.7, 0xFF3366CC, 256);
        discs.blend(clipped, 31, 28, 20, 30.4, 30.7, 0xFF3366CC, 256);

        for (int y = 28; y < 48; y++) {
            for (int x = 31; x < 51; x++) {
                assertThat(clipped.pixel(x, y)).isEqualTo(whole.pixel(x, y));
            }
        }
        assertThat(clipped.pixel(30, 30)).isEqualTo(WHITE);
    }

    @Test
    void whatIsNotANumberIsLeftOut() {
        Raster raster = white();
        DiscSprites discs = new DiscSprites(0, 6, 0.8);

        discs.blend(raster, 0, 0, SIDE, Double.NaN, 20, BLACK, 256);
        discs.blend(raster, 0, 0, SIDE, 20, Double.NEGATIVE_INFINITY, BLACK, 256);

        assertThat(raster.pixels()).containsOnly(WHITE);
    }
}
