package colorwheel.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import colorwheel.background.Threads;
import colorwheel.color.HueRange;
import colorwheel.experiment.Experiment;
import colorwheel.patience.Patience;
import colorwheel.recording.RunState;
import colorwheel.recording.Snapshot;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(120)
class TrainerTest {
    private static final int STORM = 1_000;

    private final FakeEngines engines = new FakeEngines();

    private static Experiment position(int k) {
        return Experiment.REFERENCE
                .withHoldOut(HueRange.of(k % 360, (k + 90) % 360))
                .withEpochs(20);
    }

    @Test
    void preparesARunAndWaitsForItsStart() {
        try (Trainer trainer = new Trainer(engines)) {
            TrainingRun run = trainer.prepare(position(0));

            Runs.await("epoch 0 is recorded", () -> run.recording().frames().lastEpoch() == 0);
            assertThat(run.state()).isEqualTo(RunState.IDLE);
            run.start();
            Runs.await(run, RunState.FINISHED);
        }
    }

    @Test
    void aWaitingTrainerMakesNoEngineBeforeItBegins() {
        Set<Thread> before = Thread.getAllStackTraces().keySet();
        try (Trainer trainer = Trainer.waiting(engines)) {
            TrainingRun replaced = trainer.prepare(position(0));
            TrainingRun run = trainer.prepare(position(1));
            run.start();
            assertThat(engines.created).hasValue(0);
            assertThat(Thread.getAllStackTraces().keySet())
                    .as("nobody is there who could make one")
                    .noneMatch(thread -> thread.getName().equals("training") && !before.contains(thread));

            trainer.begin();
            trainer.begin();

            Runs.await(run, RunState.FINISHED);
            assertThat(replaced.state()).isEqualTo(RunState.CANCELLED);
            assertThat(engines.created).hasValue(1);
        }
    }

    @Test
    void aTrainerThatIsClosedWhileItWaitsMakesNoEngineAtAll() {
        Trainer trainer = Trainer.waiting(engines);
        TrainingRun run = trainer.prepare(position(0));

        trainer.close();
        trainer.begin();

        assertThat(run.state()).isEqualTo(RunState.CANCELLED);
        assertThat(engines.created).hasValue(0);
    }

    @Test
    void replacesTheOldRunByTheNew() {
        try (Trainer trainer = new Trainer(engines)) {
            TrainingRun old = trainer.prepare(Experiment.REFERENCE.withEpochs(20_000));
            old.setPace(1);
            old.start();
            Runs.await("the old run has begun", () -> !old.recording().frames().isEmpty());

            TrainingRun next = trainer.prepare(position(1));
            next.start();

            assertThat(old.state()).isEqualTo(RunState.CANCELLED);
            Runs.await(next, RunState.FINISHED);
            assertThat(engines.mostAlive).hasValue(1);
        }
    }

    @Test
    void endsAStormWithItsLastPositionAndShowsNothingStale() throws InterruptedException {
        storm(engines);

        assertThat(engines.mostAlive).hasValue(1);
        Runs.await("the last engine is closed", () -> engines.alive.get() == 0);
    }

    @Test
    void endsAStormOfRealNetworksLikewise() throws InterruptedException {
        storm(Dl4jEngine::new);
    }

    private static void storm(EngineFactory factory) throws InterruptedException {
        AtomicReference<TrainingRun> shown = new AtomicReference<>();
        CountDownLatch over = new CountDownLatch(1);
        ConcurrentLinkedQueue<Snapshot> stale = new ConcurrentLinkedQueue<>();
        Thread screen = Threads.daemon("screen", () -> {
            while (over.getCount() > 0) {
                TrainingRun run = shown.get();
                if (run != null) {
                    run.latest()
                            .take()
                            .filter(snapshot -> !snapshot.run().equals(run.id()))
                            .ifPresent(stale::add);
                }
                Thread.onSpinWait();
            }
        });
        List<TrainingRun> runs = new ArrayList<>();
        try (Trainer trainer = new Trainer(factory)) {
            screen.start();
            for (int k = 0; k < STORM; k++) {
                TrainingRun run = trainer.prepare(position(k));
                run.start();
                shown.set(run);
                runs.add(run);
                long alive = runs.stream().filter(one -> !one.state().isEnd()).count();
                assertThat(alive).isLessThanOrEqualTo(1);
            }
            Runs.await(runs.get(STORM - 1), RunState.FINISHED);
        }
        over.countDown();
        Patience.untilEnded(screen);

        TrainingRun last = runs.get(STORM - 1);
        assertThat(last.experiment()).isEqualTo(position(STORM - 1));
        assertThat(last.recording().frames().size()).isEqualTo(21);
        assertThat(stale).isEmpty();
        for (TrainingRun run : runs) {
            assertThat(Runs.list(run.recording().frames()))
                    .allSatisfy(snapshot -> assertThat(snapshot.run()).isEqualTo(run.id()));
        }
    }

    @Test
    void letsTheLastOfSeveralCallersWin() throws InterruptedException {
        try (Trainer trainer = new Trainer(engines)) {
            ConcurrentLinkedQueue<TrainingRun> runs = new ConcurrentLinkedQueue<>();
            List<Thread> callers = new ArrayList<>();
            for (int caller = 0; caller < 4; caller++) {
                Thread thread = Threads.daemon("caller", () -> {
                    for (int k = 0; k < 250; k++) {
                        runs.add(trainer.prepare(position(k)));
                    }
                });
                callers.add(thread);
                thread.start();
            }
            for (Thread caller : callers) {
                Patience.untilEnded(caller);
            }

            List<TrainingRun> alive =
                    runs.stream().filter(run -> !run.state().isEnd()).toList();
            assertThat(alive).hasSize(1);
            alive.get(0).start();
            Runs.await(alive.get(0), RunState.FINISHED);
        }
    }

    @Test
    void goesOnAfterAFailure() {
        try (Trainer trainer = new Trainer(engines)) {
            engines.beforeStep = epoch -> {
                throw new IllegalStateException("broken");
            };
            TrainingRun failing = trainer.prepare(position(0));
            failing.start();
            Runs.await(failing, RunState.FAILED);

            engines.beforeStep = epoch -> {};
            TrainingRun next = trainer.prepare(position(1));
            next.start();
            Runs.await(next, RunState.FINISHED);
        }
    }

    @Test
    void endsInTheMiddleOfTrainingWithTheStepThatIsUnderWay() {
        AtomicReference<TrainingRun> training = new AtomicReference<>();
        AtomicInteger steps = new AtomicInteger();
        CountDownLatch underWay = new CountDownLatch(1);
        Trainer trainer = new Trainer(
                (run, experiment, initial) -> new ObservedEngine(new Dl4jEngine(run, experiment, initial), epoch -> {
                    steps.incrementAndGet();
                    if (epoch == 3) {
                        underWay.countDown();
                        Runs.await(training.get(), RunState.CANCELLED);
                    }
                }));
        TrainingRun run = trainer.prepare(Experiment.REFERENCE.withEpochs(20_000));
        training.set(run);
        run.start();
        Patience.until("it trains", underWay);

        trainer.close();

        assertThat(run.state()).isEqualTo(RunState.CANCELLED);
        assertThatThrownBy(() -> trainer.prepare(position(0))).isInstanceOf(IllegalStateException.class);
        trainer.close();
        Runs.await("the thread has ended", () -> Thread.getAllStackTraces().keySet().stream()
                .noneMatch(thread -> thread.getName().equals("training")));
        assertThat(steps).hasValue(4);
    }
}
