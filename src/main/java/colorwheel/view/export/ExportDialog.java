package colorwheel.view.export;

import colorwheel.background.Latest;
import colorwheel.experiment.InvalidSettingException;
import colorwheel.export.ExportFormat;
import colorwheel.export.ExportPlan;
import colorwheel.export.ExportPlan.Pictures;
import colorwheel.export.FrameStyle;
import colorwheel.files.UserFacingException;
import colorwheel.recording.Frames;
import colorwheel.session.Lab;
import colorwheel.view.control.DialogBox;
import colorwheel.view.control.DialogLayer;
import colorwheel.view.control.LabelledChoice;
import colorwheel.view.control.Preparation;
import java.util.List;
import java.util.Locale;
import javafx.geometry.Pos;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;
import javafx.stage.Window;

/**
 * Asks what to export and starts it. It keeps its entries as long as the window lives, except the folder or file, which
 * is a fresh one each time. A refused entry is explained in the dialog and nothing is started; so is a place where
 * nothing can be written, as far as that can be known.
 */
public final class ExportDialog implements AutoCloseable {
    /** What the disk says to a plan: empty if nothing is against it. */
    record Answer(ExportPlan plan, String refusal) {}

    private static final double WIDTH = 640;

    private final Lab lab;
    private final ExportJob job;
    private final Window owner;
    private final ChoiceBox<ExportFormat> format;
    private final EpochFields epochs;
    private final PictureFields pictures;
    private final TargetField target;
    private final Label estimate = new Label();
    private final TextArea problem = new TextArea();
    private final GridPane grid = new GridPane();
    private final DialogBox dialog = new DialogBox("export-dialog", "Export", grid);
    private final Latest<Answer> check;

    public ExportDialog(Lab lab, ExportJob job, Window owner) {
        this(lab, job, owner, new Latest<>("export check"), ExportFormat.ALL);
    }

    /**
     * @param check asks the disk; closed with this
     * @param formats the formats that are offered, the default first
     */
    ExportDialog(Lab lab, ExportJob job, Window owner, Latest<Answer> check, List<ExportFormat> formats) {
        format = new LabelledChoice<>("export-format", formats, ExportFormat::label);
        this.check = check;
        this.lab = lab;
        this.job = job;
        epochs = new EpochFields(this::estimate);
        pictures = new PictureFields(lab.display(), this::estimate);
        target = new TargetField(owner);
        this.owner = owner;
        create();
        fill();
        format.setValue(formats.get(0));
        format.valueProperty().addListener((property, before, now) -> showFormat());
        showFormat();
    }

    private void create() {
        dialog.setOnClosed(check::cancel);
        dialog.getStyleClass().add("export-dialog");
        // It closes once it is known that there is something to do.
        dialog.addButton("export-start", "Export", ButtonBar.ButtonData.OK_DONE, this::check);
        dialog.addButton("export-cancel-dialog", "Cancel", ButtonBar.ButtonData.CANCEL_CLOSE, dialog::close);
        Fields.help(format, "What kind of files is written.");
        estimate.setId("export-estimate");
        estimate.getStyleClass().add("quiet");
        problem.setId("export-problem");
        problem.getStyleClass().add("problem");
        problem.setAccessibleText("What is wrong with the entries");
        problem.setWrapText(true);
        // So that a command in it can be copied.
        problem.setEditable(false);
        problem.focusTraversableProperty().bind(problem.textProperty().isNotEmpty());
        // Room for some lines from the start, so that the dialog does not jump when they come.
        problem.setPrefRowCount(7);
        problem.setPrefWidth(WIDTH);
    }

    private void fill() {
        grid.setHgap(12);
        grid.setVgap(8);
        ColumnConstraints labels = new ColumnConstraints();
        labels.setMinWidth(Region.USE_PREF_SIZE);
        grid.getColumnConstraints().add(labels);
        grid.addRow(0, Fields.label("For_mat", format), format);
        target.addTo(grid, 1);
        epochs.addTo(grid, 2);
        pictures.addTo(grid, 5);
        grid.add(estimate, 1, 9);
        grid.add(problem, 0, 10, 2, 1);
        grid.setAlignment(Pos.TOP_LEFT);
    }

