package colorwheel.paint;

import java.util.Objects;

/**
 * A histogram.
 *
 * @param title what is counted, with its unit
 * @param note what is written at the right of the title, or empty
 * @param edges rising; bar k reaches from edge k to edge k + 1
 * @param counts one for each bar
 * @param logarithmic whether the axis is
 * @param marked a value that is marked; {@code NaN} marks none
 */
public record Bars(String title, String note, double[] edges, int[] counts, boolean logarithmic, double marked) {
    public Bars {
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(note, "note");
        if (edges.length != counts.length + 1) {
            throw new IllegalArgumentException(edges.length + " edges do not bound " + counts.length + " bars");
        }
    }

    /** Whether there is nothing to show. */
    boolean isEmpty() {
        for (int count : counts) {
            if (count > 0) {
                return false;
            }
        }
        return true;
    }
}
