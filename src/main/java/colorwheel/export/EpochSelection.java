package colorwheel.export;

import colorwheel.files.UserFacingException;
import colorwheel.recording.Frames;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

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
     * @throws UserFacingException if there are none, or one of them is not recorded
     */
    public static List<Integer> range(Frames frames, int first, int last, int stride) {
        if (stride < 1) {
            throw new UserFacingException("The stride is " + stride + " but must be a whole number from 1 upward.");
        }
        if (first > last) {
            throw new UserFacingException("The first epoch, " + first + ", is after the last one, " + last
                    + ". Exchange them or choose others.");
        }
        List<Integer> epochs = new ArrayList<>();
        for (long epoch = first; epoch <= last; epoch += stride) {
            epochs.add((int) epoch);
            // Otherwise the list could grow by millions of epochs that are not recorded.
            if (epoch > frames.lastEpoch()) {
                break;
            }
        }
        requireRecorded(frames, epochs);
        return epochs;
    }

    /**
     * As many epochs as {@link #range} gives, but geometrically spaced among those recorded from first to last, both
     * included.
     *
     * @throws UserFacingException if there are none, or the first or the last one is not recorded
     */
    public static List<Integer> geometricRange(Frames frames, int first, int last, int stride) {
        int count = range(frames, first, last, stride).size();
        requireRecorded(frames, List.of(first, last));
        List<Integer> recorded = all(frames).stream()
                .filter(epoch -> epoch >= first && epoch <= last)
                .toList();
        return geometric(recorded, count);
    }

    /**
     * Some epochs at growing distances: their places grow by a constant factor, but by one at least. The first and the
     * last are always among them.
     *
     * @param epochs rising
     * @param count how many are chosen, from 1; with more than there are, all
     */
    public static List<Integer> geometric(List<Integer> epochs, int count) {
        int last = epochs.size() - 1;
        if (count > last) {
            return epochs;
        }
        if (count == 1) {
            return List.of(epochs.get(last));
        }
        // The smallest factor that reaches the last place.
        double low = 1;
        double high = Math.max(2, last);
        for (int halving = 0; halving < 100; halving++) {
            double middle = (low + high) / 2;
            boolean reaches = places(middle, count)[count - 1] >= last;
            low = reaches ? low : middle;
            high = reaches ? middle : high;
        }
        int[] places = places(high, count);
        List<Integer> chosen = new ArrayList<>(count);
        for (int k = 0; k < count; k++) {
            // Rounding may go beyond the end; the remaining ones then get the last places.
            int place = k == count - 1 ? last : Math.min(places[k], last - (count - 1 - k));
            chosen.add(epochs.get(place));
        }
        return chosen;
    }

    /** 0, 1, and then each place a factor greater than the one before, by at least one. */
    private static int[] places(double factor, int count) {
        int[] places = new int[count];
        double exact = 1;
        for (int k = 1; k < count; k++) {
            places[k] = (int) Math.max(places[k - 1] + 1, Math.min(Math.rint(exact), Integer.MAX_VALUE / 2));
            exact *= factor;
        }
        return places;
    }

    /**
     * The epochs 0, stride, 2·stride, … and the newest one.
     *
     * @throws UserFacingException if nothing is recorded, or one of these epochs is not
     */
    public static List<Integer> everyAndLast(Frames frames, int stride) {
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

    /** @throws UserFacingException naming the first epoch that is not recorded, or if there are no epochs */
    static void requireRecorded(Frames frames, List<Integer> epochs) {
        if (frames.isEmpty()) {
            throw new UserFacingException("Nothing is recorded yet. Train first, then export.");
        }
        if (epochs.isEmpty()) {
            throw new UserFacingException("No epoch was chosen. Choose at least one epoch to export.");
        }
        for (int epoch : epochs) {
            if (frames.exactly(epoch).isEmpty()) {
                throw new UserFacingException("Epoch " + epoch + " is not recorded. Choose " + recorded(frames) + ".");
            }
        }
    }

    private static String recorded(Frames frames) {
        String span = "epochs from 0 to " + frames.lastEpoch();
        return frames.stride() == 1 ? span : span + " in steps of " + frames.stride() + ", the last one included";
    }

    /** How the epochs of an export are spaced. */
    public enum Spacing {
        /** Equal distances. */
        LINEAR("linear", "evenly"),
        /** Growing distances: as many epochs, most of them where the wheel forms. */
        GEOMETRIC("geometric", "geometrically");

        private final String key;
        private final String label;

        Spacing(String key, String label) {
            this.key = key;
            this.label = label;
        }

        /** Its name in the command line. */
        public String key() {
            return key;
        }

        /** Its name in the window. */
        public String label() {
            return label;
        }

        /** The spacing of this key. */
        public static Optional<Spacing> of(String key) {
            return Arrays.stream(values()).filter(one -> one.key.equals(key)).findFirst();
        }
    }
}
