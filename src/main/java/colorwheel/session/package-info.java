/**
 * What is happening in the lab now: the experiment in force, its run, the playhead and the notices, as read-only
 * properties and commands. Views bind to the properties and call the commands; they never call training themselves.
 *
 * <pre>
 *                      ┌─► CurrentRun ───► Trainer           (training's own thread)
 *   views ─commands─► Lab
 *     ▲                ├─► DragPreviews ─► PreviewTrainer    (the previews' own thread)
 *     │                └─► Editing, Comparison, DisplayState
 *     └──properties◄── once per pulse: state, newest snapshot, recorded frames
 * </pre>
 *
 * <p>Everything here belongs to the JavaFX thread.
 */
@NullMarked
package colorwheel.session;

import org.jspecify.annotations.NullMarked;
