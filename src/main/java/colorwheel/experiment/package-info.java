/**
 * What a run is asked to do: one immutable, validated {@link colorwheel.experiment.Experiment}, composed of a network,
 * phases, a hold-out, what is held still, a seed and an engine.
 *
 * <p>{@link colorwheel.experiment.Settings} describes each setting once; files, command line, window, undo and the
 * guide are made from these descriptors. To add a setting, add its descriptor and the value that it belongs to.
 *
 * <pre>
 *   bytes ──► ExperimentJson ──► ExperimentReader ──► Experiment.Draft ──► Experiment, or an InvalidSettingException
 *             (versions 1, 2)    (keys and types)     (any values)         (ExperimentRules)
 * </pre>
 *
 * <p>Uses {@code color} and {@code files}; everything may be used from any thread.
 */
@NullMarked
package colorwheel.experiment;

import org.jspecify.annotations.NullMarked;
