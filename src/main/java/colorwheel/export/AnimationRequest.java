package colorwheel.export;

import colorwheel.experiment.NumberSetting;
import java.nio.file.Path;

/**
 * An animation to write.
 *
 * @param pictures its frames, in their order
 * @param format GIF, MP4 or APNG
 * @param framesPerSecond from 1 to 60
 * @param file where to; its folder is made if it is not there
 */
public record AnimationRequest(Pictures pictures, ExportFormat format, int framesPerSecond, Path file) {
    /** How fast an animation runs. */
    public static final NumberSetting RATE = new NumberSetting(
            "fps",
            "Frame rate",
            "",
            1,
            60,
            25,
            true,
            "How many frames are shown in a second; a GIF shows at most " + GifTiming.MOST_PER_SECOND + ".");

    /** @throws colorwheel.experiment.InvalidSettingException if the rate is not allowed */
    public AnimationRequest {
        RATE.check(framesPerSecond);
        if (format.kind() != ExportFormat.Kind.ANIMATION) {
            throw new IllegalArgumentException(format + " is not an animation");
        }
        file = file.toAbsolutePath();
    }

    /** How many frames the file has. */
    public int shownFrames() {
        return shownFrames(format, pictures.epochs().size(), framesPerSecond);
    }

    /** How many frames of so many a file of this format has. */
    public static int shownFrames(ExportFormat format, int frames, int framesPerSecond) {
        return format == ExportFormat.GIF
                ? GifTiming.of(frames, framesPerSecond).size()
                : frames;
    }
}
