package colorwheel.view.export;

import colorwheel.background.Latest;
import colorwheel.export.ExportEstimate;
import colorwheel.export.ExportFormat;
import colorwheel.export.ExportPlan;
import colorwheel.export.ExportPlan.Pictures;
import colorwheel.export.FrameStyle;
import colorwheel.export.RenderArguments;
import colorwheel.files.UserFacingException;
import colorwheel.paint.SpacePicture;
import colorwheel.paint.space.SpaceCamera;
import colorwheel.recording.Frames;
import colorwheel.session.Lab;
import colorwheel.view.control.DialogBox;
import colorwheel.view.control.DialogLayer;
import colorwheel.view.control.LabelledChoice;
import colorwheel.view.control.Preparation;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.geometry.Pos;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.stage.Window;

/**
 * Asks what to export and starts it. It keeps its entries as long as the window lives, except the folder or file, which
 * is a fresh one each time. A refused entry is explained at its field and nothing is started; so is a place where
 * nothing can be written, as far as that can be known.
 */
public final class ExportDialog implements AutoCloseable {
    /**
     * What the disk says to a plan.
     *
     * @param refusal empty if nothing is against it
     * @param free a free name beside the place, if that is taken
     * @param replaceable whether what is there may be replaced
     */
    record Answer(ExportPlan plan, String refusal, Optional<Path> free, boolean replaceable) {}

    private static final double GAP = 24;

