package colorwheel.export;

import java.util.ArrayList;
import java.util.List;

/**
 * Which frames a GIF shows, and how long. It counts time in hundredths of a second. Up to 50 frames a second every
 * frame is shown, and the durations differ by a hundredth where the rate does not divide 100, so that each frame begins
 * within half a hundredth of its time. Viewers slow down what is shown for a single hundredth, to ten of them: above 50
 * frames a second as many frames are left out, evenly, as leave 50, the first and the last being kept.
 */
final class GifTiming {
    /** The greatest number of frames a second that is shown as fast as it says. */
    static final int MOST_PER_SECOND = 50;

    private static final int SHORTEST = 100 / MOST_PER_SECOND;

    /**
     * A frame and its duration.
     *
     * @param frame its place among all frames
     * @param hundredths how long it is shown
     */
    record Slot(int frame, int hundredths) {}

    private GifTiming() {}

    static List<Slot> of(int frames, int framesPerSecond) {
        List<Slot> slots = new ArrayList<>();
        if (framesPerSecond <= MOST_PER_SECOND) {
            for (int k = 0; k < frames; k++) {
                slots.add(new Slot(k, begin(k + 1, framesPerSecond) - begin(k, framesPerSecond)));
            }
            return slots;
        }
        int shown = (int) Math.max(1, Math.round((double) frames * MOST_PER_SECOND / framesPerSecond));
        for (int k = 0; k < shown; k++) {
            int frame = shown == 1 ? frames - 1 : (int) Math.round((double) k * (frames - 1) / (shown - 1));
            slots.add(new Slot(frame, SHORTEST));
        }
        return slots;
    }

    /** When a frame begins, in hundredths. */
    private static int begin(int frame, int framesPerSecond) {
        return (int) Math.round(100.0 * frame / framesPerSecond);
    }
}
