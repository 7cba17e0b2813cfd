package colorwheel.view.theme;

import colorwheel.background.Pulse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.scene.Parent;
import javafx.scene.Scene;
import org.jspecify.annotations.Nullable;

/**
 * The size of all text of the windows. The roots of the windows have it as their font size, which the style sheets take
 * their lengths from; the painted pictures are painted in this scale. JavaFX thread.
 */
public final class TextSize {
    /** The sizes to choose from, in percent. */
    public static final List<Integer> STEPS = List.of(100, 110, 125, 150, 175, 200);

    private static final int NORMAL = 100;
    private static final double NORMAL_FONT = 13;
    private static final double NORMAL_ICON = 18;
    private static final Object KEY = TextSize.class;

    private final ReadOnlyIntegerWrapper percent = new ReadOnlyIntegerWrapper(this, "percent", NORMAL);

    /** The size in force, in percent of the normal one. */
    public ReadOnlyIntegerProperty percentProperty() {
        return percent.getReadOnlyProperty();
    }

    /** @param size in percent; what is not one of the sizes becomes the nearest smaller one */
    public void set(int size) {
        percent.set(STEPS.stream().filter(step -> step <= size).reduce(NORMAL, Math::max));
    }

    /** Takes the next larger size, if there is one. */
    public void larger() {
        STEPS.stream().filter(step -> step > percent.get()).findFirst().ifPresent(percent::set);
    }

    /** Takes the next smaller size, if there is one. */
    public void smaller() {
        STEPS.stream()
                .filter(step -> step < percent.get())
                .reduce((first, second) -> second)
                .ifPresent(percent::set);
    }

    /** Takes the normal size. */
    public void normal() {
        percent.set(NORMAL);
    }

    /** Gives a window, and all that opens over it, text of this size from now on. */
    public void follow(Parent root) {
        percent.addListener((property, before, now) -> apply(root));
        apply(root);
    }

    private void apply(Parent root) {
        double factor = percent.get() / (double) NORMAL;
        root.getStylesheets().remove((String) root.getProperties().get(TextSize.class.getName()));
        root.getProperties().put(KEY, factor);
        if (percent.get() == NORMAL) {
            root.setStyle(null);
        } else {
            root.setStyle(String.format(Locale.ROOT, "-fx-font-size: %.2fpx;", NORMAL_FONT * factor));
            // The font of an icon is its own, so that a style sheet cannot take its size from that of the text.
            String icons = dataOf(String.format(
                    Locale.ROOT, ".lab .ikonli-font-icon { -fx-icon-size: %.0fpx; }", NORMAL_ICON * factor));
            root.getStylesheets().add(icons);
            root.getProperties().put(TextSize.class.getName(), icons);
        }
        Pulse.request();
    }

    private static String dataOf(String css) {
        return "data:text/css;base64," + Base64.getEncoder().encodeToString(css.getBytes(StandardCharsets.UTF_8));
    }

    /** How much larger than normal the text of a window is, from 1 to 2. */
    public static double factorIn(@Nullable Scene scene) {
        return scene != null && scene.getRoot().getProperties().get(KEY) instanceof Double factor ? factor : 1;
    }
}
