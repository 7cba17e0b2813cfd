package colorwheel.view;

import colorwheel.preferences.PreferenceStore;
import colorwheel.view.control.LabAction;
import colorwheel.view.file.FileActions;
import colorwheel.view.file.FileCommands;
import colorwheel.view.linked.PlaneActions;
import colorwheel.view.theme.Theme;
import colorwheel.view.transport.RunActions;
import java.nio.file.Path;
import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.ToggleGroup;

/** The menu of the window. */
final class LabMenu {
    private final MenuBar bar = new MenuBar();
    private final LabActions actions;

    LabMenu(
            LabActions actions,
            FileActions files,
            PreferenceStore preferences,
            Menu compare,
            ObjectProperty<Theme.Choice> theme) {
        this.actions = actions;
        bar.setId("menu");
        bar.getMenus().addAll(file(files, preferences), edit(), run(compare), view(theme), help());
    }

    private Menu help() {
        return new Menu(
                "_Help",
                null,
                actions.whatIsThis().menuItem(),
                actions.guide().menuItem(),
                actions.measures().menuItem(),
                actions.keys().menuItem(),
                new SeparatorMenuItem(),
                actions.problem().menuItem(),
                actions.about().menuItem());
    }

    MenuBar bar() {
        return bar;
    }

    private Menu file(FileActions files, PreferenceStore preferences) {
        FileCommands commands = actions.files();
        Menu recent = new Menu("Open _recent");
        recent.setId("recent");
        Menu menu = new Menu(
                "_File",
                null,
                commands.open().menuItem(),
                recent,
                commands.openColors().menuItem(),
                commands.save().menuItem(),
                commands.saveAs().menuItem(),
                commands.describe().menuItem(),
                new SeparatorMenuItem(),
                commands.openWeights().menuItem(),
                commands.saveWeights().menuItem(),
                commands.saveModel().menuItem(),
                new SeparatorMenuItem(),
                actions.export().menuItem(),
                actions.exportScript().menuItem(),
                actions.savePicture().menuItem(),
                actions.copyCommand().menuItem(),
                new SeparatorMenuItem(),
                actions.quit().menuItem());
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
            MenuItem item = new MenuItem(file.getFileName() + "  –  " + file.getParent());
            item.setOnAction(event -> files.open(file));
            item.setMnemonicParsing(false);
            recent.getItems().add(item);
        }
        LabAction forget = new LabAction(
                "forget-recent",
                "_Forget these",
                "Forget the recent files.",
                () -> preferences.update(before -> before.withRecentFiles(List.of())));
        recent.getItems().addAll(new SeparatorMenuItem(), forget.menuItem());
    }

    private Menu edit() {
        return new Menu(
                "_Edit",
                null,
                actions.undo().menuItem(),
                actions.redo().menuItem(),
                new SeparatorMenuItem(),
                actions.copyPicture().menuItem(),
                new SeparatorMenuItem(),
                actions.phases().menuItem(),
                actions.restoreSettings().menuItem(),
                actions.trainAtStart().menuItem(),
                actions.restorePreferences().menuItem());
    }

    private Menu run(Menu compare) {
        RunActions run = actions.run();
        return new Menu(
                "_Run",
                null,
                run.train().menuItem(),
                run.step().menuItem(),
                run.reset().menuItem(),
                new SeparatorMenuItem(),
                run.first().menuItem(),
                run.back().menuItem(),
                run.forward().menuItem(),
                run.last().menuItem(),
                run.phaseBefore().menuItem(),
                run.nextPhase().menuItem(),
                run.loop().menuItem(),
                new SeparatorMenuItem(),
                actions.predict().menuItem(),
                compare,
                actions.manySeeds().menuItem());
    }

    private Menu camera() {
        Menu menu = new Menu("_Camera");
        menu.setId("camera-menu");
        actions.plane().camera().all().forEach(action -> menu.getItems().add(action.menuItem()));
        return menu;
    }

    private Menu view(ObjectProperty<Theme.Choice> theme) {
        PlaneActions plane = actions.plane();
        Menu menu = new Menu("_View");
        menu.getItems().addAll(plane.network().menuItem(), new SeparatorMenuItem());
        plane.overlays().forEach(overlay -> menu.getItems().add(overlay.menuItem()));
        menu.getItems()
                .addAll(
                        plane.history().menuItem(),
                        new SeparatorMenuItem(),
                        plane.zoomIn().menuItem(),
                        plane.zoomOut().menuItem(),
                        plane.whole().menuItem(),
                        camera(),
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
        menu.getItems().add(new SeparatorMenuItem());
        actions.text().all().forEach(size -> menu.getItems().add(size.menuItem()));
        menu.getItems()
                .addAll(
                        new SeparatorMenuItem(),
                        actions.presentation().present().menuItem());
        return menu;
    }
}
