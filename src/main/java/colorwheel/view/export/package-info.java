/** The export dialog and the job behind it. */
@NullMarked
package colorwheel.view.export;

import org.jspecify.annotations.NullMarked;
