/**
 * The plain forward pass over recorded weights: what a network makes of colors and of latent points, whether it was
 * trained on them or not. Needs no backend and no engine.
 *
 * <pre>
 *   Snapshot ──► Latents        ── any colors, in float32, with the bits that the engine has in training
 *   Weights ───► Forward        ── any colors, any latent points ──► latents, colors, in double
 *           └──► ScalarNetwork  ── one color at a time, with every number on the way
 * </pre>
 *
 * <p>Uses {@code color}, {@code experiment} and {@code recording}. Each object belongs to one thread; any thread may
 * make its own.
 */
package colorwheel.network;
