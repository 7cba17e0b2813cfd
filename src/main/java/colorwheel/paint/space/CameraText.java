package colorwheel.paint.space;

import colorwheel.color.Decimals;
import colorwheel.color.Hue;
import colorwheel.color.TypedNumber;
import colorwheel.experiment.InvalidSettingException;
import colorwheel.experiment.NumberSetting;

/**
 * A camera as {@code yaw,pitch,roll} in degrees, for command lines and names of files; the same in every country. The
 * zoom is no part of it.
 */
public final class CameraText {
    /** The name on a command line. */
    public static final String KEY = "camera";

    private static final NumberSetting YAW = angle("yaw", Hue.TURN);
    private static final NumberSetting PITCH = angle("pitch", 90);
    private static final NumberSetting ROLL = angle("roll", Hue.TURN);
    private static final int MAX_SHOWN_LENGTH = 60;

    /** Closer to straight up or down, as written, yaw and roll turn about one axis: then all of it is the yaw. */
    private static final double NEAR_UPRIGHT = 0.0005;

    private CameraText() {}

    /**
     * The angles to a thousandth of a degree: the yaw and the roll above −180 and up to 180, the pitch from −90 to 90.
     * What is written can be read, and is then written the same.
     */
    public static String format(SpaceCamera camera) {
        Projection view = camera.projection();
        double toThird = view.toward().third();
        double aside = StrictMath.hypot(view.toward().first(), view.toward().second());
        double pitch = degrees(toThird, aside);
        double yaw = degrees(-view.toward().first(), -view.toward().second());
        double roll = degrees(-view.right().third(), view.up().third());
        if (90 - Math.abs(pitch) < NEAR_UPRIGHT) {
            yaw = degrees(
                    pitch * view.up().first(), Math.abs(pitch) * view.right().first());
            roll = 0;
        }
        return turn(yaw) + "," + Decimals.text(pitch) + "," + turn(roll);
    }

    private static double degrees(double sine, double cosine) {
        return Math.toDegrees(StrictMath.atan2(sine, cosine));
    }

    private static String turn(double degrees) {
        String text = Decimals.text(degrees);
        return text.equals("-180") ? "180" : text;
    }

    /**
     * Reads three angles; digits and signs of every script are read.
     *
     * @throws InvalidSettingException if they are not three numbers, or the pitch is not from −90 to 90, or another
     *     angle is not from −360 to 360
     */
    public static SpaceCamera parse(String text) {
        String[] angles = TypedNumber.plain(text).split(",", -1);
        if (angles.length != 3) {
            throw new InvalidSettingException(
                    KEY,
                    "The camera is " + shown(text) + " but must be yaw,pitch,roll in degrees, for example "
                            + format(SpaceCamera.HOME) + ".");
        }
        return SpaceCamera.of(YAW.parse(angles[0]), PITCH.parse(angles[1]), ROLL.parse(angles[2]));
    }

    private static String shown(String text) {
        return text.length() <= MAX_SHOWN_LENGTH ? "“" + text + "”" : "“" + text.substring(0, MAX_SHOWN_LENGTH) + "…”";
    }

    private static NumberSetting angle(String name, double most) {
        return new NumberSetting(KEY, "The " + name + " of the camera", "°", -most, most, 0, false, "");
    }
}
