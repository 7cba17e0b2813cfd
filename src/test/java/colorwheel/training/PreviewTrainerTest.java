package colorwheel.training;

import static org.assertj.core.api.Assertions.assertThat;

import colorwheel.experiment.Experiment;
import colorwheel.recording.Frames;
import colorwheel.recording.RunId;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(120)
class PreviewTrainerTest {
    private static final Experiment SMALL = Experiment.REFERENCE.withHueStep(30).withEpochs(5);
    private static final long LONG_MILLIS = 150;
    private static final long LONGEST_MILLIS = 1_100;

    private final Semaphore gate = new Semaphore(0);
    private final List<Long> begun = new CopyOnWriteArrayList<>();
    private final List<Long> heard = new CopyOnWriteArrayList<>();
    private final List<TrainingFailure> failures = new CopyOnWriteArrayList<>();
    /** The trainer's clock, which stands still but for {@link #pass}: a slow machine changes nothing. */
    private final AtomicLong nanos = new AtomicLong();

    private volatile boolean held = true;

    /** Trains in earnest, but waits before each step for a permit while it is held. */
    private final PreviewTrainer trainer = new PreviewTrainer(
            (run, experiment, start, watcher) -> {
                begun.add(experiment.seed());
                return PreviewRun.run(run, experiment, start, preview -> {
                    if (held) {
                        gate.acquireUninterruptibly();
                    }
                    return watcher.stepped(preview);
                });
            },
            nanos::get);

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

    private Optional<PreviewTrainer.Preview> take() {
        return take(trainer);
    }

    private Optional<PreviewTrainer.Preview> take(PreviewTrainer from) {
        AtomicReference<PreviewTrainer.Preview> taken = new AtomicReference<>();
        from.take(taken::set, failures::add);
        return Optional.ofNullable(taken.get());
    }

    private PreviewTrainer.Preview next() {
        PreviewTrainer.Preview[] taken = new PreviewTrainer.Preview[1];
        Runs.await("a preview is there", () -> {
            taken[0] = take().orElse(null);
            return taken[0] != null;
        });
        return taken[0];
    }

    private void pass(long millis) {
        nanos.addAndGet(TimeUnit.MILLISECONDS.toNanos(millis));
    }

    @Test
    void aPositionIsTrainedToItsEndAndTakenOnce() {
        release();
        request(7);

        PreviewTrainer.Preview preview = next();
        assertThat(preview.experiment()).isEqualTo(SMALL.withSeed(7));
        assertThat(preview.isFinished()).isTrue();
        assertThat(preview.frames().at(5).run()).isEqualTo(preview.run());
        assertThat(take()).isEmpty();
    }

    /** Notes the seeds for which it is asked to train ahead. */
    private static PreviewTrainer.Runner preparing(List<Long> seeds) {
        return new PreviewTrainer.Runner() {
            @Override
            public Optional<Frames> run(
                    RunId run, Experiment experiment, StartingPoint start, PreviewRun.Watcher watcher) {
                return PreviewRun.run(run, experiment, start, watcher);
            }

            @Override
            public void prepare(Experiment experiment, StartingPoint start, BooleanSupplier goOn) {
                seeds.add(experiment.seed());
            }
        };
    }

    @Test
    void oneThatWaitsTrainsAheadOfTheNewestPositionOnceItBegins() {
        List<Long> seeds = new CopyOnWriteArrayList<>();
        try (PreviewTrainer waiting = PreviewTrainer.waiting(preparing(seeds))) {
            waiting.prepare(SMALL.withSeed(1), StartingPoint.SEED);
            waiting.prepare(SMALL.withSeed(2), StartingPoint.SEED);
            waiting.begin();

            Runs.await("it trains ahead", () -> !seeds.isEmpty());
            assertThat(seeds).containsExactly(2L);
        }
    }

