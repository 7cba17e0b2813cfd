package colorwheel.view.picture;

import colorwheel.background.SerialWorker;

/** The one thread that paints for the screen. Each pane has at most one painting in it, so the queue stays short. */
public final class PaintQueue implements AutoCloseable {
    private final SerialWorker worker = new SerialWorker("paint");

    /** Paints soon; nothing once the window closes. */
    void execute(Runnable painting) {
        worker.execute(painting);
    }

    /** Drops what waits; a painting under way ends by itself within milliseconds. */
    @Override
    public void close() {
        worker.close();
    }
}
