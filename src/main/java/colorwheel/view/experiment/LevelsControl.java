package colorwheel.view.experiment;

import colorwheel.experiment.Levels;
import colorwheel.experiment.LevelsSetting;
import colorwheel.session.Lab;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.Spinner;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.controlsfx.control.RangeSlider;

/**
 * The levels of saturation or value: a range and a count, or any list typed as text, in any order. All three show the
 * same levels of the experiment in force, but for a text that is refused.
 */
final class LevelsControl extends VBox {
    private final Lab lab;
    private final LevelsSetting setting;
    private final SettingField<Levels> text;
    private final RangeSlider range = new RangeSlider();
    private final Spinner<Integer> count = new Spinner<>(1, Levels.MAX_COUNT, 1);
    private boolean showing;

    LevelsControl(Lab lab, LevelsSetting setting) {
        this.lab = lab;
        this.setting = setting;
        text = new SettingField<>(lab, setting);
        create();
        bind();
    }

    private void create() {
        getStyleClass().add("levels");
        Label label = new Label(setting.label());
        label.setLabelFor(text);
        text.setPrefColumnCount(10);
        range.setId(setting.key() + "-range");
        range.setMin(0);
        range.setMax(1);
        range.setBlockIncrement(0.05);
        range.setTooltip(new Tooltip("The lowest and the highest level."));
        count.setId(setting.key() + "-count");
        count.setAccessibleText(setting.label() + ", how many");
        count.setTooltip(new Tooltip("How many levels, evenly spaced from the lowest to the highest."));
        count.getStyleClass().add("levels-count");
        HBox.setHgrow(range, Priority.ALWAYS);
        HBox.setHgrow(label, Priority.ALWAYS);
        label.setMaxWidth(Double.MAX_VALUE);
        HBox first = new HBox(8, label, text);
        HBox second = new HBox(8, range, count);
        first.setAlignment(Pos.CENTER_LEFT);
        second.setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(first, text.problem(), second);
    }

    private void bind() {
        lab.experimentProperty().addListener((property, before, now) -> {
            if (!setting.isEqual(before, now)) {
                showLevels();
            }
        });
        range.lowValueProperty().addListener((property, before, now) -> commitRange());
        range.highValueProperty().addListener((property, before, now) -> commitRange());
        range.lowValueChangingProperty().addListener((property, before, now) -> lab.setAdjusting(now));
        range.highValueChangingProperty().addListener((property, before, now) -> lab.setAdjusting(now));
        count.valueProperty().addListener((property, before, now) -> commitCount());
        showLevels();
    }

    private Levels levels() {
        return setting.read(lab.experiment());
    }

    private void commitRange() {
        if (!showing) {
            double low = hundredths(range.getLowValue());
            double high = hundredths(range.getHighValue());
            // With one level the two thumbs are at one place: pulling them apart makes two.
            int levels = low < high ? Math.max(2, count.getValue()) : 1;
            apply(Levels.spaced(low, high, levels));
        }
    }

    private void commitCount() {
        if (!showing) {
            double low = levels().lowest();
            double high = levels().highest();
            if (low == high && count.getValue() > 1) {
                // Several levels need room: open the range downward, or upward from black.
                low = Math.max(0, high - 0.1 * (count.getValue() - 1));
                high = high == 0 ? 0.1 * (count.getValue() - 1) : high;
            }
            apply(Levels.spaced(hundredths(low), hundredths(high), count.getValue()));
        }
    }

    private void apply(Levels next) {
        lab.change(experiment -> setting.replace(experiment, next));
        showLevels();
    }

    private void showLevels() {
        Levels now = levels();
        showing = true;
        try {
            text.showValue();
            // Each value is clamped by the other one: make room first, then set both, high before low.
            range.setLowValue(0);
            range.setHighValue(now.highest());
            range.setLowValue(now.lowest());
            count.getValueFactory().setValue(now.count());
        } finally {
            showing = false;
        }
        // A range slider has no value that a screen reader could ask for.
        range.setAccessibleText(setting.label() + " as a range slider: " + now);
    }

    private static double hundredths(double value) {
        return Math.rint(value * 100) / 100;
    }
}
