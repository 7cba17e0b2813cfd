/**
 * The snapshots that a run publishes, and how they leave the training thread.
 *
 * <pre>
 *   training thread ──► Snapshot ──┬──► LatestSnapshot   lossy: the screen takes the newest, once per pulse
 *                                  └──► Recording        lossless and bounded: the timeline and the exports read it
 * </pre>
 *
 * <p>Everything that crosses is immutable, and no lock is shared with the reader: a reader never makes training wait
 * and training never makes the screen wait.
 */
@NullMarked
package colorwheel.recording;

import org.jspecify.annotations.NullMarked;
