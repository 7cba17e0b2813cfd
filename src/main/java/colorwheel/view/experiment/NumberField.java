package colorwheel.view.experiment;

import colorwheel.experiment.NumericSetting;
import colorwheel.session.Lab;
import java.util.Locale;
import java.util.function.DoubleUnaryOperator;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/** A field for one number: Up and Down step it. */
final class NumberField extends SettingField<Double> {
    /** Where a number starts that is 0 and grows by shares of itself. */
    private static final double FIRST_STEP = 0.01;

    private final NumericSetting setting;

    /** A field for a number of the whole experiment or of its first phase. */
    NumberField(Lab lab, NumericSetting setting) {
        super(lab, setting);
        this.setting = setting;
        create();
    }

    /**
     * A field for a number of one phase.
     *
     * @param phase counts from 0
     */
    NumberField(Lab lab, NumericSetting setting, int phase) {
        super(lab, setting, phase);
        this.setting = setting;
        create();
    }

    private void create() {
        setPrefColumnCount(8);
        addEventFilter(KeyEvent.KEY_PRESSED, this::key);
    }

    /** Steps the value; what leads out of the bounds stops there. */
    private void step(DoubleUnaryOperator step) {
        double next = step.applyAsDouble(value());
        apply(Math.max(setting.minimum(), Math.min(setting.maximum(), next)));
        selectAll();
    }

    private void key(KeyEvent event) {
        boolean geometric = setting.maximum() / Math.max(setting.minimum(), 1e-9) > 1e4
                && !setting.number().whole();
        if (event.getCode() == KeyCode.UP) {
            step(value -> !geometric ? value + 1 : value == 0 ? FIRST_STEP : rounded(value * Math.pow(10, 0.1)));
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
}
