package colorwheel.experiment;

import colorwheel.color.ListedColors;

/** Finds listed colors that are too many to be in an experiment's text. */
public interface ColorPlaces {
    /** Looks nowhere. */
    ColorPlaces NONE = wanted -> {
        throw new MissingColorsException(wanted, "which was not looked for");
    };

    /**
     * The colors. May block while a file is read.
     *
     * @throws MissingColorsException if they are not found, or the file has other colors today
     */
    ListedColors find(ColorReference wanted);
}
