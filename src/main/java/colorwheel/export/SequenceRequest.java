package colorwheel.export;

import colorwheel.experiment.Experiment;
import colorwheel.paint.Palette;
import colorwheel.recording.Frames;
import java.nio.file.Path;
import java.util.List;

/**
 * A sequence of frames to write.
 *
 * @param experiment what was trained
 * @param frames its recording, as it is at this moment
 * @param epochs the epochs, in the order in which they are written; see {@link EpochSelection}
 * @param folder where to; made if it is not there
 * @param size the height of a frame in pixels, from 64 to 4096
 * @param layout what a frame shows
 * @param palette the colors around the data
 */
public record SequenceRequest(
        Experiment experiment,
        Frames frames,
        List<Integer> epochs,
        Path folder,
        int size,
        FrameLayout layout,
        Palette palette) {

    /** @throws colorwheel.experiment.InvalidSettingException if the size is not allowed */
    public SequenceRequest {
        FrameLayout.SIZE.check(size);
        epochs = epochs.stream().distinct().toList();
        folder = folder.toAbsolutePath();
    }

    /** The name of an epoch's file: {@code wheel_e000450.png}. */
    public static String fileName(int epoch) {
        String digits = Integer.toString(epoch);
        return "wheel_e" + "0".repeat(Math.max(0, 6 - digits.length())) + digits + ".png";
    }
}
