/** Pictures on their way to other programs: copied, saved and dragged out, as they are on the screen. */
@NullMarked
package colorwheel.view.share;

import org.jspecify.annotations.NullMarked;
