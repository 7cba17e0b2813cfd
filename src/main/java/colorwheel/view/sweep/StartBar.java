package colorwheel.view.sweep;

import atlantafx.base.theme.Styles;
import colorwheel.background.Pulse;
import colorwheel.experiment.InvalidSettingException;
import colorwheel.experiment.NumberSetting;
import colorwheel.sweep.SweepPlan;
import colorwheel.view.control.LabAction;
import java.util.Locale;
import java.util.function.Supplier;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** The entries of a sweep, Start and Cancel, and the progress. A refused entry is explained here and starts nothing. */
final class StartBar extends VBox {
    private final SweepJob job;
    private final Supplier<SweepPlan> plan;
    private final String what;
    private final Runnable started;
    private final Button start = new Button("Start");
    private final Button cancel = new Button("Cancel");
    private final ProgressBar progress = new ProgressBar(0);
    private final Label status = new Label();
    private String problem = "";

    /**
     * @param prefix the beginning of the controls' ids
     * @param what the plural of what is trained
     * @param plan reads the entries; an exception is explained to the user
     * @param started moves the focus to the results
     * @param save the command that saves the results
     * @param entries the controls of the entries
     */
    StartBar(
            SweepJob job,
            String prefix,
            String what,
            Supplier<SweepPlan> plan,
            Runnable started,
            LabAction save,
            Node... entries) {
        this.job = job;
        this.started = started;
        this.plan = plan;
        this.what = what;
        getStyleClass().add("start-bar");
        start.setId(prefix + "-start");
        start.getStyleClass().add(Styles.ACCENT);
        start.setTooltip(new Tooltip("Train them on all cores but one. They replace those shown."));
        start.setOnAction(event -> start());
        cancel.setId(prefix + "-cancel");
        cancel.setTooltip(new Tooltip("Stop training; finished wheels are kept."));
        cancel.setOnAction(event -> job.cancel());
        progress.setId(prefix + "-progress");
        progress.setMaxWidth(Double.MAX_VALUE);
        progress.setMaxHeight(6);
        progress.setAccessibleText("Progress of the sweep");
        HBox.setHgrow(progress, Priority.ALWAYS);
        status.setId(prefix + "-status");
        status.getStyleClass().add("start-status");
        HBox row = new HBox(8, entries);
        Button saves = save.configure(new Button());
        saves.setText("Save…");
        row.getChildren().addAll(start, cancel, progress, saves);
        row.setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(row, status);
        for (Node entry : entries) {
            if (entry instanceof TextField field) {
                field.setOnKeyPressed(event -> {
                    if (event.getCode() == KeyCode.ENTER) {
                        start();
                        event.consume();
                    }
                });
            }
        }
        show(false);
    }

    /** A field for a number of the sweep, with its label before it. */
    static Node[] entry(NumberSetting setting, TextField field) {
        field.setId(setting.key());
        field.setText(setting.format(setting.initial()));
        field.setPrefColumnCount(6);
        field.setAccessibleText(setting.label());
        field.setTooltip(new Tooltip(setting.help()));
        Label label = new Label(setting.label() + (setting.unit().isEmpty() ? "" : " (" + setting.unit() + ")"));
        label.setLabelFor(field);
        label.setMinWidth(USE_PREF_SIZE);
        return new Node[] {label, field};
    }

    /** Starts the sweep that the entries describe, if none is under way. */
    void start() {
        if (start.isDisabled()) {
            return;
        }
        try {
            job.start(plan.get());
            problem = "";
            started.run();
        } catch (InvalidSettingException refused) {
            problem = refused.getMessage();
        }
        Pulse.request();
    }

    /**
     * Shows the present state. Called once per frame.
     *
     * @param elsewhere whether a sweep in the other tab is under way and uses the cores
     */
    void show(boolean elsewhere) {
        boolean running = job.isRunning();
        start.setDisable(running || elsewhere);
        // Before the first sweep the button among the empty results stands out, and only that.
        boolean first = job.resultsProperty().get() == null;
        if (first == start.getStyleClass().contains(Styles.ACCENT)) {
            if (first) {
                start.getStyleClass().remove(Styles.ACCENT);
            } else {
                start.getStyleClass().add(Styles.ACCENT);
            }
        }
        cancel.setDisable(!running);
        progress.setVisible(running);
        progress.setProgress(job.progress());
        boolean bad = !problem.isEmpty() || job.stateProperty().get() == SweepJob.State.FAILED;
        if (status.getStyleClass().contains("problem") != bad) {
            if (bad) {
                status.getStyleClass().add("problem");
            } else {
                status.getStyleClass().remove("problem");
            }
        }
        status.setText(words(elsewhere));
    }

    private String words(boolean elsewhere) {
        if (!problem.isEmpty() && !job.isRunning()) {
            return problem;
        }
        String of = job.resultsProperty().get() == null
                ? ""
                : String.format(
                        Locale.ROOT,
                        "%,d of %,d %s",
                        job.countProperty().get(),
                        job.resultsProperty().get().plan().size(),
                        what);
        return switch (job.stateProperty().get()) {
            case EMPTY -> elsewhere ? "The other tab is training. This one can start afterwards." : "";
            case RUNNING -> {
                String left = job.timeLeft();
                yield "Training: " + of + (left.isEmpty() ? "" : ", " + left);
            }
            case FINISHED -> "Finished: " + of + ".";
            case CANCELLED -> "Cancelled: " + of + " were trained and are kept.";
            case FAILED -> job.failure() + " " + of + " are kept.";
        };
    }
}
