package colorwheel.sweep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import colorwheel.analysis.HueRings;
import colorwheel.analysis.Measure;
import colorwheel.analysis.WheelMeasures;
import colorwheel.background.Cancellation;
import colorwheel.background.Threads;
import colorwheel.experiment.EngineKind;
import colorwheel.experiment.Experiment;
import colorwheel.experiment.Levels;
import colorwheel.experiment.NetworkSpec;
import colorwheel.patience.Patience;
import colorwheel.recording.Snapshot;
import colorwheel.sweep.HoldOutSweep.Axis;
import colorwheel.training.Engines;
import colorwheel.training.InitialWeights;
import colorwheel.training.StartingPoint;
import colorwheel.training.TrainingRun;
import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(120)
class SweepTest {
    private static final Experiment COARSE =
            Experiment.REFERENCE.withHueStep(10).withEpochs(60);

    private final List<TrainedWheel> wheels = new ArrayList<>();
    private final Cancellation cancellation = new Cancellation();

    private int sweep(SweepPlan plan, int threads) {
        return Sweep.run(plan, threads, wheels::add, cancellation);
    }

    private static Optional<TrainedWheel> trivial(int index, Experiment experiment) {
        return Optional.of(TrainedWheel.failed(index, experiment, "not trained at all"));
    }

    @Test
    void aSeedOfASweepIsASingleFusedRunOfThatSeed() {
        sweep(new Seeds(COARSE, 5, 4), 2);

        for (TrainedWheel wheel : wheels) {
            Experiment experiment = COARSE.withSeed(5 + wheel.index()).withEngine(EngineKind.FUSED);
            TrainingRun run = new TrainingRun(experiment, Engines::create);
            run.start();
            run.run();
            Snapshot end = run.recording().frames().newest().orElseThrow();
            WheelMeasures measures = WheelMeasures.of(experiment, end.weights());
            assertThat(wheel.experiment()).isEqualTo(experiment);
            assertThat(wheel.weights()).contains(end.weights());
            assertThat(wheel.value(Measure.LOSS)).isEqualTo(end.loss());
            assertThat(wheel.outcome().word()).isEqualTo(measures.verdict().label());
            assertThat(wheel.value(Measure.BACKTRACK))
                    .isEqualTo(measures.backtrackDegrees().getAsDouble());
            assertThat(wheel.gap()).isEqualTo(measures.gap());
        }
    }

    @Test
    void theWheelsComeInOrderAndAreTheSameFromAnyNumberOfThreads() {
        SweepTable table = new SweepTable(new Seeds(COARSE, 0, 12));
        assertThat(sweep(new Seeds(COARSE, 0, 12), 1)).isEqualTo(12);
        List<String> alone = wheels.stream().map(table::json).toList();
        wheels.clear();

        assertThat(sweep(new Seeds(COARSE, 0, 12), 5)).isEqualTo(12);

        assertThat(wheels)
                .extracting(TrainedWheel::index)
                .isEqualTo(IntStream.range(0, 12).boxed().toList());
        assertThat(wheels.stream().map(table::json)).isEqualTo(alone);
    }

    @Test
    void eachPositionOfASliderHasItsOwnColors() {
        sweep(new HoldOutSweep(COARSE.withSeed(3), Axis.POSITION, 0, 300, 100), 2);

        assertThat(wheels).hasSize(4);
        assertThat(wheels).allMatch(wheel -> wheel.experiment().seed() == 3);
        for (TrainedWheel wheel : wheels) {
            List<TrainedWheel> alone = new ArrayList<>();
            Sweep.run(new Seeds(wheel.experiment(), 3, 1), 1, alone::add, cancellation);
            assertThat(alone.get(0).weights()).isEqualTo(wheel.weights());
        }
    }

    @Test
    void aSliderStartsFromGivenWeightsAndSaysNothingOfASeed() {
        StartingPoint given = StartingPoint.of(InitialWeights.of(COARSE.network(), 99));
        HoldOutSweep slider = new HoldOutSweep(COARSE.withSeed(3), given, Axis.POSITION, 0, 300, 100);
        sweep(slider, 2);

        assertThat(wheels).hasSize(4);
        for (TrainedWheel wheel : wheels) {
            List<TrainedWheel> ofThatSeed = new ArrayList<>();
            Sweep.run(new Seeds(wheel.experiment(), 99, 1), 1, ofThatSeed::add, cancellation);
            assertThat(wheel.weights()).isEqualTo(ofThatSeed.get(0).weights());
            assertThat(new SweepTable(slider).json(wheel)).contains("\"seed\":null");
        }
    }

    @Test
    void asManyThreadsTrainAsWereAskedForAtTheLowestPriority() {
        Set<Thread> threads = ConcurrentHashMap.newKeySet();
        CountDownLatch all = new CountDownLatch(3);
        Sweep.run(
                new Seeds(COARSE, 0, 6),
                3,
                () -> (index, experiment, stop) -> {
                    threads.add(Thread.currentThread());
                    all.countDown();
                    Patience.until("all threads train", all);
                    return trivial(index, experiment);
                },
                wheels::add,
                cancellation);

        assertThat(threads).hasSize(3).allMatch(Thread::isDaemon);
        assertThat(threads).allMatch(thread -> thread.getName().startsWith("sweep "));
    }

