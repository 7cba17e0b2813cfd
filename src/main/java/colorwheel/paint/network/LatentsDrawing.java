package colorwheel.paint.network;

import colorwheel.network.HiddenLayer;
import colorwheel.network.HiddenUnit;
import colorwheel.paint.Palette;
import colorwheel.paint.Pen;
import colorwheel.paint.PlotClip;
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
    private static final double SHADE = 0.16;
    private static final double ARROW = 0.92;
    private static final int PIECES = 90;

    private final NetworkPicture picture;
    private final NetworkScene scene;
    private final NetworkGeometry geometry;
    private final Pen pen;
    private final NetworkMarks marks;
    private final Palette palette;
    private final PlotClip plot;
    private final double centerX;
    private final double centerY;
    private final double unit;
    private final Projection projection;

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
        centerX = plot.left() + plot.width() / 2.0;
        centerY = plot.top() + plot.height() / 2.0;
        unit = plot.width() / (2 * picture.halfWidth());
        projection = inSpace(picture)
                ? picture.camera().projection()
                : new Projection(SpaceVector.axis(0), SpaceVector.axis(1), SpaceVector.axis(2));
    }

    static boolean inSpace(NetworkPicture picture) {
        return picture.bottleneck() > 2;
    }

    void draw(@Nullable Way way) {
        pen.area(plot, rectangle(), palette.background());
        HiddenUnit pointed = picture.pointed();
        if (pointed != null && pointed.layer() == HiddenLayer.DECODER && !inSpace(picture)) {
            halfPlane(pointed);
        }
        axes();
        double radius = Math.max(1.2, Math.min(4, plot.width() / pen.scale() * 0.011)) * pen.scale();
        for (Point point : points()) {
            if (plot.contains(point.x(), point.y())) {
                marks.disc(point.x(), point.y(), radius, point.argb());
            }
        }
        if (way != null) {
            SpaceVector at = vector(way.latents());
            if (plot.contains(x(at), y(at))) {
                marks.disc(x(at), y(at), 2.2 * radius + 1.5 * pen.scale(), palette.text());
                marks.disc(x(at), y(at), 2.2 * radius, way.color().pixel());
            }
        }
        if (pointed != null) {
            direction(pointed);
        }
        pen.frame(plot.left(), plot.top(), plot.width(), plot.height(), palette.axis());
        ports(geometry.latentsIn());
        ports(geometry.latentsOut());
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
            pen.vertical(centerX, plot.top(), plot.top() + plot.height(), palette.grid());
            pen.horizontal(plot.left(), plot.left() + plot.width(), centerY, palette.grid());
        }
        if (isSphere()) {
            pen.circle(plot, centerX, centerY, unit, palette.axis());
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
        return isSphere() ? 1 : picture.halfWidth() * 0.75;
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
                points.add(new Point(x(at), y(at), projection.depth(at), rings.input(level, hue)));
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

    private double x(SpaceVector at) {
        return centerX + unit * projection.x(at);
    }

    private double y(SpaceVector at) {
        return centerY - unit * projection.y(at);
    }

    private void line(SpaceVector from, SpaceVector to, double width, int argb) {
        Path2D path = new Path2D.Double();
        path.moveTo(x(from), y(from));
        path.lineTo(x(to), y(to));
        pen.line(plot, path, width, false, argb);
    }

    /** Where the sum of a unit of the decoder is above zero. */
    private void halfPlane(HiddenUnit of) {
        SpaceVector normal = vector(scene.direction(of));
        double bias = scene.bias(of);
        double reach = picture.halfWidth();
        double[][] corners = {{-reach, -reach}, {reach, -reach}, {reach, reach}, {-reach, reach}};
        Path2D path = new Path2D.Double();
        boolean begun = false;
        for (int k = 0; k < corners.length; k++) {
            double[] a = corners[k];
            double[] b = corners[(k + 1) % corners.length];
            double sumA = normal.dot(a[0], a[1], 0) + bias;
            double sumB = normal.dot(b[0], b[1], 0) + bias;
            if (sumA > 0) {
                begun = add(path, begun, a[0], a[1]);
            }
            if (sumA > 0 != sumB > 0) {
                double share = sumA / (sumA - sumB);
                begun = add(path, begun, a[0] + (b[0] - a[0]) * share, a[1] + (b[1] - a[1]) * share);
            }
        }
        if (begun) {
            path.closePath();
            pen.area(plot, path, Palette.mix(palette.background(), palette.accent(), SHADE));
        }
    }

    private boolean add(Path2D path, boolean begun, double first, double second) {
        SpaceVector at = new SpaceVector(first, second, 0);
        if (begun) {
            path.lineTo(x(at), y(at));
        } else {
            path.moveTo(x(at), y(at));
        }
        return true;
    }

    private void direction(HiddenUnit of) {
        SpaceVector along = vector(scene.direction(of));
        if (!(along.length() > 0) || !Double.isFinite(along.length())) {
            return;
        }
        SpaceVector towards = along.unit();
        if (of.layer() == HiddenLayer.ENCODER) {
            arrow(new SpaceVector(0, 0, 0), towards.times(ARROW * sphere()));
            return;
        }
        // The sum is 0 at this distance from the origin.
        double distance = -scene.bias(of) / along.length();
        if (inSpace(picture)) {
            circle(towards, distance);
        } else {
            SpaceVector foot = towards.times(distance);
            SpaceVector beside = new SpaceVector(-towards.second(), towards.first(), 0).times(3 * picture.halfWidth());
            line(foot.plus(beside.times(-1)), foot.plus(beside), 1.5, palette.accent());
        }
    }

    /** Where the plane in which the sum is 0 cuts the sphere, and an arrow to where the unit is on. */
    private void circle(SpaceVector normal, double distance) {
        double squared = sphere() * sphere() - distance * distance;
        if (!(squared > 0)) {
            return;
        }
        SpaceVector other = Math.abs(normal.first()) < 0.8 ? SpaceVector.axis(0) : SpaceVector.axis(1);
        SpaceVector first = normal.cross(other).unit();
        SpaceVector second = normal.cross(first);
        SpaceVector middle = normal.times(distance);
        double radius = Math.sqrt(squared);
        SpaceVector before = middle.plus(first.times(radius));
        for (int piece = 1; piece <= PIECES; piece++) {
            double angle = 2 * Math.PI * piece / PIECES;
            SpaceVector next =
                    middle.plus(first.times(radius * Math.cos(angle))).plus(second.times(radius * Math.sin(angle)));
            boolean front = projection.depth(next.plus(before)) >= 0;
            line(
                    before,
                    next,
                    front ? 1.8 : 1,
                    front ? palette.accent() : Palette.mix(palette.background(), palette.accent(), 0.5));
            before = next;
        }
        arrow(middle, middle.plus(normal.times(0.4 * sphere())));
    }

    private void arrow(SpaceVector from, SpaceVector to) {
        line(from, to, 2, palette.accent());
        double dx = x(to) - x(from);
        double dy = y(to) - y(from);
        double length = Math.hypot(dx, dy);
        if (!(length > 1)) {
            return;
        }
        double head = Math.min(length, 7 * pen.scale()) / length;
        Path2D path = new Path2D.Double();
        path.moveTo(x(to) + 0.35 * dx * head, y(to) + 0.35 * dy * head);
        path.lineTo(x(to) - dx * head - dy * head * 0.6, y(to) - dy * head + dx * head * 0.6);
        path.lineTo(x(to) - dx * head + dy * head * 0.6, y(to) - dy * head - dx * head * 0.6);
        path.closePath();
        pen.area(plot, path, palette.accent());
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
