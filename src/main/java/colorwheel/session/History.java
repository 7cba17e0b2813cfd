package colorwheel.session;

import colorwheel.experiment.Remarks;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/** A bounded history of the settings: the steps that can be undone, and those that can be redone. */
final class History {
    /** More steps than anyone retraces, at a few hundred bytes each. */
    static final int MAX_STEPS = 200;

    /**
     * One step.
     *
     * @param what the change, in a word or two
     * @param opening the change of the document, unless it stayed
     */
    record Step(Setup before, Setup after, String what, @Nullable Opening opening) {
        static Step change(Setup before, Setup after) {
            return new Step(before, after, after.differenceFrom(before), null);
        }
    }

    /**
     * A change of the document. The content of a file is not part of the history.
     *
     * @param before the file before, if there was one
     * @param remarksBefore the remarks before
     * @param after the file after, if there is one
     * @param remarksAfter the remarks after
     */
    record Opening(@Nullable Path before, Remarks remarksBefore, @Nullable Path after, Remarks remarksAfter) {}

    private final Deque<Step> done = new ArrayDeque<>();
    private final Deque<Step> undone = new ArrayDeque<>();

    /** Adds a step; steps undone before it can no longer be redone. */
    void add(Step step) {
        undone.clear();
        done.push(step);
        if (done.size() > MAX_STEPS) {
            done.removeLast();
        }
    }

    /**
     * Makes the last step end in another setup, since a drag is one step. A step without a change is removed. Its name
     * stays until {@link #nameLast}, because finding a name takes longer than anything else at a position.
     */
    void extend(Setup after) {
        Step last = done.pop();
        if (!last.before().equals(after)) {
            done.push(new Step(last.before(), after, last.what(), last.opening()));
        }
    }

    /** Names the last step by what it changed, once a drag has ended. */
    void nameLast() {
        Step last = done.peek();
        if (last != null && last.opening() == null) {
            done.pop();
            done.push(Step.change(last.before(), last.after()));
        }
    }

    /** The step that would be undone next, if there is one. */
    @Nullable
    Step last() {
        return done.peek();
    }

    /** The step that would be redone next, if there is one. */
    @Nullable
    Step next() {
        return undone.peek();
    }

    /** Undoes the last step. There must be one. */
    Step undo() {
        undone.push(done.pop());
        return undone.peek();
    }

    /** Redoes the next undone step. There must be one. */
    Step redo() {
        done.push(undone.pop());
        return done.peek();
    }
}
