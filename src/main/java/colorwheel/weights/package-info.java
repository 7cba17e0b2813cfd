/**
 * Weights as files in the format safetensors, with the reference's own names: what the lab writes, PyTorch loads into
 * the reference unchanged, and the reverse.
 *
 * <pre>
 *   file ──► WeightsFile ──► HeaderParser ──► Header ──► TensorCheck ──► Weights, or a UserFacingException
 *            (bounded)       (text)           (entries)  (shapes, places)
 * </pre>
 *
 * <p>A file is believed in nothing: every number in it is checked against what the file really holds before it is used,
 * and no memory is taken on its word. Either whole weights come out or one message for the user. Uses {@code recording}
 * and what that uses, and {@code files}.
 */
@NullMarked
package colorwheel.weights;

import org.jspecify.annotations.NullMarked;
