package colorwheel.view.linked;

import colorwheel.color.NamedHue;
import colorwheel.experiment.Experiment;
import colorwheel.paint.FanOut;
import colorwheel.paint.Overlay;
import colorwheel.paint.SpacePicture;
import colorwheel.session.Lab;
import colorwheel.view.control.LabAction;
import colorwheel.view.control.LabAction.KeyPolicy;
import colorwheel.view.picture.ShownOverlays;
import java.util.Arrays;
import java.util.stream.Collectors;
import javafx.beans.binding.Bindings;

/** How the window names each overlay, in the order in which their switches are shown. */
public enum OverlayKind {
    HELD_OUT(
            Overlay.HELD_OUT,
            "H_eld-out hues",
            "O",
            "Held out",
            "Show where the network puts the hues that it was never trained on, as hollow points."),
    FIELD(
            Overlay.FIELD,
            "Decoder _field",
            "F",
            "Field",
            "Show behind the points the color that the decoder gives to every point of the latent plane. In a space:"
                    + " on a slice along the hue plane, through the selected color, and around the circle of that plane."),
    ORIENTATION(
            Overlay.ORIENTATION,
            "Red to the _right",
            "D",
            "Red right",
            "Turn and mirror the plane so that red lies right and hue runs counter-clockwise;"
                    + " measures and tables stay as they are."),
    INITIALS(
            Overlay.INITIALS,
            "_Initials",
            "I",
            "Initials",
            "Mark the named hues with a letter: "
                    + Arrays.stream(NamedHue.values())
                            .map(hue -> hue.initial() + " " + hue.label())
                            .collect(Collectors.joining(", "))
                    + "."),
    FAN_OUT(
            Overlay.FAN_OUT,
            "Fan o_ut",
            "U",
            "Fan out",
            "Show each saturation and value of the ring on a circle of its own: outermost the most vivid and bright,"
                    + " inward first the darker, then the paler ones."),
    RECONSTRUCTION(
            Overlay.RECONSTRUCTION,
            "Re_construction",
            "C",
            "Outputs",
            "Show in the swatches what the network makes of each color, around the color itself.");

    private static final String NO_RING =
            "There is no ring to fan out: it needs a normalized network with a bottleneck of 2.";

    private static final String NO_PLANE =
            "There is no plane: the bottleneck has three numbers. Drag to turn the space.";

    private static final String NO_LATENTS =
            "The window shows the network. Press N, or Latents above, to show the latents, over which it is drawn.";

    private final Overlay overlay;
    private final String text;
    private final String key;
    private final String shortName;
    private final String help;

    OverlayKind(Overlay overlay, String text, String key, String shortName, String help) {
        this.overlay = overlay;
        this.text = text;
        this.key = key;
        this.shortName = shortName;
        this.help = help;
    }

    public Overlay overlay() {
        return overlay;
    }

    /** Its name in the window. */
    public String label() {
        return text.replace("_", "");
    }

    /** The switch of the overlay. */
    LabAction action(Lab lab) {
        LabAction action = LabAction.ofSwitch(
                        "overlay-" + overlay.key(), text, help, ShownOverlays.switchOf(lab.display(), overlay))
                .withKeys(KeyPolicy.UNLESS_NEEDED, key)
                .withShortName(shortName);
        return this == RECONSTRUCTION
                ? action
                : action.enabledUnless(Bindings.createStringBinding(
                        () -> whyNot(
                                lab.experiment(),
                                lab.display().networkProperty().get()),
                        lab.experimentProperty(),
                        lab.display().networkProperty()));
    }

    /** Why it cannot be used; empty if it can. */
    private String whyNot(Experiment experiment, boolean network) {
        if (network) {
            return NO_LATENTS;
        }
        if (this == FAN_OUT) {
            return FanOut.isThere(experiment.network()) ? "" : NO_RING;
        }
        return overlay.needsPlane() && SpacePicture.shows(experiment) ? NO_PLANE : "";
    }
}
