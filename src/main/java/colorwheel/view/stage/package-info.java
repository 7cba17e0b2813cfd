/** What frames the picture: the question of the experiment, the network as a diagram, verdict and overlays. */
@NullMarked
package colorwheel.view.stage;

import org.jspecify.annotations.NullMarked;