    private final Lab lab;
    private final ExportJob job;
    private final Window owner;
    private final ChoiceBox<ExportFormat> format;
    private final EpochFields epochs;
    private final PictureFields pictures;
    private final TargetField target;
    private final Label estimate = new Label();
    private final Label cost = new Label();
    private final GridPane grid = new GridPane();
    private final ExportPreview preview;
    private final DialogBox dialog;
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
        this.owner = owner;
        epochs = new EpochFields(this::entered);
        pictures = new PictureFields(lab.display(), lab.switchedOff()::ablation, this::entered);
        target = new TargetField(
                owner, "export", "wheel", formats.stream().map(TargetKind::of).toList());
        preview = new ExportPreview(owner::getOutputScaleX);
        dialog = new DialogBox("export-dialog", "Export", new HBox(GAP, grid, preview));
        create();
        fill();
        format.setValue(formats.get(0));
        format.valueProperty().addListener((property, before, now) -> showFormat());
        showFormat();
    }

    private void create() {
        dialog.setOnClosed(() -> {
            check.cancel();
            preview.cancel();
        });
        dialog.getStyleClass().add("export-dialog");
        // It closes once it is known that there is something to do.
        dialog.addButton("export-start", "Export", ButtonBar.ButtonData.OK_DONE, () -> check(false));
        dialog.addButton("export-dismiss", "Cancel", ButtonBar.ButtonData.CANCEL_CLOSE, dialog::close);
        Fields.help(format, "What kind of files is written.");
        estimate.setId("export-estimate");
        cost.setId("export-cost");
        List.of(estimate, cost).forEach(label -> {
            label.getStyleClass().add("quiet");
            label.setWrapText(true);
        });
        target.problem().setOnReplace(() -> check(true));
        Stream.of(epochs.fields(), pictures.fields()).flatMap(List::stream).forEach(field -> field.focusedProperty()
                .addListener((property, before, focused) -> {
                    if (!focused) {
                        validate(field);
                    }
                }));
    }

    private void fill() {
        grid.setHgap(12);
        grid.setVgap(6);
        ColumnConstraints labels = new ColumnConstraints();
        labels.setMinWidth(Region.USE_PREF_SIZE);
        grid.getColumnConstraints().add(labels);
        grid.addRow(0, Fields.label("For_mat", format), format);
        epochs.addTo(grid, 1);
        pictures.addTo(grid, 6);
        target.addTo(grid, 13);
        preview.addFigures(estimate, cost);
        grid.setAlignment(Pos.TOP_LEFT);
    }

    /** Sets from where pictures show three latent coordinates: as the window does. */
    public void setCamera(Supplier<SpaceCamera> seenFrom) {
        pictures.setCamera(seenFrom);
    }

    /** Styles the dialog before it is opened. */
    public void prepare(Preparation preparation) {
        DialogLayer.of(owner).ifPresent(layer -> layer.prepare(preparation, dialog, grid));
    }

    /** Opens the dialog for what is recorded now: at least one epoch. */
    public void show() {
        // While the dialog is open training goes on: what it says is what it exports.
        showEpochs();
        target.suggest();
        DialogLayer.of(owner).orElseThrow().show(dialog);
        showFormat();
    }

    /**
     * The command that makes the same export without a window.
     *
     * @throws UserFacingException if an entry is not allowed, or no command says it
     */
    public String command() {
        Frames frames = lab.playhead().frames();
        showEpochs();
        try {
            return RenderArguments.command(RenderArguments.of(
                    lab.shownExperiment(),
                    lab.start().name(),
                    format.getValue(),
                    pictures.style(format.getValue()),
                    pictures.rate(format.getValue()),
                    epochs.span(frames)));
        } catch (RefusedFieldException refused) {
            throw new UserFacingException(refused.getMessage() + " Change it in the export dialog.", refused);
        }
    }

    private void showEpochs() {
        epochs.show(lab.playhead().frames(), lab.playhead().shown(), SpacePicture.shows(lab.shownExperiment()));
    }

    private void showFormat() {
        epochs.show(format.getValue());
        target.show(TargetKind.of(format.getValue()));
        pictures.show(format.getValue());
        target.problem().clear();
        entered();
    }

    /** Says what the entries come to and paints a picture of it; nothing while they are not allowed. */
    private void entered() {
        if (format.getValue() == null || lab.playhead().frames().isEmpty()) {
            return;
        }
        try {
            ExportFormat chosen = format.getValue();
            Pictures of = pictures();
            int rate = pictures.rate(chosen);
            estimate.setText(words(chosen, of, rate));
            cost.setText(ExportEstimate.of(chosen, of, rate, threads()).toString());
            if (dialog.isOpen()) {
                preview.show(chosen, of, epochs.shownAmong(of.epochs()));
            }
        } catch (RefusedFieldException refused) {
            // The field shows its problem when it is left; during typing a message would only disturb.
            estimate.setText("");
            cost.setText("");
        }
    }

    private static String words(ExportFormat format, Pictures of, int rate) {
        int count = of.shots().size();
        String size = of.style().width() + " × " + of.style().height() + " pixels";
        return switch (format.kind()) {
            case TABLE -> count + (count == 1 ? " epoch" : " epochs");
            case FRAMES -> count + (count == 1 ? " file of " : " files of ") + size;
            case ANIMATION -> animation(format, count, rate, size);
        };
    }

    private static String animation(ExportFormat format, int count, int rate, String size) {
        int shown = format.writer().shownFrames(count, rate);
        String frames = shown == count ? Integer.toString(count) : shown + " of " + count;
        return frames
                + (count == 1 ? " frame of " : " frames of ")
                + size
                + String.format(Locale.ROOT, ", %.2f seconds", (double) count / rate);
    }

    /** Says what is wrong with a field that was left. */
    private void validate(TextField left) {
        List<Runnable> readings = List.of(
                () -> epochs.chosen(lab.playhead().frames()),
                () -> pictures.style(format.getValue()),
                () -> pictures.rate(format.getValue()));
        for (Runnable reading : readings) {
            try {
                reading.run();
            } catch (RefusedFieldException refused) {
                if (refused.field() == left) {
                    refused.show();
                }
            }
        }
    }

    /**
     * Asks the disk whether this can be written, off the JavaFX thread, since the disk may be slow.
     *
     * @param replace whether the user agreed to replace a file
     */
    private void check(boolean replace) {
        if (check.isBusy()) {
            return;
        }
        target.problem().clear();
        try {
            ExportPlan plan = new ExportPlan(
                    format.getValue(), pictures(), pictures.rate(format.getValue()), target.target(), replace);
            check.request(turn -> ask(plan));
        } catch (RefusedFieldException refused) {
            refused.field().requestFocus();
            refused.show();
        } catch (UserFacingException refused) {
            target.problem().showAtPlace(refused.getMessage());
        }
    }

    private static Answer ask(ExportPlan plan) {
        try {
            plan.requirePossible();
            return new Answer(plan, "", Optional.empty(), false);
        } catch (UserFacingException refused) {
            Path place = plan.target();
            boolean taken = Files.exists(place, LinkOption.NOFOLLOW_LINKS);
            return new Answer(
                    plan,
                    refused.getMessage(),
                    taken
                            ? Optional.of(
                                    TargetField.freeBeside(place, plan.format().kind() == ExportFormat.Kind.FRAMES))
                            : Optional.empty(),
                    !plan.replace() && plan.isTaken());
        }
    }

    /** Takes what the disk has said, and the newest picture. Called once per frame. */
    public void pulse() {
        check.take(this::take, failure -> target.problem()
                .show("Whether this can be exported could not be found out: " + failure));
        preview.pulse();
    }

    private void take(Answer answer) {
        ExportPlan plan = answer.plan();
        if (answer.free().isPresent()) {
            target.problem().showTaken(answer.refusal(), answer.free().get(), answer.replaceable());
        } else if (!answer.refusal().isEmpty()) {
            target.problem().show(answer.refusal());
        } else if (dialog.isOpen() && !job.runningProperty().get()) {
            target.keep(plan.target());
            job.start((progress, cancellation) -> plan.run(threads(), progress, cancellation));
            dialog.close();
        }
    }

    private static int threads() {
        return Math.max(1, Runtime.getRuntime().availableProcessors() - 1);
    }

    /** Ends asking the disk and painting. */
    @Override
    public void close() {
        check.close();
        preview.close();
    }

    private Pictures pictures() {
        Frames frames = lab.playhead().frames();
        FrameStyle style = pictures.style(format.getValue());
        return new Pictures(lab.shownExperiment(), frames, epochs.chosen(frames), style, epochs.isTurn());
    }
}
