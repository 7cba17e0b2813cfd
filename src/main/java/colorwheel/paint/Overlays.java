package colorwheel.paint;

import colorwheel.analysis.PlaneOrientation;
import colorwheel.color.ColorTable;
import colorwheel.experiment.Experiment;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a scatter shows besides its points. They are computed from the weights of the snapshot that is painted, so that
 * a frame with overlays needs no more than one without.
 *
 * @param heldOut the held-out colors, shown as hollow points where the encoder puts them, if they are
 * @param field whether the decoder's color of every point of the plane is shown behind the points
 * @param orientation whether the plane is turned and mirrored, see {@link PlaneOrientation}
 * @param initials the colors that are marked with their initials
 * @param fanOut the radii of the levels, if each has its own
 */
public record Overlays(
        @Nullable ColorTable heldOut,
        boolean field,
        boolean orientation,
        List<HueMark> initials,
        @Nullable FanOut fanOut) {
    public Overlays {
        initials = List.copyOf(initials);
    }

    /** Nothing but the points. */
    public static final Overlays NONE = new Overlays(null, false, false, List.of(), null);

    /**
     * The points alone, turned so that red lies right and hue runs counter-clockwise: only then can wheels of different
     * runs be compared by eye.
     */
    static final Overlays TURNED = new Overlays(null, false, true, List.of(), null);

    /** Those of a set that a scatter shows; made once for many frames. */
    public static Overlays of(Experiment experiment, Set<Overlay> shown) {
        return new Overlays(
                shown.contains(Overlay.HELD_OUT) ? experiment.colors().heldOut(experiment.holdOut()) : null,
                shown.contains(Overlay.FIELD),
                shown.contains(Overlay.ORIENTATION),
                shown.contains(Overlay.INITIALS) ? HueMark.of(experiment, shown.contains(Overlay.HELD_OUT)) : List.of(),
                shown.contains(Overlay.FAN_OUT) ? FanOut.of(experiment) : null);
    }
}
