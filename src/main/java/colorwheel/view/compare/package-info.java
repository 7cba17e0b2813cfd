/** A second run beside the first, on the same axes and under the same playhead. */
package colorwheel.view.compare;
