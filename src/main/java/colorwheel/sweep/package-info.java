/**
 * Many runs of one experiment that differ in one thing: the seed, or the position or width of the hold-out.
 *
 * <pre>
 *   SweepPlan (Seeds, HoldOutSweep) ──► Sweep ──► TrainedWheel, in order ──┬──► SweepResults ──► the grid
 *        which experiments            all cores                            ├──► SweepSummary: rates, distributions
 *                                     but one                              └──► SweepTable: JSON lines, CSV
 * </pre>
 *
 * <p>Of each run only the end is kept: its weights and measures, about 1.6 kilobytes. Ten thousand seeds take 16 MB,
 * however many colors the experiment has; latents are computed from the weights when they are shown.
 */
@NullMarked
package colorwheel.sweep;

import org.jspecify.annotations.NullMarked;
