package colorwheel.view.theme;

import java.util.Arrays;
import java.util.Locale;

/** What somebody chose: a theme, or whatever the system has. */
public enum ThemeChoice {
    LIGHT("Light"),
    DARK("Dark"),
    SYSTEM("As the system");

    private final String label;

    ThemeChoice(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    /** As it is written in the preferences: {@code light}, {@code dark} or {@code system}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The choice with this key; an unknown key means the system. */
    public static ThemeChoice of(String key) {
        return Arrays.stream(values())
                .filter(choice -> choice.key().equals(key))
                .findFirst()
                .orElse(SYSTEM);
    }

    /** The theme that the choice means now. */
    public Theme theme(boolean systemIsDark) {
        return this == DARK || this == SYSTEM && systemIsDark ? Theme.DARK : Theme.LIGHT;
    }
}
