package colorwheel.view.theme;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import colorwheel.paint.Palette;
import javafx.application.Application;

/** How the window looks. The style sheets are the compiled ones, which are there a tenth of a second sooner. */
public enum Theme {
    LIGHT("Light", new PrimerLight().getUserAgentStylesheetBSS(), Palette.LIGHT),
    DARK("Dark", new PrimerDark().getUserAgentStylesheetBSS(), Palette.DARK);

    private final String label;
    private final String styleSheet;
    private final Palette palette;

    Theme(String label, String styleSheet, Palette palette) {
        this.label = label;
        this.styleSheet = styleSheet;
        this.palette = palette;
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
