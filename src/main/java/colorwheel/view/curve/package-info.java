/** The tabs beside the scatter: loss, angle, error and measures, for the epoch under the playhead. */
package colorwheel.view.curve;
