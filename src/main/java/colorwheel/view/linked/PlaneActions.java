package colorwheel.view.linked;

import colorwheel.color.ColorSet;
import colorwheel.color.HsvColor;
import colorwheel.paint.Zoom;
import colorwheel.session.DisplayState;
import colorwheel.session.Lab;
import colorwheel.view.control.LabAction;
import colorwheel.view.control.LabAction.KeyPolicy;
import colorwheel.view.picture.PicturePanes;
import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;

/**
 * The commands of the latent plane: zoom, the selected color, and what is drawn beside the points.
 *
 * @param overlays a switch for each overlay, in the order in which they are shown
 * @param network shows the network in the place of the latents
 * @param camera where a bottleneck of three is seen from
 */
public record PlaneActions(
        LabAction zoomIn,
        LabAction zoomOut,
        LabAction whole,
        LabAction hueBefore,
        LabAction nextHue,
        LabAction brighter,
        LabAction darker,
        LabAction deselect,
        List<LabAction> overlays,
        LabAction history,
        LabAction network,
        CameraActions camera) {
    /** The switches of what is drawn in a picture, by the id of its pane, and of the picture itself. */
    public List<LabAction> of(String picture) {
        LabAction reconstruction = overlays.get(OverlayKind.RECONSTRUCTION.ordinal());
        return switch (picture) {
            case "scatter", "scatter-b" ->
                Stream.concat(overlays.stream().filter(overlay -> overlay != reconstruction), Stream.of(whole))
                        .toList();
            case "space" -> camera.all();
            case "network", "network-b" -> List.of(network);
            case "swatches" -> List.of(reconstruction);
            case "history-picture" -> List.of(history);
            default -> List.of();
        };
    }

    /** The commands of a lab's pictures. */
    public static PlaneActions of(Lab lab, PicturePanes pictures) {
        DisplayState display = lab.display();
        return new PlaneActions(
                new LabAction("zoom-in", "Zoom _in", "Zoom into the plane.", pictures::zoomIn)
                        .withKeys(KeyPolicy.UNLESS_TYPING, zoom(KeyCode.PLUS), zoom(KeyCode.ADD), zoom(KeyCode.EQUALS)),
                new LabAction("zoom-out", "Zoom _out", "Zoom out of the plane.", pictures::zoomOut)
                        .withKeys(KeyPolicy.UNLESS_TYPING, zoom(KeyCode.MINUS), zoom(KeyCode.SUBTRACT)),
                new LabAction("whole-plane", "_Whole plane", "Show the whole plane.", () -> pictures.zoomProperty()
                                .set(Zoom.NONE))
                        .withKeys(KeyPolicy.UNLESS_TYPING, zoom(KeyCode.DIGIT0), zoom(KeyCode.NUMPAD0)),
                select(
                        lab,
                        "hue-before",
                        "Color before",
                        KeyCode.LEFT,
                        (colors, from) -> ColorStep.hue(colors, from, -1)),
                select(
                        lab,
                        "next-hue",
                        "Next color around",
                        KeyCode.RIGHT,
                        (colors, from) -> ColorStep.hue(colors, from, 1)),
                select(lab, "brighter", "Brighter color", KeyCode.UP, (colors, from) -> ColorStep.row(colors, from, 1)),
                select(lab, "darker", "Darker color", KeyCode.DOWN, (colors, from) -> ColorStep.row(colors, from, -1)),
                new LabAction("deselect", "Deselect", "Select no color and no hidden unit.", () -> {
                            display.selectedProperty().set(null);
                            display.selectedUnitProperty().set(null);
                        })
                        .withKeys(KeyPolicy.UNLESS_NEEDED, "Esc"),
                Stream.of(OverlayKind.values()).map(kind -> kind.action(lab)).toList(),
                LabAction.ofSwitch(
                                "history-strip",
                                "His_tory strip",
                                "Show small wheels at epochs of the run, above the timeline.",
                                display.historyProperty())
                        .withKeys(KeyPolicy.UNLESS_NEEDED, "T"),
                LabAction.ofSwitch(
                                "network",
                                "_Network",
                                "Show the network, with its units and weights, in the place of the latents.",
                                display.networkProperty())
                        .withKeys(KeyPolicy.UNLESS_NEEDED, "N"),
                CameraActions.of(lab, pictures));
    }

    /** Plus needs Shift on some keyboards. */
    private static KeyCombination zoom(KeyCode code) {
        return new KeyCodeCombination(code, KeyCombination.SHIFT_ANY);
    }

    private static LabAction select(
            Lab lab, String id, String name, KeyCode arrow, BiFunction<ColorSet, HsvColor, HsvColor> step) {
        var selected = lab.display().selectedProperty();
        return new LabAction(
                        id,
                        name,
                        "Select another color.",
                        () -> selected.set(step.apply(lab.shownExperiment().colors(), selected.get())))
                .withKeys(KeyPolicy.UNLESS_TYPING, new KeyCodeCombination(arrow, KeyCombination.SHORTCUT_DOWN));
    }
}
