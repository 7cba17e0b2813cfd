/**
 * Colors from files: lists of colors as text, palettes of GIMP and of Adobe's programs, and pictures.
 *
 * <pre>
 *                                ┌─► TextColors, GimpPalette ─┐
 *   file ──► ColorFileReader ──► ┼─► AdobeExchange, AdobeSwatches ──► Entries ──► ColorFile, or a UserFacingException
 *            (bounded, kind)     └─► PictureColors ───────────┘
 * </pre>
 *
 * <p>A file is believed in nothing: every number in it is checked against what the file really holds before it is used,
 * and no memory is taken on its word. An entry of a list that is no color is told with its line or number, and the
 * others are taken. Uses {@code color}, {@code files} and {@code background}. Reading blocks; everything may be used
 * from any thread.
 */
@NullMarked
package colorwheel.color.file;

import org.jspecify.annotations.NullMarked;
