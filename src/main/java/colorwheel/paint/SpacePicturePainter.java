package colorwheel.paint;

import org.jspecify.annotations.Nullable;

/**
 * Paints an epoch in space. What the picture shows is derived once and kept while only the camera moves. An instance
 * belongs to one thread at a time.
 */
public final class SpacePicturePainter implements Painter<SpacePicture> {
    private final SpacePainter painter = new SpacePainter();
    private @Nullable SpacePicture ofScatter;
    private @Nullable SpaceScatter scatter;

    @Override
    public void paint(SpacePicture picture, Raster raster, double scale, Palette palette) {
        painter.paint(scatter(picture), raster, scale, palette);
    }

    private SpaceScatter scatter(SpacePicture picture) {
        SpaceScatter known = scatter;
        SpacePicture of = ofScatter;
        if (known == null || of == null || !picture.equals(of.seenFrom(picture.camera()))) {
            known = picture.scatter();
        }
        scatter = known.seenFrom(picture.camera());
        ofScatter = picture;
        return scatter;
    }
}
