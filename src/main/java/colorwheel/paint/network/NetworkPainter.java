package colorwheel.paint.network;

import colorwheel.paint.Painter;
import colorwheel.paint.Palette;
import colorwheel.paint.Raster;
import colorwheel.paint.RasterPen;
import org.jspecify.annotations.Nullable;

/**
 * Paints a {@link NetworkPicture}. Lines are drawn before the units that they join, the weakest first. What the picture
 * shows is derived once and kept while only what is pointed at changes. An instance belongs to one thread at a time.
 */
public final class NetworkPainter implements Painter<NetworkPicture> {
    private final RasterNetworkMarks marks = new RasterNetworkMarks();
    private @Nullable NetworkScene scene;

    @Override
    public void paint(NetworkPicture picture, Raster raster, double scale, Palette palette) {
        NetworkGeometry geometry =
                NetworkGeometry.of(picture.width(), picture.bottleneck(), raster.width(), raster.height(), scale);
        NetworkScene present = NetworkScene.of(scene, picture);
        scene = present;
        raster.fill(palette.background());
        try (RasterPen pen = new RasterPen(raster, scale)) {
            new NetworkDrawing(picture, present, geometry, pen, marks.on(raster, geometry.clip()), palette).draw();
        }
    }
}
