package colorwheel.view.measures;

import colorwheel.analysis.WheelMeasures;
import java.util.OptionalInt;

/**
 * How the baseline run ended.
 *
 * @param epoch its last epoch
 * @param measures the wheel of that epoch
 * @param stableSince the epoch since when its verdict has been the same, empty if that is undefined
 */
record Baseline(int epoch, WheelMeasures measures, OptionalInt stableSince) {}
