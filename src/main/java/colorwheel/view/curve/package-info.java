/** The tabs beside the scatter: the loss and what else follows the playhead, one at a time. */
package colorwheel.view.curve;
