package colorwheel.experiment;

import colorwheel.color.Hue;
import colorwheel.color.HueRange;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * What the learner expects of the ring of a trained network. All angles are in degrees, counter-clockwise, on the ring
 * as it is turned with red at the right and hue counter-clockwise: a ring in proportion has every hue at its own
 * number.
 *
 * @param gap the arc in which no trained color will lie; {@link HueRange#NONE} if it is not drawn
 * @param landings where hues will lie, by hue, each hue once
 */
public record Prediction(HueRange gap, List<Landing> landings) {
    /**
     * Where a hue will lie.
     *
     * @param hue in [0, 360)
     * @param angle in [0, 360)
     */
    public record Landing(double hue, double angle) {
        /** @throws IllegalArgumentException if a number is not in its range */
        public Landing {
            if (!(hue >= 0 && hue < Hue.TURN && angle >= 0 && angle < Hue.TURN)) {
                throw new IllegalArgumentException("no hue " + hue + " lies at " + angle);
            }
        }
    }

    /** The greatest number of hues. */
    public static final int MAX_LANDINGS = 12;

    /** Nothing is predicted. */
    public static final Prediction NONE = new Prediction(HueRange.NONE, List.of());

    /** @throws IllegalArgumentException if a hue is there twice, or there are too many */
    public Prediction {
        landings = landings.stream()
                .sorted(Comparator.comparingDouble(Landing::hue))
                .toList();
        long hues = landings.stream().mapToDouble(Landing::hue).distinct().count();
        if (hues != landings.size() || hues > MAX_LANDINGS) {
            throw new IllegalArgumentException("a hue lies at one place, and at most " + MAX_LANDINGS + " are given");
        }
    }

    public boolean isNone() {
        return equals(NONE);
    }

    public Prediction withGap(HueRange arc) {
        return new Prediction(arc, landings);
    }

    /** With a hue at an angle, in place of where it was. */
    public Prediction withLanding(double hue, double angle) {
        List<Landing> others = new ArrayList<>(landings);
        others.removeIf(landing -> landing.hue() == hue);
        others.add(new Landing(hue, angle));
        return new Prediction(gap, others);
    }
}
