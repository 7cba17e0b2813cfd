package colorwheel.paint.network;

import colorwheel.paint.Painter;
import colorwheel.paint.Palette;
import colorwheel.paint.Raster;
import colorwheel.paint.RasterPen;
import org.jspecify.annotations.Nullable;

/**
 * Paints a {@link NetworkPicture}. Lines are drawn before the units that they join, the weakest first. What the picture
 * shows is derived once and kept while only what is pointed at changes; names and legend are kept between pictures that
 * have the same. An instance belongs to one thread at a time.
 */
public final class NetworkPainter implements Painter<NetworkPicture> {
    private final RasterNetworkMarks marks = new RasterNetworkMarks();
    private @Nullable NetworkScene scene;
    private @Nullable Layer layer;

    private record LayerKey(
            NetworkWords.Texts texts, NetworkGeometry geometry, int width, int height, double scale, Palette palette) {}

    /** What is below the network. */
    private record Layer(LayerKey key, Raster raster) {}

    @Override
    public void paint(NetworkPicture picture, Raster raster, double scale, Palette palette) {
        NetworkGeometry geometry =
                NetworkGeometry.of(picture.width(), picture.bottleneck(), raster.width(), raster.height(), scale);
        NetworkScene present = NetworkScene.of(scene, picture);
        scene = present;
        LayerKey key = new LayerKey(
                NetworkWords.Texts.of(picture, present), geometry, raster.width(), raster.height(), scale, palette);
        Layer below = layer;
        if (below == null || !below.key.equals(key)) {
            Raster words = new Raster(raster.width(), raster.height());
            words.fill(palette.background());
            try (RasterPen pen = new RasterPen(words, scale)) {
                drawing(picture, present, key, pen, words).drawWords(key.texts);
            }
            below = new Layer(key, words);
            layer = below;
        }
        raster.copyFrom(below.raster);
        try (RasterPen pen = new RasterPen(raster, scale)) {
            drawing(picture, present, key, pen, raster).drawNetwork();
        }
    }

    private NetworkDrawing drawing(
            NetworkPicture picture, NetworkScene present, LayerKey key, RasterPen pen, Raster raster) {
        return new NetworkDrawing(
                picture, present, key.geometry, pen, marks.on(raster, key.geometry.clip()), key.palette);
    }
}
