/**
 * Composition: the command line, the window's application, rendering without a window, and where failures are reported.
 */
@NullMarked
package colorwheel.app;

import org.jspecify.annotations.NullMarked;
