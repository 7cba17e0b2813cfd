/** Reports of failures of the program itself: a dialog with a report that can be copied, and a file of it. */
@NullMarked
package colorwheel.view.failure;

import org.jspecify.annotations.NullMarked;
