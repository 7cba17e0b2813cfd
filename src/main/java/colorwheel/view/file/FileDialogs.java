package colorwheel.view.file;

import colorwheel.files.AppFolder;
import colorwheel.preferences.PreferenceStore;
import colorwheel.session.Notice;
import colorwheel.view.control.ChosenPath;
import colorwheel.view.control.Question;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.scene.control.ButtonBar;
import javafx.stage.FileChooser;
import javafx.stage.Window;

/** Asks by dialogs, for files by the platform's own, which begin in the folder used last. */
public final class FileDialogs implements FileActions.Questions {
    private final Supplier<Window> owner;
    private final PreferenceStore preferences;
    private final Consumer<Notice> notices;

    /**
     * @param owner gives the owner of a dialog when it opens
     * @param notices gets why a chosen file cannot be used
     */
    public FileDialogs(Supplier<Window> owner, PreferenceStore preferences, Consumer<Notice> notices) {
        this.owner = owner;
        this.preferences = preferences;
        this.notices = notices;
    }

    @Override
    public Optional<Path> toOpen(String title, List<FileKind> kinds) {
        FileChooser chooser = chooser(title);
        if (kinds.size() > 1) {
            List<String> all =
                    kinds.stream().flatMap(kind -> patterns(kind).stream()).toList();
            chooser.getExtensionFilters().add(new FileChooser.ExtensionFilter("All that can be opened", all));
        }
        kinds.forEach(kind -> chooser.getExtensionFilters().add(filter(kind)));
        return ChosenPath.of(chooser.showOpenDialog(owner.get()), notices);
    }

    @Override
    public Optional<Target> toSave(String title, FileKind kind, String suggestedName) {
        FileChooser chooser = chooser(title);
        chooser.getExtensionFilters().add(filter(kind));
        chooser.setInitialFileName(suggestedName);
        return ChosenPath.of(chooser.showSaveDialog(owner.get()), notices).map(file -> target(file, kind));
    }

    /** The chooser has asked whether to replace the file that it returns, but not one with another extension. */
    static Target target(Path chosen, FileKind kind) {
        return kind.fits(chosen)
                ? new Target(chosen, true)
                : new Target(chosen.resolveSibling(chosen.getFileName() + "." + kind.extension()), false);
    }

    private FileChooser chooser(String title) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(title);
        Path last = preferences.get().lastFolder();
        File folder = last == null ? AppFolder.home().toFile() : last.toFile();
        if (folder.isDirectory()) {
            chooser.setInitialDirectory(folder);
        }
        return chooser;
    }

    private static FileChooser.ExtensionFilter filter(FileKind kind) {
        return new FileChooser.ExtensionFilter(kind.label(), patterns(kind));
    }

    private static List<String> patterns(FileKind kind) {
        return kind.extensions().stream().map(extension -> "*." + extension).toList();
    }

    @Override
    public Optional<Boolean> weighted(String name) {
        return new Question<Optional<Boolean>>(
                        "weighted",
                        "How do the colors of “" + name + "” count?",
                        "A picture has some colors at many pixels and others at few.",
                        Optional.empty())
                .answer("weighted-once", "Each color once", ButtonBar.ButtonData.YES, Optional.of(false))
                .answer("weighted-often", "As often as it occurs", ButtonBar.ButtonData.NO, Optional.of(true))
                .answer("weighted-cancel", "Cancel", ButtonBar.ButtonData.CANCEL_CLOSE, Optional.empty())
                .ask(owner.get());
    }

    @Override
    public Unsaved unsaved(String name) {
        return new Question<>(
                        "unsaved",
                        "Save the changes to “" + name + "”?",
                        "If you don’t save, the file keeps its old settings.",
                        Unsaved.CANCEL)
                .answer("unsaved-save", "Save", ButtonBar.ButtonData.YES, Unsaved.SAVE)
                .answer("unsaved-discard", "Don’t save", ButtonBar.ButtonData.NO, Unsaved.DISCARD)
                .answer("unsaved-cancel", "Cancel", ButtonBar.ButtonData.CANCEL_CLOSE, Unsaved.CANCEL)
                .ask(owner.get());
    }
}
