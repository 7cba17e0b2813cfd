package colorwheel.view;

import colorwheel.paint.Zoom;
import colorwheel.session.Comparison;
import colorwheel.session.Lab;
import colorwheel.view.compare.CompareMenu;
import colorwheel.view.file.FileMenu;
import colorwheel.view.history.HistoryPane;
import colorwheel.view.linked.LinkedKeys;
import colorwheel.view.linked.OverlaySwitch;
import colorwheel.view.picture.PicturePanes;
import colorwheel.view.theme.ThemeChoice;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ObjectProperty;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.ToggleGroup;

/** The menu of the window. What has a key says so. */
final class LabMenu {
    private final MenuBar bar = new MenuBar();
    private final Lab lab;
    private final PicturePanes pictures;

    /** @param keys opens the cheat sheet */
    LabMenu(
            FileMenu files,
            Menu edit,
            Lab lab,
            Comparison comparison,
            PicturePanes pictures,
            ObjectProperty<ThemeChoice> theme,
            Runnable export,
            Runnable sweeps,
            Runnable keys,
            Runnable quit) {
        this.lab = lab;
        this.pictures = pictures;
        bar.setId("menu");
        bar.getMenus()
                .addAll(
                        files.menu(List.of(item("_Export…  (Ctrl+E)", export)), quit),
                        edit,
                        run(comparison, sweeps),
                        view(theme),
                        new Menu("_Help", null, item("_Keys  (?)", keys)));
    }

    MenuBar bar() {
        return bar;
    }

    private Menu run(Comparison comparison, Runnable sweeps) {
        MenuItem step = item("_One epoch  (E)", lab::stepOnce);
        step.setId("menu-step");
        // As the button: after the end there is no epoch more.
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
                item("_Many seeds…", sweeps));
    }

    private Menu view(ObjectProperty<ThemeChoice> theme) {
        Menu menu = new Menu("_View");
        menu.getItems().addAll(OverlaySwitch.menuItems(lab.display()));
        menu.getItems().add(HistoryPane.menuItem(lab));
        menu.getItems()
                .addAll(
                        new SeparatorMenuItem(),
                        item("Zoom _in  (+)", () -> pictures.zoomBy(LinkedKeys.ZOOM_STEP)),
                        item("Zoom _out  (−)", () -> pictures.zoomBy(1 / LinkedKeys.ZOOM_STEP)),
                        item("_Whole plane  (0)", () -> pictures.zoomProperty().set(Zoom.NONE)),
                        new SeparatorMenuItem());
        ToggleGroup group = new ToggleGroup();
        for (ThemeChoice choice : ThemeChoice.values()) {
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
        MenuItem item = new MenuItem(text);
        item.setOnAction(event -> action.run());
        return item;
    }
}
