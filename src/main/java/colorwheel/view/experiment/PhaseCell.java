package colorwheel.view.experiment;

import colorwheel.color.HsvGrid;
import colorwheel.experiment.Experiment;
import colorwheel.experiment.Setting;
import colorwheel.experiment.Settings;
import colorwheel.session.Lab;
import colorwheel.view.control.SharedTooltip;
import java.util.Optional;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;

/**
 * A cell of the table of phases: a label, which gives its place to a field when it is clicked or gets the focus. Sixty
 * fields would take a second to be made, and few of them are used.
 */
final class PhaseCell<T> {
    private static final String LISTED = "listed";

    private final Lab lab;
    private final Setting<T> setting;
    private final int phase;
    private final HBox row;
    private final Runnable opened;
    private final Label label = new Label();
    private @Nullable SettingField<?> field;

    /**
     * Adds the cell to its row.
     *
     * @param phase counts from 0
     * @param opened called when the cell has got its field
     */
    PhaseCell(Lab lab, Setting<T> setting, int phase, HBox row, SharedTooltip tooltip, Runnable opened) {
        this.lab = lab;
        this.setting = setting;
        this.phase = phase;
        this.row = row;
        this.opened = opened;
        label.setId(PhaseColumn.id(phase, setting));
        label.getStyleClass().addAll("phase-cell", PhaseColumn.styleClass(setting));
        label.setFocusTraversable(true);
        label.setAccessibleRole(AccessibleRole.TEXT_FIELD);
        label.setAccessibleText(PhaseColumn.name(phase, setting));
        label.setAccessibleHelp(setting.help());
        tooltip.install(label, () -> SettingField.help(setting, value()));
        // Not when it is pressed: its release must still come from here, or the focus would return to the picture.
        label.addEventHandler(MouseEvent.MOUSE_CLICKED, event -> open());
        label.focusedProperty().addListener((property, before, focused) -> {
            if (focused) {
                open();
            }
        });
        row.getChildren().add(label);
    }

    /** The field, once there is one. */
    Optional<SettingField<?>> field() {
        return Optional.ofNullable(field);
    }

    private void open() {
        if (field != null) {
            return;
        }
        SettingField<?> made = PhaseColumn.field(lab, setting, phase);
        field = made;
        row.getChildren().add(row.getChildren().indexOf(label), made);
        opened.run();
        // It selects its text when it gets the focus, for which it needs its skin.
        made.applyCss();
        made.requestFocus();
        // Not before: the focus of a node that is removed goes elsewhere.
        row.getChildren().remove(label);
    }

    /** Shows what is in force, in place of a text that is refused. */
    void showValue() {
        if (field == null) {
            label.setText(isListed() ? LISTED : setting.format(value()));
            label.setDisable(isListed());
        } else {
            field.showValue();
            showListed(field);
        }
    }

    /** Shows a value that has changed. */
    void follow(Experiment before, Experiment now) {
        if (field == null) {
            showValue();
        } else {
            field.follow(before, now);
            showListed(field);
        }
    }

    private void showListed(TextField shown) {
        shown.setDisable(isListed());
        if (isListed()) {
            shown.setText(LISTED);
        }
    }

    /** Listed colors have neither steps nor levels. */
    private boolean isListed() {
        return Settings.OF_GRIDS.contains(setting)
                && !(lab.experiment().phases().get(phase).colors() instanceof HsvGrid);
    }

    private T value() {
        return setting.read(lab.experiment(), phase);
    }
}
