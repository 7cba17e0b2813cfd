package colorwheel.training;

import colorwheel.experiment.Experiment;
import colorwheel.recording.Rounding;
import colorwheel.recording.RunId;
import colorwheel.recording.Snapshot;
import colorwheel.recording.Weights;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;
import java.util.function.IntToDoubleFunction;

/** Engines without a network: the snapshot of an epoch is made of its number. */
final class FakeEngines implements EngineFactory {
    final AtomicInteger created = new AtomicInteger();
    final AtomicInteger alive = new AtomicInteger();
    final AtomicInteger mostAlive = new AtomicInteger();
    final AtomicInteger steps = new AtomicInteger();

    /** Called on the training thread before each step, with the epoch that the step starts from. */
    volatile IntConsumer beforeStep = epoch -> {};

    /** The loss of an epoch. */
    volatile IntToDoubleFunction loss = epoch -> 1.0 / (1 + epoch);

    @Override
    public Engine create(RunId run, Experiment experiment, Weights initial) {
        created.incrementAndGet();
        mostAlive.accumulateAndGet(alive.incrementAndGet(), Math::max);
        return new Engine() {
            private int epoch;

            @Override
            public int epoch() {
                return epoch;
            }

            @Override
            public Snapshot step() {
                beforeStep.accept(epoch);
                steps.incrementAndGet();
                Snapshot started = state();
                epoch++;
                return started;
            }

            @Override
            public Snapshot state() {
                return new Snapshot(run, epoch, loss.applyAsDouble(epoch), initial, Rounding.LAYERS);
            }

            @Override
            public void close() {
                alive.decrementAndGet();
            }
        };
    }
}
