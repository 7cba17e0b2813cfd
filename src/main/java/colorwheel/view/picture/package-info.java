/** Painted pictures on the screen: the scatter, the swatches and the loss, painted off the JavaFX thread. */
@NullMarked
package colorwheel.view.picture;

import org.jspecify.annotations.NullMarked;
