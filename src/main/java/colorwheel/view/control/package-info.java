/** Controls that several panes of the window use. */
@NullMarked
package colorwheel.view.control;

import org.jspecify.annotations.NullMarked;
