package colorwheel.export;

/** Hears how far an export is. Called on the exporting threads, by one at a time, with rising numbers. */
@FunctionalInterface
public interface Progress {
    /** Hears nothing. */
    Progress IGNORED = (done, total) -> {};

    /**
     * @param done how many pieces are finished and on disk
     * @param total how many were asked for
     */
    void at(int done, int total);
}
