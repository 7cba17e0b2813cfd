package colorwheel.view.experiment;

import colorwheel.experiment.NumericSetting;
import colorwheel.experiment.Setting;
import colorwheel.experiment.Settings;
import colorwheel.session.Lab;
import colorwheel.view.control.SharedTooltip;
import java.util.List;
import javafx.scene.control.Label;

/** The columns of the table of phases that have a field, each for one setting. */
final class PhaseColumn {
    /** In the order of the table. */
    static final List<Setting<?>> ALL = List.of(
            Settings.PHASE_NAME,
            Settings.EPOCHS,
            Settings.HUE_STEP,
            Settings.SATURATIONS,
            Settings.VALUES,
            Settings.LEARNING_RATE,
            Settings.WARM_UP,
            Settings.LEARNING_RATE_END,
            Settings.UNIT_NORM,
            Settings.PLANAR,
            Settings.ANCHOR);

    private PhaseColumn() {}

    /** The id of a field; the phase counts from 0. */
    static String id(int phase, Setting<?> setting) {
        return "phase-" + (phase + 1) + "-" + setting.key();
    }

    /** What a screen reader calls a field; the phase counts from 0. */
    static String name(int phase, Setting<?> setting) {
        return setting.label() + " of phase " + (phase + 1);
    }

    /** A field for a setting in one phase, which counts from 0. */
    static SettingField<?> field(Lab lab, Setting<?> setting, int phase) {
        SettingField<?> field = setting instanceof NumericSetting number
                ? new NumberField(lab, number, phase)
                : new SettingField<>(lab, setting, phase);
        // Its column has the same width from the first row to the last.
        field.getStyleClass().add(styleClass(setting));
        return field;
    }

    /** What stands above a column. */
    static Label heading(Setting<?> setting, SharedTooltip tooltip) {
        String unit = setting instanceof NumericSetting number ? number.number().unit() : "";
        Label heading = new Label(setting.label() + (unit.isEmpty() ? "" : " (" + unit + ")"));
        tooltip.install(heading, setting.help());
        heading.getStyleClass().addAll("phase-heading", styleClass(setting));
        return heading;
    }

    static String styleClass(Setting<?> setting) {
        return "phase-" + setting.key();
    }
}
