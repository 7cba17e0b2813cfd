/** A second run beside the first, on the same axes and under the same playhead. */
@NullMarked
package colorwheel.view.compare;

import org.jspecify.annotations.NullMarked;
