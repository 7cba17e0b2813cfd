package colorwheel.export;

import colorwheel.paint.space.SpaceCamera;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * One picture of an export.
 *
 * @param epoch what it shows
 * @param camera from where three latent coordinates are seen
 * @param name of its file, without an extension: {@code wheel_e000450}, of a turn {@code wheel_e000450_t007}
 */
public record Shot(int epoch, SpaceCamera camera, String name) {
    /** The number of pictures of a turn of 360°. */
    public static final int TURN = 120;

    private static final double STEP_DEGREES = 360.0 / TURN;

    static Shot of(int epoch, SpaceCamera camera) {
        return new Shot(epoch, camera, String.format(Locale.ROOT, "wheel_e%06d", epoch));
    }

    /**
     * The pictures of some epochs, or, of the one epoch of a turn, those of a turn about the vertical axis of the
     * picture, which begins at the camera and is closed: the picture after the last one would be the first.
     */
    public static List<Shot> of(List<Integer> epochs, SpaceCamera camera, boolean turn) {
        List<Shot> shots = epochs.stream().map(epoch -> of(epoch, camera)).toList();
        return turn
                ? IntStream.range(0, TURN)
                        .mapToObj(frame -> shots.get(0).turned(frame))
                        .toList()
                : shots;
    }

    private Shot turned(int frame) {
        return new Shot(
                epoch, camera.turnedBy(frame * STEP_DEGREES, 0), String.format(Locale.ROOT, "%s_t%03d", name, frame));
    }
}
