package colorwheel.paint;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ScaledDownTest {
    @Test
    void eachPixelIsTheMeanOfThoseThatItStandsFor() {
        Raster large = new Raster(4, 2);
        large.fill(0, 0, 1, 2, 0xFFFF0000);
        large.fill(1, 0, 1, 2, 0xFF0000FF);
        large.fill(2, 0, 2, 2, 0xFF102030);

        Raster small = ScaledDown.toFit(large, 2, 2);

        assertThat(small.width()).isEqualTo(2);
        assertThat(small.height()).isEqualTo(1);
        assertThat(small.pixel(0, 0)).isEqualTo(0xFF800080);
        assertThat(small.pixel(1, 0)).isEqualTo(0xFF102030);
    }

    @Test
    void whatFitsStaysAsItIs() {
        Raster raster = new Raster(5, 3);

        assertThat(ScaledDown.toFit(raster, 5, 8)).isSameAs(raster);
    }

    @Test
    void evenALongOneHasAPixelOfHeight() {
        Raster small = ScaledDown.toFit(new Raster(1000, 2), 10, 10);

        assertThat(small.width()).isEqualTo(10);
        assertThat(small.height()).isEqualTo(1);
    }
}
