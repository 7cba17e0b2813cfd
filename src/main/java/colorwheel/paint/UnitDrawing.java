package colorwheel.paint;

import colorwheel.paint.space.SpaceVector;
import java.awt.geom.Path2D;
import java.util.ArrayList;
import java.util.List;

/**
 * Draws what a hidden unit does among the latents: of the encoder an arrow in the direction in which it moves points;
 * of the decoder the line beyond which it is on, or in space the circle in which that plane cuts the sphere, with an
 * arrow toward the side where it is on. Pictures of latents and of networks are drawn with it.
 *
 * @param of the unit
 * @param view where the latents lie in the picture
 * @param latents what kind of latents they are
 * @param reach how far the arrow of a unit of the encoder may come; in space the radius of the sphere
 */
public record UnitDrawing(UnitDirection of, SpaceView view, Latents latents, double reach, Pen pen, Palette palette) {
    /** Where the points lie. */
    public enum Latents {
        /** In a plane. */
        PLANE,
        /** In a plane in which only the angle about the origin says where the network puts a color. */
        ANGLES,
        /** In space. */
        SPACE
    }

    /** How far arrows may come where there is no circle or sphere of radius 1, of what is in view. */
    private static final double USUAL_REACH = 0.75;

    private static final double SHADE = 0.16;
    private static final double ARROW = 0.92;
    private static final double SIDE = 0.16;
    private static final double SIDE_IN_SPACE = 0.4;
    private static final double HEAD = 7;
    private static final int PIECES = 90;

    /** A wedge ends that far beyond the picture, in halves of its width. */
    private static final double FAR = 4;

    /**
     * How far arrows may come.
     *
     * @param unitNorm whether a circle or a sphere of radius 1 is drawn
     * @param halfWidth of the axes
     */
    public static double reach(boolean unitNorm, double halfWidth) {
        return unitNorm ? 1 : USUAL_REACH * halfWidth;
    }

    /** What lies below the points: the part of the plane where a unit of the decoder is on. */
    public void below() {
        if (latents != Latents.SPACE && of.ofDecoder() && of.isFinite()) {
            List<SpaceVector> on = latents == Latents.ANGLES ? wedge() : halfPlane();
            if (on.size() > 2) {
                pen.area(view.clip(), path(on, true), Palette.mix(palette.background(), palette.accent(), SHADE));
            }
        }
    }

    /** What lies over the points. */
    public void above() {
        double length = of.along().length();
        if (!(length > 0) || !of.isFinite()) {
            return;
        }
        SpaceVector towards = of.along().unit();
        if (!of.ofDecoder()) {
            arrow(new SpaceVector(0, 0, 0), towards.times(ARROW * reach));
            return;
        }
        // The sum is 0 at this distance from the origin.
        double distance = -of.bias() / length;
        switch (latents) {
            case SPACE -> circle(towards, distance);
            case PLANE -> {
                List<SpaceVector> edge = new ArrayList<>();
                cut(edge, false);
                if (edge.size() == 2) {
                    SpaceVector middle = edge.get(0).plus(edge.get(1)).times(0.5);
                    line(edge.get(0), edge.get(1), 1.5, palette.accent());
                    double far = Math.max(SIDE * extent(), 2 * HEAD * pen.scale() / view.unit());
                    arrow(middle, middle.plus(towards.times(far)));
                }
            }
            case ANGLES -> {
                if (side() == 0) {
                    List<SpaceVector> on = wedge();
                    line(on.get(0), on.get(1), 1.5, palette.accent());
                    line(on.get(0), on.get(on.size() - 1), 1.5, palette.accent());
                }
            }
        }
    }

    /** Which unit it is. */
    String name() {
        return of.name();
    }

    /** What the drawing says, in some words after the name of the unit. */
    String words() {
        if (!of.ofDecoder()) {
            return of.name() + ": moves points this way";
        }
        return of.name()
                + switch (side()) {
                    case 1 -> ": on for all in view";
                    case -1 -> ": off for all in view";
                    default -> latents == Latents.ANGLES ? ": on where shaded" : ": on where the arrow points";
                };
    }

    /** For a unit of the decoder: 1 if it is on at every point in view, −1 if it is off at every one, 0 otherwise. */
    private int side() {
        double length = of.along().length();
        if (latents == Latents.PLANE) {
            List<SpaceVector> corners = corners();
            long on = corners.stream().filter(corner -> of.sum(corner) > 0).count();
            return on == corners.size() ? 1 : on == 0 ? -1 : 0;
        }
        double farthest = latents == Latents.ANGLES ? 1 : reach;
        return Math.abs(of.bias()) < farthest * length ? 0 : of.bias() > 0 ? 1 : -1;
    }

