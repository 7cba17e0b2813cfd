package colorwheel.sweep;

import colorwheel.background.Cancellation;
import colorwheel.background.Threads;
import colorwheel.experiment.Experiment;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Trains all experiments of a plan on several threads. The wheels are delivered in the plan's order, so that the result
 * does not depend on the number of threads. Few of them wait for an earlier one: each thread takes the next run of the
 * plan.
 */
public final class Sweep {
    private final SweepPlan plan;
    private final Consumer<TrainedWheel> sink;
    private final Cancellation cancellation;
    private final AtomicInteger next = new AtomicInteger();
    private final TreeMap<Integer, TrainedWheel> early = new TreeMap<>();
    private int delivered;
    private volatile @Nullable Throwable broken;

    /** Trains one run at a time, on the thread that made it. */
    @FunctionalInterface
    interface Training {
        /**
         * Trains to the end.
         *
         * @return empty if cancelled
         * @throws RuntimeException if this run failed; the sweep reports it and goes on with the others
         */
        Optional<TrainedWheel> train(int index, Experiment experiment, Cancellation cancellation);
    }

    private Sweep(SweepPlan plan, Consumer<TrainedWheel> sink, Cancellation cancellation) {
        this.plan = plan;
        this.sink = sink;
        this.cancellation = cancellation;
    }

    /** All cores, for a sweep without a window. */
    public static int allCores() {
        return Runtime.getRuntime().availableProcessors();
    }

    /** All cores but one, which is left to the window; at least one. */
    public static int coresBesideWindow() {
        return Math.max(1, allCores() - 1);
    }

    /**
     * Trains. Blocks until all is trained, or for a tenth of a second once cancelled; not for the JavaFX thread.
     *
     * @param threads at least 1; each trains one run at a time, with the lowest priority
     * @param sink gets each wheel, in the plan's order, one at a time, on one of these threads
     * @return the number of wheels delivered
     * @throws RuntimeException the exception of the sink, or an {@code Error} of a run; training stops then
     */
    public static int run(SweepPlan plan, int threads, Consumer<TrainedWheel> sink, Cancellation cancellation) {
        return run(plan, threads, () -> new WheelTraining(plan.start()), sink, cancellation);
    }

    static int run(
            SweepPlan plan,
            int threads,
            Supplier<Training> trainings,
            Consumer<TrainedWheel> sink,
            Cancellation cancellation) {
        return new Sweep(plan, sink, cancellation).run(threads, trainings);
    }

    private int run(int threads, Supplier<Training> trainings) {
        List<Thread> workers = new ArrayList<>();
        for (int k = 1; k <= Math.min(threads, plan.size()); k++) {
            Thread worker = Threads.daemon("sweep " + k, () -> work(trainings));
            worker.setPriority(Thread.MIN_PRIORITY);
            worker.start();
            workers.add(worker);
        }
        boolean interrupted = false;
        for (Thread worker : workers) {
            interrupted |= join(worker);
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
        if (broken instanceof Error error) {
            throw error;
        }
        if (broken instanceof RuntimeException failure) {
            throw failure;
        }
        return delivered;
    }

    /** Returns whether the calling thread was interrupted, which cancels the sweep. */
    private boolean join(Thread worker) {
        boolean interrupted = false;
        while (true) {
            try {
                worker.join();
                return interrupted;
            } catch (InterruptedException asked) {
                interrupted = true;
                cancellation.request();
            }
        }
    }

    /** The work of one thread: takes the next run until there is none, or the sweep stops. */
    private void work(Supplier<Training> trainings) {
        try {
            Training training = trainings.get();
            for (int k = next.getAndIncrement(); k < plan.size() && goesOn(); k = next.getAndIncrement()) {
                train(training, k).ifPresent(this::deliver);
            }
        } catch (RuntimeException | Error failure) {
            broken = failure;
        }
    }

    private Optional<TrainedWheel> train(Training training, int index) {
        Experiment experiment = plan.experiment(index);
        try {
            return training.train(index, experiment, cancellation);
        } catch (RuntimeException failure) {
            return Optional.of(TrainedWheel.failed(
                    index, experiment, "This run stopped because of an error in the program (" + failure + ")."));
        }
    }

    private synchronized void deliver(TrainedWheel wheel) {
        early.put(wheel.index(), wheel);
        // After the sink has thrown it gets nothing more.
        while (broken == null && early.containsKey(delivered)) {
            TrainedWheel due = early.remove(delivered);
            try {
                sink.accept(due);
            } catch (RuntimeException | Error failure) {
                broken = failure;
                return;
            }
            delivered++;
        }
    }

    private boolean goesOn() {
        return !cancellation.isRequested() && broken == null;
    }
}
