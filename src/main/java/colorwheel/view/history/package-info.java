/** The strip of small wheels under the scatter: the history of the run. */
@NullMarked
package colorwheel.view.history;

import org.jspecify.annotations.NullMarked;
