package colorwheel.paint;

import colorwheel.analysis.space.HuePlane;
import colorwheel.analysis.space.SpacePoints;
import colorwheel.experiment.Experiment;
import colorwheel.network.Latents;
import colorwheel.paint.space.PlaneAxes;
import colorwheel.paint.space.SpaceCamera;
import colorwheel.paint.space.SpaceVector;
import colorwheel.recording.Rounding;
import colorwheel.recording.RunId;
import colorwheel.recording.Snapshot;
import colorwheel.recording.Weights;
import java.util.Optional;

/**
 * The space of a bottleneck of three of which nothing but the weights was kept, turned so that those of different runs
 * can be compared by eye: the plane of the bright hues lies as the first two axes do in the picture of a run as it
 * begins, red to the right and the darker colors below. Never mirrored.
 */
public final class SpacePortrait {
    private static final RunId NO_RUN = RunId.next();
    private static final double SMALL = 1e-9;

    private SpacePortrait() {}

    /**
     * The picture of the end of a run; about a millisecond.
     *
     * @param points what is shown
     * @param epoch what the title says
     * @param loss what the title says
     */
    public static SpaceScatter of(Weights weights, WheelPoints points, int epoch, double loss) {
        Experiment experiment = points.experiment();
        Snapshot snapshot = new Snapshot(NO_RUN, epoch, loss, weights, Rounding.LOOPS);
        boolean sphere = SpacePicture.isSphere(experiment);
        double reach = sphere
                ? SpacePicture.reachNearSphere(experiment, snapshot)
                : SpaceScatter.reachOf(Latents.of(snapshot, points.colors()));
        SpacePoints rings = SpacePoints.of(experiment, experiment.phases().size() - 1, weights);
        SpaceOverlays beside = SpaceOverlays.NONE.withPanels(false);
        if (experiment.holdOut().isNone()) {
            beside = beside.withRings(RingLines.of(experiment.cube()));
        }
        SpaceCamera camera = SpaceCamera.HOME;
        Optional<HuePlane> plane = HuePlane.of(rings);
        if (plane.isPresent()) {
            beside = beside.withPlane(PlaneAxes.of(plane.get()));
            camera = upright(plane.get(), rings);
        }
        return SpaceScatter.of(snapshot, points.colors(), sphere, reach)
                .withOverlays(beside)
                .seenFrom(camera);
    }

    private static SpaceCamera upright(HuePlane plane, SpacePoints rings) {
        SpaceVector normal = new SpaceVector(plane.axis(2, 0), plane.axis(2, 1), plane.axis(2, 2));
        int bright = rings.count() - 1;
        SpaceVector down = mean(rings, 0).plus(mean(rings, bright).times(-1));
        SpaceVector up = normal.dot(down) > 0 ? normal.times(-1) : normal;
        SpaceVector center = new SpaceVector(plane.centroid(0), plane.centroid(1), plane.centroid(2));
        SpaceVector red = point(rings, bright, 0).plus(center.times(-1));
        SpaceVector within = red.plus(up.times(-up.dot(red)));
        // A red on the axis itself has no direction.
        SpaceVector right = within.length() < SMALL
                ? new SpaceVector(plane.axis(0, 0), plane.axis(0, 1), plane.axis(0, 2))
                : within.unit();
        return SpaceCamera.homeOf(PlaneAxes.of(up, right, plane.planarity()));
    }

    private static SpaceVector mean(SpacePoints rings, int ring) {
        SpaceVector sum = new SpaceVector(0, 0, 0);
        for (int hue = 0; hue < SpacePoints.HUES; hue++) {
            sum = sum.plus(point(rings, ring, hue));
        }
        return sum.times(1.0 / SpacePoints.HUES);
    }

    private static SpaceVector point(SpacePoints rings, int ring, int hue) {
        return new SpaceVector(rings.latent(ring, hue, 0), rings.latent(ring, hue, 1), rings.latent(ring, hue, 2));
    }
}
