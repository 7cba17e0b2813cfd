package colorwheel.training;

import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;

/**
 * The last command given to a run. Commands take effect here at once, on any thread; the training thread reads
 * {@link #next} between two steps and then changes the state of the run.
 */
final class RunCommands {
    /** What the training thread does next. */
    enum Next {
        /** Wait: nothing was commanded yet. */
        WAIT,
        /** Take one step after another. */
        RUN,
        /** Take one step, then pause. */
        STEP,
        /** Take no step. */
        PAUSE
    }

    private record Command(Next mode, int singleSteps) {}

    private final AtomicReference<Command> command = new AtomicReference<>(new Command(Next.WAIT, 0));

    /** Starts a run that waits. Returns whether that changed anything, as all commands here do. */
    boolean start() {
        return change(Next.WAIT, Next.RUN);
    }

    /** Pauses a run that runs. */
    boolean pause() {
        return change(Next.RUN, Next.PAUSE);
    }

    /** Resumes a paused run; single steps not yet taken are dropped. */
    boolean resume() {
        return change(Next.PAUSE, Next.RUN);
    }

    /** Adds one single step to a run that waits or is paused. */
    boolean stepOnce() {
        while (true) {
            Command present = present();
            if (present.mode() == Next.RUN) {
                return false;
            }
            if (command.compareAndSet(present, new Command(Next.PAUSE, present.singleSteps() + 1))) {
                return true;
            }
        }
    }

    /** What to do next. A single step counts as taken. */
    Next next() {
        while (true) {
            Command present = present();
            if (present.singleSteps() == 0) {
                return present.mode();
            }
            if (command.compareAndSet(present, new Command(present.mode(), present.singleSteps() - 1))) {
                return Next.STEP;
            }
        }
    }

    private boolean change(Next from, Next to) {
        while (true) {
            Command present = present();
            if (present.mode() != from) {
                return false;
            }
            if (command.compareAndSet(present, new Command(to, 0))) {
                return true;
            }
        }
    }

    private Command present() {
        return Objects.requireNonNull(command.get(), "set from the start");
    }
}
