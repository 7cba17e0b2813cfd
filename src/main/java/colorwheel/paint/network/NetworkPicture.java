package colorwheel.paint.network;

import colorwheel.color.HsvColor;
import colorwheel.experiment.Experiment;
import colorwheel.network.Ablation;
import colorwheel.network.HiddenUnit;
import colorwheel.paint.AxisScale;
import colorwheel.paint.space.SpaceCamera;
import colorwheel.recording.Frames;
import colorwheel.recording.Snapshot;
import colorwheel.recording.Weights;
import org.jspecify.annotations.Nullable;

/**
 * An epoch of a run, as the picture of its network shows it. Light: what it shows is derived by {@link NetworkScene}.
 * Immutable.
 *
 * @param experiment the run's
 * @param snapshot the epoch, without the units that are off
 * @param whole its weights with all units
 * @param halfWidth how far the picture of the latents reaches from the origin, in latent units
 * @param camera from where three latents are seen; its zoom does not matter
 * @param off the units that are switched off
 * @param pointed the unit that is pointed at, if there is one
 * @param color the color whose way through the network is shown, if there is one
 */
public record NetworkPicture(
        Experiment experiment,
        Snapshot snapshot,
        Weights whole,
        double halfWidth,
        SpaceCamera camera,
        Ablation off,
        @Nullable HiddenUnit pointed,
        @Nullable HsvColor color) {
    /** A unit that the network does not have is not pointed at. */
    public NetworkPicture {
        if (pointed != null && pointed.index() >= experiment.network().hidden()) {
            pointed = null;
        }
    }

    /**
     * The picture of an epoch, in which nothing is pointed at.
     *
     * @param frames what is recorded of the run
     * @param snapshot the epoch, without the units that are off
     */
    public static NetworkPicture of(
            Experiment experiment, Frames frames, Snapshot snapshot, Ablation off, SpaceCamera camera) {
        double halfWidth = halfWidth(experiment, frames.reach());
        return new NetworkPicture(
                experiment, snapshot, whole(frames, snapshot, off), halfWidth, camera, off, null, null);
    }

    /**
     * The weights of an epoch with all units.
     *
     * @param snapshot the epoch, without the units that are off
     */
    public static Weights whole(Frames frames, Snapshot snapshot, Ablation off) {
        return off.isNone()
                ? snapshot.weights()
                : frames.recorded()
                        .exactly(snapshot.epoch())
                        .map(Snapshot::weights)
                        .orElse(snapshot.weights());
    }

    /** The one scale of all epochs of a run whose points come so far. */
    private static double halfWidth(Experiment experiment, double reach) {
        AxisScale axes = experiment.network().normalize() ? AxisScale.UNIT : AxisScale.holding(reach);
        return axes.halfWidth();
    }

    /** The same on a scale on which the points of a run come at least so far. */
    public NetworkPicture reaching(double reach) {
        double least = halfWidth(experiment, reach);
        return halfWidth >= least
                ? this
                : new NetworkPicture(experiment, snapshot, whole, least, camera, off, pointed, color);
    }

    /** The same with a unit or none pointed at, and a color or none on its way. */
    public NetworkPicture pointingAt(@Nullable HiddenUnit unit, @Nullable HsvColor way) {
        return new NetworkPicture(experiment, snapshot, whole, halfWidth, camera, off, unit, way);
    }

    /** About how many parts in a color of their own the pictures of an experiment have. */
    public static int wedges(Experiment experiment) {
        int curves = 2 * experiment.network().hidden() + 2;
        return NetworkRings.HUES * curves * experiment.cube().values().size();
    }

    /** How many units each hidden layer has. */
    public int width() {
        return experiment.network().hidden();
    }

    /** How many latents there are. */
    public int bottleneck() {
        return experiment.network().bottleneck();
    }
}
