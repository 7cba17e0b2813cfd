package colorwheel.view.sweep;

import colorwheel.background.Latest;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Makes something of the latest request in the background, unless it is what was asked last. JavaFX thread.
 *
 * @param <R> what is asked
 * @param <D> what is made of it
 */
final class Digests<R, D> implements AutoCloseable {
    private final Latest<D> latest = new Latest<>("sweep digest");
    private final Function<R, D> make;
    private final Consumer<Throwable> failures;
    private R newest;

    /** @param failures told on the JavaFX thread when something could not be made */
    Digests(Function<R, D> make, Consumer<Throwable> failures) {
        this.make = make;
        this.failures = failures;
    }

    /** Asks for something, unless it is what was asked last. */
    void ask(R request) {
        if (!request.equals(newest)) {
            newest = request;
            latest.request(turn -> make.apply(request));
        }
    }

    /** Takes what was finished since the last time. Called once per frame. */
    void take(Consumer<D> then) {
        latest.take(then, failure -> {
            // The same may be asked again.
            newest = null;
            failures.accept(failure);
        });
    }

    @Override
    public void close() {
        latest.close();
    }
}
