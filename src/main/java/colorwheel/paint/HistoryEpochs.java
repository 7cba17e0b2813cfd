package colorwheel.paint;

import java.util.ArrayList;
import java.util.List;

/** Epochs that show how a run went: close together at the beginning, where much changes, and wider apart later. */
final class HistoryEpochs {
    private HistoryEpochs() {}

    /**
     * Epoch 0, the last one, and between them epochs in geometric progression from 1.
     *
     * @param last the last epoch of the run, at least 0
     * @param most how many there may be, at least 2; there are fewer if the run has fewer
     * @return rising
     */
    static List<Integer> of(int last, int most) {
        List<Integer> epochs = new ArrayList<>();
        epochs.add(0);
        int places = most - 1;
        for (int place = 0; place < places && epochs.get(epochs.size() - 1) < last; place++) {
            double ideal = places == 1 ? last : Math.pow(last, place / (places - 1.0));
            // Where the progression is narrower than an epoch, it goes on by one.
            int next = Math.max(epochs.get(epochs.size() - 1) + 1, (int) Math.round(ideal));
            epochs.add(Math.min(last, next));
        }
        return List.copyOf(epochs);
    }
}