    @Test
    void aDragTakesThePlaceOfWhatWaitsToBeTrainedAhead() {
        List<Long> seeds = new CopyOnWriteArrayList<>();
        try (PreviewTrainer waiting = PreviewTrainer.waiting(preparing(seeds))) {
            waiting.prepare(SMALL.withSeed(1), StartingPoint.SEED);
            waiting.request(SMALL.withSeed(2), StartingPoint.SEED);
            Runs.await("the position is trained", () -> take(waiting).isPresent());
            waiting.begin();
            waiting.prepare(SMALL.withSeed(3), StartingPoint.SEED);

            Runs.await("it trains ahead", () -> !seeds.isEmpty());
            assertThat(seeds).containsExactly(3L);
        }
    }

    @Test
    void ofWhatComesMeanwhileOnlyTheLastIsTrainedAfterTheOneUnderWay() {
        trainer.setListener(preview -> {
            // On a slow machine it may be told while it forms, too.
            if (preview.isFinished()) {
                heard.add(preview.experiment().seed());
            }
            return () -> {};
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

        PreviewTrainer.Preview forming = next();
        assertThat(forming.isFinished()).isFalse();
        assertThat(forming.frames().lastEpoch()).isEqualTo(1);
        release();
        Runs.await("it is finished", () -> take().filter(PreviewTrainer.Preview::isFinished)
                .isPresent());
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

        Runs.await("it is finished", () -> take().filter(
                        preview -> preview.isFinished() && preview.experiment().seed() == 2)
                .isPresent());
    }

    @Test
    void afterADragNothingOfItIsHeardOrTaken() {
        trainer.setListener(preview -> () -> heard.add(preview.experiment().seed()));
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
            return PreviewRun.run(run, experiment, start, watcher);
        })) {
            failing.request(SMALL.withSeed(1), StartingPoint.SEED);
            Runs.await("it is told", () -> take(failing).isEmpty() && !failures.isEmpty());
            assertThat(failures.get(0).message()).contains("Memory ran out");

            failing.request(SMALL.withSeed(2), StartingPoint.SEED);
            Runs.await("the next is trained", () -> take(failing).isPresent());
            assertThat(failures).hasSize(1);
        }
    }

    @Test
    void aPreviewThatIsBeingPaintedWhenTheDragEndsIsNotPutInForce() {
        trainer.setListener(preview -> {
            if (preview.experiment().seed() == 1) {
                trainer.cancel();
                request(2);
            }
            return () -> heard.add(preview.experiment().seed());
        });
        release();
        request(1);

        assertThat(next().experiment().seed()).isEqualTo(2);
        assertThat(heard).containsExactly(2L);
    }

    @Test
    void aFailureOfOneDragIsNotToldDuringTheNext() {
        Semaphore fails = new Semaphore(0);
        Semaphore trains = new Semaphore(0);
        try (PreviewTrainer failing = new PreviewTrainer((run, experiment, start, watcher) -> {
            if (experiment.seed() == 1) {
                begun.add(1L);
                fails.acquireUninterruptibly();
                throw new OutOfMemoryError("no room");
            }
            trains.acquireUninterruptibly();
            return PreviewRun.run(run, experiment, start, watcher);
        })) {
            failing.request(SMALL.withSeed(1), StartingPoint.SEED);
            Runs.await("it is under way", () -> begun.contains(1L));
            failing.cancel();
            failing.request(SMALL.withSeed(2), StartingPoint.SEED);
            fails.release();
            Runs.await("the next is under way", trains::hasQueuedThreads);
            assertThat(take(failing)).isEmpty();
            trains.release();
            Runs.await("the next is trained", () -> take(failing).isPresent());
            assertThat(failures).isEmpty();

            // One that has failed before the drag ends and was not taken is forgotten, too.
            failing.request(SMALL.withSeed(1), StartingPoint.SEED);
            fails.release();
            failing.request(SMALL.withSeed(2), StartingPoint.SEED);
            Runs.await("the next is under way", trains::hasQueuedThreads);
            failing.cancel();
            failing.request(SMALL.withSeed(3), StartingPoint.SEED);
            trains.release(2);
            Runs.await("the last is trained", () -> take(failing).isPresent());
            assertThat(failures).isEmpty();
        }
    }
}
