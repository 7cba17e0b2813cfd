package colorwheel.paint.space;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class DepthOrderTest {
    private static List<Integer> sorted(float... depths) {
        DepthOrder order = new DepthOrder();
        order.begin(depths.length);
        for (int item = 0; item < depths.length; item++) {
            order.add(item, depths[item]);
        }
        order.sort();
        return IntStream.range(0, order.size()).mapToObj(order::item).toList();
    }

    @Test
    void theFarthestComesFirstAndEqualOnesKeepTheirOrder() {
        assertThat(sorted(0.5f, -1, 0, -0.0f, 0.5f, -1e-30f)).containsExactly(1, 5, 2, 3, 0, 4);
        assertThat(sorted()).isEmpty();
    }

    @Property
    void itSortsAsJavaDoes(@ForAll float[] depths) {
        List<Integer> expected = IntStream.range(0, depths.length)
                .boxed()
                .sorted(Comparator.comparingDouble(item -> depths[item] + 0f))
                .toList();

        assertThat(sorted(depths)).isEqualTo(expected);
    }

    @Test
    void anOrderIsUsedAgainForFewerAndForMore() {
        DepthOrder order = new DepthOrder();
        for (int size : new int[] {5, 2, 3_000}) {
            order.begin(size);
            for (int item = 0; item < size; item++) {
                order.add(item, -item);
            }
            order.sort();
            assertThat(order.size()).isEqualTo(size);
            assertThat(order.item(0)).isEqualTo(size - 1);
            assertThat(order.item(size - 1)).isZero();
        }
    }
}
