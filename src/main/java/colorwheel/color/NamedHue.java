package colorwheel.color;

import java.util.Locale;
import java.util.Optional;

/** The twelve hues that have names in this program, 30 degrees apart. */
public enum NamedHue {
    RED,
    ORANGE,
    YELLOW,
    LIME,
    GREEN,
    TEAL,
    CYAN,
    AZURE,
    BLUE,
    PURPLE,
    MAGENTA,
    PINK;

    /** From one to the next, in degrees. */
    public static final double SPACING = 30;

    /** The hue in degrees: 0, 30, …, 330. */
    public double degrees() {
        return ordinal() * SPACING;
    }

    /** The name in lower case, as it is shown. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** One capital that stands for this hue: the first of its name, but K for pink, since P is purple. */
    public char initial() {
        return this == PINK ? 'K' : name().charAt(0);
    }

    /** The named hue closest to a hue in degrees; halfway, the higher one. */
    public static NamedHue nearest(double degrees) {
        long index = Math.round(Hue.wrap(degrees) / SPACING);
        return values()[(int) (index % values().length)];
    }

    /** A hue in words: its name if it has one, else in degrees, {@code 63.7°}. */
    public static String text(double degrees) {
        NamedHue nearest = nearest(degrees);
        return Hue.distance(nearest.degrees(), degrees) <= Hue.TOLERANCE ? nearest.label() : Hue.text(degrees) + "°";
    }

    /** The hue with this label, in any case. */
    public static Optional<NamedHue> of(String label) {
        for (NamedHue hue : values()) {
            if (hue.label().equals(label.trim().toLowerCase(Locale.ROOT))) {
                return Optional.of(hue);
            }
        }
        return Optional.empty();
    }
}
