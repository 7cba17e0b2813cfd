/**
 * How three latent coordinates are looked at: a camera, the plane of the hues and the planes of two axes. Arithmetic
 * that draws nothing; immutable, for any thread. Uses {@code color}, {@code experiment} and {@code analysis}.
 *
 * <p>Of a view, x runs right, y runs up, and the depth runs toward the viewer; the three are right-handed, as the
 * latent coordinates are.
 */
@NullMarked
package colorwheel.paint.space;

import org.jspecify.annotations.NullMarked;
