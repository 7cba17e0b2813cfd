package colorwheel.session;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;

/** What was set before, bounded: the steps that can be undone, and those that were undone. */
final class History {
    /** A setup is small; who goes back further than this has lost the thread anyway. */
    static final int MAX_STEPS = 200;

    /**
     * One step.
     *
     * @param what it changed, in a word or two
     * @param opening which file took the place of which; {@code null} if the document stayed
     */
    record Step(Setup before, Setup after, String what, Opening opening) {
        static Step change(Setup before, Setup after) {
            return new Step(before, after, after.differenceFrom(before), null);
        }
    }

    /**
     * Another file became the document. Only which one: what is in a file now is no matter of the history.
     *
     * @param before the file before; {@code null} for none
     * @param after the file after; {@code null} for none
     */
    record Opening(Path before, Path after) {}

    private final Deque<Step> done = new ArrayDeque<>();
    private final Deque<Step> undone = new ArrayDeque<>();

    /** Remembers a step; what was undone before it cannot be redone any more. */
    void add(Step step) {
        undone.clear();
        done.push(step);
        if (done.size() > MAX_STEPS) {
            done.removeLast();
        }
    }

    /** Makes the last step lead to another setup: a drag is one step. If it leads nowhere, it is forgotten. */
    void extend(Setup after) {
        Setup before = done.pop().before();
        if (!before.equals(after)) {
            done.push(Step.change(before, after));
        }
    }

    /** The step that would be undone next; {@code null} if there is none. */
    Step last() {
        return done.peek();
    }

    /** The step that would be redone next; {@code null} if there is none. */
    Step next() {
        return undone.peek();
    }

    /** Takes the last step back. There must be one. */
    Step undo() {
        undone.push(done.pop());
        return undone.peek();
    }

    /** Takes the next undone step again. There must be one. */
    Step redo() {
        done.push(undone.pop());
        return done.peek();
    }
}
