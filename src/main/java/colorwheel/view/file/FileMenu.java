package colorwheel.view.file;

import colorwheel.preferences.PreferenceStore;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;

/** The menu File. */
public final class FileMenu {
    private final FileActions files;
    private final PreferenceStore preferences;

    public FileMenu(FileActions files, PreferenceStore preferences) {
        this.files = files;
        this.preferences = preferences;
    }

    /** @param others what follows, above quitting */
    public Menu menu(List<MenuItem> others, Runnable quit) {
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
                new SeparatorMenuItem());
        menu.setId("file-menu");
        menu.getItems().addAll(others);
        menu.getItems().addAll(new SeparatorMenuItem(), item("quit", "_Quit  (Ctrl+Q)", quit));
        menu.setOnShowing(event -> fill(recent));
        fill(recent);
        return menu;
    }

    private void fill(Menu recent) {
        List<Path> known = preferences.get().recentFiles();
        recent.setDisable(known.isEmpty());
        recent.getItems().setAll(known.stream().map(file -> recentItem(file)).toList());
        recent.getItems()
                .addAll(
                        new SeparatorMenuItem(),
                        item(
                                "forget-recent",
                                "_Forget these",
                                () -> preferences.update(before -> before.withRecentFiles(List.of()))));
    }

    private MenuItem recentItem(Path file) {
        MenuItem item = item(null, file.getFileName() + "  –  " + file.getParent(), () -> files.open(file));
        item.setMnemonicParsing(false);
        return item;
    }

    private static MenuItem item(String id, String text, Runnable action) {
        MenuItem item = new MenuItem(text);
        item.setId(id);
        item.setOnAction(event -> action.run());
        return item;
    }
}
