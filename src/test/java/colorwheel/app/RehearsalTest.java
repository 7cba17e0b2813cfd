package colorwheel.app;

import colorwheel.background.Cancellation;
import colorwheel.background.Threads;
import colorwheel.experiment.Architecture;
import colorwheel.experiment.Experiment;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class RehearsalTest {
    @Test
    @Timeout(60)
    void endsByItself() {
        new Rehearsal().run(Experiment.REFERENCE.withEpochs(1), new Cancellation());
    }

    @Test
    @Timeout(60)
    void endsInTheMiddleOfATrainingWhenItIsCancelled() throws InterruptedException {
        Cancellation cancellation = new Cancellation();
        // One position alone would take many minutes.
        Experiment endless = Experiment.REFERENCE.withEpochs(20_000).withArchitecture(new Architecture(2_000, 2, true));
        Thread thread = Threads.daemon("rehearsal", () -> new Rehearsal().run(endless, cancellation));
        thread.start();

        cancellation.request();

        thread.join();
    }
}
