package colorwheel.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import colorwheel.background.Threads;
import colorwheel.experiment.Experiment;
import colorwheel.patience.Patience;
import colorwheel.recording.RunState;
import colorwheel.recording.Snapshot;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(120)
class TrainingRunTest {
    private static final int EPOCHS = 50;

    private final FakeEngines engines = new FakeEngines();
    private final TrainingRun run = new TrainingRun(Experiment.REFERENCE.withEpochs(EPOCHS), engines);
    private Thread thread;

    /** Runs on a thread of its own, as in the program. */
    private void inBackground() {
        thread = Threads.daemon("training", run);
        thread.start();
    }

    @AfterEach
    void endsItsThread() throws InterruptedException {
        run.cancel();
        if (thread != null) {
            Patience.untilEnded(thread);
        }
        assertThat(engines.alive).hasValue(0);
    }

    private List<Integer> recordedEpochs() {
        return Runs.list(run.recording().frames()).stream().map(Snapshot::epoch).toList();
    }

    private int newestEpoch() {
        return run.recording().frames().lastEpoch();
    }

    private static List<Integer> upTo(int epoch) {
        return IntStream.rangeClosed(0, epoch).boxed().toList();
    }

    @Test
    void preparesAndWaits() {
        inBackground();

        Runs.await("epoch 0 is recorded", () -> newestEpoch() == 0);

        assertThat(run.state()).isEqualTo(RunState.IDLE);
        assertThat(engines.steps).hasValue(0);
        assertThat(run.trainingSeconds()).isZero();
        Runs.await(
                "epoch 0 is the latest",
                () -> run.latest().take().filter(s -> s.epoch() == 0).isPresent());
    }

    @Test
    void recordsEveryEpochOnceAndFinishes() {
        run.start();
        run.run();

        assertThat(run.state()).isEqualTo(RunState.FINISHED);
        assertThat(recordedEpochs()).isEqualTo(upTo(EPOCHS));
        assertThat(run.latest().take().orElseThrow().epoch()).isEqualTo(EPOCHS);
        assertThat(run.recording().frames().newest().orElseThrow().run()).isEqualTo(run.id());
        assertThat(engines.steps).hasValue(EPOCHS);
        assertThat(run.trainingSeconds()).isPositive();
        assertThat(run.failure()).isEmpty();
    }

