/**
 * The layers of the graph that is trained, in plain Java: DL4J's own {@code fit} calls them as it calls its own.
 *
 * <p>DL4J's layers make some seventy native calls a step, and on arrays this small nearly all of the time goes into the
 * calls themselves. These make none: they copy what they read into float arrays, block by block, and write the result
 * back into the arrays that DL4J's workspaces give them. What stands around them stays DL4J's: the graph, its
 * configuration, names and shapes of parameters, listeners, score and workspaces.
 *
 * <pre>
 *   Layers ── PLAIN ──► PlainDense, PlainOutput ──► PlainLayer ──► network.AffineLayer   a block of rows
 *     │                 ReferenceNormalization ─────────────────► network.UnitLength
 *     │                                      all by way of NativeFloats, what DL4J holds, seen from Java
 *     └────── STOCK ──► DL4J's own, for saving and as what the others are tested against
 * </pre>
 *
 * <p>They do what the configurations of this program ask for, and no dropout, noise, masks or layer normalization.
 */
@NullMarked
package colorwheel.training.graph;

import org.jspecify.annotations.NullMarked;
