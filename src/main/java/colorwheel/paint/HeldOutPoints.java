package colorwheel.paint;

import colorwheel.color.ColorTable;
import colorwheel.network.Forward;
import colorwheel.recording.Latents;
import colorwheel.recording.Weights;

/**
 * The held-out colors where the encoder puts them, as hollow points: the network was never trained on them. Belongs to
 * one thread at a time.
 */
final class HeldOutPoints {
    private static final int FULL = 256;
    private static final double WIDTH = 1.3;
    private static final double SHADE = 0.4;
    private static final double LEAST_CONTRAST = 1.8;

    private DiscSprites rings;
    private double radius = -1;
    private double scale;

    /** The latents of the held-out colors under some weights. */
    static Latents latents(ColorTable heldOut, Weights weights) {
        return new Latents(weights.architecture().bottleneck(), new Forward(weights).encode(heldOut.rgb()));
    }

    void paint(ColorTable heldOut, Latents latents, LatentPlane plane, Raster raster, double scale, Palette palette) {
        prepare(plane.plot().dotRadius(scale), scale);
        ScatterGeometry plot = plane.plot();
        for (int row = 0; row < heldOut.size(); row++) {
            double first = latents.get(row, 0);
            double second = LatentPlane.secondOf(latents, row);
            int color = visible(heldOut.pixel(row), palette);
            rings.blend(
                    raster,
                    plot.left(),
                    plot.top(),
                    plot.side(),
                    plane.x(first, second),
                    plane.y(first, second),
                    color,
                    FULL);
        }
    }

    /** A thin line needs more contrast than a disc. */
    private static int visible(int color, Palette palette) {
        double contrast = Palette.contrast(color, palette.background());
        double need = Math.max(0, (LEAST_CONTRAST - contrast) / (LEAST_CONTRAST - 1));
        return Palette.mix(color, palette.text(), SHADE * need);
    }

    private void prepare(double newRadius, double newScale) {
        if (radius != newRadius || scale != newScale) {
            radius = newRadius;
            scale = newScale;
            rings = new DiscSprites(Math.max(0.1, radius - WIDTH / 2 * scale), radius + WIDTH / 2 * scale, 1);
        }
    }
}
