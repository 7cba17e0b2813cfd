/**
 * An experiment as a program for PyTorch, as somebody would write it by hand: only what the experiment needs is in it.
 *
 * <pre>
 *   recording ──► ScriptRun ──► PyTorchScript ──► ScriptCell, … ──► ScriptFile: a script, or a notebook
 * </pre>
 *
 * <p>Each part of the program has a class of its own that writes it.
 */
@NullMarked
package colorwheel.export.script;

import org.jspecify.annotations.NullMarked;
