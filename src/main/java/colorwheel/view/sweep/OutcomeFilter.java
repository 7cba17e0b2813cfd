package colorwheel.view.sweep;

import colorwheel.sweep.SweepSummary;
import colorwheel.sweep.TrainedWheel;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;

/** A filter of wheels: one button for all and one for each outcome, with their counts. */
final class OutcomeFilter extends HBox {
    private final ToggleGroup group = new ToggleGroup();
    private final ToggleButton all;
    private final Map<TrainedWheel.Outcome, ToggleButton> buttons = new EnumMap<>(TrainedWheel.Outcome.class);

    OutcomeFilter(Runnable changed) {
        getStyleClass().add("outcome-filter");
        all = button("sweep-all", "Show all wheels.");
        all.getStyleClass().add("left-pill");
        all.setSelected(true);
        for (TrainedWheel.Outcome outcome : TrainedWheel.Outcome.values()) {
            ToggleButton button = button("sweep-" + outcome.word(), help(outcome));
            boolean last = outcome.ordinal() == TrainedWheel.Outcome.values().length - 1;
            button.getStyleClass().add(last ? "right-pill" : "center-pill");
            buttons.put(outcome, button);
        }
        group.selectedToggleProperty().addListener((property, before, now) -> {
            // One button is always pressed.
            if (now == null) {
                before.setSelected(true);
            } else {
                changed.run();
            }
        });
        show(null);
    }

    private ToggleButton button(String id, String help) {
        ToggleButton button = new ToggleButton();
        button.setId(id);
        button.setToggleGroup(group);
        button.setMinWidth(USE_PREF_SIZE);
        button.setTooltip(new Tooltip(help));
        getChildren().add(button);
        return button;
    }

    private static String help(TrainedWheel.Outcome outcome) {
        return switch (outcome) {
            case FORMED -> "Show the wheels whose rings wind around once, all the same way, with hardly a step back.";
            case UNEVEN -> "Show those whose hues turn back a little, or that do not wind around exactly once.";
            case FOLDED -> "Show those with hues out of order: some ring turns back by 20° or more.";
            case UNDEFINED -> "Show those that cannot be judged, for example because all hues lie on one point.";
            case FAILED -> "Show the runs that failed.";
        };
    }

    /** The outcome that is shown; all if there is none. */
    TrainedWheel.@Nullable Outcome chosen() {
        return buttons.entrySet().stream()
                .filter(entry -> entry.getValue().isSelected())
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(null);
    }

    /** Shows the counts, if there are any. */
    void show(@Nullable SweepSummary summary) {
        all.setText(text("All", summary == null ? 0 : summary.done()));
        buttons.forEach((outcome, button) -> {
            String word = outcome.word().substring(0, 1).toUpperCase(Locale.ROOT)
                    + outcome.word().substring(1);
            button.setText(text(word, summary == null ? 0 : summary.count(outcome)));
        });
    }

    private static String text(String word, int count) {
        return String.format(Locale.ROOT, "%s  %,d", word, count);
    }
}
