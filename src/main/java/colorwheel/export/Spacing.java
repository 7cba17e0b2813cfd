package colorwheel.export;

import java.util.Arrays;
import java.util.Optional;

/** How the epochs of an export follow one another. */
public enum Spacing {
    /** Equally far apart. */
    LINEAR("linear", "evenly"),
    /** Ever farther apart: as many as equally spaced ones, most of them where the wheel forms. */
    GEOMETRIC("geometric", "geometrically");

    private final String key;
    private final String label;

    Spacing(String key, String label) {
        this.key = key;
        this.label = label;
    }

    /** Its name in the command line. */
    public String key() {
        return key;
    }

    /** As it is shown. */
    public String label() {
        return label;
    }

    /** The spacing of this key. */
    public static Optional<Spacing> of(String key) {
        return Arrays.stream(values()).filter(one -> one.key.equals(key)).findFirst();
    }
}
