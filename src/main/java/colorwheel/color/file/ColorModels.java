package colorwheel.color.file;

import colorwheel.color.Hsv;

/**
 * Colors of other models as sRGB, 0xRRGGBB. What lies outside of sRGB becomes the color whose red, green and blue are
 * the nearest that there are.
 */
final class ColorModels {
    private static final int RGB = 0xFFFFFF;

    /** ε and κ of CIE 15:2004, as the fractions that make the two parts of the curve meet. */
    private static final double EPSILON = 216.0 / 24_389;

    private static final double KAPPA = 24_389.0 / 27;

    /** The white of CIE's illuminant D50, as it is in ICC profiles. */
    private static final double[] WHITE = {0.964_22, 1, 0.825_21};

    /**
     * From XYZ under D50 to linear sRGB, whose white is D65, adapted by Bradford's matrix.
     *
     * @see <a href="http://www.brucelindbloom.com/index.html?Eqn_RGB_XYZ_Matrix.html">Lindbloom's matrices</a>
     */
    private static final double[][] TO_SRGB = {
        {3.133_856_1, -1.616_866_7, -0.490_614_6},
        {-0.978_768_4, 1.916_141_5, 0.033_454_0},
        {0.071_945_3, -0.228_991_4, 1.405_242_7}
    };

    private ColorModels() {}

    /** Red, green and blue, each in [0, 1]. */
    static int rgb(double red, double green, double blue) {
        return Hsv.pixel(red, green, blue) & RGB;
    }

    /** @param level in [0, 1]; 0 is black */
    static int gray(double level) {
        return rgb(level, level, level);
    }

    /** @param hue in degrees; saturation and value are in [0, 1] */
    static int hsv(double hue, double saturation, double value) {
        double[] components = Hsv.toRgb(hue, saturation, value);
        return rgb(components[0], components[1], components[2]);
    }

    /**
     * Inks, each in [0, 1], where 1 is full: red is (1 − cyan)(1 − black), and so on. That is arithmetic and not the
     * look of any press, which only a profile knows.
     */
    static int cmyk(double cyan, double magenta, double yellow, double black) {
        return rgb((1 - cyan) * (1 - black), (1 - magenta) * (1 - black), (1 - yellow) * (1 - black));
    }

    /**
     * A color of CIE L*a*b* under D50, as Adobe's programs have it: by CIE 15:2004 to XYZ, and from there to sRGB with
     * the curve of IEC 61966-2-1.
     *
     * @param lightness in [0, 100]
     */
    static int lab(double lightness, double a, double b) {
        double middle = (lightness + 16) / 116;
        double[] xyz = {
            WHITE[0] * part(middle + a / 500),
            WHITE[1] * (lightness > KAPPA * EPSILON ? middle * middle * middle : lightness / KAPPA),
            WHITE[2] * part(middle - b / 200)
        };
        double[] levels = new double[3];
        for (int channel = 0; channel < levels.length; channel++) {
            double linear = 0;
            for (int k = 0; k < xyz.length; k++) {
                linear += TO_SRGB[channel][k] * xyz[k];
            }
            levels[channel] = linear <= 0.003_130_8 ? 12.92 * linear : 1.055 * Math.pow(linear, 1 / 2.4) - 0.055;
        }
        return rgb(levels[0], levels[1], levels[2]);
    }

    private static double part(double root) {
        double cube = root * root * root;
        return cube > EPSILON ? cube : (116 * root - 16) / KAPPA;
    }
}
