/** The left side: everything that describes a run. */
@NullMarked
package colorwheel.view.experiment;

import org.jspecify.annotations.NullMarked;
