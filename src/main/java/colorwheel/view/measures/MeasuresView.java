package colorwheel.view.measures;

import colorwheel.background.Pulse;
import colorwheel.recording.RunState;
import colorwheel.recording.Snapshot;
import colorwheel.session.Lab;
import colorwheel.view.control.Preparation;
import colorwheel.view.measures.MeasuresTable.Column;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** The verdict and the measures of the epoch under the playhead, with those of the baselines, as two panes. */
public final class MeasuresView implements AutoCloseable {
    private final LiveMeasures live;
    private final StableSince stable;
    private final BaselineRun baseline;
    private final VerdictLine line;
    private final VerdictLine ofComparison;
    private final ScrollPane pane = new ScrollPane();
    private final UnitsView units;
    private final Lab lab;

    /** {@code null} until its tab is opened: its hundred labels would make each start slower. */
    private @Nullable ShownTable table;

    private @Nullable FactsPane facts;

    public MeasuresView(Lab lab) {
        this.lab = lab;
        line = new VerdictLine("", lab.display().orientationLockedProperty());
        ofComparison = new VerdictLine("-a", lab.display().orientationLockedProperty());
        live = new LiveMeasures(lab, pane::isVisible);
        stable = new StableSince(lab);
        baseline = new BaselineRun(lab);
        units = new UnitsView(lab);
        pane.getStyleClass().add("measures-pane");
        pane.setFitToWidth(true);
        pane.setHbarPolicy(ScrollPane.ScrollBarPolicy.AS_NEEDED);
        pane.getStylesheets()
                .add(Objects.requireNonNull(MeasuresView.class.getResource("measures.css"))
                        .toExternalForm());
        bind();
    }

    private void bind() {
        live.readingProperty().addListener((property, before, now) -> showReading());
        stable.epochProperty().addListener((property, before, now) -> showStable());
        lab.switchedOff().ablationProperty().addListener((property, before, now) -> showStable());
        baseline.baselineProperty().addListener((property, before, now) -> showBaseline());
        baseline.statusProperty().addListener((property, before, now) -> showBaseline());
        // A table that is not visible is not updated.
        pane.visibleProperty().addListener((property, before, now) -> {
            showReading();
            Pulse.request();
        });
    }

    /**
     * Makes and styles the tables before their tabs are opened.
     *
     * @param stylesheets the window's style sheets
     */
    public void prepare(Preparation preparation, List<String> stylesheets) {
        preparation.add(() -> {
            ShownTable made = ShownTable.of(lab.shownExperiment());
            VBox root = new VBox(made.table());
            root.getStyleClass().add("lab");
            root.getStylesheets().setAll(stylesheets);
            root.getStylesheets().addAll(pane.getStylesheets());
            new Scene(root);
            preparation.style(made.table());
            preparation.add(() -> {
                if (table == null && made.fits(lab.shownExperiment())) {
                    show(made);
                }
            });
        });
        units.prepare(preparation);
    }

    private void show(ShownTable made) {
        table = made;
        if (facts == null) {
            facts = new FactsPane(lab);
        }
        VBox content = new VBox(made.table(), facts);
        content.getStyleClass().add("measures-content");
        pane.setContent(content);
        showReading();
        showStable();
        showBaseline();
    }

    /** The verdict in two words and a figure, which is always visible. */
    public Region verdictLine() {
        return line;
    }

    /** The same once more, for the place below the first of two runs. */
    public Node verdictOfComparison() {
        return ofComparison;
    }

    /** The table of measures, with the facts on the latents below it. It is updated only while it is visible. */
    public Node table() {
        return pane;
    }

    /** The table of what the loss of each hidden unit would cost; computed only while it is visible. */
    public Node units() {
        return units;
    }

    /**
     * Takes the newest measures. Called once per frame.
     *
     * @param nanos the time of the frame
     */
    public void pulse(long nanos) {
        live.pulse();
        stable.pulse();
        baseline.pulse();
        units.pulse();
        // Another bottleneck has another table.
        if (pane.isVisible() && (table == null || !table.fits(lab.shownExperiment()))) {
            show(ShownTable.of(lab.shownExperiment()));
        }
        lines().forEach(each -> each.show(judgement(), stage(), nanos));
        showMoment();
    }

    /** The epoch is named when its measures are shown: measures of a moving playhead lag behind by some frames. */
    private void showMoment() {
        LiveMeasures.Reading reading = live.readingProperty().get();
        if (table == null || reading == null || !pane.isVisible()) {
            return;
        }
        Snapshot shown = lab.switchedOff().seen();
        boolean still = !isForming() && shown != null && reading.snapshot().epoch() == shown.epoch();
        table.table()
                .setMoment(Column.RUN, still ? "epoch " + reading.snapshot().epoch() : "changing");
    }

    /** Whether the next pulse is needed without a request. */
    public boolean isMoving() {
        return live.isResting()
                || baseline.isTraining()
                || units.isMoving()
                || lines().anyMatch(each -> each.isBehind(judgement(), stage()));
    }

    /** Those that are in the window: another would be behind for as long as it is not shown. */
    private Stream<VerdictLine> lines() {
        return Stream.of(line, ofComparison).filter(each -> each.getScene() != null);
    }

    private @Nullable Judgement judgement() {
        LiveMeasures.Reading reading = live.readingProperty().get();
        return reading == null ? null : reading.judgement();
    }

    /** A drag shows whole runs, one after the other: they are judged. */
    private VerdictLine.Stage stage() {
        LiveMeasures.Reading reading = live.readingProperty().get();
        if (isForming() && !lab.adjustingProperty().get()) {
            return VerdictLine.Stage.FORMING;
        }
        if (reading != null && reading.snapshot() != lab.switchedOff().seen()) {
            return VerdictLine.Stage.MEASURING;
        }
        boolean untrained = reading != null
                && reading.snapshot().epoch() == 0
                && lab.start().isSeed();
        return untrained ? VerdictLine.Stage.UNTRAINED : VerdictLine.Stage.JUDGED;
    }

    private boolean isForming() {
        return lab.runState() == RunState.RUNNING
                || lab.playhead().playingProperty().get();
    }

    /** Ends measuring and the baseline run. */
    @Override
    public void close() {
        live.close();
        stable.close();
        baseline.close();
        units.close();
    }

    private void showReading() {
        LiveMeasures.Reading reading = live.readingProperty().get();
        if (reading == null || table == null || !pane.isVisible()) {
            return;
        }
        table.show(reading);
    }

    private void showStable() {
        if (table != null) {
            // The recording is searched, and that has all units.
            boolean whole = lab.switchedOff().ablation().isNone();
            table.table()
                    .showStableSince(Column.RUN, whole ? stable.epochProperty().get() : null);
        }
    }

    private void showBaseline() {
        if (table == null) {
            return;
        }
        table.show(baseline.baselineProperty().get(), baseline.statusProperty().get());
    }
}
