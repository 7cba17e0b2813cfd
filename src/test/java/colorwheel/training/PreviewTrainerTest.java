package colorwheel.training;

import static org.assertj.core.api.Assertions.assertThat;

import colorwheel.experiment.Experiment;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Semaphore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class PreviewTrainerTest {
    private static final Experiment SMALL = Experiment.REFERENCE.withHueStep(30).withEpochs(5);
    private static final long LONG_MILLIS = 150;
    private static final long LONGEST_MILLIS = 1_100;

    private final Semaphore gate = new Semaphore(0);
    private final List<Long> begun = new CopyOnWriteArrayList<>();
    private final List<Long> heard = new CopyOnWriteArrayList<>();
    private volatile boolean held = true;

    /** Trains in earnest, but waits before each step for a permit while it is held. */
    private final PreviewTrainer trainer = new PreviewTrainer((run, experiment, start, watcher) -> {
        begun.add(experiment.seed());
        return Sprint.run(run, experiment, start, sprint -> {
            if (held) {
                gate.acquireUninterruptibly();
            }
            return watcher.stepped(sprint);
        });
    });

    @AfterEach
    void closes() {
        release();
        trainer.close();
    }

    private void release() {
        held = false;
        gate.release(100);
    }

    private void request(long seed) {
        trainer.request(SMALL.withSeed(seed), StartingPoint.SEED);
    }

    private Preview next() {
        Preview[] taken = new Preview[1];
        Runs.await("a preview is there", () -> {
            taken[0] = trainer.take().orElse(null);
            return taken[0] != null;
        });
        return taken[0];
    }

    private static void pass(long millis) {
        long end = System.nanoTime() + millis * 1_000_000;
        Runs.await("time has passed", () -> System.nanoTime() > end);
    }

    @Test
    void aPositionIsTrainedToItsEndAndTakenOnce() {
        release();
        request(7);

        Preview preview = next();
        assertThat(preview.experiment()).isEqualTo(SMALL.withSeed(7));
        assertThat(preview.isFinished()).isTrue();
        assertThat(preview.frames().at(5).run()).isEqualTo(preview.run());
        assertThat(trainer.take()).isEmpty();
    }

    @Test
    void ofWhatComesMeanwhileOnlyTheLastIsTrainedAfterTheOneUnderWay() {
        trainer.setListener(preview -> {
            // On a slow machine it may be told while it forms, too.
            if (preview.isFinished()) {
                heard.add(preview.experiment().seed());
            }
        });
        request(1);
        Runs.await("the first is under way", () -> begun.contains(1L));
        for (long seed = 2; seed <= 50; seed++) {
            request(seed);
        }
        release();

        Runs.await("the last is there", () -> heard.contains(50L));
        assertThat(begun).containsExactly(1L, 50L);
        assertThat(heard).as("the one under way is not given up").containsExactly(1L, 50L);
    }

    @Test
    void aPositionThatTakesLongIsShownWhileItForms() {
        request(7);
        Runs.await("it is under way", () -> begun.contains(7L));
        pass(LONG_MILLIS);
        gate.release(1);

        Preview forming = next();
        assertThat(forming.isFinished()).isFalse();
        assertThat(forming.frames().lastEpoch()).isEqualTo(1);
        release();
        Runs.await(
                "it is finished",
                () -> trainer.take().filter(Preview::isFinished).isPresent());
    }

    @Test
    void aPositionThatTakesTooLongIsGivenUpForTheNextOne() {
        request(1);
        Runs.await("the first is under way", () -> begun.contains(1L));
        pass(LONGEST_MILLIS);
        request(2);
        gate.release(1);
        Runs.await("the second is under way", () -> begun.contains(2L));
        release();

        Runs.await("it is finished", () -> trainer.take()
                .filter(preview -> preview.isFinished() && preview.experiment().seed() == 2)
                .isPresent());
    }

    @Test
    void afterADragNothingOfItIsHeardOrTaken() {
        trainer.setListener(preview -> heard.add(preview.experiment().seed()));
        request(1);
        Runs.await("it is under way", () -> begun.contains(1L));
        request(2);
        trainer.cancel();
        release();
        request(3);

        assertThat(next().experiment().seed()).isEqualTo(3);
        Runs.await("it is heard", () -> !heard.isEmpty());
        assertThat(heard).containsExactly(3L);
        assertThat(begun).containsExactly(1L, 3L);
    }

    @Test
    void aFailureIsToldAndTheNextPositionIsTrained() {
        try (PreviewTrainer failing = new PreviewTrainer((run, experiment, start, watcher) -> {
            if (experiment.seed() == 1) {
                throw new OutOfMemoryError("no room");
            }
            return Sprint.run(run, experiment, start, watcher);
        })) {
            failing.request(SMALL.withSeed(1), StartingPoint.SEED);
            Runs.await("it is told", () -> failing.takeFailure()
                    .filter(failure -> failure.message().contains("Memory ran out"))
                    .isPresent());

            failing.request(SMALL.withSeed(2), StartingPoint.SEED);
            Runs.await("the next is trained", () -> failing.take().isPresent());
            assertThat(failing.takeFailure()).isEmpty();
        }
    }
}
