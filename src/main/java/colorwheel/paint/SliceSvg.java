package colorwheel.paint;

import java.util.function.Function;

/**
 * Draws the slice of a {@link SpaceField} as an embedded image, which the drawing projects.
 *
 * @param png makes a PNG of a raster
 */
record SliceSvg(SvgWriter svg, Function<Raster, byte[]> png) implements SliceImage {
    private static final String CLIP = "slice";

    @Override
    public void draw(FieldColors colors, SpaceView view) {
        Place place = Place.of(colors.field(), view);
        byte[] image = png.apply(colors.slice(view.unit() * colors.field().radius()));
        svg.begin("clipPath").set("id", CLIP);
        svg.empty("circle").set("cx", 0).set("cy", 0).set("r", 1);
        svg.end().line();
        svg.empty("image")
                .set("x", -1)
                .set("y", -1)
                .set("width", 2)
                .set("height", 2)
                .set("clip-path", "url(#" + CLIP + ")")
                .set("opacity", (double) DecoderField.OPACITY / 256)
                .set("transform", matrix(place))
                .setPng(image)
                .line();
    }

    private static String matrix(Place place) {
        return "matrix(" + SvgWriter.number(place.firstX()) + " " + SvgWriter.number(place.firstY()) + " "
                + SvgWriter.number(place.secondX()) + " " + SvgWriter.number(place.secondY()) + " "
                + SvgWriter.number(place.x()) + " " + SvgWriter.number(place.y()) + ")";
    }
}
