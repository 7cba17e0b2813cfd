package colorwheel.recording;

/** How much memory is really held. */
public final class Heap {
    private static final int COLLECTIONS = 3;

    private Heap() {}

    /** What is in use after what is not needed any more was collected, in bytes. */
    public static long used() {
        for (int k = 0; k < COLLECTIONS; k++) {
            System.gc();
        }
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }
}
