/**
 * Files made from a recording: numbered frames, animations, tables.
 *
 * <pre>
 *   ExportPlan ──► ExportFormat.Writer ─┬─ FrameFiles ──► NumberedFiles ──────────────────► WholeFile
 *   (format,         (of the format)    ├─ GifFile, ApngFile ──► FramePipeline ──────────► (temporary name,
 *    pictures,                          ├─ FilmFile ──► EncoderProcess ──► FramePipeline ►  then renamed)
 *    target)                            └─ TableFile ──► LatentRows, MeasureRows, LossRows ►
 * </pre>
 *
 * <p>A format is a descriptor with its writer: the dialog and the command line offer what
 * {@link colorwheel.export.ExportFormat#ALL} has. Nothing here overwrites or deletes a file that it did not write
 * itself. All work blocks and belongs off the JavaFX thread; all of it can be cancelled. Failures are reported as
 * {@link colorwheel.files.UserFacingException}. Uses {@code paint} and what that uses, {@code files} and
 * {@code background}.
 */
@NullMarked
package colorwheel.export;

import org.jspecify.annotations.NullMarked;
