package colorwheel.view.measures;

import atlantafx.base.theme.Styles;
import colorwheel.analysis.Verdict;
import colorwheel.view.control.Explanation;
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
final class VerdictLine extends Button {
    /** What is shown of a reading. */
    enum Stage {
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
    private LiveMeasures.@Nullable Reading shown;
    private @Nullable Stage stage;
    private boolean shownTurned;
    private long changed;
    private final ObservableBooleanValue turned;

    /** @param turned whether the plane is shown with red to the right, so that it may be mirrored */
    VerdictLine(ObservableBooleanValue turned) {
        this.turned = turned;
        setId("verdict-line");
        getStyleClass().addAll(Styles.FLAT, "verdict-line");
        words.setId("verdict");
        words.getStyleClass().add("word");
        figure.setId("verdict-figure");
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
     * Shows the newest reading, unless the one before has not been shown long enough.
     *
     * @param now what may be said of it
     * @param nanos the time of the frame
     */
    void show(LiveMeasures.@Nullable Reading reading, Stage now, long nanos) {
        if (!isBehind(reading, now) || nanos - changed < MIN_SHOWN_NANOS) {
            return;
        }
        boolean same = now == stage && now != Stage.JUDGED;
        shown = reading;
        stage = now;
        shownTurned = turned.get();
        if (same || reading == null) {
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
                Verdict verdict = reading.measures().verdict();
                show(
                        verdict.title(),
                        reading.figure(),
                        icon(verdict),
                        "verdict-" + verdict.label(),
                        capital(shownTurned ? reading.turnedSentence() : reading.sentence()) + ".");
            }
        }
    }

    private void show(String title, String number, Feather symbol, String style, String reason) {
        words.setText(title);
        figure.setText(number);
        icon.setIconCode(symbol);
        getStyleClass().removeIf(each -> each.startsWith("verdict-") && !each.equals("verdict-line"));
        if (!style.isEmpty()) {
            getStyleClass().add(style);
        }
        explanation.say(title, reason + "\n\n" + Verdict.HELP);
        setAccessibleText("Verdict: " + title + ". " + reason.replace(" → ", ", "));
    }

    /** Whether what is shown is not what is to be shown. */
    boolean isBehind(LiveMeasures.@Nullable Reading reading, Stage now) {
        return reading != null
                && now != Stage.MEASURING
                && (reading != shown || now != stage || turned.get() != shownTurned);
    }

    private static Feather icon(Verdict verdict) {
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
