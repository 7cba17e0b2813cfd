package colorwheel.view;

import colorwheel.experiment.DescribedExperiment;
import colorwheel.experiment.Experiment;
import colorwheel.experiment.ExperimentJson;
import colorwheel.paint.Overlay;
import colorwheel.preferences.PreferenceStore;
import colorwheel.preferences.Preferences;
import colorwheel.session.DisplayState;
import colorwheel.session.Lab;
import colorwheel.session.Speed;
import colorwheel.view.control.ProportionalSplit;
import colorwheel.view.curve.SideTabs;
import colorwheel.view.picture.ShownOverlays;
import colorwheel.view.theme.TextSize;

/**
 * What is the same from one start to the next: divider, tab, overlays, history strip, whether the network is shown,
 * speed, text size, and the experiment. JavaFX thread.
 */
final class RememberedLook {
    private static final int MAX_EXPERIMENT_LENGTH = 400_000;

    private final PreferenceStore preferences;
    private final Lab lab;
    private final DisplayState display;
    private final ProportionalSplit split;
    private final SideTabs tabs;
    private final TextSize textSize;

    /**
     * Shows the window as it looked when it was last closed; with which experiment the lab begins is up to who makes
     * it.
     */
    RememberedLook(PreferenceStore preferences, Lab lab, ProportionalSplit split, SideTabs tabs, TextSize textSize) {
        this.preferences = preferences;
        this.lab = lab;
        this.display = lab.display();
        this.split = split;
        this.tabs = tabs;
        this.textSize = textSize;
        show();
    }

    /** Shows the stored look. */
    void show() {
        Preferences.Look look = preferences.get().look();
        split.shareProperty().set(look.divider());
        tabs.choose(look.tab());
        for (Overlay overlay : Overlay.values()) {
            ShownOverlays.switchOf(display, overlay).set(look.overlays().contains(overlay.key()));
        }
        display.historyProperty().set(look.historyStrip());
        display.networkProperty().set(look.network());
        Speed speed = new Speed(look.speed());
        lab.speedProperty().set(Speed.CHOICES.contains(speed) ? speed : Speed.DEFAULT);
        textSize.set(look.textPercent());
    }

    /** Stores the present look. */
    void remember() {
        Preferences.Look look = new Preferences.Look(
                split.shareProperty().get(),
                tabs.chosen(),
                ShownOverlays.of(display).stream().map(Overlay::key).sorted().toList(),
                display.historyProperty().get(),
                display.networkProperty().get(),
                lab.speedProperty().get().epochsPerSecond(),
                textSize.percentProperty().get());
        DescribedExperiment last = lab.editing().described();
        String text = last.equals(DescribedExperiment.plain(Experiment.REFERENCE)) ? null : ExperimentJson.write(last);
        // Long lists in many phases, which have no place in preferences.
        String kept = text == null || text.length() > MAX_EXPERIMENT_LENGTH ? null : text;
        preferences.update(all -> all.withLook(look).withExperiment(kept));
    }
}
