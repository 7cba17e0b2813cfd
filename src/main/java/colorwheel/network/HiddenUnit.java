package colorwheel.network;

import java.util.Comparator;
import java.util.Objects;

/**
 * A hidden unit of a network. Ordered by layer, then by index.
 *
 * @param index its place in the layer, from 0 on: its row in the layer's weights
 */
public record HiddenUnit(HiddenLayer layer, int index) implements Comparable<HiddenUnit> {
    private static final Comparator<HiddenUnit> ORDER =
            Comparator.comparing(HiddenUnit::layer).thenComparingInt(HiddenUnit::index);

    public HiddenUnit {
        Objects.requireNonNull(layer, "layer");
        if (index < 0) {
            throw new IllegalArgumentException("a unit counts from 0, not " + index);
        }
    }

    @Override
    public int compareTo(HiddenUnit other) {
        return ORDER.compare(this, other);
    }
}
