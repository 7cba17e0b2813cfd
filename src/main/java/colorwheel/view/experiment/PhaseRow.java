package colorwheel.view.experiment;

import colorwheel.experiment.Experiment;
import colorwheel.experiment.Setting;
import colorwheel.session.Lab;
import colorwheel.view.control.SharedTooltip;
import colorwheel.view.theme.Theme;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/**
 * A row of the table of phases: its number, which selects it, a field for each setting, the strip of its colors, and
 * below them what is wrong with a text that is refused. It stays where it is and shows the phase that has its number.
 */
final class PhaseRow extends VBox {
    private static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");

    /** How a row asks for the selection. */
    interface Selection {
        /** Selects a row, which counts from 0; one beyond the first or last is ignored. */
        void select(int row, boolean focus);
    }

    private final Lab lab;
    private final int phase;
    private final Selection selection;
    private final ToggleButton number;
    private final HBox line = new HBox();
    private final List<PhaseCell<?>> cells = new ArrayList<>();
    private final PhaseStrip strip;

    /** @param phase counts from 0 */
    PhaseRow(Lab lab, ObservableValue<Theme> theme, SharedTooltip tooltip, int phase, Selection selection) {
        this.lab = lab;
        this.phase = phase;
        this.selection = selection;
        number = new ToggleButton(Integer.toString(phase + 1));
        strip = new PhaseStrip(theme, tooltip);
        create(tooltip);
        showAll();
    }

    private void create(SharedTooltip tooltip) {
        getStyleClass().add("phase-row");
        number.setId("phase-" + (phase + 1));
        number.getStyleClass().add("phase-number");
        number.setAccessibleText("Select phase " + (phase + 1));
        tooltip.install(number, "Select this phase. Up and Down select its neighbors.");
        number.setOnAction(event -> {
            number.setSelected(true);
            selection.select(phase, false);
        });
        number.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        strip.setId("phase-" + (phase + 1) + "-colors");
        HBox.setHgrow(strip, Priority.ALWAYS);
        line.getStyleClass().add("phase-cells");
        line.setAlignment(Pos.CENTER_LEFT);
        line.getChildren().add(number);
        for (Setting<?> setting : PhaseColumn.ALL) {
            cells.add(new PhaseCell<>(lab, setting, phase, line, tooltip, this::showProblems));
        }
        line.getChildren().add(strip);
        showProblems();
        addEventFilter(MouseEvent.MOUSE_PRESSED, event -> selection.select(phase, false));
        focusWithinProperty().addListener((property, before, within) -> {
            if (within) {
                selection.select(phase, false);
            }
        });
    }

    /** Below the line, in the order of the fields. */
    private void showProblems() {
        getChildren().setAll(line);
        cells.forEach(cell -> cell.field().map(SettingField::problem).ifPresent(getChildren()::add));
    }

    private void key(KeyEvent event) {
        if (event.getCode() == KeyCode.UP || event.getCode() == KeyCode.DOWN) {
            selection.select(phase + (event.getCode() == KeyCode.UP ? -1 : 1), true);
            event.consume();
        }
    }

    /** Shows what is in force in every field, in place of texts that are refused. */
    void showAll() {
        cells.forEach(PhaseCell::showValue);
        showColors();
    }

    /** Shows values that have changed. */
    void follow(Experiment before, Experiment now) {
        cells.forEach(cell -> cell.follow(before, now));
    }

    /** Shows the colors that are trained now. */
    void showColors() {
        strip.show(lab.experiment(), phase);
    }

    void setSelected(boolean selected) {
        number.setSelected(selected);
        pseudoClassStateChanged(SELECTED, selected);
    }

    void focus() {
        number.requestFocus();
    }
}
