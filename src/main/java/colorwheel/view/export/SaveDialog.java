package colorwheel.view.export;

import colorwheel.background.Latest;
import colorwheel.export.ExportPlan;
import colorwheel.export.ExportTask;
import colorwheel.files.UserFacingException;
import colorwheel.files.UserFile;
import colorwheel.view.control.DialogBox;
import colorwheel.view.control.DialogLayer;
import colorwheel.view.control.LabelledChoice;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;
import javafx.stage.Window;

/**
 * Asks in which form and where to save something, and starts that as the lab's one export. What is wrong is said at the
 * place, and nothing is started; a file is replaced only if the user says so. JavaFX thread.
 */
public final class SaveDialog implements AutoCloseable {
    /** Makes the export of what is saved. */
    @FunctionalInterface
    public interface Task {
        /**
         * @param replace whether an existing file is replaced, because the user agreed
         * @throws UserFacingException if this cannot be saved in this form; the sentence is shown below
         */
        ExportTask to(Path place, boolean replace);
    }

    /**
     * A form in which something can be saved.
     *
     * @param label its name
     * @param extension how its file ends, the dot included; of files in a folder, these
     * @param inFolder whether it is a folder of files
     * @param note what is in it, in a sentence
     * @param task makes the export, on the JavaFX thread
     */
    public record Form(String label, String extension, boolean inFolder, String note, Task task) {
        private TargetKind kind() {
            return new TargetKind(inFolder, List.of(extension));
        }
    }

    /**
     * What the disk says to a place.
     *
     * @param refusal empty if nothing is against it
     * @param free a free name beside the place, if that is taken
     * @param replaceable whether what is there may be replaced
     */
    private record Answer(Path place, ExportTask task, String refusal, Optional<Path> free, boolean replaceable) {}

    private final ExportJob job;
    private final Window owner;
    private final String baseName;
    private final ChoiceBox<Form> form;
    private final Label note = new Label();
    private final TargetField target;
    private final DialogBox dialog;
    private final Latest<Answer> check;

    /**
     * A dialog that is not yet open.
     *
     * @param prefix the beginning of the controls' ids
     * @param baseName the beginning of the names that are suggested
     * @param forms the forms that are offered, the default first
     * @param job carries out the export
     */
    public SaveDialog(String prefix, String title, String baseName, List<Form> forms, ExportJob job, Window owner) {
        this(prefix, title, baseName, forms, job, owner, new Latest<>("save check"));
    }

    private SaveDialog(
            String prefix,
            String title,
            String baseName,
            List<Form> forms,
            ExportJob job,
            Window owner,
            Latest<Answer> check) {
        this.job = job;
        this.owner = owner;
        this.baseName = baseName;
        this.check = check;
        form = new LabelledChoice<>(prefix + "-form", forms, Form::label);
        target = new TargetField(
                owner, prefix, baseName, forms.stream().map(Form::kind).toList());
        GridPane grid = new GridPane();
        dialog = new DialogBox(prefix + "-dialog", title, grid);
        dialog.getStyleClass().add("export-dialog");
        dialog.setOnClosed(check::cancel);
        // It closes once it is known that the place can be written.
        dialog.addButton(prefix + "-start", "Save", ButtonBar.ButtonData.OK_DONE, () -> check(false));
        dialog.addButton(prefix + "-dismiss", "Cancel", ButtonBar.ButtonData.CANCEL_CLOSE, dialog::close);
        Fields.help(form, "What kind of file is written.");
        note.setId(prefix + "-note");
        note.getStyleClass().addAll("quiet", "save-note");
        note.setWrapText(true);
        note.setAlignment(Pos.TOP_LEFT);
        target.problem().setOnReplace(() -> check(true));
        grid.setHgap(12);
        grid.setVgap(6);
        ColumnConstraints labels = new ColumnConstraints();
        labels.setMinWidth(Region.USE_PREF_SIZE);
        grid.getColumnConstraints().add(labels);
        grid.addRow(0, Fields.label("For_mat", form), form);
        grid.add(note, 1, 1);
        target.addTo(grid, 2);
        form.setValue(forms.get(0));
        form.valueProperty().addListener((property, before, now) -> showForm());
        showForm();
    }

    /** Opens the dialog, with a fresh place. */
    public void show() {
        target.suggest();
        target.problem().clear();
        DialogLayer.of(owner).orElseThrow().show(dialog);
    }

    private void showForm() {
        target.show(form.getValue().kind());
        target.problem().clear();
        note.setText(form.getValue().note());
    }

    /** Asks the disk, off the JavaFX thread, since it may be slow. */
    private void check(boolean replace) {
        if (check.isBusy()) {
            return;
        }
        target.problem().clear();
        if (job.runningProperty().get()) {
            target.problem().show("An export is under way. Wait for its end, or cancel it in the lab's window.");
            return;
        }
        Path place;
        try {
            place = target.target();
        } catch (UserFacingException refused) {
            target.problem().showAtPlace(refused.getMessage());
            return;
        }
        try {
            Form chosen = form.getValue();
            ExportTask task = chosen.task().to(place, replace);
            check.request(turn -> ask(chosen, place, task, replace));
        } catch (UserFacingException refused) {
            target.problem().show(refused.getMessage());
        }
    }

    private Answer ask(Form chosen, Path place, ExportTask task, boolean replace) {
        try {
            ExportPlan.requirePlace(place, chosen.inFolder(), baseName + chosen.extension());
            if (!replace) {
                UserFile.requireFree(place);
            }
            return new Answer(place, task, "", Optional.empty(), false);
        } catch (UserFacingException refused) {
            boolean taken = Files.exists(place, LinkOption.NOFOLLOW_LINKS);
            return new Answer(
                    place,
                    task,
                    refused.getMessage(),
                    taken ? Optional.of(TargetField.freeBeside(place, chosen.inFolder())) : Optional.empty(),
                    !replace && !chosen.inFolder() && Files.isRegularFile(place));
        }
    }

    /** Takes what the disk has said. Called once per frame. */
    public void pulse() {
        check.take(this::take, failure -> target.problem()
                .show("Whether this can be saved could not be found out: " + failure));
    }

    private void take(Answer answer) {
        if (answer.free().isPresent()) {
            target.problem().showTaken(answer.refusal(), answer.free().get(), answer.replaceable());
        } else if (!answer.refusal().isEmpty()) {
            target.problem().show(answer.refusal());
        } else if (dialog.isOpen() && !job.runningProperty().get()) {
            target.keep(answer.place());
            job.start(answer.task());
            dialog.close();
        }
    }

    /** Ends asking the disk. */
    @Override
    public void close() {
        check.close();
    }
}
