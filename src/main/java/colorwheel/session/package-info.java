/**
 * What is happening in the lab now: the experiment in force, its run, the playhead and the notices, as read-only
 * properties and commands. Views bind to the properties and call the commands; they never talk to training themselves.
 *
 * <pre>
 *   views ──commands──► Lab ──prepare, start, pause…──► Trainer (its own thread)
 *     ▲                  │
 *     └──properties──────┴◄── once per pulse: state, newest snapshot, recorded frames
 * </pre>
 *
 * <p>Everything here belongs to the JavaFX thread.
 */
package colorwheel.session;
