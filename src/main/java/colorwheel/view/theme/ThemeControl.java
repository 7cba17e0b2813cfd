package colorwheel.view.theme;

import colorwheel.preferences.PreferenceStore;
import javafx.application.Platform;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;

/** Which theme the window has: the one chosen, or the system's. The choice is remembered. JavaFX thread. */
public final class ThemeControl {
    private final PreferenceStore preferences;
    private final SystemTheme system;
    private final ObjectProperty<ThemeChoice> choice = new SimpleObjectProperty<>(this, "choice");
    private final ReadOnlyObjectWrapper<Theme> theme = new ReadOnlyObjectWrapper<>(this, "theme");

    public ThemeControl(PreferenceStore preferences) {
        this(preferences, new SystemTheme());
    }

    ThemeControl(PreferenceStore preferences, SystemTheme system) {
        this.preferences = preferences;
        this.system = system;
        choice.set(ThemeChoice.of(preferences.get().theme()));
        show();
        choice.addListener((property, before, now) -> {
            preferences.update(all -> all.withTheme(now.key()));
            show();
            if (now == ThemeChoice.SYSTEM) {
                askSystem();
            }
        });
    }

    /** What was chosen. */
    public ObjectProperty<ThemeChoice> choiceProperty() {
        return choice;
    }

    /** The theme in force. */
    public ReadOnlyObjectProperty<Theme> themeProperty() {
        return theme.getReadOnlyProperty();
    }

    /** Asks the system in the background, if its theme is wanted. Called at the start, and when the window comes up. */
    public void askSystem() {
        if (choice.get() == ThemeChoice.SYSTEM) {
            system.ask(dark -> Platform.runLater(() -> {
                preferences.update(all -> all.withSystemWasDark(dark));
                show();
            }));
        }
    }

    private void show() {
        theme.set(choice.get().theme(preferences.get().systemWasDark()));
    }
}
