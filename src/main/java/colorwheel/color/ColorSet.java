package colorwheel.color;

/**
 * The colors of a phase of training, in a fixed order of rows. Colors whose hue is held out are not trained. Immutable;
 * any thread.
 */
public sealed interface ColorSet permits HsvGrid, ListedColors {
    /** The number of colors, held-out ones included. */
    int size();

    /** The number of colors whose hue is not held out. */
    int trainedSize(HueRange holdOut);

    /** All colors. */
    ColorTable all();

    /** The colors whose hue is not held out. */
    ColorTable trained(HueRange holdOut);

    /** The colors whose hue is held out: the complement of {@link #trained}. */
    ColorTable heldOut(HueRange holdOut);

    /** Whether a color of this set is withheld from training. */
    boolean isHeldOut(HsvColor color, HueRange holdOut);
}
