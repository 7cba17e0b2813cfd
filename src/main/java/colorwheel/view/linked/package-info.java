/** The scatter and the swatches as one works with them: overlays, zoom, pointing at colors and selecting them. */
package colorwheel.view.linked;
