package colorwheel.paint;

import colorwheel.color.ColorSet;
import colorwheel.color.HueRange;

/**
 * The colors of a phase in a small strip without labels. A grid has its saturations side by side, the vivid ones first;
 * in each, columns are hues and rows are values, the brightest on top, and held-out hues are hatched. Of listed colors
 * those that are trained stand side by side.
 *
 * @param colors held-out ones included
 * @param holdOut the hues that are not trained
 */
public record ColorStrip(ColorSet colors, HueRange holdOut) {}
