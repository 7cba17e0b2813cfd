package colorwheel.app.storm;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import javafx.application.Platform;

/** Questions to the JavaFX thread, from others. */
final class Fx {
    private static final long LONGEST_WAIT_SECONDS = 120;

    private Fx() {}

    /** What it answers. */
    static <T> T ask(Supplier<T> question) {
        var answer = new CompletableFuture<T>();
        Platform.runLater(() -> {
            try {
                answer.complete(question.get());
            } catch (RuntimeException | Error failure) {
                answer.completeExceptionally(failure);
            }
        });
        return answer.orTimeout(LONGEST_WAIT_SECONDS, TimeUnit.SECONDS).join();
    }

    /** Waits for something that the JavaFX thread will do. */
    static void await(CountDownLatch latch, String what) {
        try {
            if (!latch.await(LONGEST_WAIT_SECONDS, TimeUnit.SECONDS)) {
                throw new AssertionError("waited in vain until " + what);
            }
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted while waiting until " + what, stop);
        }
    }
}
