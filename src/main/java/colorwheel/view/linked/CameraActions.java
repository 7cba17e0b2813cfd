package colorwheel.view.linked;

import colorwheel.paint.SpacePicture;
import colorwheel.paint.space.PlaneAxes;
import colorwheel.paint.space.SpaceCamera;
import colorwheel.session.Lab;
import colorwheel.view.control.LabAction;
import colorwheel.view.control.LabAction.KeyPolicy;
import colorwheel.view.picture.PicturePanes;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;

/**
 * The commands of the camera, which sees the space of a bottleneck of three; without one they cannot be used.
 *
 * @param axes looks along the third, the second and the first axis
 * @param flat shows the plane of the bright hues flat
 * @param edge shows it from its edge
 * @param home goes back to where every picture begins
 */
public record CameraActions(List<LabAction> axes, LabAction flat, LabAction edge, LabAction home) {
    private static final String NO_SPACE = "The camera turns the space of a bottleneck of three.";

    static CameraActions of(Lab lab, PicturePanes pictures) {
        return new CameraActions(
                List.of(
                        along(lab, pictures, "camera-3", "Along the _third axis", 2, "1"),
                        along(lab, pictures, "camera-2", "Along the _second axis", 1, "2"),
                        along(lab, pictures, "camera-1", "Along the _first axis", 0, "3")),
                plane(lab, pictures, "camera-flat", "Hue plane f_lat", SpaceCamera::flatOn, "H"),
                plane(lab, pictures, "camera-edge", "Hue plane from its _edge", SpaceCamera::edgeOn, "Shift+H"),
                inSpace(
                        lab,
                        new LabAction(
                                "camera-home",
                                "_Home",
                                "Show the space from where every picture begins.",
                                () -> pictures.cameraProperty().set(SpaceCamera.HOME))));
    }

    /** All of them. */
    public List<LabAction> all() {
        return List.of(axes.get(0), axes.get(1), axes.get(2), flat, edge, home);
    }

    private static LabAction along(Lab lab, PicturePanes pictures, String id, String name, int axis, String key) {
        return turn(lab, pictures, id, name, "Look along an axis.", camera -> camera.along(axis), key);
    }

    private static LabAction plane(
            Lab lab,
            PicturePanes pictures,
            String id,
            String name,
            BiFunction<SpaceCamera, PlaneAxes, SpaceCamera> turned,
            String key) {
        return turn(
                lab,
                pictures,
                id,
                name,
                "Turn to the plane that fits the bright hues best.",
                camera -> shownPlane(pictures)
                        .map(plane -> turned.apply(camera, plane))
                        .orElse(camera),
                key);
    }

    private static Optional<PlaneAxes> shownPlane(PicturePanes pictures) {
        return Optional.ofNullable(pictures.space().displayed())
                .map(SpacePicture::scatter)
                .map(scatter -> scatter.overlays().plane());
    }

    private static LabAction turn(
            Lab lab,
            PicturePanes pictures,
            String id,
            String name,
            String help,
            UnaryOperator<SpaceCamera> turned,
            String key) {
        var camera = pictures.cameraProperty();
        LabAction action = new LabAction(id, name, help, () -> camera.set(turned.apply(camera.get())))
                .withKeys(KeyPolicy.UNLESS_NEEDED, key);
        return inSpace(lab, action);
    }

    private static LabAction inSpace(Lab lab, LabAction action) {
        return action.enabledWhen(lab.experimentProperty().map(SpacePicture::shows), NO_SPACE);
    }
}
