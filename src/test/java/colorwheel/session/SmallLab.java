package colorwheel.session;

import colorwheel.experiment.Experiment;
import colorwheel.recording.Frames;
import colorwheel.recording.RunState;
import colorwheel.training.Trainer;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;

/** A lab with a small experiment on the thread of the test, and the clock that it is given. */
final class SmallLab {
    static final int EPOCHS = 40;
    static final Experiment SMALL = Experiment.REFERENCE.withHueStep(30).withEpochs(EPOCHS);
    static final Experiment OTHER = SMALL.withSeed(5);

    final RingEngines engines = new RingEngines();
    final Lab lab = new Lab(new Trainer(engines), SMALL);
    final Clock clock = new Clock(lab);
    private final CountDownLatch gate = new CountDownLatch(1);

    /** Training stands still before the step from this epoch, until the gate is opened. */
    void holdAt(int epoch) {
        engines.beforeStep = from -> {
            if (from == epoch) {
                Clock.wait("the gate is open", () -> gate.getCount() == 0);
            }
        };
    }

    /** Lets training go on. */
    void open() {
        gate.countDown();
    }

    void close() {
        open();
        lab.close();
    }

    void trainToTheEnd() {
        lab.train();
        clock.until("it is finished", () -> lab.runState() == RunState.FINISHED);
    }

    int shownEpoch() {
        return lab.playhead().shown().epoch();
    }

    static List<Integer> epochs(Frames frames) {
        return IntStream.range(0, frames.size())
                .map(k -> frames.get(k).epoch())
                .boxed()
                .toList();
    }

    static List<Integer> upTo(int epoch) {
        return IntStream.rangeClosed(0, epoch).boxed().toList();
    }
}
