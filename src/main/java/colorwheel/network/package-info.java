/**
 * The plain forward pass over recorded weights: what a network makes of colors and of latent points that it was not
 * trained on. Needs no backend and no engine.
 *
 * <pre>
 *   Weights ──► Forward        ── any colors, any latent points ──► latents, colors
 *           └─► ScalarNetwork  ── one color at a time, with every number on the way
 * </pre>
 *
 * <p>Uses {@code color}, {@code experiment} and {@code recording}. Each object belongs to one thread; any thread may
 * make its own.
 */
package colorwheel.network;
