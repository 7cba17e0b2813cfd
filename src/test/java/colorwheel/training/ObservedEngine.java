package colorwheel.training;

import colorwheel.recording.Snapshot;
import java.util.function.IntConsumer;

/**
 * Another engine, with a test that looks on.
 *
 * @param beforeStep called on the training thread before each step, with the epoch that the step starts from
 */
record ObservedEngine(Engine engine, IntConsumer beforeStep) implements Engine {
    @Override
    public int epoch() {
        return engine.epoch();
    }

    @Override
    public Snapshot step() {
        beforeStep.accept(engine.epoch());
        return engine.step();
    }

    @Override
    public Snapshot state() {
        return engine.state();
    }

    @Override
    public void close() {
        engine.close();
    }
}
