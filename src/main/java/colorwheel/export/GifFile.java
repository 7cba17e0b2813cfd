package colorwheel.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/** Writes GIF files that loop without end. The bytes depend on nothing but the plan. */
final class GifFile extends AnimationFile {
    /** The greatest number of frames a second that viewers show as fast as the file says. */
    static final int MAX_FRAMES_PER_SECOND = 50;

    private static final int MIN_HUNDREDTHS = 100 / MAX_FRAMES_PER_SECOND;

    /** Of a palette: its colors while they are counted and chosen. */
    private static final int PALETTE_BYTES_PER_PIXEL = 8;

    @Override
    public int shownFrames(int frames, int framesPerSecond) {
        return slots(frames, framesPerSecond).size();
    }

    @Override
    public long preparedBytes(FrameStyle style) {
        return style.pixels();
    }

    @Override
    public long commonBytes(FrameStyle style) {
        return PALETTE_BYTES_PER_PIXEL * style.pixels();
    }

    @Override
    void write(ExportPlan.Run run, OutputStream out) throws IOException {
        List<Shot> shots = run.shots();
        List<Slot> slots = slots(shots.size(), run.plan().framesPerSecond());
        GifPalette palette = GifPalette.of(run.pictures(), run.cancellation());
        FrameStyle style = run.pictures().style();
        Iterator<Slot> next = slots.iterator();
        try (GifAnimation gif = new GifAnimation(out, style.width(), style.height(), palette)) {
            FramePipeline.run(
                    run,
                    slots.stream().map(slot -> shots.get(slot.frame)).toList(),
                    () -> palette::indices,
                    indices -> gif.add(indices, next.next().hundredths));
            gif.finish();
        }
    }

    /**
     * A frame and its duration.
     *
     * @param frame its place among all frames
     * @param hundredths how long it is shown, in hundredths of a second
     */
    record Slot(int frame, int hundredths) {}

    /**
     * Which frames are shown, and how long: a GIF counts time in hundredths of a second. Up to 50 frames a second every
     * frame is shown, and the durations differ by a hundredth where the rate does not divide 100, so that each frame
     * begins within half a hundredth of its time. Viewers show a frame of a single hundredth for ten of them: above 50
     * frames a second 50 evenly spaced frames are kept in each second, among them the first and the last.
     */
    static List<Slot> slots(int frames, int framesPerSecond) {
        List<Slot> slots = new ArrayList<>();
        if (framesPerSecond <= MAX_FRAMES_PER_SECOND) {
            for (int k = 0; k < frames; k++) {
                slots.add(new Slot(k, begin(k + 1, framesPerSecond) - begin(k, framesPerSecond)));
            }
            return slots;
        }
        int shown = (int) Math.max(1, Math.round((double) frames * MAX_FRAMES_PER_SECOND / framesPerSecond));
        for (int k = 0; k < shown; k++) {
            int frame = shown == 1 ? frames - 1 : (int) Math.round((double) k * (frames - 1) / (shown - 1));
            slots.add(new Slot(frame, MIN_HUNDREDTHS));
        }
        return slots;
    }

    /** When a frame begins, in hundredths of a second. */
    private static int begin(int frame, int framesPerSecond) {
        return (int) Math.round(100.0 * frame / framesPerSecond);
    }
}
