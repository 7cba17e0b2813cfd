package colorwheel.view.linked;

import colorwheel.color.Decimals;
import colorwheel.color.Hsv;
import colorwheel.color.HsvColor;
import colorwheel.color.Hue;
import colorwheel.color.NamedHue;
import colorwheel.network.Forward;
import colorwheel.recording.Weights;
import java.util.Locale;
import java.util.StringJoiner;

/**
 * A color and its reconstruction by a network, in words and figures.
 *
 * @param name hue, saturation and value
 * @param pixel the color as an opaque pixel 0xFFRRGGBB
 * @param rgb red, green and blue from 0 to 255
 * @param hex the color as #RRGGBB
 * @param latent its latent coordinates
 * @param madePixel the reconstruction as an opaque pixel
 * @param madeRgb the reconstruction's red, green and blue
 * @param madeHex the reconstruction as #RRGGBB
 * @param error root mean squared difference of the three channels, times 255
 */
record ColorReadout(
        String name,
        int pixel,
        String rgb,
        String hex,
        String latent,
        int madePixel,
        String madeRgb,
        String madeHex,
        String error) {

    static ColorReadout of(HsvColor color, boolean heldOut, Weights weights) {
        Forward network = new Forward(weights);
        float[] rgb = color.rgb();
        float[] made = network.reconstruct(rgb);
        double squares = 0;
        for (int channel = 0; channel < rgb.length; channel++) {
            double difference = made[channel] - rgb[channel];
            squares += difference * difference;
        }
        int pixel = color.pixel();
        int madePixel = Hsv.pixel(made[0], made[1], made[2]);
        boolean broken = Double.isNaN(squares);
        return new ColorReadout(
                name(color) + (heldOut ? ", held out" : ""),
                pixel,
                rgb(pixel),
                hex(pixel),
                latent(network.encode(rgb)),
                madePixel,
                broken ? "undefined" : rgb(madePixel),
                broken ? "" : hex(madePixel),
                broken
                        ? "undefined"
                        : String.format(Locale.ROOT, "%.1f of 255", Math.sqrt(squares / rgb.length) * 255));
    }

    private static String name(HsvColor color) {
        boolean grey = color.saturation() == 0 || color.value() == 0;
        String hue = Hue.text(color.hue()) + "° "
                + (grey ? "(no hue: grey)" : NamedHue.nearest(color.hue()).label());
        return hue + ", S " + Decimals.text(color.saturation()) + ", V " + Decimals.text(color.value());
    }

    private static String rgb(int pixel) {
        return (pixel >> 16 & 0xFF) + " " + (pixel >> 8 & 0xFF) + " " + (pixel & 0xFF);
    }

    private static String hex(int pixel) {
        return String.format(Locale.ROOT, "#%06X", pixel & 0xFFFFFF);
    }

    private static String latent(float[] latent) {
        StringJoiner numbers = new StringJoiner(", ");
        for (float coordinate : latent) {
            numbers.add(
                    Float.isFinite(coordinate)
                            ? String.format(Locale.ROOT, "%.3f", coordinate).replace('-', '−')
                            : "undefined");
        }
        return numbers.toString();
    }
}
