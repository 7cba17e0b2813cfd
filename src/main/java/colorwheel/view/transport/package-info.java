/** The timeline and the buttons under the picture. */
@NullMarked
package colorwheel.view.transport;

import org.jspecify.annotations.NullMarked;
