/**
 * The network itself in plain Java: what recorded weights make of colors and of latent points, whether they were
 * trained on them or not, and the layers that engines share. Needs no backend and no engine.
 *
 * <pre>
 *   Snapshot ──► Latents             ── any colors, in float32, with the bits that the engine has in training
 *   Weights ───► Forward             ── any colors, any latent points ──► latents, colors, in double
 *           ├──► ScalarNetwork       ── one color at a time, with every number on the way
 *           ├──► DoubleBlockForward  ── a block of colors at a time, with the same bits
 *           ├──► BlockForward        ── the same step by step, in float32
 *           └──► Ablation            ── the weights without some hidden units
 *
 *   engines ───► AffineLayer, UnitLength  ── a block of rows forward and backward, in float32
 *   all of them ───► ActivationFunction   ── value and derivative
 * </pre>
 *
 * <p>Uses {@code color}, {@code experiment} and {@code recording}. Each object belongs to one thread; any thread may
 * make its own.
 */
@NullMarked
package colorwheel.network;

import org.jspecify.annotations.NullMarked;
