/** The tabs beside the scatter: loss, angle, error and measures, for the epoch under the playhead. */
@NullMarked
package colorwheel.view.curve;

import org.jspecify.annotations.NullMarked;
