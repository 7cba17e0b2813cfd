/**
 * The picture of a network: a ring of hues, three inputs, hidden units, latents, hidden units, three outputs and the
 * ring that comes out, in columns, joined by the weights.
 *
 * <pre>
 *   NetworkPicture ──► NetworkScene ──┐
 *   size ──► NetworkGeometry ─────────┴► NetworkDrawing ──► NetworkMarks, Pen ──► pixels or elements of a drawing
 *                            └► NetworkHits
 * </pre>
 *
 * <p>As in {@link colorwheel.paint}, the result depends on nothing but the arguments, and the screen and the exports
 * call the same painter.
 */
@NullMarked
package colorwheel.paint.network;

import org.jspecify.annotations.NullMarked;
