package colorwheel.analysis.space;

import colorwheel.analysis.LatentAngles;
import colorwheel.analysis.RingMeasures;
import colorwheel.network.Latents;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How the hues of each ring turn about the ring's own centroid, seen in the hue plane. From the axis of the bright ring
 * the dark rings of a good cone would look folded, if they lie beside that axis.
 */
final class RingTurns {
    private RingTurns() {}

    /** All rings, from the darkest on; empty if some hue has no direction from the centroid of its ring. */
    static Optional<List<RingMeasures>> measured(SpacePoints points, HuePlane plane) {
        List<RingMeasures> rings = new ArrayList<>();
        for (int ring = 0; ring < points.count(); ring++) {
            double[] angles = angles(points, plane, ring);
            if (angles.length == 0) {
                return Optional.empty();
            }
            rings.add(RingMeasures.of(
                    ring,
                    points.saturation(),
                    points.value(ring),
                    SpaceColors.GRID,
                    points::heldOut,
                    hue -> LatentAngles.wrap(angles[(hue + 1) % angles.length] - angles[hue])));
        }
        return Optional.of(rings);
    }

    /** Of all hues, in radians; none if some hue has no direction. */
    private static double[] angles(SpacePoints points, HuePlane plane, int ring) {
        SpaceColors colors = points.colors;
        Latents latents = points.rings;
        int[] trained = colors.trainedHues();
        int first = colors.row(ring, trained[0]);
        double nearX = plane.along(0, latents, first);
        double nearY = plane.along(1, latents, first);
        double restX = 0;
        double restY = 0;
        for (int hue : trained) {
            int row = colors.row(ring, hue);
            restX += (plane.along(0, latents, row) - nearX) / trained.length;
            restY += (plane.along(1, latents, row) - nearY) / trained.length;
        }
        double[] angles = new double[SpacePoints.HUES];
        for (int hue = 0; hue < angles.length; hue++) {
            int row = colors.row(ring, hue);
            double x = plane.along(0, latents, row) - nearX - restX;
            double y = plane.along(1, latents, row) - nearY - restY;
            if (Math.hypot(x, y) < LatentAngles.COLLAPSED) {
                return new double[0];
            }
            angles[hue] = Math.atan2(y, x);
        }
        return angles;
    }
}