    @Test
    void cannotBeRunTwice() {
        run.start();
        run.run();

        assertThatThrownBy(run::run).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void takesExactlyOneStepFromIdle() {
        run.stepOnce();
        inBackground();

        Runs.await(run, RunState.PAUSED);

        assertThat(recordedEpochs()).isEqualTo(upTo(1));
        assertThat(engines.steps).hasValue(1);
    }

    @Test
    void takesExactlyOneStepForEachTimeItIsTold() {
        inBackground();
        for (int step = 1; step <= 5; step++) {
            int expected = step;
            run.stepOnce();
            Runs.await("step " + step + " is recorded", () -> newestEpoch() == expected);
            Runs.await(run, RunState.PAUSED);
        }
        run.stepOnce();
        run.stepOnce();
        run.stepOnce();

        Runs.await("three more are recorded", () -> newestEpoch() == 8);
        Runs.await(run, RunState.PAUSED);
        assertThat(engines.steps).hasValue(8);
    }

    @Test
    void finishesWithTheLastSingleStep() {
        for (int step = 0; step < EPOCHS + 3; step++) {
            run.stepOnce();
        }
        run.run();

        assertThat(run.state()).isEqualTo(RunState.FINISHED);
        assertThat(recordedEpochs()).isEqualTo(upTo(EPOCHS));
    }

    @Test
    void pausesAfterThePresentStepWithItsEpochPublished() {
        engines.beforeStep = epoch -> {
            if (epoch == 7) {
                run.pause();
                // Until the step is done the run is still running, whatever was ordered.
                assertThat(run.state()).isEqualTo(RunState.RUNNING);
            }
        };
        run.start();
        inBackground();

        Runs.await(run, RunState.PAUSED);

        assertThat(recordedEpochs()).isEqualTo(upTo(8));
        run.resume();
        Runs.await(run, RunState.FINISHED);
        assertThat(recordedEpochs()).isEqualTo(upTo(EPOCHS));
    }

    @Test
    void takesAPauseBackThatHasNotComeYet() {
        engines.beforeStep = epoch -> {
            run.pause();
            run.resume();
        };
        run.start();
        run.run();

        assertThat(run.state()).isEqualTo(RunState.FINISHED);
    }

    @Test
    void pausesBeforeTheFirstStepIfToldInTime() {
        run.start();
        run.pause();
        inBackground();

        Runs.await(run, RunState.PAUSED);

        assertThat(recordedEpochs()).isEqualTo(upTo(0));
    }

    @Test
    void ignoresCommandsThatDoNotFit() {
        run.pause();
        run.resume();
        assertThat(run.state()).isEqualTo(RunState.IDLE);

        run.start();
        engines.beforeStep = epoch -> {
            run.start();
            run.stepOnce();
        };
        run.run();
        run.start();
        run.pause();
        run.resume();
        run.stepOnce();
        run.cancel();

        assertThat(run.state()).isEqualTo(RunState.FINISHED);
        assertThat(recordedEpochs()).isEqualTo(upTo(EPOCHS));
    }

    @Test
    void showsItsOwnCommandsAtOnce() {
        run.start();

        assertThat(run.state()).isEqualTo(RunState.RUNNING);
    }

    @Test
    void keepsAPace() {
        run.setPace(10);
        run.start();
        inBackground();
        for (int epoch = 0; epoch < EPOCHS; epoch += 10) {
            int waiting = epoch;
            Runs.await("epoch " + epoch + " is recorded", () -> newestEpoch() == waiting);
            assertThat(engines.steps).hasValue(epoch);
            assertThat(run.state()).isEqualTo(RunState.RUNNING);
            run.grant(10);
        }

        Runs.await(run, RunState.FINISHED);
        assertThat(recordedEpochs()).isEqualTo(upTo(EPOCHS));
    }

    @Test
    void goesOnWhenThePaceIsLifted() {
        run.setPace(1);
        run.start();
        inBackground();
        Runs.await("epoch 0 is recorded", () -> newestEpoch() == 0);

        run.setPace(0);

        Runs.await(run, RunState.FINISHED);
    }

    @Test
    void countsNoWaitingAsTraining() {
        run.setPace(1);
        run.start();
        inBackground();
        Runs.await("epoch 0 is recorded", () -> newestEpoch() == 0);

        assertThat(run.trainingSeconds()).isZero();
    }

    @Test
    void countsWaitingForGrantedEpochsAsRunning() {
        run.setPace(10);
        run.start();
        inBackground();
        Runs.await("epoch 0 is recorded", () -> newestEpoch() == 0);

        run.grant(1);
        Runs.await("it is trained", () -> newestEpoch() == 1);
        run.pause();
        Runs.await(run, RunState.PAUSED);

        assertThat(run.runningSeconds()).isGreaterThan(run.trainingSeconds());
    }

    @Test
    void publishesNothingAfterItIsCancelled() {
        engines.beforeStep = epoch -> {
            if (epoch == 7) {
                run.cancel();
            }
        };
        run.start();
        run.run();

        assertThat(run.state()).isEqualTo(RunState.CANCELLED);
        assertThat(recordedEpochs()).isEqualTo(upTo(6));
    }

    @Test
    void doesNotEvenBuildWhatIsCancelledBefore() {
        run.cancel();
        run.run();

        assertThat(engines.created).hasValue(0);
        assertThat(run.state()).isEqualTo(RunState.CANCELLED);
    }

    @Test
    void endsWhenCancelledWhileItWaits() {
        inBackground();
        Runs.await("epoch 0 is recorded", () -> newestEpoch() == 0);

        run.cancel();

        Runs.await("the engine is closed", () -> engines.alive.get() == 0);
        assertThat(run.state()).isEqualTo(RunState.CANCELLED);
    }

    @Test
    void survivesAStormOfCommandsFromSeveralThreads() throws InterruptedException {
        TrainingRun stormy = new TrainingRun(Experiment.REFERENCE.withEpochs(5_000), engines);
        Thread training = Threads.daemon("training", stormy);
        training.start();
        CountDownLatch done = new CountDownLatch(3);
        AtomicInteger seed = new AtomicInteger();
        List<Thread> threads = new ArrayList<>();
        for (int k = 0; k < 3; k++) {
            Thread commander = Threads.daemon("commander", () -> {
                Random random = new Random(seed.incrementAndGet());
                for (int command = 0; command < 3_000; command++) {
                    switch (random.nextInt(6)) {
                        case 0 -> stormy.start();
                        case 1 -> stormy.pause();
                        case 2 -> stormy.resume();
                        case 3 -> stormy.stepOnce();
                        case 4 -> stormy.grant(random.nextInt(3));
                        default -> stormy.setPace(random.nextInt(3));
                    }
                }
                done.countDown();
            });
            threads.add(commander);
            commander.start();
        }
        Patience.until("all commands are given", done);

        // After the storm it still listens, and has lost no epoch.
        stormy.setPace(0);
        stormy.start();
        stormy.resume();
        Runs.await(stormy, RunState.FINISHED);
        Patience.untilEnded(training);
        assertThat(Runs.list(stormy.recording().frames()).stream().map(Snapshot::epoch))
                .containsExactlyElementsOf(upTo(5_000));
        assertThat(engines.steps).hasValue(5_000);
    }
}
