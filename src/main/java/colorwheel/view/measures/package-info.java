/**
 * The verdict on the wheel and its measures in the window, for the epoch under the playhead, with the baselines.
 *
 * <pre>
 *   playhead ──► LiveMeasures ──┬──► VerdictLine     always visible
 *   recording ─► StableSince  ──┼──► MeasuresTable   in a tab, with FactsPane below
 *   experiment ► BaselineRun  ──┘
 * </pre>
 *
 * <p>Nothing is measured or trained on the JavaFX thread: each of the three has a thread of its own, whose newest
 * result is taken once per frame.
 */
@NullMarked
package colorwheel.view.measures;

import org.jspecify.annotations.NullMarked;
