package colorwheel.view.sweep;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;

/**
 * A filter of wheels by a word on them: one button for all wheels and one for each word, with their counts.
 *
 * @param <T> the type of the words
 */
final class WordFilter<T> extends HBox {
    private final ToggleGroup group = new ToggleGroup();
    private final ToggleButton all;
    private final String allText;
    private final Function<T, String> label;
    private final Map<T, ToggleButton> buttons = new LinkedHashMap<>();

    /**
     * @param allText the text of the button for all
     * @param allId the id of that button
     * @param words the words
     * @param label a word as it is written within a sentence; the id of its button is the same after {@code sweep-}
     * @param help says which wheels the button of a word shows
     */
    WordFilter(
            String allText,
            String allId,
            List<T> words,
            Function<T, String> label,
            Function<T, String> help,
            Runnable changed) {
        this.allText = allText;
        this.label = label;
        getStyleClass().add("outcome-filter");
        all = button(allId, "Show all wheels.");
        all.getStyleClass().add("left-pill");
        all.setSelected(true);
        for (T word : words) {
            ToggleButton button = button("sweep-" + label.apply(word), help.apply(word));
            boolean last = word.equals(words.get(words.size() - 1));
            button.getStyleClass().add(last ? "right-pill" : "center-pill");
            buttons.put(word, button);
        }
        group.selectedToggleProperty().addListener((property, before, now) -> {
            // One button is always pressed.
            if (now == null) {
                before.setSelected(true);
            } else {
                changed.run();
            }
        });
        show(0, word -> 0);
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

    /** The word of the wheels that are shown; all are shown if there is none. */
    @Nullable
    T chosen() {
        return buttons.entrySet().stream()
                .filter(entry -> entry.getValue().isSelected())
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(null);
    }

    /** Shows all wheels again. */
    void clear() {
        all.setSelected(true);
    }

    /**
     * Shows the counts.
     *
     * @param whole how many wheels there are
     * @param count how many have a word
     */
    void show(int whole, ToIntFunction<T> count) {
        all.setText(text(allText, whole));
        buttons.forEach((word, button) -> {
            String small = label.apply(word);
            String capital = small.substring(0, 1).toUpperCase(Locale.ROOT) + small.substring(1);
            button.setText(text(capital, count.applyAsInt(word)));
        });
    }

    private static String text(String word, int count) {
        return String.format(Locale.ROOT, "%s  %,d", word, count);
    }
}
