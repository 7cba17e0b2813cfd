package colorwheel.export;

import java.nio.file.Path;

/**
 * How an export ended that did not fail.
 *
 * @param place the folder or file that was written to
 * @param written how many frames or epochs are there now
 * @param asked how many were asked for
 * @param cancelled whether it stopped early because somebody asked
 * @param sentence the same in words for the user
 */
public record ExportResult(Path place, int written, int asked, boolean cancelled, String sentence) {
    /** The same with one more sentence. */
    ExportResult adding(String more) {
        return new ExportResult(place, written, asked, cancelled, sentence + " " + more);
    }
}
