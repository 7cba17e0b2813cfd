package colorwheel.app;

import colorwheel.preferences.PreferenceStore;
import colorwheel.preferences.Preferences;
import javafx.geometry.Rectangle2D;
import javafx.stage.Screen;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;

/** Puts the window where it was last time, and remembers where it is. JavaFX thread. */
final class WindowKeeper {
    private final Stage stage;
    private final PreferenceStore preferences;
    private Preferences.@Nullable WindowPlace place;

    WindowKeeper(Stage stage, PreferenceStore preferences) {
        this.stage = stage;
        this.preferences = preferences;
    }

    /** Puts the window where it was, if a screen is still there. Called before it is shown. */
    void restore() {
        Preferences.WindowPlace last = preferences.get().window();
        if (last == null) {
            return;
        }
        var screens = Screen.getScreensForRectangle(last.x(), last.y(), last.width(), last.height());
        if (screens.isEmpty()) {
            return;
        }
        Rectangle2D bounds = screens.get(0).getVisualBounds();
        double width = Math.min(last.width(), bounds.getWidth());
        double height = Math.min(last.height(), bounds.getHeight());
        stage.setX(Math.max(bounds.getMinX(), Math.min(last.x(), bounds.getMaxX() - width)));
        stage.setY(Math.max(bounds.getMinY(), Math.min(last.y(), bounds.getMaxY() - height)));
        stage.setWidth(width);
        stage.setHeight(height);
        stage.setMaximized(last.maximized());
    }

    /** Shows the window. Some window managers open it at its least size all the same, so the size is set again. */
    void show() {
        double x = stage.getX();
        double y = stage.getY();
        double width = stage.getWidth();
        double height = stage.getHeight();
        stage.show();
        if (stage.isMaximized()) {
            return;
        }
        stage.setWidth(width);
        stage.setHeight(height);
        if (Double.isFinite(x + y)) {
            stage.setX(x);
            stage.setY(y);
        }
    }

    /** Notes where the window is; called once per frame, so that its place before it is maximized is known. */
    void pulse() {
        boolean ordinary = !stage.isMaximized() && !stage.isIconified() && !stage.isFullScreen();
        // After a full screen the window is where it was before.
        boolean full = stage.isFullScreen() && place != null;
        if (!stage.isShowing() || stage.isIconified() || full) {
            return;
        }
        if (ordinary || place == null) {
            note(stage.getX(), stage.getY(), stage.getWidth(), stage.getHeight());
        } else if (!place.maximized()) {
            place = new Preferences.WindowPlace(place.x(), place.y(), place.width(), place.height(), true);
        }
    }

    private void note(double x, double y, double width, double height) {
        boolean same = place != null
                && place.x() == x
                && place.y() == y
                && place.width() == width
                && place.height() == height
                && place.maximized() == stage.isMaximized();
        // Not a number before the platform has placed the window.
        if (!same && Double.isFinite(x + y) && width >= 1 && height >= 1) {
            place = new Preferences.WindowPlace(x, y, width, height, stage.isMaximized());
        }
    }

    /** Puts the place where the window was last into the preferences. */
    void remember() {
        Preferences.WindowPlace last = place;
        if (last != null) {
            preferences.update(all -> all.withWindow(last));
        }
    }
}
