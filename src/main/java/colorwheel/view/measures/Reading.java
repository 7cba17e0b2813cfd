package colorwheel.view.measures;

import colorwheel.analysis.WheelMeasures;
import colorwheel.recording.Snapshot;

/**
 * What was measured of the epoch under the playhead.
 *
 * @param snapshot the epoch
 * @param measures its wheel
 * @param sentence the same in words
 * @param untrained the wheel of the same network before its first step
 */
record Reading(Snapshot snapshot, WheelMeasures measures, String sentence, WheelMeasures untrained) {}
