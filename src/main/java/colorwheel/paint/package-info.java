/**
 * Pictures of a run: the latent scatter, the swatches of the training colors, and the loss.
 *
 * <p>A painter turns an immutable model into pixels of a {@link colorwheel.paint.Raster}: a pure function of the model,
 * the size, the scale and the palette. The screen and the exports call the same painters and get the same bytes.
 *
 * <p>A bottleneck of three is seen by a camera of {@link colorwheel.paint.space} and painted by
 * {@link colorwheel.paint.SpacePainter}.
 *
 * <pre>
 *   Frames, Experiment ──► Scatter, Swatches, LossCurve ──► painters ──► Raster (int[] 0xFFRRGGBB)
 * </pre>
 *
 * <p>What is the same in several pictures is drawn in one place: text, lines and shapes by a
 * {@link colorwheel.paint.Pen}, as pixels or as elements of an SVG drawing; scales, ticks and grid lines of plots by a
 * {@link colorwheel.paint.PlotAxis}.
 *
 * <p>Painting uses Java2D on memory and needs neither a display nor the JavaFX thread. Models, palettes and typefaces
 * may be shared by any threads; a painter instance holds caches and belongs to one thread at a time, and so does a
 * raster. Lengths are in logical pixels unless a name says "device"; scale is the number of device pixels per logical
 * pixel. Uses {@code color}, {@code experiment}, {@code recording} and {@code analysis}.
 */
@NullMarked
package colorwheel.paint;

import org.jspecify.annotations.NullMarked;
