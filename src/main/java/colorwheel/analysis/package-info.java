/**
 * What can be said about a snapshot: pure functions of it and of its colors. Anything here may be called from any
 * thread.
 */
@NullMarked
package colorwheel.analysis;

import org.jspecify.annotations.NullMarked;
