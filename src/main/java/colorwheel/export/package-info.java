/**
 * Files made from a recording: single frames, numbered sequences of frames, tables of latents.
 *
 * <pre>
 *   Experiment, Frames ──► FrameComposer ──► PngWriter ──► WholeFile (temporary name, then renamed)
 *   SequenceExport, LatentsCsv
 * </pre>
 *
 * <p>Nothing here overwrites or deletes a file that it did not just write, unless the caller passes on that the user
 * said so. All work blocks and belongs off the JavaFX thread; all of it can be cancelled. What goes wrong comes out as
 * an {@link colorwheel.export.ExportException} whose message is for the user. Uses {@code paint} and what that uses,
 * {@code files} and {@code background}.
 */
package colorwheel.export;
