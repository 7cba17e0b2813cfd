/**
 * What a phase may add to the mean squared error: terms on the latents of its batch, and a term that holds colors at
 * their places. Plain loops that both engines run, so that both train the same.
 */
@NullMarked
package colorwheel.training.terms;

import org.jspecify.annotations.NullMarked;
