package colorwheel.export;

import colorwheel.background.Threads;
import colorwheel.export.ExportPlan.Pictures;
import colorwheel.paint.Raster;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Paints frames on several threads and passes them on one by one in their order, for files in which one follows
 * another. Only a few wait at any time, however many there are.
 */
final class FramePipeline {
    private FramePipeline() {}

    /** Converts a painted frame for the file. Used by one thread at a time. */
    @FunctionalInterface
    interface Preparation<T> {
        T prepare(Raster frame);
    }

    /** Receives frames in their order, on the calling thread. */
    @FunctionalInterface
    interface Sink<T> {
        void take(T frame) throws IOException;
    }

    /** A composer and its preparation; used by one thread after another. */
    private record Workbench<T>(FrameComposer composer, Preparation<T> preparation) {}

    /**
     * Paints, prepares and passes on the frames; returns after the last one.
     *
     * @param shots in the order in which they are taken; one may come again
     * @param preparations makes a preparation for each thread
     * @throws CancellationException soon after cancelling is requested or the calling thread is interrupted
     * @throws IOException what the sink throws; painting then stops
     */
    static <T> void run(ExportPlan.Run run, List<Shot> shots, Supplier<Preparation<T>> preparations, Sink<T> sink)
            throws IOException {
        // The calling thread writes and does not paint.
        int painters = run.painters(run.threads() - 1);
        ExecutorService pool = new ThreadPoolExecutor(
                painters, painters, 0, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), Threads.factory("export frames"));
        Queue<Workbench<T>> benches = new ConcurrentLinkedQueue<>();
        Deque<Future<T>> ahead = new ArrayDeque<>();
        try {
            int asked = 0;
            for (int taken = 0; taken < shots.size(); taken++) {
                while (asked < shots.size() && ahead.size() <= painters) {
                    Shot shot = shots.get(asked++);
                    ahead.add(pool.submit(() -> paint(run.pictures(), shot, benches, preparations)));
                }
                T frame = ahead.remove().get();
                if (run.cancellation().isRequested()) {
                    throw new CancellationException();
                }
                sink.take(frame);
                run.progress().at(taken + 1, shots.size());
            }
        } catch (InterruptedException asked) {
            Thread.currentThread().interrupt();
            throw new CancellationException();
        } catch (ExecutionException failure) {
            if (failure.getCause() instanceof Error error) {
                throw error;
            }
            throw (RuntimeException) failure.getCause();
        } finally {
            pool.shutdownNow();
        }
    }

    private static <T> T paint(
            Pictures pictures, Shot shot, Queue<Workbench<T>> benches, Supplier<Preparation<T>> preparations) {
        Workbench<T> bench = benches.poll();
        if (bench == null) {
            bench = new Workbench<>(pictures.composer(), preparations.get());
        }
        T frame = bench.preparation.prepare(bench.composer.compose(shot));
        benches.add(bench);
        return frame;
    }
}
