package colorwheel.background;

import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Throws in place of the first piece of work, as a system that has no memory for a thread does; does all others at
 * once.
 */
public final class FailsOnce implements Executor {
    private final AtomicReference<Error> next;

    public FailsOnce(Error error) {
        next = new AtomicReference<>(error);
    }

    @Override
    public void execute(Runnable work) {
        Error failure = next.getAndSet(null);
        if (failure != null) {
            throw failure;
        }
        Threads.daemon("after a failure", work).start();
    }
}
