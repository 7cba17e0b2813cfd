package colorwheel.session;

import colorwheel.color.HsvColor;
import colorwheel.network.HiddenUnit;
import colorwheel.recording.Snapshot;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;

/**
 * What the window shows of a run: the epoch that is painted, which overlays are on, and which color is pointed at or
 * selected. Nothing here changes a run, a measure or an export. JavaFX thread.
 */
public final class DisplayState {
    private final ObjectProperty<Snapshot> painted = new SimpleObjectProperty<>(this, "painted");
    private final BooleanProperty heldOut = new SimpleBooleanProperty(this, "heldOut");
    private final BooleanProperty field = new SimpleBooleanProperty(this, "field");
    private final BooleanProperty orientationLocked = new SimpleBooleanProperty(this, "orientationLocked");
    private final BooleanProperty initials = new SimpleBooleanProperty(this, "initials");
    private final BooleanProperty fanOut = new SimpleBooleanProperty(this, "fanOut");
    private final BooleanProperty reconstruction = new SimpleBooleanProperty(this, "reconstruction");
    private final BooleanProperty history = new SimpleBooleanProperty(this, "history");
    private final BooleanProperty network = new SimpleBooleanProperty(this, "network");
    private final BooleanProperty phases = new SimpleBooleanProperty(this, "phases");
    private final ObjectProperty<HiddenUnit> unit = new SimpleObjectProperty<>(this, "unit");
    private final ObjectProperty<HiddenUnit> selectedUnit = new SimpleObjectProperty<>(this, "selectedUnit");
    private final ObjectProperty<HsvColor> hovered = new SimpleObjectProperty<>(this, "hovered");
    private final ObjectProperty<HsvColor> selected = new SimpleObjectProperty<>(this, "selected");

    /**
     * The snapshot whose scatter is on the screen; {@code null} until there is one. A painting takes a frame or more,
     * so it is behind the playhead. All that names or shows an epoch takes it from here, so that it agrees with the
     * picture.
     */
    public ObjectProperty<Snapshot> paintedProperty() {
        return painted;
    }

    public Snapshot painted() {
        return painted.get();
    }

    // Overlays

    /** Whether the scatter shows the held-out hues, projected through the trained encoder. */
    public BooleanProperty heldOutProperty() {
        return heldOut;
    }

    /** Whether the scatter shows the color that the decoder gives to every point of the latent plane. */
    public BooleanProperty fieldProperty() {
        return field;
    }

    /** Whether the scatter is turned and mirrored so that red lies right and hue runs counter-clockwise. */
    public BooleanProperty orientationLockedProperty() {
        return orientationLocked;
    }

    /** Whether the named hues are marked with their initials. */
    public BooleanProperty initialsProperty() {
        return initials;
    }

    /** Whether each saturation and value of a normalized ring is shown at a radius of its own. */
    public BooleanProperty fanOutProperty() {
        return fanOut;
    }

    /** Whether the swatches show what the network makes of each color around the color itself. */
    public BooleanProperty reconstructionProperty() {
        return reconstruction;
    }

    /** Whether a strip of small wheels shows how the run went. */
    public BooleanProperty historyProperty() {
        return history;
    }

    /** Whether the network is shown in the place of its latents. */
    public BooleanProperty networkProperty() {
        return network;
    }

    /** Whether the phases are edited in a table. */
    public BooleanProperty phasesProperty() {
        return phases;
    }

    // Linked units and colors

    /** The hidden unit that is pointed at, by the pointer or the keys; {@code null} if there is none. */
    public ObjectProperty<HiddenUnit> unitProperty() {
        return unit;
    }

    /** The selected hidden unit, which stays shown; {@code null} if there is none. */
    public ObjectProperty<HiddenUnit> selectedUnitProperty() {
        return selectedUnit;
    }

    /** The hidden unit that is pointed at, else the selected one; {@code null} if there is neither. */
    public @Nullable HiddenUnit unitInFocus() {
        return unit.get() == null ? selectedUnit.get() : unit.get();
    }

    /** The color under the pointer, in any picture; {@code null} if there is none. */
    public ObjectProperty<HsvColor> hoveredProperty() {
        return hovered;
    }

    /** The selected color, which stays marked; {@code null} if there is none. */
    public ObjectProperty<HsvColor> selectedProperty() {
        return selected;
    }

    /** The color under the pointer, else the selected one; {@code null} if there is neither. */
    public HsvColor inFocus() {
        return hovered.get() == null ? selected.get() : hovered.get();
    }
}
