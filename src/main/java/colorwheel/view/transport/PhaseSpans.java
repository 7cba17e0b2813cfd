package colorwheel.view.transport;

import colorwheel.experiment.Experiment;
import colorwheel.experiment.Phase;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.IntToDoubleFunction;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/**
 * The phases of an experiment over its timeline: their names in a row at the top, each above its span, and a tick at
 * each border. Of one phase there is nothing.
 */
final class PhaseSpans extends Region {
    private static final PseudoClass CURRENT = PseudoClass.getPseudoClass("current");
    private static final double TICK = 1;
    /** How far a tick goes below the middle of the slider. */
    private static final double BELOW = 6;

    private final IntToDoubleFunction x;
    private final List<Label> names = new ArrayList<>();
    private final List<Region> ticks = new ArrayList<>();
    private @Nullable Experiment shown;

    /** @param x the place of an epoch in this pane */
    PhaseSpans(IntToDoubleFunction x) {
        this.x = x;
        getStyleClass().add("phase-spans");
        // The slider below gets the mouse everywhere but on the names.
        setPickOnBounds(false);
    }

    /** Shows the phases of an experiment, and which of them led to an epoch. */
    void show(Experiment experiment, int epoch) {
        Experiment before = shown;
        if (before == null || !before.phases().equals(experiment.phases())) {
            replace(experiment.phases());
            shown = experiment;
        }
        int current = experiment.phaseUntil(epoch);
        for (int k = 0; k < names.size(); k++) {
            names.get(k).pseudoClassStateChanged(CURRENT, k == current);
        }
    }

    private void replace(List<Phase> phases) {
        names.clear();
        ticks.clear();
        int first = 0;
        for (int k = 0; k < phases.size() && phases.size() > 1; k++) {
            Phase phase = phases.get(k);
            int last = first + phase.epochs();
            Label name = new Label(phase.name());
            name.setId("phase-name-" + (k + 1));
            name.getStyleClass().add("phase-name");
            name.setEllipsisString("…");
            name.setTooltip(new Tooltip(String.format(
                    Locale.ROOT,
                    "Phase %d of %d, “%s”: from epoch %d to %d.",
                    k + 1,
                    phases.size(),
                    phase.name(),
                    first,
                    last)));
            names.add(name);
            if (k > 0) {
                Region tick = new Region();
                tick.getStyleClass().add("phase-border");
                tick.setMouseTransparent(true);
                ticks.add(tick);
            }
            first = last;
        }
        getChildren().setAll(ticks);
        getChildren().addAll(names);
        // Their height is asked for before the next pulse styles them.
        names.forEach(Label::applyCss);
    }

    /** The height of the row of names; 0 if there is none. */
    double namesHeight() {
        return names.stream()
                .mapToDouble(name -> Math.ceil(name.prefHeight(-1)))
                .max()
                .orElse(0);
    }

    @Override
    protected void layoutChildren() {
        Experiment experiment = shown;
        if (experiment == null || names.isEmpty()) {
            return;
        }
        double row = namesHeight();
        double bottom = row + (getHeight() - row) / 2 + BELOW;
        for (int k = 0; k < names.size(); k++) {
            double left = snapPositionX(x.applyAsDouble(experiment.firstEpoch(k)));
            double right = snapPositionX(x.applyAsDouble(
                    experiment.firstEpoch(k) + experiment.phases().get(k).epochs()));
            names.get(k).resizeRelocate(left, 0, Math.max(0, right - left), row);
            if (k > 0) {
                ticks.get(k - 1).resizeRelocate(left, 0, TICK, bottom);
            }
        }
    }
}
