/** The network in the place of its latents: units are pointed at, switched off, and told about. */
@NullMarked
package colorwheel.view.network;

import org.jspecify.annotations.NullMarked;
