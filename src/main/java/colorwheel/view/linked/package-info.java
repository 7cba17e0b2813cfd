/** The interactive scatter and swatches: overlays, zoom, hovering and selecting colors. */
@NullMarked
package colorwheel.view.linked;

import org.jspecify.annotations.NullMarked;
