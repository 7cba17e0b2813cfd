/**
 * Files of any content: written whole or not at all, read up to a bound, with failures explained in sentences and
 * foreign text made safe to show. Uses no other package. All methods block and may be called from any thread.
 */
@NullMarked
package colorwheel.files;

import org.jspecify.annotations.NullMarked;
