/**
 * Files made from a recording: numbered sequences of frames, animations, tables of latents.
 *
 * <pre>
 *   Pictures ──► FrameComposer ──► PngWriter ───────────────► WholeFile (temporary name, then renamed)
 *                      │                       SequenceExport      ▲
 *                      └──► FramePipeline ──► GIF, APNG ───────────┤
 *                                    └──────► EncoderProcess ──────┘  (ffmpeg writes the film)
 *                                              AnimationExport
 * </pre>
 *
 * <p>Nothing here overwrites or deletes a file that it did not just write, unless the caller passes on that the user
 * said so. All work blocks and belongs off the JavaFX thread; all of it can be cancelled. What goes wrong comes out as
 * an {@link colorwheel.files.UserFacingException} whose message is for the user. Uses {@code paint} and what that uses,
 * {@code files} and {@code background}.
 */
package colorwheel.export;
