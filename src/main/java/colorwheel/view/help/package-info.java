/** Help for new users: the sheet of keys and the hint of the first run. */
@NullMarked
package colorwheel.view.help;

import org.jspecify.annotations.NullMarked;
