package colorwheel.view.picture;

import java.util.ArrayDeque;
import java.util.Deque;

/** The buffers of one pane that nobody uses just now. Any thread. */
final class ScreenBuffers {
    private final Deque<ScreenBuffer> free = new ArrayDeque<>();

    /** A buffer of this size, for the caller alone until it gives it back; those of other sizes are let go. */
    synchronized ScreenBuffer take(int width, int height) {
        free.removeIf(buffer -> !buffer.hasSize(width, height));
        return free.isEmpty() ? new ScreenBuffer(width, height) : free.removeFirst();
    }

    synchronized void giveBack(ScreenBuffer buffer) {
        free.addLast(buffer);
    }
}
