package colorwheel.view;

import colorwheel.experiment.Experiment;
import colorwheel.session.Lab;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;

/** The menu Edit: undo and redo, which say what of, and the ways back to the defaults. */
final class EditMenu {
    private EditMenu() {}

    static Menu of(Lab lab, Runnable restorePreferences) {
        MenuItem undo = step("undo", "_Undo", "(Ctrl+Z)", lab.editing().undoableProperty(), lab.editing()::undo);
        MenuItem redo = step("redo", "_Redo", "(Ctrl+Shift+Z)", lab.editing().redoableProperty(), lab.editing()::redo);
        MenuItem settings = item("restore-settings", "Restore _default settings", () -> lab.editing()
                .replace(Experiment.REFERENCE));
        MenuItem preferences = item("restore-preferences", "Restore default _preferences", restorePreferences);
        return new Menu("_Edit", null, undo, redo, new SeparatorMenuItem(), settings, preferences);
    }

    private static MenuItem step(String id, String verb, String key, ReadOnlyStringProperty what, Runnable action) {
        MenuItem item = item(id, verb, action);
        item.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> what.get().isEmpty() ? verb + "  " + key : verb + " " + what.get() + "  " + key, what));
        item.disableProperty().bind(what.isEmpty());
        return item;
    }

    private static MenuItem item(String id, String text, Runnable action) {
        MenuItem item = new MenuItem(text);
        item.setId(id);
        item.setOnAction(event -> action.run());
        return item;
    }
}