    private static SpaceVector across(SpaceVector towards) {
        return new SpaceVector(-towards.second(), towards.first(), 0);
    }

    /** How far the picture reaches from its middle, in latent units. */
    private double extent() {
        return view.clip().width() / 2.0 / view.unit();
    }

    /** Of the picture, in latent units, one after the other. */
    private List<SpaceVector> corners() {
        PlotClip clip = view.clip();
        double right = clip.left() + clip.width();
        double bottom = clip.top() + clip.height();
        return List.of(
                view.latent(clip.left(), clip.top()),
                view.latent(right, clip.top()),
                view.latent(right, bottom),
                view.latent(clip.left(), bottom));
    }

    /** The part of the picture where the sum is above zero. */
    private List<SpaceVector> halfPlane() {
        List<SpaceVector> on = new ArrayList<>();
        cut(on, true);
        return on;
    }

    /** Goes around the picture, and adds where the sum is 0 and, if they are wanted, the corners where it is above. */
    private void cut(List<SpaceVector> on, boolean withCorners) {
        List<SpaceVector> corners = corners();
        for (int k = 0; k < corners.size(); k++) {
            SpaceVector from = corners.get(k);
            SpaceVector to = corners.get((k + 1) % corners.size());
            double before = of.sum(from);
            double after = of.sum(to);
            if (withCorners && before > 0) {
                on.add(from);
            }
            if (before > 0 != after > 0) {
                double share = before / (before - after);
                on.add(from.times(1 - share).plus(to.times(share)));
            }
        }
    }

    /** The origin, and an arc far around it over the angles at which the sum on the unit circle is above zero. */
    private List<SpaceVector> wedge() {
        int side = side();
        if (side != 0) {
            return side > 0 ? corners() : List.of();
        }
        double half = Math.acos(-of.bias() / of.along().length());
        SpaceVector towards = of.along().unit();
        List<SpaceVector> on = new ArrayList<>();
        on.add(new SpaceVector(0, 0, 0));
        for (int piece = 0; piece <= PIECES; piece++) {
            double angle = half * (2.0 * piece / PIECES - 1);
            on.add(towards.times(Math.cos(angle))
                    .plus(across(towards).times(Math.sin(angle)))
                    .times(FAR * extent()));
        }
        return on;
    }

    private Path2D path(List<SpaceVector> points, boolean closed) {
        Path2D path = new Path2D.Double();
        path.moveTo(view.x(points.get(0)), view.y(points.get(0)));
        points.subList(1, points.size()).forEach(point -> path.lineTo(view.x(point), view.y(point)));
        if (closed) {
            path.closePath();
        }
        return path;
    }

    private void line(SpaceVector from, SpaceVector to, double width, int argb) {
        pen.line(view.clip(), path(List.of(from, to), false), width, false, argb);
    }

    /** Where the plane in which the sum is 0 cuts the sphere, and an arrow to where the unit is on. */
    private void circle(SpaceVector normal, double distance) {
        double squared = reach * reach - distance * distance;
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
            boolean front = view.projection().depth(next.plus(before)) >= 0;
            line(
                    before,
                    next,
                    front ? 1.8 : 1,
                    front ? palette.accent() : Palette.mix(palette.background(), palette.accent(), 0.5));
            before = next;
        }
        arrow(middle, middle.plus(normal.times(SIDE_IN_SPACE * reach)));
    }

    private void arrow(SpaceVector from, SpaceVector to) {
        line(from, to, 2, palette.accent());
        double dx = view.x(to) - view.x(from);
        double dy = view.y(to) - view.y(from);
        double length = Math.hypot(dx, dy);
        if (!(length > 1)) {
            return;
        }
        double head = Math.min(length, HEAD * pen.scale()) / length;
        Path2D path = new Path2D.Double();
        path.moveTo(view.x(to) + 0.35 * dx * head, view.y(to) + 0.35 * dy * head);
        path.lineTo(view.x(to) - dx * head - dy * head * 0.6, view.y(to) - dy * head + dx * head * 0.6);
        path.lineTo(view.x(to) - dx * head + dy * head * 0.6, view.y(to) - dy * head - dx * head * 0.6);
        path.closePath();
        pen.area(view.clip(), path, palette.accent());
    }
}
