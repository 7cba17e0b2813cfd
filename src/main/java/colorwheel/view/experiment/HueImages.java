package colorwheel.view.experiment;

import colorwheel.color.Hsv;
import javafx.scene.image.Image;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;

/** Pictures of the full-saturation hues. */
final class HueImages {
    private HueImages() {}

    /** A full-saturation color. */
    static Color color(double hue) {
        double[] rgb = Hsv.toRgb(hue, 1, 1);
        return Color.color(rgb[0], rgb[1], rgb[2]);
    }

    /**
     * The hue circle as a ring with soft edges; red at the right, hue growing counter-clockwise.
     *
     * @param size width and height in pixels
     * @param hole the inner radius as a share of the outer one
     */
    static Image ring(int size, double hole) {
        WritableImage image = new WritableImage(size, size);
        double center = (size - 1) / 2.0;
        double outer = size / 2.0 - 1;
        double inner = outer * hole;
        for (int y = 0; y < size; y++) {
            for (int x = 0; x < size; x++) {
                double radius = Math.hypot(x - center, y - center);
                double coverage = Math.max(0, Math.min(1, Math.min(outer - radius, radius - inner) + 0.5));
                if (coverage > 0) {
                    double hue = Math.toDegrees(Math.atan2(center - y, x - center));
                    double[] rgb = Hsv.toRgb(hue, 1, 1);
                    image.getPixelWriter().setColor(x, y, Color.color(rgb[0], rgb[1], rgb[2], coverage));
                }
            }
        }
        return image;
    }
}
