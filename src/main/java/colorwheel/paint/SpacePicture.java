package colorwheel.paint;

import colorwheel.analysis.space.HuePlane;
import colorwheel.analysis.space.SpacePoints;
import colorwheel.analysis.space.SpaceVerdict;
import colorwheel.color.ColorTable;
import colorwheel.color.HsvColor;
import colorwheel.experiment.Experiment;
import colorwheel.network.Ablation;
import colorwheel.network.Forward;
import colorwheel.network.Latents;
import colorwheel.paint.space.PlaneAxes;
import colorwheel.paint.space.SpaceCamera;
import colorwheel.paint.space.SpaceVector;
import colorwheel.recording.Frames;
import colorwheel.recording.Snapshot;
import colorwheel.recording.Weights;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An epoch of a run with a bottleneck of three, as its picture shows it: the colors of the phase that led to it, and
 * where the phase before had left the named hues. Light: what it shows is derived by {@link #scatter}. Immutable.
 *
 * @param experiment the run's
 * @param snapshot the epoch
 * @param before the weights at the end of the phase before; none in the first phase
 * @param reach the greatest absolute coordinate of the run's points
 * @param overlays what is shown besides; only held-out hues, field and initials apply
 * @param sliced the color at whose height the decoder's field is shown; without one it is that of the bright hues
 * @param camera from where it is seen
 * @param pointed the hidden unit that is pointed at, if there is one
 */
public record SpacePicture(
        Experiment experiment,
        Snapshot snapshot,
        @Nullable Weights before,
        double reach,
        Set<Overlay> overlays,
        @Nullable HsvColor sliced,
        SpaceCamera camera,
        @Nullable UnitDirection pointed) {
    public SpacePicture {
        overlays = Set.copyOf(overlays);
    }

    /** Whether an experiment's latents are shown so. */
    public static boolean shows(Experiment experiment) {
        return SpaceVerdict.judges(experiment.network());
    }

    /** The picture of a recorded epoch. */
    public static SpacePicture of(
            Experiment experiment, Frames frames, Snapshot snapshot, Set<Overlay> overlays, SpaceCamera camera) {
        Weights before = frames.weightsBefore(experiment, experiment.phaseUntil(snapshot.epoch()))
                .orElse(null);
        return new SpacePicture(experiment, snapshot, before, reach(experiment, frames), overlays, null, camera, null);
    }

    /** What all epochs of a run have in common, without points and panels. */
    static SpaceScatter empty(Experiment experiment, Frames frames, SpaceCamera camera) {
        return new SpaceScatter(
                null,
                ColorTable.EMPTY,
                ColorTable.EMPTY,
                isSphere(experiment),
                reach(experiment, frames),
                camera,
                SpaceOverlays.NONE.withPanels(false));
    }

    /** How far from the origin the points of a run come: one number for all its epochs. */
    public static double reach(Experiment experiment, Frames frames) {
        // On the sphere the scale is the usual one, whatever the first epochs did, unless points lie beyond at the end.
        return isSphere(experiment)
                ? frames.newest()
                        .map(newest -> reachNearSphere(experiment, newest))
                        .orElse(1.0)
                : frames.reach();
    }

    /**
     * How far from the origin the points of an epoch come in an experiment {@link #isSphere with a sphere}: 1 where the
     * network normalizes; a term for the unit norm alone lets points go beyond.
     */
    public static double reachNearSphere(Experiment experiment, Snapshot epoch) {
        if (experiment.network().normalize()) {
            return 1;
        }
        ColorTable last = experiment.trainingColors(experiment.phases().size() - 1);
        return Math.max(1, SpaceScatter.reachOf(Latents.of(epoch, last)));
    }

    /** The same on a scale on which points may come at least so far: another picture beside shares it. */
    public SpacePicture reaching(double least) {
        return reach >= least
                ? this
                : new SpacePicture(experiment, snapshot, before, least, overlays, sliced, camera, pointed);
    }

    /** The same of a network without some hidden units: what the phase before had left is seen without them, too. */
    public SpacePicture without(Ablation units) {
        Weights left = before == null ? null : units.applied(before);
        return left == before
                ? this
                : new SpacePicture(experiment, snapshot, left, reach, overlays, sliced, camera, pointed);
    }

    /** The same from elsewhere. */
    public SpacePicture seenFrom(SpaceCamera other) {
        return new SpacePicture(experiment, snapshot, before, reach, overlays, sliced, other, pointed);
    }

    /** The same with the field, if it is shown, at the height of a color. */
    public SpacePicture slicedAt(@Nullable HsvColor color) {
        HsvColor at = overlays.contains(Overlay.FIELD) ? color : null;
        return new SpacePicture(experiment, snapshot, before, reach, overlays, at, camera, pointed);
    }

    /** The same with a unit or none pointed at. */
    public SpacePicture pointingAt(@Nullable UnitDirection unit) {
        return new SpacePicture(experiment, snapshot, before, reach, overlays, sliced, camera, unit);
    }

    /** The points alone, as a pointer finds them. */
    public SpaceScatter points() {
        int number = experiment.phaseUntil(snapshot.epoch());
        return SpaceScatter.of(snapshot, experiment.trainingColors(number), isSphere(experiment), reach)
                .withHollow(heldOut(number))
                .seenFrom(camera);
    }

    /** Whether the latents of an experiment are meant to lie on the sphere of radius 1. */
    public static boolean isSphere(Experiment experiment) {
        return experiment.network().normalize()
                || experiment.phases().stream().anyMatch(each -> each.terms().unitNorm() > 0);
    }

    private ColorTable heldOut(int number) {
        return overlays.contains(Overlay.HELD_OUT)
                ? experiment.phases().get(number).colors().heldOut(experiment.holdOut())
                : ColorTable.EMPTY;
    }

    /** What the picture shows. Takes some tenths of a millisecond: not for each movement of the mouse. Any thread. */
    public SpaceScatter scatter() {
        int number = experiment.phaseUntil(snapshot.epoch());
        SpacePoints hues = SpacePoints.of(experiment, number, snapshot.weights());
        Optional<HuePlane> plane = HuePlane.of(hues);
        RingLines rings = RingLines.of(experiment.phases().get(number).grid())
                .through(experiment.holdOut(), overlays.contains(Overlay.HELD_OUT));
        SpaceOverlays beside = SpaceOverlays.NONE
                .withBefore(before)
                .withPlane(plane.map(PlaneAxes::of).orElse(null))
                .withRings(rings)
                .withPointed(pointed);
        if (overlays.contains(Overlay.FIELD)) {
            beside = beside.withField(
                    plane.flatMap(fitted -> field(fitted, hues)).orElse(null));
        }
        if (overlays.contains(Overlay.INITIALS)) {
            beside = beside.withInitials(HueMark.BRIGHT);
        }
        return points().withOverlays(beside);
    }

    private Optional<SpaceField> field(HuePlane plane, SpacePoints hues) {
        SpaceField field = SpaceField.of(plane, hues, isSphere(experiment));
        if (sliced == null) {
            return Optional.of(field);
        }
        float[] latent = new Forward(snapshot.weights()).encode(sliced.rgb());
        return field.through(new SpaceVector(latent[0], latent[1], latent[2]));
    }
}
