/**
 * What the hidden units of a network do to color: pure functions of weights and colors, for networks with units
 * switched off as for whole ones. Anything here may be called from any thread.
 *
 * <pre>
 *   weights ──► UnitTuning   ── what each unit answers to every hue, and which units are dead
 *           ├─► LitUnits     ── which units a color lights
 *           └─► UnitCosts    ── what the network is without each unit: error, gap, verdict
 * </pre>
 */
@NullMarked
package colorwheel.analysis.units;

import org.jspecify.annotations.NullMarked;