    /** Styles the dialog before it is opened. */
    public void prepare(Preparation preparation) {
        dialog.prepare(preparation, owner.getScene().getRoot().getStylesheets(), grid);
    }

    /** Opens the dialog for what is recorded now: at least one epoch. */
    public void show() {
        // While the dialog is open training goes on: what it says is what it exports.
        epochs.show(lab.playhead().frames(), lab.playhead().shown());
        target.suggest();
        showFormat();
        DialogLayer.of(owner).orElseThrow().show(dialog);
    }

    private void showFormat() {
        target.show(format.getValue());
        pictures.show(format.getValue());
        problem.clear();
        estimate();
    }

    /** Says what the entries come to; nothing while they are not allowed. */
    private void estimate() {
        if (format.getValue() == null || lab.playhead().frames().isEmpty()) {
            return;
        }
        try {
            ExportFormat chosen = format.getValue();
            int count = epochs.chosen(lab.playhead().frames()).size();
            FrameStyle style = pictures.style(chosen);
            int rate = pictures.rate(chosen);
            String size = style.width() + " × " + style.height() + " pixels";
            estimate.setText(
                    switch (chosen.kind()) {
                        case TABLE -> count + (count == 1 ? " epoch" : " epochs");
                        case FRAMES -> count + (count == 1 ? " file of " : " files of ") + size;
                        case ANIMATION -> animation(chosen, count, rate, size);
                    });
        } catch (UserFacingException | InvalidSettingException refused) {
            // Told when the export is started; while somebody types it would only disturb.
            estimate.setText("");
        }
    }

    private static String animation(ExportFormat format, int count, int rate, String size) {
        int shown = format.writer().shownFrames(count, rate);
        String frames = shown == count ? Integer.toString(count) : shown + " of " + count;
        return frames
                + (count == 1 ? " frame of " : " frames of ")
                + size
                + String.format(Locale.ROOT, ", %.2f seconds", (double) count / rate);
    }

    /** The disk is asked off the JavaFX thread: it may be slow. */
    private void check() {
        if (check.isBusy()) {
            return;
        }
        problem.clear();
        try {
            ExportPlan plan = plan();
            check.request(turn -> ask(plan));
        } catch (UserFacingException | InvalidSettingException refused) {
            problem.setText(refused.getMessage());
        }
    }

    private static Answer ask(ExportPlan plan) {
        try {
            plan.requirePossible();
            return new Answer(plan, "");
        } catch (UserFacingException refused) {
            return new Answer(plan, refused.getMessage());
        }
    }

    /** Takes what the disk has said. Called once per frame. */
    public void pulse() {
        check.take(
                this::take,
                failure -> problem.setText("Whether this can be exported could not be found out: " + failure));
    }

    private void take(Answer answer) {
        ExportPlan plan = answer.plan();
        if (!answer.refusal().isEmpty()) {
            problem.setText(answer.refusal());
        } else if (dialog.isOpen() && !job.runningProperty().get()) {
            int threads = Math.max(1, Runtime.getRuntime().availableProcessors() - 1);
            target.keep(plan.target());
            job.start((progress, cancellation) -> plan.run(threads, progress, cancellation));
            dialog.close();
        }
    }

    /** Ends asking the disk. */
    @Override
    public void close() {
        check.close();
    }

    private ExportPlan plan() {
        Frames frames = lab.playhead().frames();
        ExportFormat chosen = format.getValue();
        FrameStyle style = pictures.style(chosen);
        Pictures of = new Pictures(lab.shownExperiment(), frames, epochs.chosen(frames), style);
        return new ExportPlan(chosen, of, pictures.rate(chosen), target.target());
    }
}
