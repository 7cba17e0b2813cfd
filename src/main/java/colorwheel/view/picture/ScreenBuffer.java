package colorwheel.view.picture;

import colorwheel.paint.Raster;
import java.nio.IntBuffer;
import java.util.ArrayDeque;
import java.util.Deque;
import javafx.scene.image.Image;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;

/** A raster that is shown without copying: the image reads the raster's own pixels. */
final class ScreenBuffer {
    /** The unused buffers of one pane. Any thread. */
    static final class Pool {
        private final Deque<ScreenBuffer> free = new ArrayDeque<>();

        /** A buffer of this size, owned by the caller until it is given back; buffers of other sizes are dropped. */
        synchronized ScreenBuffer take(int width, int height) {
            free.removeIf(buffer -> !buffer.hasSize(width, height));
            return free.isEmpty() ? new ScreenBuffer(width, height) : free.removeFirst();
        }

        synchronized void giveBack(ScreenBuffer buffer) {
            free.addLast(buffer);
        }
    }

    private final Raster raster;
    private final PixelBuffer<IntBuffer> pixels;
    private final Image image;

    ScreenBuffer(int width, int height) {
        raster = new Raster(width, height);
        // Array-backed on purpose: JavaFX moves the position of a direct buffer and then overflows it.
        pixels = new PixelBuffer<>(width, height, IntBuffer.wrap(raster.pixels()), PixelFormat.getIntArgbPreInstance());
        image = new WritableImage(pixels);
    }

    /** The pixels, which the painting thread writes while {@link #image} is not shown. */
    Raster raster() {
        return raster;
    }

    /** The image, marked as changed. JavaFX thread. */
    Image refreshed() {
        pixels.updateBuffer(buffer -> null);
        return image;
    }

    boolean hasSize(int width, int height) {
        return raster.width() == width && raster.height() == height;
    }
}
