package colorwheel.view.sweep;

import colorwheel.analysis.Measure;
import colorwheel.analysis.NumericMeasure;
import colorwheel.color.TypedNumber;
import colorwheel.files.ForeignText;
import colorwheel.paint.Bars;
import colorwheel.paint.BarsPainter;
import colorwheel.paint.Palette;
import colorwheel.sweep.Distribution;
import colorwheel.sweep.Histogram;
import colorwheel.sweep.SweepSummary;
import colorwheel.sweep.TrainedWheel;
import colorwheel.view.control.LabelledChoice;
import colorwheel.view.picture.PaintedPane;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/**
 * The distribution of one measure as a histogram, and the range of its values that is shown in the grid: typed, or by a
 * click on a bar.
 */
final class MeasurePanel extends VBox {

    private final ChoiceBox<NumericMeasure> measure =
            new LabelledChoice<>("sweep-measure", List.of(Measure.values()), NumericMeasure::label);
    private final PaintedPane<Bars> picture;
    private final TextField low = bound("sweep-low", "Least value shown");
    private final TextField high = bound("sweep-high", "Greatest value shown");
    private final Label problem = new Label();
    private final Runnable changed;
    private Bars bars = new Bars("", "", new double[] {0, 1}, new int[1], false, Double.NaN);

    /** @param changed called when another measure or range is chosen */
    MeasurePanel(Executor queue, Runnable changed, Consumer<Throwable> failures) {
        this.changed = changed;
        picture = new PaintedPane<>(new BarsPainter(), queue, failures);
        picture.setId("sweep-histogram");
        picture.getStyleClass().add("distribution");
        picture.addEventHandler(MouseEvent.MOUSE_CLICKED, this::click);
        getStyleClass().add("measure-panel");
        measure.setValue(Measure.LOSS);
        measure.setMaxWidth(Double.MAX_VALUE);
        measure.setTooltip(
                new Tooltip("The measure whose distribution is shown, and by whose range wheels are shown."));
        measure.setAccessibleText("Measure of the histogram");
        measure.valueProperty().addListener((property, before, now) -> clear());
        Button clear = new Button("Clear");
        clear.setId("sweep-clear");
        clear.getStyleClass().add("small");
        clear.setTooltip(new Tooltip("Show the wheels with any value of this measure."));
        clear.setOnAction(event -> clear());
        Label from = new Label("Only from");
        from.setLabelFor(low);
        Label to = new Label("to");
        to.setLabelFor(high);
        from.setMinWidth(USE_PREF_SIZE);
        to.setMinWidth(USE_PREF_SIZE);
        clear.setMinWidth(USE_PREF_SIZE);
        HBox range = new HBox(6, from, low, to, high, clear);
        range.setAlignment(Pos.CENTER_LEFT);
        problem.setId("sweep-range-problem");
        problem.getStyleClass().add("problem");
        problem.setWrapText(true);
        getChildren().addAll(measure, picture, range, problem);
    }

    private TextField bound(String id, String help) {
        TextField field = new TextField();
        field.setId(id);
        field.setPrefColumnCount(6);
        field.setAccessibleText(help);
        field.setTooltip(new Tooltip(help + "; empty for no bound. A click on a bar shows its wheels."));
        field.setOnAction(event -> changed());
        field.focusedProperty().addListener((property, before, focused) -> {
            if (!focused) {
                changed();
            }
        });
        return field;
    }

    NumericMeasure chosen() {
        return measure.getValue();
    }

    /** Chooses which measures can be chosen; the loss takes the place of one that cannot. */
    void setMeasures(List<NumericMeasure> measures) {
        if (!measure.getItems().equals(measures)) {
            NumericMeasure before = chosen();
            measure.getItems().setAll(measures);
            measure.setValue(measures.contains(before) ? before : Measure.LOSS);
        }
    }

    /** The least value shown; −∞ for no bound. */
    double low() {
        return parse(low, Double.NEGATIVE_INFINITY);
    }

    /** The greatest value shown; +∞ for no bound. */
    double high() {
        return parse(high, Double.POSITIVE_INFINITY);
    }

    private static double parse(TextField field, double none) {
        String text = field.getText().strip();
        if (text.isEmpty() || text.length() > ForeignText.MAX_VALUE_LENGTH) {
            return none;
        }
        try {
            return TypedNumber.read(text).doubleValue();
        } catch (NumberFormatException unreadable) {
            return none;
        }
    }

    private void changed() {
        String wrong = "";
        for (TextField field : List.of(low, high)) {
            String text = field.getText().strip();
            if (!text.isEmpty() && Double.isInfinite(parse(field, Double.POSITIVE_INFINITY))) {
                wrong = ForeignText.shown(text) + " is not a number"
                        + TypedNumber.advice(text, false)
                                .map(advice -> ": " + advice)
                                .orElse("")
                        + ". Leave it empty for no bound.";
            }
        }
        problem.setText(wrong);
        changed.run();
    }

    private void clear() {
        low.clear();
        high.clear();
        changed();
    }

    private void click(MouseEvent event) {
        int bar = BarsPainter.barAt(bars, event.getX(), picture.getWidth());
        if (bar >= 0 && bars.counts()[bar] > 0) {
            low.setText(number(bars.edges()[bar]));
            high.setText(number(bars.edges()[bar + 1]));
            changed();
        }
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, Math.abs(value) < 0.1 ? "%.5f" : "%.4f", value)
                .replaceAll("0+$", "")
                .replaceAll("\\.$", "");
    }

    /** Shows the distribution of a measure. */
    void show(SweepSummary summary, Histogram histogram, NumericMeasure of, @Nullable TrainedWheel marked) {
        Distribution values = summary.distribution(of);
        String note = values.isEmpty() ? summary.done() == 0 ? "" : "undefined" : "median " + of.text(values.median());
        if (!values.isEmpty() && values.undefined() > 0) {
            note += ", undefined " + values.undefined();
        }
        bars = new Bars(
                Figures.title(of),
                note,
                histogram.edges(),
                histogram.counts(),
                histogram.logarithmic(),
                marked == null ? Double.NaN : marked.compared(of));
        picture.show(bars);
        picture.setAccessibleText("Histogram of " + of.label() + " over " + values.size() + " wheels"
                + (values.isEmpty()
                        ? ""
                        : ", median " + of.text(values.median()) + ", from "
                                + of.text(values.quantile(0)) + " to "
                                + of.text(values.quantile(1)))
                + (values.undefined() == 0 ? "" : ", undefined for " + values.undefined()));
    }

    void setPalette(Palette palette) {
        picture.setPalette(palette);
    }

    void pulse() {
        picture.pulse();
    }
}
