package colorwheel.view.theme;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import colorwheel.paint.Palette;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import javafx.application.Application;
import javafx.scene.text.Font;

/** The look of the window. The style sheets are compiled, which saves a tenth of a second at the start. */
public enum Theme {
    LIGHT("Light", new PrimerLight().getUserAgentStylesheetBSS(), Palette.LIGHT),
    DARK("Dark", new PrimerDark().getUserAgentStylesheetBSS(), Palette.DARK);

    /** The user's choice: a theme, or that of the system. */
    public enum Choice {
        LIGHT("Light"),
        DARK("Dark"),
        SYSTEM("As the system");

        private final String label;

        Choice(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }

        /** The key in the preferences: {@code light}, {@code dark} or {@code system}. */
        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** The choice with this key; an unknown key means the system. */
        public static Choice of(String key) {
            return Arrays.stream(values())
                    .filter(choice -> choice.key().equals(key))
                    .findFirst()
                    .orElse(SYSTEM);
        }

        /** The theme of the choice. */
        public Theme theme(boolean systemIsDark) {
            return this == DARK || this == SYSTEM && systemIsDark ? Theme.DARK : Theme.LIGHT;
        }
    }

    private final String label;
    private final String styleSheet;
    private final Palette palette;

    Theme(String label, String styleSheet, Palette palette) {
        this.label = label;
        this.styleSheet = styleSheet;
        this.palette = palette;
    }

    /** Loads the typeface of the painted pictures for the window. JavaFX thread. */
    public static void loadFonts() {
        for (String file : new String[] {"Inter-Regular.otf", "Inter-SemiBold.otf"}) {
            Font.loadFont(
                    Objects.requireNonNull(Theme.class.getResource("/colorwheel/fonts/" + file))
                            .toExternalForm(),
                    12);
        }
    }

    public String label() {
        return label;
    }

    /** The colors of the painted pictures. */
    public Palette palette() {
        return palette;
    }

    /** Gives the controls of all windows this look. JavaFX thread. */
    public void apply() {
        Application.setUserAgentStylesheet(styleSheet);
    }
}
