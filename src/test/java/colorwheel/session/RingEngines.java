package colorwheel.session;

import colorwheel.experiment.Experiment;
import colorwheel.recording.Rounding;
import colorwheel.recording.RunId;
import colorwheel.recording.Snapshot;
import colorwheel.recording.Weights;
import colorwheel.training.Engine;
import colorwheel.training.EngineFactory;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;
import java.util.function.IntToDoubleFunction;

/** Engines without a network: the colors lie on a ring from the start, and the loss is made of the epoch. */
public final class RingEngines implements EngineFactory {
    /** How many engines were made. */
    public final AtomicInteger created = new AtomicInteger();

    /** Called on the training thread before each engine is made. */
    public volatile Runnable beforeCreation = () -> {};

    /** Called on the training thread before each step, with the epoch that the step starts from. */
    public volatile IntConsumer beforeStep = epoch -> {};

    /** The loss of an epoch. */
    public volatile IntToDoubleFunction loss = epoch -> 0.2 / (1 + epoch);

    @Override
    public Engine create(RunId run, Experiment experiment, Weights initial) {
        beforeCreation.run();
        created.incrementAndGet();
        return new Engine() {
            private int epoch;

            @Override
            public int epoch() {
                return epoch;
            }

            @Override
            public Snapshot step() {
                beforeStep.accept(epoch);
                Snapshot started = state();
                epoch++;
                return started;
            }

            @Override
            public Snapshot state() {
                return new Snapshot(run, epoch, loss.applyAsDouble(epoch), initial, Rounding.LAYERS);
            }

            @Override
            public void close() {}
        };
    }
}
