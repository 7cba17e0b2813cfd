package colorwheel.view;

import colorwheel.recording.Frames;
import colorwheel.recording.RunState;
import colorwheel.recording.Snapshot;
import colorwheel.session.Lab;
import colorwheel.view.export.ExportJob;
import java.util.Locale;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/** The bottom line: the state of the run, its numbers, and the progress of an export. */
final class StatusBar extends HBox {
    private final Lab lab;
    private final ReadOnlyStringWrapper state = new ReadOnlyStringWrapper(this, "state", "");
    private final Label words = new Label();
    private final ProgressBar progress = new ProgressBar(0);
    private final Label epoch = figure("status-epoch", 130);
    private final Label loss = figure("status-loss", 110);
    private final Label rate = figure("status-rate", 120);
    private final Label left = figure("status-left", 100);

    StatusBar(Lab lab, ExportJob export) {
        this.lab = lab;
        getStyleClass().add("status-bar");
        setAlignment(Pos.CENTER_LEFT);
        words.setId("status");
        words.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(words, Priority.ALWAYS);
        progress.setId("progress");
        progress.setPrefWidth(120);
        progress.setMaxHeight(6);
        getChildren().addAll(words, exportProgress(export), progress, epoch, loss, rate, left);
        bind();
    }

    /** The state of the run, in a word or two. */
    ReadOnlyStringProperty stateProperty() {
        return state.getReadOnlyProperty();
    }

    private static Label figure(String id, double width) {
        Label label = new Label();
        label.setId(id);
        label.getStyleClass().add("figure");
        // A fixed width, so that nothing moves when the numbers change many times a second.
        label.setMinWidth(width);
        label.setPrefWidth(width);
        return label;
    }

    private static HBox exportProgress(ExportJob export) {
        Label text = new Label();
        text.setId("export-status");
        text.textProperty().bind(export.statusProperty());
        ProgressBar bar = new ProgressBar();
        bar.setId("export-progress");
        bar.setPrefWidth(120);
        bar.setMaxHeight(6);
        bar.progressProperty().bind(export.progressProperty());
        Button cancel = new Button("Cancel export");
        cancel.setId("export-cancel");
        cancel.getStyleClass().add("small");
        cancel.setTooltip(new Tooltip("Stop the export; complete files are kept."));
        cancel.setOnAction(event -> export.cancel());
        HBox box = new HBox(8, text, bar, cancel);
        box.setAlignment(Pos.CENTER_LEFT);
        box.visibleProperty().bind(export.runningProperty());
        box.managedProperty().bind(export.runningProperty());
        return box;
    }

    private void bind() {
        lab.runStateProperty().addListener((property, before, now) -> showWords());
        lab.startProperty().addListener((property, before, now) -> showWords());
        lab.preparedProperty().addListener((property, before, now) -> showWords());
        lab.playhead().playingProperty().addListener((property, before, now) -> showWords());
        lab.addThrottledListener(this::showNumbers);
        lab.epochsPerSecondProperty().addListener((property, before, now) -> showNumbers());
        showWords();
        showNumbers();
    }

    private void showWords() {
        state.set(inWords());
        words.setText(state.get() + thinned());
        showNumbers();
    }

    private String inWords() {
        if (lab.playhead().playingProperty().get()) {
            return "Replaying the recorded epochs";
        }
        if (!lab.preparedProperty().get() && !lab.runState().isEnd()) {
            return lab.runState() == RunState.RUNNING
                    ? "Training begins as soon as the network is ready…"
                    : "Preparing the network…";
        }
        return switch (lab.runState()) {
            case IDLE ->
                lab.start().isSeed()
                        ? "Ready: the network is untrained"
                        : "Ready: the weights of " + lab.start().name();
            case RUNNING -> "Training";
            case PAUSED -> "Paused";
            case FINISHED -> "Finished";
            case FAILED -> "Stopped: see the message";
            case CANCELLED -> "Cancelled";
        };
    }

    private String thinned() {
        int stride = lab.playhead().frames().stride();
        return stride == 1 || lab.runState() != RunState.FINISHED
                ? ""
                : "; to bound its memory the recording keeps one epoch in " + stride;
    }

    private void showNumbers() {
        Frames frames = lab.playhead().frames();
        int newest = Math.max(0, frames.lastEpoch());
        int epochs = lab.experiment().epochs();
        boolean running = lab.runState() == RunState.RUNNING;
        boolean preparing = !lab.preparedProperty().get() && !lab.runState().isEnd();
        progress.setVisible(running || preparing);
        progress.setProgress(preparing ? ProgressBar.INDETERMINATE_PROGRESS : newest / (double) epochs);
        epoch.setText("epoch " + newest + " of " + epochs);
        Snapshot last = frames.newest().orElse(null);
        loss.setText(last == null ? "" : String.format(Locale.ROOT, "loss %.6f", last.loss()));
        double speed = lab.epochsPerSecondProperty().get();
        boolean known = running && speed >= 1;
        rate.setText(known ? String.format(Locale.ROOT, "%,.0f epochs/s", speed) : "");
        left.setText(known ? timeLeft((epochs - newest) / speed) : "");
    }

    static String timeLeft(double seconds) {
        if (seconds < 60) {
            return String.format(Locale.ROOT, "%.0f s left", Math.ceil(seconds));
        }
        long minutes = (long) Math.ceil(seconds / 60);
        return minutes < 120 ? minutes + " min left" : String.format(Locale.ROOT, "%.1f h left", minutes / 60.0);
    }
}
