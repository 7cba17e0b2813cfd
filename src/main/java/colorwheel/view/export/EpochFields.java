package colorwheel.view.export;

import colorwheel.experiment.Experiment;
import colorwheel.experiment.NumberSetting;
import colorwheel.export.EpochSelection;
import colorwheel.export.EpochSelection.Spacing;
import colorwheel.export.ExportFormat;
import colorwheel.export.RenderArguments;
import colorwheel.export.Shot;
import colorwheel.recording.Frames;
import colorwheel.recording.Snapshot;
import colorwheel.view.control.LabelledChoice;
import java.util.List;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;

/** Which epochs are exported. */
final class EpochFields {
    private final ToggleGroup which = new ToggleGroup();
    private final RadioButton current =
            Fields.radio("export-current", "_Current frame", "The one epoch that the window shows.", which);
    private final RadioButton turn = Fields.radio(
            "export-turn",
            "_Turn of 360°",
            "The epoch that the window shows, turned once about the vertical axis of the picture in " + Shot.TURN
                    + " frames.",
            which);
    private final RadioButton all =
            Fields.radio("export-all", "_All recorded epochs", "Every epoch that is kept in memory.", which);
    private final RadioButton range =
            Fields.radio("export-range", "_Epochs", "Some epochs, from the first to the last, in steps.", which);
    private final TextField first = Fields.text("export-first", "0", 4, "The first epoch.");
    private final TextField last = Fields.text("export-last", "", 4, "The last epoch.");
    private final TextField stride = Fields.text("export-stride", "50", 3, "The distance from one epoch to the next.");
    private final ChoiceBox<Spacing> spacing =
            new LabelledChoice<>("export-spacing", List.of(Spacing.values()), Spacing::label);
    private final HBox span = Fields.row(range, first, new Label("to"), last, new Label("every"), stride);
    private final HBox spread = Fields.row(new Label("spaced"), spacing);
    private final ProblemLine problem = new ProblemLine("export-epochs-problem", first, last, stride);
    private int shownEpoch;
    private boolean chosen;
    /** Whether three latents are shown, which can be turned. */
    private boolean space;

    private boolean pictures = true;
    private boolean suggesting;

    /** @param changed called when another choice is made */
    EpochFields(Runnable changed) {
        current.setSelected(true);
        turn.setVisible(false);
        first.setAccessibleText("First epoch");
        last.setAccessibleText("Last epoch");
        stride.setAccessibleText("Stride in epochs");
        spacing.setAccessibleText("Spacing of the epochs");
        spacing.setValue(Spacing.LINEAR);
        Fields.help(
                spacing,
                "Geometrically: as many epochs, but ever farther apart, so that most lie where the wheel forms.");
        List.of(first, last, stride, spacing).forEach(field -> field.disableProperty()
                .bind(range.selectedProperty().not()));
        which.selectedToggleProperty().addListener((property, before, now) -> {
            chosen |= !suggesting;
            problem.clear();
            changed.run();
        });
        List.of(first, last, stride)
                .forEach(field -> field.textProperty().addListener((property, before, now) -> changed.run()));
        spacing.valueProperty().addListener((property, before, now) -> changed.run());
    }

    /**
     * Chooses what is usual for a format, unless the user has chosen: the current frame for pictures of one epoch each,
     * and all of them for a file that holds them all.
     */
    void show(ExportFormat format) {
        pictures = format.kind() != ExportFormat.Kind.TABLE;
        showTurn();
        if (!chosen) {
            suggesting = true;
            (format.kind() == ExportFormat.Kind.FRAMES ? current : all).setSelected(true);
            suggesting = false;
        }
    }

    private void showTurn() {
        turn.setVisible(space && pictures);
        if (turn.isSelected() && !turn.isVisible()) {
            current.setSelected(true);
        }
    }

    /** Whether it is a turn of the current frame. */
    boolean isTurn() {
        return turn.isSelected();
    }

    /** The epoch that the window shows, if it is among some; otherwise the last of them. */
    int shownAmong(List<Integer> epochs) {
        return epochs.contains(shownEpoch) ? shownEpoch : epochs.get(epochs.size() - 1);
    }

    List<TextField> fields() {
        return List.of(first, last, stride);
    }

    /** Puts the three choices below one another: five rows. */
    void addTo(GridPane grid, int row) {
        grid.addRow(row, new Label("What"), Fields.row(current, turn));
        grid.add(all, 1, row + 1);
        grid.add(span, 1, row + 2);
        grid.add(spread, 1, row + 3);
        grid.add(problem, 1, row + 4);
    }

    /**
     * Says what there is to choose from now.
     *
     * @param frames at least one
     * @param shown what the window shows; until a new run has been painted still the run before, or {@code null}
     * @param ofSpace whether three latents are shown
     */
    void show(Frames frames, Snapshot shown, boolean ofSpace) {
        space = ofSpace;
        showTurn();
        Snapshot first = frames.at(0);
        boolean ofThisRun = shown != null && shown.run().equals(first.run());
        shownEpoch = frames.at(ofThisRun ? shown.epoch() : 0).epoch();
        current.setText("_Current frame (epoch " + shownEpoch + ")");
        all.setText("_All recorded epochs (" + frames.size() + (frames.size() == 1 ? " frame)" : " frames)"));
        last.setText(Integer.toString(frames.lastEpoch()));
    }

    /**
     * The epochs that are chosen.
     *
     * @throws RefusedFieldException if a number is not allowed, or they are not recorded
     */
    List<Integer> chosen(Frames frames) {
        if (current.isSelected() || turn.isSelected()) {
            return List.of(shownEpoch);
        }
        if (all.isSelected()) {
            return EpochSelection.all(frames);
        }
        int from = parse("first", "First epoch", 0, frames.lastEpoch(), first);
        int to = parse("last", "Last epoch", 0, frames.lastEpoch(), last);
        // A stride beyond the last epoch is no mistake: it asks for the first one alone.
        int every = parse("stride", "Every", 1, Experiment.MAX_EPOCHS, stride);
        return problem.read(
                first,
                () -> spacing.getValue() == Spacing.LINEAR
                        ? EpochSelection.range(frames, from, to, every)
                        : EpochSelection.geometricRange(frames, from, to, every));
    }

    /**
     * The same in the words of a command.
     *
     * @throws RefusedFieldException if a number is not allowed, or they are not recorded
     */
    RenderArguments.Span span(Frames frames) {
        List<Integer> epochs = chosen(frames);
        int from = epochs.get(0);
        int to = epochs.get(epochs.size() - 1);
        if (turn.isSelected()) {
            return RenderArguments.Span.ofTurn(to);
        }
        if (range.isSelected()) {
            int every = parse("stride", "Every", 1, Experiment.MAX_EPOCHS, stride);
            return new RenderArguments.Span(from, to, every, spacing.getValue(), false);
        }
        int every = all.isSelected() ? frames.stride() : Math.max(1, from);
        return new RenderArguments.Span(from, to, every, Spacing.LINEAR, all.isSelected());
    }

    private int parse(String key, String label, int least, int most, TextField field) {
        NumberSetting number = new NumberSetting(key, label, "", least, Math.max(least, most), least, true, "");
        return problem.read(field, () -> (int) number.parse(field.getText()));
    }
}
