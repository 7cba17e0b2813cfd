package colorwheel.view.picture;

import colorwheel.paint.Raster;
import java.nio.IntBuffer;
import javafx.scene.image.Image;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;

/** A raster that is finished, as an image. */
public final class RasterImage {
    private RasterImage() {}

    /** The image, which reads the raster's own pixels: nothing paints on it any more. Not for a region. */
    public static Image of(Raster finished) {
        return new WritableImage(new PixelBuffer<>(
                finished.width(),
                finished.height(),
                IntBuffer.wrap(finished.pixels()),
                PixelFormat.getIntArgbPreInstance()));
    }
}
