/**
 * The window “Many seeds”: a grid of small wheels, one per seed, and the wheels of one seed along the slider. It trains
 * on all cores but one, at the lowest priority, while the lab keeps running.
 */
@NullMarked
package colorwheel.view.sweep;

import org.jspecify.annotations.NullMarked;
