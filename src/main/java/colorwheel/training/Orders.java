package colorwheel.training;

import java.util.concurrent.atomic.AtomicReference;

/**
 * What a run was last told to do, apart from what it has come to: commands change orders at once and on any thread, and
 * the training thread brings the state of the run after them.
 */
final class Orders {
    /** What the training thread does next. */
    enum Next {
        /** Nothing was ordered yet. */
        WAIT,
        /** Step after step. */
        RUN,
        /** One step, then hold. */
        STEP,
        /** No step. */
        HOLD
    }

    private record Order(Next mode, int steps) {}

    private final AtomicReference<Order> order = new AtomicReference<>(new Order(Next.WAIT, 0));

    /** Starts what waits. Returns whether that changed anything, as all commands here do. */
    boolean start() {
        return change(Next.WAIT, Next.RUN);
    }

    /** Holds what runs. */
    boolean pause() {
        return change(Next.RUN, Next.HOLD);
    }

    /** Lets what is held run, in place of single steps not yet taken. */
    boolean resume() {
        return change(Next.HOLD, Next.RUN);
    }

    /** Orders one more single step from what waits or is held. */
    boolean stepOnce() {
        while (true) {
            Order present = order.get();
            if (present.mode() == Next.RUN) {
                return false;
            }
            if (order.compareAndSet(present, new Order(Next.HOLD, present.steps() + 1))) {
                return true;
            }
        }
    }

    /** What to do next. A single step counts as taken. */
    Next next() {
        while (true) {
            Order present = order.get();
            if (present.steps() == 0) {
                return present.mode();
            }
            if (order.compareAndSet(present, new Order(present.mode(), present.steps() - 1))) {
                return Next.STEP;
            }
        }
    }

    private boolean change(Next from, Next to) {
        while (true) {
            Order present = order.get();
            if (present.mode() != from) {
                return false;
            }
            if (order.compareAndSet(present, new Order(to, 0))) {
                return true;
            }
        }
    }
}
