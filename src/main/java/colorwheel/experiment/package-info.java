/**
 * What a run is asked to do: one immutable, validated {@link colorwheel.experiment.Experiment}, and in
 * {@link colorwheel.experiment.Settings} the label, unit, bounds and default of everything that can be set, stated once
 * for the window, the command line and the messages.
 *
 * <pre>
 *   bytes ──► ExperimentJson ──► ExperimentParser ──► ExperimentEntries ──► Experiment, or an InvalidSettingException
 *             (bounded)          (any keys)           (settings)
 * </pre>
 *
 * <p>Uses {@code color}, and {@code files} for experiments as files; everything may be used from any thread.
 */
package colorwheel.experiment;
