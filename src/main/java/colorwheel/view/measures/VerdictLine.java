package colorwheel.view.measures;

import colorwheel.analysis.Verdict;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The verdict on the wheel: an icon, a word, and the reason as a sentence. The height is fixed. */
final class VerdictLine extends HBox {
    /** The least time between two changes, so that the sentence can be read while a run trains. */
    private static final long BETWEEN_CHANGES = 120_000_000;

    private static final double HEIGHT = 52;
    private static final double WORD_WIDTH = 72;

    private final FontIcon icon = new FontIcon(Feather.MORE_HORIZONTAL);
    private final Label word = new Label();
    private final Label sentence = new Label("The verdict follows as soon as the network is ready.");
    private final Tooltip whole = new Tooltip();
    private LiveMeasures.@Nullable Reading shown;
    private long changed;

    VerdictLine() {
        setId("verdict-line");
        getStyleClass().add("verdict-line");
        setAlignment(Pos.CENTER_LEFT);
        setMinHeight(HEIGHT);
        setPrefHeight(HEIGHT);
        setMaxHeight(HEIGHT);
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.TEXT);
        setAccessibleRoleDescription("Verdict on the wheel");
        setAccessibleText(sentence.getText());
        word.setId("verdict");
        word.getStyleClass().add("word");
        word.setMinWidth(WORD_WIDTH);
        sentence.setId("verdict-sentence");
        sentence.getStyleClass().add("sentence");
        sentence.setWrapText(true);
        sentence.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(sentence, Priority.ALWAYS);
        getChildren().addAll(icon, word, sentence);
        Tooltip.install(this, whole);
        whole.setWrapText(true);
        whole.setMaxWidth(420);
        whole.setText(help());
    }

    /**
     * Shows the newest reading, unless the one before has not been shown long enough.
     *
     * @param nanos the time of the frame
     */
    void show(LiveMeasures.@Nullable Reading reading, long nanos) {
        if (reading == null || reading == shown || nanos - changed < BETWEEN_CHANGES) {
            return;
        }
        changed = nanos;
        shown = reading;
        Verdict verdict = reading.measures().verdict();
        String reason = capital(reading.sentence()) + ".";
        word.setText(capital(verdict.label()));
        sentence.setText(reason);
        whole.setText(word.getText() + ". " + reason + "\n\n" + help());
        setAccessibleText(word.getText() + ". " + reason.replace(" → ", ", "));
        getStyleClass().removeIf(style -> style.startsWith("verdict-") && !style.equals("verdict-line"));
        getStyleClass().add("verdict-" + verdict.label());
        icon.setIconCode(
                switch (verdict) {
                    case FORMED -> Feather.CHECK_CIRCLE;
                    case FOLDED -> Feather.CORNER_UP_LEFT;
                    case UNEVEN -> Feather.ACTIVITY;
                    case UNDEFINED -> Feather.HELP_CIRCLE;
                });
    }

    /** Whether the reading waits because the one before has not been shown long enough. */
    boolean isBehind(LiveMeasures.@Nullable Reading reading) {
        return reading != null && reading != shown;
    }

    private static String help() {
        return "Whether the hues lie in order around a wheel, for the epoch shown. " + Verdict.HELP;
    }

    private static String capital(String words) {
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }
}
