package colorwheel.paint;

import colorwheel.paint.space.PlaneAxes;
import colorwheel.recording.Weights;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a view of three latent coordinates shows besides the points.
 *
 * @param before the network at the end of the phase before: where it put the twelve named hues is shown, and the way
 *     from there to where they are
 * @param plane the plane of the bright hues, whose circle is drawn if they lie in it
 * @param rings lines through the hues
 * @param initials the colors that are marked with their initials
 * @param field where the decoder's colors are shown, if they are
 * @param panels whether the panels of two axes each are shown
 * @param pointed the hidden unit that is pointed at, if there is one
 */
public record SpaceOverlays(
        @Nullable Weights before,
        @Nullable PlaneAxes plane,
        RingLines rings,
        List<HueMark> initials,
        @Nullable SpaceField field,
        boolean panels,
        @Nullable UnitDirection pointed) {
    /** The points alone, and the panels. */
    public static final SpaceOverlays NONE = new SpaceOverlays(null, null, RingLines.NONE, List.of(), null, true, null);

    public SpaceOverlays {
        initials = List.copyOf(initials);
    }

    /** The same with the places of the named hues in another network. */
    public SpaceOverlays withBefore(@Nullable Weights weights) {
        return new SpaceOverlays(weights, plane, rings, initials, field, panels, pointed);
    }

    /** The same with another plane. */
    public SpaceOverlays withPlane(@Nullable PlaneAxes axes) {
        return new SpaceOverlays(before, axes, rings, initials, field, panels, pointed);
    }

    /** The same with other lines. */
    public SpaceOverlays withRings(RingLines lines) {
        return new SpaceOverlays(before, plane, lines, initials, field, panels, pointed);
    }

    /** The same with other marks, such as {@link HueMark#BRIGHT}. */
    public SpaceOverlays withInitials(List<HueMark> marks) {
        return new SpaceOverlays(before, plane, rings, marks, field, panels, pointed);
    }

    /** The same with the decoder's colors, or without. */
    public SpaceOverlays withField(@Nullable SpaceField colors) {
        return new SpaceOverlays(before, plane, rings, initials, colors, panels, pointed);
    }

    /** The same with panels, or without. */
    public SpaceOverlays withPanels(boolean shown) {
        return new SpaceOverlays(before, plane, rings, initials, field, shown, pointed);
    }

    /** The same with a unit or none pointed at. */
    public SpaceOverlays withPointed(@Nullable UnitDirection unit) {
        return new SpaceOverlays(before, plane, rings, initials, field, panels, unit);
    }
}
