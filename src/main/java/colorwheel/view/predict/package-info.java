/** Predicting the ring before it is seen: the empty ring that is drawn on, and what came of it. */
@NullMarked
package colorwheel.view.predict;

import org.jspecify.annotations.NullMarked;
