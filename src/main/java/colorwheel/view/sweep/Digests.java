package colorwheel.view.sweep;

import colorwheel.background.Pulse;
import colorwheel.background.Threads;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Makes something of the newest request in the background, one at a time: a request that comes meanwhile waits, and
 * takes the place of one that waits already. JavaFX thread.
 *
 * @param <R> what is asked
 * @param <D> what is made of it
 */
final class Digests<R, D> implements AutoCloseable {
    private final ExecutorService executor = Executors.newSingleThreadExecutor(Threads.factory("sweep digest"));
    private final Function<R, D> make;
    private final Consumer<Throwable> failures;
    private final AtomicReference<Made<D>> finished = new AtomicReference<>();
    private boolean busy;
    private R waiting;
    private R newest;

    private record Made<D>(D digest, Throwable failure) {}

    /** @param failures told on the JavaFX thread when something could not be made */
    Digests(Function<R, D> make, Consumer<Throwable> failures) {
        this.make = make;
        this.failures = failures;
    }

    /** Asks for something, unless it is what was asked last. */
    void ask(R request) {
        if (request.equals(newest)) {
            return;
        }
        newest = request;
        waiting = request;
        startIfFree();
    }

    /** What was finished since the last time; {@code null} if nothing was. Called once per frame. */
    D take() {
        Made<D> made = finished.getAndSet(null);
        if (made == null) {
            return null;
        }
        busy = false;
        startIfFree();
        if (made.failure() != null) {
            failures.accept(made.failure());
        }
        return made.digest();
    }

    private void startIfFree() {
        if (busy || waiting == null) {
            return;
        }
        busy = true;
        R request = waiting;
        waiting = null;
        executor.execute(() -> {
            finished.set(make(request));
            Pulse.request();
        });
    }

    private Made<D> make(R request) {
        try {
            return new Made<>(make.apply(request), null);
        } catch (RuntimeException | Error failure) {
            // Errors too: an end that is not told would be the last digest of all.
            return new Made<>(null, failure);
        }
    }

    @Override
    public void close() {
        executor.shutdownNow();
    }
}
