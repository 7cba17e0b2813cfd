/**
 * What can be said about a network with a bottleneck of three numbers: whether its hues lie in order on rings, where
 * darker colors went, and whether the bright hues stay where they were while others were learned. Pure functions of
 * weights and colors; anything here may be called from any thread.
 *
 * <p>Where hues are held out, everything is judged by those that are not: the hue plane, the words and all measures.
 * Only the winding goes around over all hues, as in a bottleneck of two.
 */
@NullMarked
package colorwheel.analysis.space;

import org.jspecify.annotations.NullMarked;
