package colorwheel.view.sweep;

import atlantafx.base.theme.Styles;
import colorwheel.background.Latest;
import colorwheel.background.Pulse;
import colorwheel.background.SerialWorker;
import colorwheel.experiment.InvalidSettingException;
import colorwheel.sweep.SweepEstimate;
import colorwheel.sweep.SweepPlan;
import java.util.Locale;
import java.util.concurrent.CancellationException;
import java.util.function.Supplier;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.VBox;

/**
 * What stands in the place of results that are not there: before the first sweep what it will show, how long it takes,
 * and a button that starts it; later why there are none. JavaFX thread.
 */
final class EmptyState extends VBox implements AutoCloseable {
    private static final double GAP = 12;

    private final SweepJob job;
    private final Supplier<SweepPlan> plan;
    private final String what;
    private final Label words = new Label();
    private final Label estimate = new Label();
    private final Button begin = new Button("Start");
    private final Latest<String> latest = new Latest<>(new SerialWorker("sweep estimate", Thread.MIN_PRIORITY));
    private boolean invites;
    private boolean asks;

    /**
     * @param prefix the beginning of the controls' ids
     * @param what the plural of what is trained
     * @param plan reads the entries
     * @param start starts the sweep
     */
    EmptyState(SweepJob job, String prefix, String what, Supplier<SweepPlan> plan, Runnable start) {
        super(GAP);
        this.job = job;
        this.plan = plan;
        this.what = what;
        setAlignment(Pos.CENTER);
        setPickOnBounds(false);
        getStyleClass().add("empty-state");
        words.setId(prefix + "-placeholder");
        words.getStyleClass().add("placeholder");
        words.setWrapText(true);
        estimate.setId(prefix + "-estimate");
        estimate.getStyleClass().add("quiet");
        begin.setId(prefix + "-begin");
        begin.getStyleClass().add(Styles.ACCENT);
        begin.setTooltip(new Tooltip("Train them on all cores but one."));
        begin.setOnAction(event -> start.run());
        getChildren().addAll(words, estimate, begin);
    }

    /** Invites to start the first sweep. */
    void invite(String sentence) {
        show(sentence, true);
        changed();
    }

    /** Says why there is nothing; an empty sentence says nothing. */
    void say(String sentence) {
        show(sentence, false);
    }

    private void show(String sentence, boolean inviting) {
        invites = inviting;
        words.setText(sentence);
        words.setVisible(!sentence.isEmpty());
        for (Labeled part : new Labeled[] {estimate, begin}) {
            part.setVisible(inviting);
            part.setManaged(inviting);
        }
    }

    /** Called when an entry or the experiment has changed, so that it takes another time. */
    void changed() {
        asks = true;
        Pulse.request();
    }

    /**
     * Asks for the time that the sweep will take, and shows it. Called once per frame while the window is open.
     *
     * @param elsewhere whether the cores are in use by another sweep
     */
    void pulse(boolean elsewhere) {
        begin.setDisable(elsewhere);
        if (invites && asks && !elsewhere) {
            asks = false;
            ask();
        }
        latest.take(estimate::setText, failure -> estimate.setText(""));
    }

    private void ask() {
        try {
            SweepPlan asked = plan.get();
            latest.request(turn -> {
                try {
                    double seconds = job.estimatedSeconds(asked, turn.cancellation());
                    return String.format(
                            Locale.ROOT,
                            "%s %s on this computer.",
                            asked.size() == 1
                                    ? "One run takes"
                                    : String.format(Locale.ROOT, "%,d %s take", asked.size(), what),
                            SweepEstimate.words(seconds));
                } catch (InvalidSettingException | CancellationException unknown) {
                    // The reason is shown when the user presses the start button.
                    return "";
                }
            });
        } catch (InvalidSettingException refused) {
            latest.cancel();
            estimate.setText("");
        }
    }

    @Override
    public void close() {
        latest.close();
    }
}