    @Test
    void aSweepWithoutAWindowUsesEveryCoreAndOneBesideItLeavesTheWindowOne() {
        int cores = Runtime.getRuntime().availableProcessors();

        assertThat(Sweep.allCores()).isEqualTo(cores);
        assertThat(Sweep.coresBesideWindow()).isEqualTo(Math.max(1, cores - 1));
    }

    @Test
    void endsSoonAfterItIsCancelledAndKeepsWhatItHas() {
        // A run of these takes minutes.
        Experiment endless = Experiment.REFERENCE.withHueStep(0.5).withEpochs(20_000);
        Seeds plan = new Seeds(endless, 0, 100);
        CountDownLatch training = new CountDownLatch(1);
        Thread canceller = Threads.daemon("canceller", () -> {
            Patience.until("a run is under way", training);
            cancellation.request();
        });
        canceller.start();
        int done = Sweep.run(
                plan,
                2,
                () -> {
                    WheelTraining real = new WheelTraining(StartingPoint.SEED);
                    return (index, experiment, stop) -> {
                        if (index < 3) {
                            return trivial(index, experiment);
                        }
                        training.countDown();
                        return real.train(index, experiment, stop);
                    };
                },
                wheels::add,
                cancellation);

        // A run that had been taken to its end would have become a wheel.
        assertThat(done).isEqualTo(3);
        assertThat(wheels).hasSize(3);
    }

    @Test
    void aSeedThatFailsIsToldAndTheOthersGoOn() {
        Sweep.run(
                new Seeds(COARSE, 0, 4),
                2,
                () -> {
                    WheelTraining real = new WheelTraining(StartingPoint.SEED);
                    return (index, experiment, stop) -> {
                        if (index == 1) {
                            throw new IllegalStateException("broken");
                        }
                        return real.train(index, experiment, stop);
                    };
                },
                wheels::add,
                cancellation);

        assertThat(wheels).hasSize(4);
        assertThat(wheels.get(1).outcome()).isEqualTo(TrainedWheel.Outcome.FAILED);
        assertThat(wheels.get(1).failure().orElseThrow()).contains("broken");
        assertThat(wheels.get(1).weights()).isEmpty();
        assertThat(wheels.get(1).compared(Measure.LOSS)).isNaN();
        assertThat(wheels.get(2).outcome()).isNotEqualTo(TrainedWheel.Outcome.FAILED);
    }

    @Test
    void whatTheSinkThrowsEndsTheSweep() {
        AtomicInteger trained = new AtomicInteger();
        CountDownLatch full = new CountDownLatch(1);
        assertThatThrownBy(() -> Sweep.run(
                        new Seeds(COARSE, 0, 1_000),
                        2,
                        () -> (index, experiment, stop) -> {
                            if (index > 6) {
                                Patience.until("the sink has thrown", full);
                            }
                            trained.incrementAndGet();
                            return trivial(index, experiment);
                        },
                        wheel -> {
                            if (wheel.index() == 5) {
                                full.countDown();
                                throw new IllegalArgumentException("full");
                            }
                            wheels.add(wheel);
                        },
                        cancellation))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("full");

        assertThat(wheels).hasSize(5);
        assertThat(trained.get()).isLessThanOrEqualTo(8);
    }

    @Test
    void anErrorInARunIsThrown() {
        assertThatThrownBy(() -> Sweep.run(
                        new Seeds(COARSE, 0, 3),
                        1,
                        () -> (index, experiment, stop) -> {
                            throw new OutOfMemoryError("no room");
                        },
                        wheels::add,
                        cancellation))
                .isInstanceOf(OutOfMemoryError.class);
    }

    @Test
    void aWheelKeepsNothingThatGrowsWithTheColors() {
        Experiment crowded = Experiment.REFERENCE
                .withHueStep(0.5)
                .withValues(Levels.spaced(0.1, 1, 10))
                .withEpochs(2);
        sweep(new Seeds(crowded, 0, 1), 1);

        // 197 weights and a value for each measure: see the package for what ten thousand take.
        TrainedWheel wheel = wheels.get(0);
        assertThat(wheel.weights().orElseThrow().toArray()).hasSize(197);
        for (Field field : TrainedWheel.class.getDeclaredFields()) {
            assertThat(field.getType()).as(field.getName()).isNotIn(HueRings.class, WheelMeasures.class, float[].class);
        }
    }

    @Test
    void hardlyMeasurableWheelsAreUndefinedAndNeverFormed() {
        Experiment grays = COARSE.withSaturations(Levels.of(0));
        sweep(new Seeds(grays, 0, 3), 1);

        SweepSummary summary = SweepSummary.of(wheels);

        assertThat(summary.outcomes())
                .containsEntry(TrainedWheel.Outcome.UNDEFINED, 3)
                .containsEntry(TrainedWheel.Outcome.FORMED, 0);
        assertThat(summary.formed()).isEqualTo(new Proportion(0, 3));
        assertThat(summary.distributions().get(Measure.WINDING).undefined()).isEqualTo(3);
        assertThat(new SweepTable(new Seeds(grays, 0, 3)).json(wheels.get(0)))
                .contains("\"winding\":null")
                .doesNotContain("NaN");
    }

    @Test
    void notNormalizedNetworksAreSweptToo() {
        sweep(new Seeds(COARSE.withNetwork(NetworkSpec.REFERENCE.withNormalize(false)), 0, 2), 1);

        assertThat(wheels).allMatch(wheel -> wheel.outcome() != TrainedWheel.Outcome.FAILED);
    }
}
