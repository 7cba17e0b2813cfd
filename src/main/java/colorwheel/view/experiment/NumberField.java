package colorwheel.view.experiment;

import colorwheel.experiment.InvalidSettingException;
import colorwheel.experiment.NumericSetting;
import colorwheel.session.Lab;
import java.util.Locale;
import java.util.function.DoubleUnaryOperator;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/**
 * A text field for one number of the experiment, made from the setting's description. Enter or leaving the field
 * applies it, Escape takes it back, Up and Down step. A refused text stays in the field, with the reason below it.
 */
final class NumberField extends TextField {
    private final Lab lab;
    private final NumericSetting setting;
    private final FieldProblem problem;

    NumberField(Lab lab, NumericSetting setting) {
        this.lab = lab;
        this.setting = setting;
        setId(setting.key());
        setAccessibleText(setting.label());
        setTooltip(new Tooltip(setting.help() + "\n" + capitalized(setting.allowed()) + "."));
        setPrefColumnCount(8);
        problem = new FieldProblem(this, this::showValue);
        bind();
    }

    /** The reason why the text is refused, to be put below the field. */
    FieldProblem problem() {
        return problem;
    }

    private void bind() {
        lab.experimentProperty().addListener((property, before, now) -> {
            if (!setting.isEqual(before, now)) {
                showValue();
            }
        });
        setOnAction(event -> commit());
        focusedProperty().addListener((property, before, focused) -> {
            if (!focused) {
                commit();
            }
        });
        addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        showValue();
    }

    /** Steps the value; what leads out of the bounds stops there. */
    private void step(DoubleUnaryOperator step) {
        double next = step.applyAsDouble(setting.read(lab.experiment()));
        apply(Math.max(setting.minimum(), Math.min(setting.maximum(), next)));
        selectAll();
    }

    private void key(KeyEvent event) {
        boolean geometric = setting.maximum() / Math.max(setting.minimum(), 1e-9) > 1e4
                && !setting.number().whole();
        if (event.getCode() == KeyCode.UP) {
            step(value -> geometric ? rounded(value * Math.pow(10, 0.1)) : value + 1);
        } else if (event.getCode() == KeyCode.DOWN) {
            step(value -> geometric ? rounded(value / Math.pow(10, 0.1)) : value - 1);
        } else {
            return;
        }
        event.consume();
    }

    /** Two significant digits. */
    static double rounded(double value) {
        return Double.parseDouble(String.format(Locale.ROOT, "%.1e", value));
    }

    private void commit() {
        if (getText().equals(shownValue())) {
            problem.clear();
            return;
        }
        try {
            apply(setting.parse(getText()));
        } catch (InvalidSettingException refused) {
            problem.show(refused.getMessage());
        }
    }

    private void apply(double value) {
        lab.tryChange(experiment -> setting.replace(experiment, value)).ifPresentOrElse(problem::show, this::showValue);
    }

    private void showValue() {
        problem.clear();
        setText(shownValue());
    }

    private String shownValue() {
        return setting.format(setting.read(lab.experiment()));
    }

    private static String capitalized(String text) {
        return Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }
}
