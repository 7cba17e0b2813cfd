package colorwheel.view.picture;

import colorwheel.experiment.Experiment;
import colorwheel.paint.Overlay;
import colorwheel.paint.Overlays;
import colorwheel.session.DisplayState;
import java.util.EnumSet;
import java.util.Set;
import javafx.beans.property.BooleanProperty;
import org.jspecify.annotations.Nullable;

/** The overlays that are on, in the form that painters need. */
public final class ShownOverlays {
    private final DisplayState display;
    private @Nullable Experiment experiment;
    private @Nullable Set<Overlay> shown;
    private Overlays overlays = Overlays.NONE;

    ShownOverlays(DisplayState display) {
        this.display = display;
    }

    /** The switch of an overlay. */
    public static BooleanProperty switchOf(DisplayState display, Overlay overlay) {
        return switch (overlay) {
            case HELD_OUT -> display.heldOutProperty();
            case FIELD -> display.fieldProperty();
            case ORIENTATION -> display.orientationLockedProperty();
            case INITIALS -> display.initialsProperty();
            case FAN_OUT -> display.fanOutProperty();
            case RECONSTRUCTION -> display.reconstructionProperty();
        };
    }

    /** The overlays that are on. */
    public static Set<Overlay> of(DisplayState display) {
        Set<Overlay> on = EnumSet.noneOf(Overlay.class);
        for (Overlay overlay : Overlay.values()) {
            if (switchOf(display, overlay).get()) {
                on.add(overlay);
            }
        }
        return on;
    }

    /** The overlays of a scatter of an experiment; the same object as long as nothing changes. */
    Overlays forScatter(Experiment of) {
        Set<Overlay> now = of(display);
        if (!of.equals(experiment) || !now.equals(shown)) {
            experiment = of;
            shown = now;
            overlays = Overlays.of(of, now);
        }
        return overlays;
    }

    /** Calls back when an overlay is switched. */
    void onChange(Runnable changed) {
        for (Overlay overlay : Overlay.values()) {
            switchOf(display, overlay).addListener((property, before, now) -> changed.run());
        }
    }
}
