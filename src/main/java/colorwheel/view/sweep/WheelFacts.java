package colorwheel.view.sweep;

import colorwheel.analysis.Measure;
import colorwheel.sweep.TrainedWheel;
import java.util.EnumMap;
import java.util.Map;
import javafx.geometry.HPos;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import org.jspecify.annotations.Nullable;

/** All measures of one wheel. The size is the same for every wheel, so that nothing moves. */
final class WheelFacts extends GridPane {
    private final Label name = new Label();
    private final Map<Measure, Label> values = new EnumMap<>(Measure.class);

    /** @param id the id for style sheets and tests; the line with the verdict has the same with {@code -name} */
    WheelFacts(String id) {
        setId(id);
        getStyleClass().add("wheel-facts");
        name.setId(id + "-name");
        name.getStyleClass().add("section-title");
        add(name, 0, 0, 2, 1);
        int row = 1;
        for (Measure measure : Measure.values()) {
            Label label = new Label(measure.label());
            label.setMaxWidth(Double.MAX_VALUE);
            GridPane.setHgrow(label, Priority.ALWAYS);
            Label value = new Label();
            value.getStyleClass().add("fact");
            GridPane.setHalignment(value, HPos.RIGHT);
            values.put(measure, value);
            addRow(row++, label, value);
        }
        show("", null);
    }

    /**
     * Shows a wheel.
     *
     * @param title its name
     * @param wheel the wheel, if one is chosen
     */
    void show(String title, @Nullable TrainedWheel wheel) {
        name.setText(wheel == null ? "No wheel chosen" : title + ": " + Figures.verdict(wheel));
        values.forEach((measure, value) -> value.setText(wheel == null ? "–" : measure.text(wheel.value(measure))));
    }
}
