package colorwheel.export;

import colorwheel.paint.Raster;

/** A picture as three bytes for each pixel, red, green and blue, row by row: what encoders of films are fed with. */
final class RawFrame {
    private RawFrame() {}

    static byte[] bytes(Raster raster) {
        byte[] bytes = new byte[3 * raster.width() * raster.height()];
        int[] pixels = raster.pixels();
        int place = 0;
        for (int y = 0; y < raster.height(); y++) {
            int row = raster.index(0, y);
            for (int x = 0; x < raster.width(); x++) {
                int pixel = pixels[row + x];
                bytes[place] = (byte) (pixel >> 16);
                bytes[place + 1] = (byte) (pixel >> 8);
                bytes[place + 2] = (byte) pixel;
                place += 3;
            }
        }
        return bytes;
    }
}
