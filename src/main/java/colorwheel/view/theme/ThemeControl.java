package colorwheel.view.theme;

import colorwheel.background.Latest;
import colorwheel.preferences.PreferenceStore;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;

/** The theme of the window: the chosen one, or the system's. The choice is stored. JavaFX thread. */
public final class ThemeControl implements AutoCloseable {
    private final PreferenceStore preferences;
    private final Consumer<Throwable> failures;
    private final SystemTheme system;
    private final Latest<Boolean> latest = new Latest<>("system theme");
    private final ObjectProperty<Theme.Choice> choice = new SimpleObjectProperty<>(this, "choice");
    private final ReadOnlyObjectWrapper<Theme> theme = new ReadOnlyObjectWrapper<>(this, "theme");

    /** @param failures gets the failure of a query of the system's theme */
    public ThemeControl(PreferenceStore preferences, Consumer<Throwable> failures) {
        this(preferences, new SystemTheme(), failures);
    }

    ThemeControl(PreferenceStore preferences, SystemTheme system, Consumer<Throwable> failures) {
        this.failures = failures;
        this.preferences = preferences;
        this.system = system;
        choice.set(Theme.Choice.of(preferences.get().theme()));
        show();
        choice.addListener((property, before, now) -> {
            preferences.update(all -> all.withTheme(now.key()));
            show();
            if (now == Theme.Choice.SYSTEM) {
                askSystem();
            }
        });
    }

    /** The user's choice. */
    public ObjectProperty<Theme.Choice> choiceProperty() {
        return choice;
    }

    /** The theme in force. */
    public ReadOnlyObjectProperty<Theme> themeProperty() {
        return theme.getReadOnlyProperty();
    }

    /**
     * Queries the system's theme in the background if it is chosen. Called at the start, and when the window is shown.
     */
    public void askSystem() {
        if (choice.get() == Theme.Choice.SYSTEM) {
            latest.request(turn -> system.isDark());
        }
    }

    /** Takes the result of a query. Called once per frame. */
    public void pulse() {
        latest.take(
                dark -> {
                    preferences.update(all -> all.withSystemWasDark(dark));
                    show();
                },
                failures);
    }

    /** Ends the query. */
    @Override
    public void close() {
        latest.close();
    }

    private void show() {
        theme.set(choice.get().theme(preferences.get().systemWasDark()));
    }
}
