package colorwheel.view;

import colorwheel.experiment.Experiment;
import colorwheel.paint.Zoom;
import colorwheel.preferences.PreferenceStore;
import colorwheel.session.Comparison;
import colorwheel.session.Lab;
import colorwheel.view.compare.CompareMenu;
import colorwheel.view.file.FileActions;
import colorwheel.view.history.HistoryPane;
import colorwheel.view.linked.OverlaySwitch;
import colorwheel.view.picture.PicturePanes;
import colorwheel.view.theme.Theme;
import java.nio.file.Path;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.ToggleGroup;
import org.jspecify.annotations.Nullable;

/** The menu of the window. Each item names its key. */
final class LabMenu {
    private final MenuBar bar = new MenuBar();
    private final Lab lab;

    LabMenu(
            Lab lab,
            FileActions files,
            PreferenceStore preferences,
            Comparison comparison,
            PicturePanes pictures,
            ObjectProperty<Theme.Choice> theme,
            LabDialogs dialogs,
            Runnable restorePreferences,
            Runnable quit) {
        this.lab = lab;
        bar.setId("menu");
        bar.getMenus()
                .addAll(
                        file(files, preferences, dialogs, quit),
                        edit(restorePreferences),
                        run(comparison, dialogs),
                        view(pictures, theme),
                        new Menu("_Help", null, item("_Keys  (?)", dialogs::showKeys)));
    }

    MenuBar bar() {
        return bar;
    }

    private static Menu file(FileActions files, PreferenceStore preferences, LabDialogs dialogs, Runnable quit) {
        Menu recent = new Menu("Open _recent");
        recent.setId("recent");
        Menu menu = new Menu(
                "_File",
                null,
                item("open", "_Open…  (Ctrl+O)", files::open),
                recent,
                item("save", "_Save  (Ctrl+S)", files::save),
                item("save-as", "Save _as…  (Ctrl+Shift+S)", files::saveAs),
                new SeparatorMenuItem(),
                item("open-weights", "Start from _weights…", files::openWeights),
                item("save-weights", "Save we_ights…", files::saveWeights),
                item("save-model", "Save DL4J _model…", files::saveModel),
                new SeparatorMenuItem(),
                item("_Export…  (Ctrl+E)", dialogs::openExport),
                new SeparatorMenuItem(),
                item("quit", "_Quit  (Ctrl+Q)", quit));
        menu.setId("file-menu");
        menu.setOnShowing(event -> fill(recent, files, preferences));
        fill(recent, files, preferences);
        return menu;
    }

    private static void fill(Menu recent, FileActions files, PreferenceStore preferences) {
        List<Path> known = preferences.get().recentFiles();
        recent.setDisable(known.isEmpty());
        recent.getItems().clear();
        for (Path file : known) {
            MenuItem item = item(file.getFileName() + "  –  " + file.getParent(), () -> files.open(file));
            item.setMnemonicParsing(false);
            recent.getItems().add(item);
        }
        Runnable forget = () -> preferences.update(before -> before.withRecentFiles(List.of()));
        recent.getItems().addAll(new SeparatorMenuItem(), item("forget-recent", "_Forget these", forget));
    }

    private Menu edit(Runnable restorePreferences) {
        return new Menu(
                "_Edit",
                null,
                step("undo", "_Undo", "(Ctrl+Z)", lab.editing().undoableProperty(), lab.editing()::undo),
                step("redo", "_Redo", "(Ctrl+Shift+Z)", lab.editing().redoableProperty(), lab.editing()::redo),
                new SeparatorMenuItem(),
                item("restore-settings", "Restore _default settings", () -> lab.editing()
                        .replace(Experiment.REFERENCE)),
                item("restore-preferences", "Restore default _preferences", restorePreferences));
    }

    private static MenuItem step(String id, String verb, String key, ReadOnlyStringProperty what, Runnable action) {
        MenuItem item = item(id, verb, action);
        item.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> what.get().isEmpty() ? verb + "  " + key : verb + " " + what.get() + "  " + key, what));
        item.disableProperty().bind(what.isEmpty());
        return item;
    }

    private Menu run(Comparison comparison, LabDialogs dialogs) {
        MenuItem step = item("menu-step", "_One epoch  (E)", lab::stepOnce);
        // Like the button: after the end there is no further epoch.
        step.disableProperty()
                .bind(Bindings.createBooleanBinding(() -> lab.runState().isEnd(), lab.runStateProperty()));
        return new Menu(
                "_Run",
                null,
                item("_Train or pause  (Space)", lab::trainOrPause),
                step,
                item("_Reset  (R)", lab::reset),
                new SeparatorMenuItem(),
                new CompareMenu(lab, comparison),
                item("_Many seeds…", dialogs::openSweeps));
    }

    private Menu view(PicturePanes pictures, ObjectProperty<Theme.Choice> theme) {
        Menu menu = new Menu("_View");
        menu.getItems().addAll(OverlaySwitch.menuItems(lab.display()));
        menu.getItems().add(HistoryPane.menuItem(lab));
        menu.getItems()
                .addAll(
                        new SeparatorMenuItem(),
                        item("Zoom _in  (+)", pictures::zoomIn),
                        item("Zoom _out  (−)", pictures::zoomOut),
                        item("_Whole plane  (0)", () -> pictures.zoomProperty().set(Zoom.NONE)),
                        new SeparatorMenuItem());
        ToggleGroup group = new ToggleGroup();
        for (Theme.Choice choice : Theme.Choice.values()) {
            RadioMenuItem item = new RadioMenuItem(choice.label());
            item.setId("theme-" + choice.key());
            item.setToggleGroup(group);
            item.setSelected(theme.get() == choice);
            item.setOnAction(event -> theme.set(choice));
            theme.addListener((property, before, now) -> item.setSelected(now == choice));
            menu.getItems().add(item);
        }
        return menu;
    }

    private static MenuItem item(String text, Runnable action) {
        return item(null, text, action);
    }

    private static MenuItem item(@Nullable String id, String text, Runnable action) {
        MenuItem item = new MenuItem(text);
        item.setId(id);
        item.setOnAction(event -> action.run());
        return item;
    }
}
