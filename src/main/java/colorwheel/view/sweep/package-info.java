/**
 * The window “Many seeds”: a grid of small wheels, one for each seed, and what becomes of one seed along the slider. It
 * trains on all cores but one, at the lowest priority, while the lab goes on.
 */
package colorwheel.view.sweep;
