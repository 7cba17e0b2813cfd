package colorwheel.view;

import colorwheel.experiment.Experiment;
import colorwheel.recording.RunState;
import colorwheel.session.Lab;
import colorwheel.view.export.ExportJob;
import colorwheel.view.file.FileReading;
import colorwheel.view.file.ReadingPane;
import java.util.List;
import java.util.Locale;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/**
 * The bottom line: the state of the run, what is recorded, how fast and in how long, or in place of these a message;
 * and the progress of an export, and a file that takes long to read. The epoch shown and its loss are named by the
 * picture alone.
 */
final class StatusBar extends HBox {
    private final Lab lab;
    private final ReadOnlyStringWrapper state = new ReadOnlyStringWrapper(this, "state", "");
    private final Label words = new Label();
    private final ProgressBar progress = new ProgressBar(0);
    private final Label recorded = new Label();
    private @Nullable Experiment beforeDrag;
    private boolean again;

    /**
     * @param reading what is being read
     * @param closed called when the user has closed a message, so that another control can get the focus
     */
    StatusBar(Lab lab, ExportJob export, FileReading reading, Runnable closed) {
        Region notice = new NoticePane(lab, closed);
        this.lab = lab;
        getStyleClass().add("status-bar");
        setAlignment(Pos.CENTER_LEFT);
        words.setId("status");
        words.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(words, Priority.ALWAYS);
        progress.setId("progress");
        progress.setPrefWidth(120);
        progress.setMaxHeight(6);
        recorded.setId("recorded");
        recorded.getStyleClass().add("figures");
        HBox figures = new HBox(12, progress, recorded);
        figures.setAlignment(Pos.CENTER_LEFT);
        HBox.setHgrow(notice, Priority.ALWAYS);
        notice.setMaxWidth(Double.MAX_VALUE);
        for (Node instead : List.of(words, figures)) {
            instead.visibleProperty().bind(notice.visibleProperty().not());
            instead.managedProperty().bind(instead.visibleProperty());
        }
        getChildren().addAll(words, notice, new ReadingPane(reading), exportProgress(export), figures);
        bind();
    }

    /** The state of the run, in a word or two. */
    ReadOnlyStringProperty stateProperty() {
        return state.getReadOnlyProperty();
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
        lab.runStateProperty().addListener((property, before, now) -> {
            again = false;
            showWords();
        });
        lab.adjustingProperty().addListener((property, before, now) -> dragged(now));
        lab.startProperty().addListener((property, before, now) -> showWords());
        lab.preparedProperty().addListener((property, before, now) -> showWords());
        lab.playhead().playingProperty().addListener((property, before, now) -> showWords());
        lab.addThrottledListener(this::showNumbers);
        lab.epochsPerSecondProperty().addListener((property, before, now) -> showNumbers());
        showWords();
        showNumbers();
    }

    /** During a drag finished wheels are shown; then the last one forms again, which needs to be said. */
    private void dragged(boolean begins) {
        if (begins) {
            beforeDrag = lab.experiment();
        }
        again = !begins
                && lab.runState() == RunState.RUNNING
                && !lab.experiment().equals(beforeDrag);
        showWords();
    }

    private void showWords() {
        state.set(inWords());
        words.setText(state.get() + (again ? " again, epoch by epoch" : ""));
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

    private void showNumbers() {
        int newest = newest();
        boolean running = lab.runState() == RunState.RUNNING;
        boolean preparing = !lab.preparedProperty().get() && !lab.runState().isEnd();
        progress.setVisible(running || preparing);
        progress.setProgress(
                preparing
                        ? ProgressBar.INDETERMINATE_PROGRESS
                        : newest / (double) lab.experiment().epochs());
        // Of the wheels that are shown during a drag only the last epoch is kept.
        boolean nothing = newest == 0 && !running || lab.adjustingProperty().get();
        recorded.setText(nothing ? "" : recordedInWords());
    }

    private int newest() {
        return Math.max(0, lab.playhead().frames().lastEpoch());
    }

    /** Such as "500 epochs recorded · 1,240 epochs/s · 0.4 s"; while it trains the last part is the time left. */
    private String recordedInWords() {
        int epochs = lab.experiment().epochs();
        int newest = newest();
        boolean running = lab.runState() == RunState.RUNNING;
        int stride = lab.playhead().frames().stride();
        String of = newest == epochs ? "" : String.format(Locale.ROOT, " of %,d", epochs);
        // To bound its memory a long recording keeps only some of the epochs.
        String kept = stride == 1 ? " recorded" : ", one in " + stride + " recorded";
        StringBuilder text = new StringBuilder(
                String.format(Locale.ROOT, "%,d%s %s%s", newest, of, epochs == 1 ? "epoch" : "epochs", kept));
        double seconds = lab.runningSeconds();
        double speed = running ? lab.epochsPerSecondProperty().get() : seconds > 0 ? newest / seconds : 0;
        if (speed >= 1) {
            text.append(String.format(Locale.ROOT, " · %,.0f epochs/s", speed))
                    .append(" · ")
                    .append(running ? timeLeft((epochs - newest) / speed) : duration(seconds));
        }
        return text.toString();
    }

    static String duration(double seconds) {
        if (seconds < 10) {
            return String.format(Locale.ROOT, seconds < 0.1 ? "%.2f s" : "%.1f s", seconds);
        }
        long whole = Math.round(seconds);
        return whole < 60 ? whole + " s" : String.format(Locale.ROOT, "%d:%02d min", whole / 60, whole % 60);
    }

    static String timeLeft(double seconds) {
        if (seconds < 60) {
            return String.format(Locale.ROOT, "%.0f s left", Math.ceil(seconds));
        }
        long minutes = (long) Math.ceil(seconds / 60);
        return minutes < 120 ? minutes + " min left" : String.format(Locale.ROOT, "%.1f h left", minutes / 60.0);
    }
}
