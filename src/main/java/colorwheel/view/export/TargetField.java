package colorwheel.view.export;

import colorwheel.files.AppFolder;
import colorwheel.files.Folders;
import colorwheel.files.PathText;
import colorwheel.files.UserFacingException;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import javafx.stage.Window;

/** Where an export goes: a folder for frames, a file for everything else, a fresh one each time. */
final class TargetField {
    private final Window owner;
    private final String baseName;
    private final List<TargetKind> kinds;
    private final TextField field;
    private final Label label;
    private final TargetProblem problem;
    private final Button browse = new Button("_Browse…");
    private Path parent = AppFolder.home().resolve("color-wheel-lab");
    private TargetKind kind;

    /**
     * @param prefix the beginning of the controls' ids
     * @param baseName the beginning of the names that are suggested
     * @param kinds what the place may be for; the first is shown
     */
    TargetField(Window owner, String prefix, String baseName, List<TargetKind> kinds) {
        this.owner = owner;
        this.baseName = baseName;
        this.kinds = kinds;
        kind = kinds.get(0);
        field = Fields.text(
                prefix + "-folder",
                "",
                24,
                "Made if it is not there. A file that is there is replaced only if you say so.");
        label = Fields.label(kind.inFolder() ? "_Folder" : "_File", field);
        problem = new TargetProblem(field, prefix);
        browse.setId(prefix + "-browse");
        browse.setOnAction(event -> browse());
        Fields.help(browse, "Choose the place in a window of its own.");
        HBox.setHgrow(field, Priority.ALWAYS);
    }

    /** Two rows. */
    void addTo(GridPane grid, int row) {
        grid.addRow(row, label, Fields.row(field, browse));
        grid.add(problem, 1, row + 1);
    }

    /** Says what is wrong with the place, or with the export as a whole. */
    TargetProblem problem() {
        return problem;
    }

    /** Suggests a place that is free. */
    void suggest() {
        field.setText(suggestion().toString());
    }

    /** Asks for the place of another format, beside the one that was written down for the last one. */
    void show(TargetKind now) {
        if (!now.equals(kind)) {
            parsed().map(Path::getParent).ifPresent(folder -> parent = folder);
            kind = now;
            label.setText(kind.inFolder() ? "_Folder" : "_File");
            suggest();
        }
    }

    private String what() {
        return kind.inFolder() ? "Folder" : "File";
    }

    private Path suggestion() {
        return Folders.unused(parent, baseName, kind.extension());
    }

    /** A free name beside a place that is taken. */
    static Path freeBeside(Path place, boolean inFolder) {
        String name = String.valueOf(place.getFileName());
        String end = inFolder ? "" : name.substring(name.lastIndexOf('.'));
        return Folders.unused(Folders.of(place), name.substring(0, name.length() - end.length()), end);
    }

    /** The same with the end of the format's files, in place of the end of another format. */
    private Path named(Path path) {
        String name = String.valueOf(path.getFileName());
        boolean otherEnd = kinds.stream().anyMatch(other -> other.names(path));
        String base = otherEnd ? name.substring(0, name.lastIndexOf('.')) : name;
        return path.resolveSibling(base + kind.extension());
    }

    /**
     * The place that is written down. An end that is missing is added, in the field, too.
     *
     * @throws UserFacingException if it is no whole path
     */
    Path target() {
        String text = field.getText().strip();
        Path path = PathText.path(text)
                .orElseThrow(() -> new UserFacingException(what() + ": " + PathText.problem(text) + "."));
        if (!path.isAbsolute()) {
            throw new UserFacingException(what() + ": write the whole path of a "
                    + (kind.inFolder() ? "folder" : "file") + ", such as " + suggestion() + ".");
        }
        if (kind.inFolder() || kind.names(path)) {
            return path;
        }
        Path named = named(path);
        field.setText(named.toString());
        return named;
    }

    /** Remembers where the last export went, for the next suggestion. */
    void keep(Path target) {
        parent = target.getParent() == null ? target : target.getParent();
    }

    private Optional<Path> parsed() {
        return PathText.path(field.getText().strip()).filter(Path::isAbsolute);
    }

    /** Suggests a place in a folder. One that cannot be expressed is shown as it is, and refused by {@link #target}. */
    private void suggestIn(File chosen) {
        PathText.path(chosen.getPath())
                .ifPresentOrElse(
                        folder -> {
                            parent = folder;
                            suggest();
                        },
                        () -> field.setText(chosen.getPath()));
    }

    private void browse() {
        File start = parent.toFile();
        while (start != null && !start.isDirectory()) {
            start = start.getParentFile();
        }
        if (kind.inFolder()) {
            DirectoryChooser chooser = new DirectoryChooser();
            chooser.setTitle("Export into a fresh folder in …");
            chooser.setInitialDirectory(start);
            File chosen = chooser.showDialog(owner);
            if (chosen != null) {
                suggestIn(chosen);
            }
        } else {
            FileChooser chooser = new FileChooser();
            chooser.setTitle("Export to …");
            chooser.setInitialDirectory(start);
            chooser.setInitialFileName(String.valueOf(suggestion().getFileName()));
            File chosen = chooser.showSaveDialog(owner);
            if (chosen != null) {
                field.setText(chosen.toString());
            }
        }
    }
}
