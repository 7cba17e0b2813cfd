package colorwheel.export;

import colorwheel.recording.Frames;
import java.util.ArrayList;
import java.util.List;

/** Which epochs are exported. All results rise. */
public final class EpochSelection {
    private EpochSelection() {}

    /** Every recorded epoch. */
    public static List<Integer> all(Frames frames) {
        List<Integer> epochs = new ArrayList<>(frames.size());
        for (int k = 0; k < frames.size(); k++) {
            epochs.add(frames.get(k).epoch());
        }
        return epochs;
    }

    /**
     * The epochs first, first + stride, … up to last.
     *
     * @throws ExportException if there are none, or one of them is not recorded
     */
    public static List<Integer> range(Frames frames, int first, int last, int stride) throws ExportException {
        if (stride < 1) {
            throw new ExportException("The stride is " + stride + " but must be a whole number from 1 upward.");
        }
        if (first > last) {
            throw new ExportException("The first epoch, " + first + ", is after the last one, " + last
                    + ". Exchange them or choose others.");
        }
        List<Integer> epochs = new ArrayList<>();
        for (long epoch = first; epoch <= last; epoch += stride) {
            epochs.add((int) epoch);
            // Before the list grows by millions of epochs that nobody recorded.
            if (epoch > frames.lastEpoch()) {
                break;
            }
        }
        requireRecorded(frames, epochs);
        return epochs;
    }

    /**
     * The epochs 0, stride, 2·stride, … and the newest one.
     *
     * @throws ExportException if nothing is recorded, or one of these epochs is not
     */
    public static List<Integer> everyAndLast(Frames frames, int stride) throws ExportException {
        int last = frames.lastEpoch();
        List<Integer> epochs = range(frames, 0, Math.max(0, last), stride);
        if (epochs.get(epochs.size() - 1) != last) {
            epochs.add(last);
        }
        return epochs;
    }

    /** The same of a run that is still to come: the epochs 0, stride, 2·stride, … and last. */
    public static List<Integer> everyAndLast(int last, int stride) {
        List<Integer> epochs = new ArrayList<>();
        for (int epoch = 0; epoch < last; epoch += stride) {
            epochs.add(epoch);
        }
        epochs.add(last);
        return epochs;
    }

    /** @throws ExportException naming the first epoch that is not recorded, or if there are no epochs */
    static void requireRecorded(Frames frames, List<Integer> epochs) throws ExportException {
        if (frames.isEmpty()) {
            throw new ExportException("Nothing is recorded yet. Train first, then export.");
        }
        if (epochs.isEmpty()) {
            throw new ExportException("No epoch was chosen. Choose at least one epoch to export.");
        }
        for (int epoch : epochs) {
            if (frames.exactly(epoch).isEmpty()) {
                throw new ExportException("Epoch " + epoch + " is not recorded. Choose " + recorded(frames) + ".");
            }
        }
    }

    private static String recorded(Frames frames) {
        String span = "epochs from 0 to " + frames.lastEpoch();
        return frames.stride() == 1 ? span : span + " in steps of " + frames.stride() + ", the last one included";
    }
}
