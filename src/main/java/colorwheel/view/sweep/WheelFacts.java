package colorwheel.view.sweep;

import colorwheel.analysis.Measure;
import colorwheel.analysis.NumericMeasure;
import colorwheel.sweep.TrainedWheel;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.geometry.HPos;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import org.jspecify.annotations.Nullable;

/** The measures of one wheel. The size is the same for every wheel of a sweep, so that nothing moves. */
final class WheelFacts extends GridPane {
    private final Label name = new Label();
    private final Map<NumericMeasure, Label> values = new LinkedHashMap<>();
    private String title = "";
    private @Nullable TrainedWheel wheel;

    /** @param id the id for style sheets and tests; the line with the verdict has the same with {@code -name} */
    WheelFacts(String id) {
        setId(id);
        getStyleClass().add("wheel-facts");
        name.setId(id + "-name");
        name.getStyleClass().add("section-title");

        setMeasures(List.of(Measure.values()));
    }

    /** Chooses which measures are shown. */
    void setMeasures(List<? extends NumericMeasure> measures) {
        if (List.copyOf(values.keySet()).equals(measures)) {
            return;
        }
        values.clear();
        getChildren().clear();
        add(name, 0, 0, 2, 1);
        int row = 1;
        for (NumericMeasure measure : measures) {
            Label label = new Label(measure.label());
            label.setMaxWidth(Double.MAX_VALUE);
            GridPane.setHgrow(label, Priority.ALWAYS);
            Label value = new Label();
            value.getStyleClass().add("fact");
            GridPane.setHalignment(value, HPos.RIGHT);
            values.put(measure, value);
            addRow(row++, label, value);
        }
        show(title, wheel);
    }

    /**
     * Shows a wheel.
     *
     * @param of its name
     * @param chosen the wheel, if one is chosen
     */
    void show(String of, @Nullable TrainedWheel chosen) {
        title = of;
        wheel = chosen;
        name.setText(chosen == null ? "No wheel chosen" : of + ": " + Figures.verdict(chosen));
        values.forEach((measure, value) -> value.setText(chosen == null ? "–" : measure.text(chosen.value(measure))));
    }
}
