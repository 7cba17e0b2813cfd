package colorwheel.export;

/**
 * Colors where equal distances look about equally far apart: the space Oklab by Björn Ottosson (2020), with his
 * matrices. From sRGB alone, into three floats.
 */
final class Oklab {
    private static final double[] LINEAR = new double[256];

    static {
        for (int value = 0; value < LINEAR.length; value++) {
            double component = value / 255.0;
            LINEAR[value] = component <= 0.04045 ? component / 12.92 : StrictMath.pow((component + 0.055) / 1.055, 2.4);
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
