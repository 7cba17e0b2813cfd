package colorwheel.view;

import colorwheel.paint.Zoom;
import colorwheel.session.Lab;
import colorwheel.view.linked.LinkedKeys;
import colorwheel.view.linked.OverlaySwitch;
import colorwheel.view.picture.PicturePanes;
import colorwheel.view.theme.Theme;
import javafx.beans.property.ObjectProperty;
import javafx.scene.control.Alert;
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

    LabMenu(
            Lab lab,
            PicturePanes pictures,
            ObjectProperty<Theme> theme,
            Runnable export,
            Runnable sweeps,
            Runnable quit) {
        this.lab = lab;
        this.pictures = pictures;
        bar.getMenus().addAll(file(export, quit), run(sweeps), view(theme), help());
    }

    MenuBar bar() {
        return bar;
    }

    private static Menu file(Runnable export, Runnable quit) {
        return new Menu(
                "_File",
                null,
                item("_Export…  (Ctrl+E)", export),
                new SeparatorMenuItem(),
                item("_Quit  (Ctrl+Q)", quit));
    }

    private Menu run(Runnable sweeps) {
        return new Menu(
                "_Run",
                null,
                item("_Train or pause  (Space)", lab::trainOrPause),
                item("_One epoch  (E)", lab::stepOnce),
                item("_Reset  (R)", lab::reset),
                new SeparatorMenuItem(),
                item("_Many seeds…", sweeps));
    }

    private Menu view(ObjectProperty<Theme> theme) {
        Menu menu = new Menu("_View");
        menu.getItems().addAll(OverlaySwitch.menuItems(lab.display()));
        menu.getItems()
                .addAll(
                        new SeparatorMenuItem(),
                        item("Zoom _in  (+)", () -> pictures.zoomBy(LinkedKeys.ZOOM_STEP)),
                        item("Zoom _out  (−)", () -> pictures.zoomBy(1 / LinkedKeys.ZOOM_STEP)),
                        item("_Whole plane  (0)", () -> pictures.zoomProperty().set(Zoom.NONE)),
                        new SeparatorMenuItem());
        ToggleGroup group = new ToggleGroup();
        for (Theme choice : Theme.values()) {
            RadioMenuItem item = new RadioMenuItem(choice.label());
            item.setId("theme-" + choice.label().toLowerCase(java.util.Locale.ROOT));
            item.setToggleGroup(group);
            item.setSelected(theme.get() == choice);
            item.setOnAction(event -> theme.set(choice));
            menu.getItems().add(item);
        }
        return menu;
    }

    private Menu help() {
        return new Menu("_Help", null, item("_Keys", this::showKeys));
    }

    private void showKeys() {
        Alert keys = new Alert(Alert.AlertType.INFORMATION);
        keys.initOwner(bar.getScene().getWindow());
        keys.setTitle("Keys");
        keys.setHeaderText("Keys");
        keys.setContentText(
                """
                Space\ttrain, pause, go on, replay
                E\ttrain one epoch
                R\treset
                ← →\tepoch before, next epoch
                Home End\tfirst epoch, last epoch
                Ctrl+E\texport
                Ctrl+Q\tquit
                Esc\tclose the message, let go of the selected color
                + − 0\tzoom the scatter in, out, show the whole
                Ctrl+← →\tselect the next color around the wheel
                Ctrl+↑ ↓\tselect a brighter or darker one

                On the ring: ← → turn the slice,
                with Shift they move its end, with Alt its start.""");
        keys.show();
    }

    private static MenuItem item(String text, Runnable action) {
        MenuItem item = new MenuItem(text);
        item.setOnAction(event -> action.run());
        return item;
    }
}
