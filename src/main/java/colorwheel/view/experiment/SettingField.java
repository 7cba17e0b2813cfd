package colorwheel.view.experiment;

import colorwheel.experiment.Experiment;
import colorwheel.experiment.InvalidSettingException;
import colorwheel.experiment.Levels;
import colorwheel.experiment.Setting;
import colorwheel.session.Lab;
import colorwheel.session.Notice;
import java.util.Optional;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;

/**
 * A text field for one setting of the experiment or of one of its phases, made from the setting's description. Enter or
 * leaving the field applies it, Escape takes it back. A refused text stays in the field, with the reason below it.
 *
 * @param <T> the values of the setting
 */
class SettingField<T> extends TextField {
    private final Lab lab;
    private final Setting<T> setting;
    private final int phase;
    private final FieldProblem problem;

    /** A field for a setting of the whole experiment or of its first phase, which follows what is in force. */
    SettingField(Lab lab, Setting<T> setting) {
        this(lab, setting, 0, setting.key());
        setAccessibleText(setting.label());
        lab.experimentProperty().addListener((property, before, now) -> follow(before, now));
    }

    /**
     * A field for a setting of one phase, which its table lets {@link #follow}.
     *
     * @param phase counts from 0
     */
    SettingField(Lab lab, Setting<T> setting, int phase) {
        this(lab, setting, phase, PhaseColumn.id(phase, setting));
        setAccessibleText(PhaseColumn.name(phase, setting));
    }

    private SettingField(Lab lab, Setting<T> setting, int phase, String id) {
        this.lab = lab;
        this.setting = setting;
        this.phase = phase;
        setId(id);
        setTooltip(new Tooltip());
        problem = new FieldProblem(this, this::showValue);
        setOnAction(event -> commit());
        focusedProperty().addListener((property, before, focused) -> {
            if (!focused) {
                commit();
            }
        });
        showValue();
    }

    /** The reason why the text is refused, to be put below the field. */
    final FieldProblem problem() {
        return problem;
    }

    /** Shows another value in force; a text that is refused stays where the value is the same. */
    final void follow(Experiment before, Experiment now) {
        if (isThere(now) && !(isThere(before) && setting.read(before, phase).equals(setting.read(now, phase)))) {
            showValue();
        }
    }

    /** Shows what is in force, in place of a text that is refused. */
    final void showValue() {
        if (isThere(lab.experiment())) {
            problem.clear();
            setText(shownValue());
            getTooltip().setText(help(setting, value()));
        }
    }

    final T value() {
        return setting.read(lab.experiment(), phase);
    }

    final void apply(T value) {
        lab.tryChange(experiment -> setting.replace(experiment, phase, value))
                .ifPresentOrElse(problem::show, this::showValue);
    }

    /** What the setting means, and what it may be; levels, too, since a field has room for a few of them. */
    static <T> String help(Setting<T> setting, T value) {
        String now = value instanceof Levels ? "\nNow: " + value + "." : "";
        return setting.help() + "\n" + capitalized(setting.allowed()) + "." + now;
    }

    private void commit() {
        if (!isThere(lab.experiment())) {
            return;
        }
        String typed = getText();
        if (typed.equals(shownValue())) {
            problem.clear();
            return;
        }
        try {
            T read = setting.parse(typed);
            Optional<String> refusal = lab.tryChange(experiment -> setting.replace(experiment, phase, read));
            if (refusal.isPresent()) {
                problem.show(refusal.get());
            } else {
                showValue();
                setting.reading(typed).map(Notice::done).ifPresent(lab::report);
            }
        } catch (InvalidSettingException refused) {
            problem.show(refused.getMessage());
        }
    }

    private boolean isThere(Experiment experiment) {
        return !setting.isOfPhase() || phase < experiment.phases().size();
    }

    private String shownValue() {
        return setting.format(value());
    }

    private static String capitalized(String text) {
        return Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }
}
