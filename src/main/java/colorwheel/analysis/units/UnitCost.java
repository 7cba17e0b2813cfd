package colorwheel.analysis.units;

import colorwheel.analysis.WheelMeasures;
import colorwheel.analysis.space.SpaceVerdict;
import colorwheel.network.HiddenUnit;
import java.util.Objects;
import java.util.Optional;

/**
 * What a network is without one of its hidden units, all others staying as they are.
 *
 * @param unit the unit
 * @param colorsOn for how many trained colors it is on; see {@link LitUnits}
 * @param error the mean squared error without it, over trained colors and channels
 * @param carried the share of that error that the unit takes away: (error without it − error with it) / error without
 *     it. 0 of a unit without effect, near 1 of one on which all hangs, below 0 where the network is better off without
 *     it; 0 if there is no error without it
 * @param wheel the measures without it; empty of a bottleneck of three
 * @param space the verdict without it of a bottleneck of three; else empty
 */
public record UnitCost(
        HiddenUnit unit,
        int colorsOn,
        double error,
        double carried,
        Optional<WheelMeasures> wheel,
        Optional<SpaceVerdict> space) {
    private static final double LEVELS = 255;

    public UnitCost {
        Objects.requireNonNull(unit, "unit");
        if (wheel.isPresent() == space.isPresent()) {
            throw new IllegalArgumentException("there is one verdict on a network");
        }
    }

    /** The root mean squared error without it, in levels of 0 to 255. */
    public double rmse() {
        return LEVELS * Math.sqrt(error);
    }
}
