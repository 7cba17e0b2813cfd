/**
 * Work beside the JavaFX thread: how it runs, how it is canceled, and how much memory it may take. Uses no other
 * package.
 *
 * <pre>
 *   Latest         the latest request wins       ─┐
 *   Job            one long piece with progress   ├─► outcome, Errors included ─► Pulse ─► taken on the JavaFX thread
 *   SerialWorker   one task after another        ─┘
 * </pre>
 */
@NullMarked
package colorwheel.background;

import org.jspecify.annotations.NullMarked;
