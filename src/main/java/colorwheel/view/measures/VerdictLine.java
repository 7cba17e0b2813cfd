package colorwheel.view.measures;

import atlantafx.base.theme.Styles;
import colorwheel.analysis.Verdict;
import colorwheel.view.control.Explanation;
import java.util.Objects;
import javafx.beans.value.ObservableBooleanValue;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * The verdict on the wheel: an icon, two words and one figure; a press explains it. A network that is untrained, or
 * that is being trained or replayed, is not judged yet.
 */
public final class VerdictLine extends Button {
    /** What may be said of a wheel. */
    public enum Stage {
        UNTRAINED,
        FORMING,
        /** The epoch shown is not measured yet: what is shown stays. */
        MEASURING,
        JUDGED
    }

    /** The least time between two changes, so that the words can be read. */
    private static final long MIN_SHOWN_NANOS = 120_000_000;

    private final FontIcon icon = new FontIcon(Feather.MORE_HORIZONTAL);
    private final Label words = new Label();
    private final Label figure = new Label();
    private final Explanation explanation = new Explanation();
    private @Nullable Judgement shown;
    private @Nullable Stage stage;
    private boolean shownTurned;
    private long changed;
    private final ObservableBooleanValue turned;

    /**
     * @param end the end of the controls' ids; empty for the line of the window's one run
     * @param turned whether the plane is shown with red to the right, so that it may be mirrored
     */
    public VerdictLine(String end, ObservableBooleanValue turned) {
        this.turned = turned;
        setId("verdict-line" + end);
        getStylesheets()
                .add(Objects.requireNonNull(VerdictLine.class.getResource("measures.css"))
                        .toExternalForm());
        getStyleClass().addAll(Styles.FLAT, "verdict-line");
        words.setId("verdict" + end);
        words.getStyleClass().add("word");
        figure.setId("verdict-figure" + end);
        figure.getStyleClass().add("figure");
        HBox content = new HBox(8, icon, words, figure);
        content.setAlignment(Pos.CENTER_LEFT);
        setGraphic(content);
        setMinWidth(0);
        setTooltip(new Tooltip(
                "Whether the hues lie in order around a wheel, for the epoch shown. Press it for the" + " reason."));
        setOnAction(event -> explanation.toggle(this));
        show("Preparing", "", Feather.MORE_HORIZONTAL, "", "The network is not ready yet.");
    }

    /**
     * Shows the newest judgement, unless the one before has not been shown long enough.
     *
     * @param now what may be said of it
     * @param nanos the time of the frame
     */
    public void show(@Nullable Judgement judgement, Stage now, long nanos) {
        if (!isBehind(judgement, now) || nanos - changed < MIN_SHOWN_NANOS) {
            return;
        }
        boolean same = now == stage && now != Stage.JUDGED;
        shown = judgement;
        stage = now;
        shownTurned = turned.get();
        if (same || judgement == null) {
            return;
        }
        changed = nanos;
        switch (now) {
            case UNTRAINED ->
                show(
                        "Untrained",
                        "",
                        Feather.CIRCLE,
                        "",
                        "The weights are random, and so is the place of each color. Train the network, and it is judged.");
            // Nothing is behind, see there.
            case MEASURING -> {}
            case FORMING ->
                show("Forming", "", Feather.LOADER, "", "The wheel is judged as soon as training or replay stops.");
            case JUDGED -> {
                Verdict verdict = judgement.verdict();
                show(
                        judgement.title(),
                        judgement.figure(),
                        icon(verdict),
                        "verdict-" + verdict.label(),
                        capital(shownTurned ? judgement.turnedSentence() : judgement.sentence()) + ".",
                        judgement.help());
            }
        }
    }

    private void show(String title, String number, Feather symbol, String style, String reason) {
        show(title, number, symbol, style, reason, Verdict.HELP);
    }

    private void show(String title, String number, Feather symbol, String style, String reason, String help) {
        words.setText(title);
        figure.setText(number);
        icon.setIconCode(symbol);
        getStyleClass().removeIf(each -> each.startsWith("verdict-") && !each.equals("verdict-line"));
        if (!style.isEmpty()) {
            getStyleClass().add(style);
        }
        explanation.say(title, reason + "\n\n" + help);
        setAccessibleText("Verdict: " + title + ". " + reason.replace(" → ", ", "));
    }

    /** Whether what is shown is not what is to be shown, so that the next pulse is needed. */
    public boolean isBehind(@Nullable Judgement judgement, Stage now) {
        return judgement != null
                && now != Stage.MEASURING
                && (judgement != shown || now != stage || turned.get() != shownTurned);
    }

    /** The sign of a verdict. */
    public static Feather icon(Verdict verdict) {
        return switch (verdict) {
            case FORMED -> Feather.CHECK_CIRCLE;
            case FOLDED -> Feather.CORNER_UP_LEFT;
            case UNEVEN -> Feather.ACTIVITY;
            case UNDEFINED -> Feather.HELP_CIRCLE;
        };
    }

    private static String capital(String sentence) {
        return Character.toUpperCase(sentence.charAt(0)) + sentence.substring(1);
    }
}
