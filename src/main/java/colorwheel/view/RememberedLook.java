package colorwheel.view;

import colorwheel.paint.Overlay;
import colorwheel.preferences.PreferenceStore;
import colorwheel.preferences.Preferences;
import colorwheel.session.DisplayState;
import colorwheel.view.control.ProportionalSplit;
import colorwheel.view.curve.SideTabs;
import colorwheel.view.picture.ShownOverlays;

/** What the window looks like from one start to the next: divider, tab, overlays and history strip. JavaFX thread. */
final class RememberedLook {
    private final PreferenceStore preferences;
    private final DisplayState display;
    private final ProportionalSplit split;
    private final SideTabs tabs;

    /** Shows the window as it looked when it was last closed. */
    RememberedLook(PreferenceStore preferences, DisplayState display, ProportionalSplit split, SideTabs tabs) {
        this.preferences = preferences;
        this.display = display;
        this.split = split;
        this.tabs = tabs;
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
    }

    /** Stores the present look. */
    void remember() {
        Preferences.Look look = new Preferences.Look(
                split.shareProperty().get(),
                tabs.chosen(),
                ShownOverlays.of(display).stream().map(Overlay::key).sorted().toList(),
                display.historyProperty().get());
        preferences.update(all -> all.withLook(look));
    }
}
