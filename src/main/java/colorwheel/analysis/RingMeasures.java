package colorwheel.analysis;

import colorwheel.color.Hue;
import colorwheel.color.HueGrid;
import java.util.OptionalDouble;
import java.util.function.IntPredicate;
import java.util.function.IntToDoubleFunction;

/**
 * How the hues of one saturation and value lie around the center.
 *
 * @param ring its index among the {@link HueRings}
 * @param saturation of its colors, above 0 and up to 1
 * @param value of its colors, above 0 and up to 1
 * @param winding how many times all hues, held-out ones included, wind around counter-clockwise; negative: clockwise
 * @param direction 1 if it runs counter-clockwise, −1 if clockwise: the sign of the winding. A ring that winds around
 *     no times runs the way in which its neighboring trained hues turn farther in all, which is the way that leaves the
 *     smaller backtrack; if they turn equally far both ways, the way of more steps
 * @param backtrackDegrees how far neighboring trained hues turn against the direction, in all
 * @param reversals how many steps between neighboring trained hues turn against the direction
 * @param gapRatio how far the held-out hues, with the trained ones at both ends, turn in the direction, in shares of
 *     how far apart they are as hues: 1 is in proportion; empty if none is held out
 */
public record RingMeasures(
        int ring,
        double saturation,
        double value,
        int winding,
        int direction,
        double backtrackDegrees,
        int reversals,
        OptionalDouble gapRatio) {

    /** In radians. */
    private static final double ROUNDING = 1e-5;

    static RingMeasures of(HueRings rings, LatentAngles angles, int index) {
        LatentRing ring = rings.ring(index);
        return of(index, ring.saturation(), ring.value(), rings.grid(), rings::heldOut, hue -> angles.step(index, hue));
    }

    /**
     * The measures of a ring of which only the turns are known.
     *
     * @param grid its hues
     * @param heldOut whether the hue at an index is held out of training
     * @param step how far it is from the angle of the hue at an index to that of the next one around the ring, in
     *     radians, in (−π, π]
     */
    public static RingMeasures of(
            int ring, double saturation, double value, HueGrid grid, IntPredicate heldOut, IntToDoubleFunction step) {
        int hues = grid.size();
        double around = 0;
        double up = 0;
        double down = 0;
        int upSteps = 0;
        int downSteps = 0;
        double heldOutTurn = 0;
        double heldOutSpan = 0;
        for (int k = 0; k < hues; k++) {
            int next = grid.moved(k, 1);
            double turn = step.applyAsDouble(k);
            around += turn;
            if (heldOut.test(k) || heldOut.test(next)) {
                heldOutTurn += turn;
                heldOutSpan += Math.toRadians(Hue.forward(grid.hue(k), grid.hue(next)));
            } else if (turn > 0) {
                up += turn;
                upSteps++;
            } else if (turn < 0) {
                down -= turn;
                downSteps++;
            }
        }
        int winding = (int) Math.round(around / (2 * Math.PI));
        int direction = winding != 0 ? Integer.signum(winding) : farther(up, down, upSteps, downSteps);
        return new RingMeasures(
                ring,
                saturation,
                value,
                winding,
                direction,
                Math.toDegrees(direction > 0 ? down : up),
                direction > 0 ? downSteps : upSteps,
                heldOutSpan == 0 ? OptionalDouble.empty() : OptionalDouble.of(direction * heldOutTurn / heldOutSpan));
    }

    private static int farther(double up, double down, int upSteps, int downSteps) {
        // A closed ring that winds around no times turns equally far both ways, but for rounding.
        boolean equallyFar = Math.abs(up - down) < ROUNDING;
        return (equallyFar ? upSteps >= downSteps : up > down) ? 1 : -1;
    }
}
