package colorwheel.view.experiment;

import colorwheel.experiment.Phase;
import colorwheel.session.Lab;
import colorwheel.view.control.SharedTooltip;
import colorwheel.view.theme.Theme;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** The phases of an experiment that has several, a line each: name, epochs and colors. Nothing can be edited here. */
final class PhaseList extends VBox {
    private final Lab lab;
    private final ObservableValue<Theme> theme;
    private final SharedTooltip tooltip = new SharedTooltip();
    private final List<PhaseStrip> strips = new ArrayList<>();
    private List<Phase> shown = List.of();

    PhaseList(Lab lab, ObservableValue<Theme> theme) {
        this.lab = lab;
        this.theme = theme;
        setId("phase-list");
        getStyleClass().add("phase-list");
        // At most five times a second while the hold-out is dragged.
        lab.addThrottledListener(this::show);
        theme.addListener((property, before, now) -> showColors());
        show();
    }

    private void show() {
        List<Phase> phases = lab.experiment().phases();
        List<Phase> listed = phases.size() > 1 ? phases : List.of();
        if (!listed.equals(shown)) {
            shown = listed;
            strips.clear();
            getChildren().setAll(listed.stream().map(this::line).toList());
        }
        showColors();
    }

    private HBox line(Phase phase) {
        PhaseStrip strip = new PhaseStrip(theme, tooltip);
        strips.add(strip);
        Label name = new Label(strips.size() + "  " + phase.name());
        name.setMaxWidth(Double.MAX_VALUE);
        tooltip.install(name, phase.name());
        HBox.setHgrow(name, Priority.ALWAYS);
        Label epochs = new Label(String.format(Locale.ROOT, "%,d", phase.epochs()));
        epochs.setMinWidth(USE_PREF_SIZE);
        epochs.getStyleClass().add("quiet");
        tooltip.install(epochs, "Epochs of this phase.");
        HBox line = new HBox(8, name, epochs, strip);
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }

    private void showColors() {
        for (int k = 0; k < strips.size(); k++) {
            strips.get(k).show(lab.experiment(), k);
        }
    }
}
