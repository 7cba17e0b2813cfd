package colorwheel.app;

import colorwheel.background.Gate;
import colorwheel.background.Threads;
import colorwheel.experiment.Activation;
import colorwheel.experiment.Experiment;
import colorwheel.experiment.NetworkSpec;
import colorwheel.experiment.Preset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class DragWarmUpTest {
    @Test
    void endsByItself() {
        new DragWarmUp().run(Experiment.REFERENCE.withEpochs(1), new Gate());
    }

    @Test
    void endsByItselfInAnExperimentWithPhases() {
        new DragWarmUp().run(Preset.ofKey("1.3-held").experiment(), new Gate());
    }

    @Test
    void endsInTheMiddleOfATrainingWhenItIsTold() throws InterruptedException {
        Gate gate = new Gate();
        // One position alone would take many minutes.
        Experiment endless =
                Experiment.REFERENCE.withEpochs(20_000).withNetwork(new NetworkSpec(1_024, Activation.RELU, 2, true));
        Thread thread = Threads.daemon("warm-up", () -> new DragWarmUp().run(endless, gate));
        thread.start();

        gate.end();

        thread.join();
    }

    @Test
    void waitsInTheMiddleOfATrainingWhileTheGateIsClosed() throws InterruptedException {
        Gate gate = new Gate();
        Experiment endless =
                Experiment.REFERENCE.withEpochs(20_000).withNetwork(new NetworkSpec(1_024, Activation.RELU, 2, true));
        Thread thread = Threads.daemon("warm-up", () -> new DragWarmUp().run(endless, gate));
        thread.start();

        gate.close();
        while (thread.getState() != Thread.State.WAITING) {
            Thread.onSpinWait();
        }

        gate.end();
        thread.join();
    }
}
