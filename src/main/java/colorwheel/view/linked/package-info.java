/** The interactive scatter and swatches: overlays, zoom, hovering and selecting colors. */
package colorwheel.view.linked;
