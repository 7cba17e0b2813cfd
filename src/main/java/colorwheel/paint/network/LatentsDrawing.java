package colorwheel.paint.network;

import colorwheel.network.HiddenUnit;
import colorwheel.paint.Palette;
import colorwheel.paint.Pen;
import colorwheel.paint.PlotClip;
import colorwheel.paint.SpaceView;
import colorwheel.paint.UnitDirection;
import colorwheel.paint.UnitDrawing;
import colorwheel.paint.network.NetworkGeometry.Spot;
import colorwheel.paint.network.NetworkScene.Way;
import colorwheel.paint.space.Projection;
import colorwheel.paint.space.SpaceVector;
import java.awt.geom.Path2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The latents in the middle of the picture of a network: the hues of all values where the encoder puts them, in a plane
 * or as a camera sees them in space, and over them what the unit that is pointed at does there.
 */
final class LatentsDrawing {
    private static final Projection PLANE =
            new Projection(SpaceVector.axis(0), SpaceVector.axis(1), SpaceVector.axis(2));

    private final NetworkPicture picture;
    private final NetworkScene scene;
    private final NetworkGeometry geometry;
    private final Pen pen;
    private final NetworkMarks marks;
    private final Palette palette;
    private final PlotClip plot;
    private final SpaceView view;

    private record Point(double x, double y, double depth, int argb) {}

    LatentsDrawing(
            NetworkPicture picture,
            NetworkScene scene,
            NetworkGeometry geometry,
            Pen pen,
            NetworkMarks marks,
            Palette palette) {
        this.picture = picture;
        this.scene = scene;
        this.geometry = geometry;
        this.pen = pen;
        this.marks = marks;
        this.palette = palette;
        plot = geometry.latents();
        view = new SpaceView(
                plot,
                plot.left() + plot.width() / 2.0,
                plot.top() + plot.height() / 2.0,
                plot.width() / (2 * picture.halfWidth()),
                picture.halfWidth(),
                Math.max(1.2, Math.min(4, plot.width() / pen.scale() * 0.011)) * pen.scale(),
                inSpace(picture) ? picture.camera().projection() : PLANE);
    }

    static boolean inSpace(NetworkPicture picture) {
        return picture.bottleneck() > 2;
    }

    void draw(@Nullable Way way) {
        pen.area(plot, rectangle(), palette.background());
        UnitDrawing pointed = pointed();
        if (pointed != null) {
            pointed.below();
        }
        axes();
        double radius = view.dotRadius();
        for (Point point : points()) {
            if (plot.contains(point.x(), point.y())) {
                marks.disc(point.x(), point.y(), radius, point.argb());
            }
        }
        if (way != null) {
            SpaceVector at = vector(way.latents());
            if (plot.contains(view.x(at), view.y(at))) {
                marks.disc(view.x(at), view.y(at), 2.2 * radius + 1.5 * pen.scale(), palette.text());
                marks.disc(view.x(at), view.y(at), 2.2 * radius, way.color().pixel());
            }
        }
        if (pointed != null) {
            pointed.above();
        }
        pen.frame(plot.left(), plot.top(), plot.width(), plot.height(), palette.axis());
        ports(geometry.latentsIn());
        ports(geometry.latentsOut());
    }

    private @Nullable UnitDrawing pointed() {
        HiddenUnit pointed = picture.pointed();
        return pointed == null
                ? null
                : new UnitDrawing(
                        UnitDirection.of(pointed, picture.whole()),
                        view,
                        inSpace(picture) ? UnitDrawing.Latents.SPACE : UnitDrawing.Latents.PLANE,
                        sphere(),
                        pen,
                        palette);
    }

    private Path2D rectangle() {
        Path2D path = new Path2D.Double();
        path.moveTo(plot.left(), plot.top());
        path.lineTo(plot.left() + plot.width(), plot.top());
        path.lineTo(plot.left() + plot.width(), plot.top() + plot.height());
        path.lineTo(plot.left(), plot.top() + plot.height());
        path.closePath();
        return path;
    }

    private void axes() {
        if (inSpace(picture)) {
            for (int axis = 0; axis < 3; axis++) {
                SpaceVector end = SpaceVector.axis(axis).times(sphere());
                line(end.times(-1), end, 1, palette.grid());
            }
        } else {
            pen.vertical(view.centerX(), plot.top(), plot.top() + plot.height(), palette.grid());
            pen.horizontal(plot.left(), plot.left() + plot.width(), view.centerY(), palette.grid());
        }
        if (isSphere()) {
            pen.circle(plot, view.centerX(), view.centerY(), view.unit(), palette.axis());
        }
    }

    private boolean isSphere() {
        return picture.bottleneck() > 1
                && (picture.experiment().network().normalize()
                        || picture.experiment().phases().stream()
                                .anyMatch(phase -> phase.terms().unitNorm() > 0));
    }

    /** How long lines through the origin are. */
    private double sphere() {
        return UnitDrawing.reach(isSphere(), picture.halfWidth());
    }

    private List<Point> points() {
        NetworkRings rings = scene.rings();
        double[] latents = new double[picture.bottleneck()];
        List<Point> points = new ArrayList<>(rings.levels() * NetworkRings.HUES);
        for (int level = 0; level < rings.levels(); level++) {
            for (int hue = 0; hue < NetworkRings.HUES; hue++) {
                for (int latent = 0; latent < latents.length; latent++) {
                    latents[latent] = rings.latent(latent, level, hue);
                }
                SpaceVector at = vector(latents);
                points.add(new Point(view.x(at), view.y(at), view.projection().depth(at), rings.input(level, hue)));
            }
        }
        if (inSpace(picture)) {
            points.sort(Comparator.comparingDouble(Point::depth));
        }
        return points;
    }

    private static SpaceVector vector(double[] latents) {
        return new SpaceVector(latents[0], latents.length > 1 ? latents[1] : 0, latents.length > 2 ? latents[2] : 0);
    }

    private void line(SpaceVector from, SpaceVector to, double width, int argb) {
        Path2D path = new Path2D.Double();
        path.moveTo(view.x(from), view.y(from));
        path.lineTo(view.x(to), view.y(to));
        pen.line(plot, path, width, false, argb);
    }

    private void ports(List<Spot> spots) {
        for (Spot spot : spots) {
            marks.disc(spot.x() + 0.5, spot.y() + 0.5, spot.radius(), palette.background());
            marks.circle(
                    spot.x() + 0.5,
                    spot.y() + 0.5,
                    spot.radius(),
                    Math.max(1, pen.scale()),
                    false,
                    palette.quietText());
        }
    }
}
