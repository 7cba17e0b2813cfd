package colorwheel.paint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import colorwheel.paint.CurveSheet.Curve;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BarsAndCurvesTest {
    private static final int WIDTH = 300;
    private static final int HEIGHT = 190;

    private static Bars bars(boolean logarithmic, double marked) {
        return new Bars("Loss", "median 2", new double[] {1, 2, 4, 8}, new int[] {5, 0, 2}, logarithmic, marked);
    }

    private static Raster painted(Bars bars) {
        Raster raster = new Raster(WIDTH, HEIGHT);
        new BarsPainter().paint(bars, raster, 1, Palette.LIGHT);
        return raster;
    }

    private static int filled(Raster raster, int x) {
        int color = Palette.mix(Palette.LIGHT.background(), Palette.LIGHT.accent(), 0.8);
        int count = 0;
        for (int y = 0; y < HEIGHT; y++) {
            count += raster.pixel(x, y) == color ? 1 : 0;
        }
        return count;
    }

    @Test
    void aBarIsAsHighAsItsCountAndIsFoundByItsPlace() {
        for (boolean logarithmic : new boolean[] {false, true}) {
            Bars bars = bars(logarithmic, Double.NaN);
            Raster raster = painted(bars);
            int[] highest = new int[3];
            for (int x = 0; x < WIDTH; x++) {
                int bar = BarsPainter.barAt(bars, x + 0.5, WIDTH);
                if (bar >= 0) {
                    highest[bar] = Math.max(highest[bar], filled(raster, x));
                } else {
                    assertThat(filled(raster, x)).isZero();
                }
            }
            assertThat(highest[1]).isZero();
            assertThat(highest[2] / (double) highest[0]).isBetween(0.38, 0.42);
        }
    }

    @Test
    void onALogarithmicAxisFactorsAreEquallyWide() {
        int[] width = new int[3];
        for (int x = 0; x < WIDTH; x++) {
            int bar = BarsPainter.barAt(bars(true, Double.NaN), x + 0.5, WIDTH);
            if (bar >= 0) {
                width[bar]++;
            }
        }
        assertThat(Math.abs(width[0] - width[2])).isLessThanOrEqualTo(1);
        assertThat(width[0]).isGreaterThan(50);
    }

    @Test
    void aMarkedValueHasALine() {
        assertThat(columnsOf(painted(bars(false, 5)), Palette.LIGHT.text()))
                .isGreaterThan(columnsOf(painted(bars(false, Double.NaN)), Palette.LIGHT.text()));
        assertThat(columnsOf(painted(bars(false, 50)), Palette.LIGHT.text()))
                .as("outside the axis")
                .isEqualTo(columnsOf(painted(bars(false, Double.NaN)), Palette.LIGHT.text()));
    }

    private static long columnsOf(Raster raster, int argb) {
        long columns = 0;
        for (int x = 0; x < raster.width(); x++) {
            int high = 0;
            for (int y = 40; y < raster.height(); y++) {
                high += raster.pixel(x, y) == argb ? 1 : 0;
            }
            columns += high > 60 ? 1 : 0;
        }
        return columns;
    }

    @ParameterizedTest
    @CsvSource({"1,1", "40,30", "300,190"})
    void anySizeAndNothingAtAllIsPainted(int width, int height) {
        Raster raster = new Raster(width, height);
        new BarsPainter()
                .paint(new Bars("", "", new double[] {0, 1}, new int[1], false, Double.NaN), raster, 1, Palette.DARK);
        new CurveSheetPainter().paint(sheet(-1, 1, 2, 3), raster, 2, Palette.DARK);
        new CurveSheetPainter().paint(sheet(-1), raster, 1, Palette.DARK);
        new CurveSheetPainter().paint(sheet(0, Double.NaN, Double.POSITIVE_INFINITY, 0), raster, 1, Palette.DARK);

        assertThat(raster.pixel(0, 0)).isEqualTo(Palette.DARK.background());
    }

    private static CurveSheet sheet(int pointed, double... values) {
        double[] places = new double[values.length];
        for (int k = 0; k < values.length; k++) {
            places[k] = 10 * k;
        }
        return new CurveSheet(
                "center", 0, 100, places, List.of(new Curve("A", values), new Curve("B", values)), pointed);
    }

    @Test
    void theNearestPlaceIsFoundInEveryColumn() {
        CurveSheet sheet = sheet(-1, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11);
        int previous = -1;
        for (int x = 0; x < 400; x++) {
            int nearest = CurveSheetPainter.nearest(sheet, x, 800);
            assertThat(nearest).isBetween(Math.max(0, previous), previous + 1);
            assertThat(CurveSheetPainter.nearest(sheet, x + 400, 800)).isEqualTo(nearest);
            previous = nearest;
        }
        assertThat(previous).isEqualTo(10);
        assertThat(CurveSheetPainter.nearest(sheet(-1), 10, 800)).isEqualTo(-1);
    }

    @Test
    void aCurveThatIsUndefinedSomewhereHasAGap() {
        int whole = accented(sheet(-1, 1, 2, 3, 2, 1, 2, 3, 2, 1, 2, 3));
        int broken = accented(sheet(-1, 1, 2, 3, Double.NaN, Double.NaN, Double.NaN, Double.NaN, 2, 1, 2, 3));

        assertThat(broken).isPositive().isLessThan(whole * 3 / 4);
    }

    private static int accented(CurveSheet sheet) {
        Raster raster = new Raster(320, 300);
        new CurveSheetPainter().paint(sheet, raster, 1, Palette.LIGHT);
        int count = 0;
        for (int y = 0; y < raster.height(); y++) {
            for (int x = 0; x < raster.width(); x++) {
                count += raster.pixel(x, y) == Palette.LIGHT.accent() ? 1 : 0;
            }
        }
        return count;
    }

    @Test
    void lengthsThatDoNotFitAreRefused() {
        assertThatThrownBy(() -> new Bars("", "", new double[] {0, 1}, new int[2], false, 0))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new CurveSheet("", 0, 1, new double[2], List.of(new Curve("A", new double[1])), -1))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
