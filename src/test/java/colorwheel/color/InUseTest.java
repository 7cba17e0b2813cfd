package colorwheel.color;

import static org.assertj.core.api.Assertions.assertThat;

import colorwheel.patience.Patience;
import java.lang.ref.WeakReference;
import java.util.List;
import org.junit.jupiter.api.Test;

class InUseTest {
    private final InUse<Integer, Object> values = new InUse<>();

    private Object ask(int key) {
        return values.get(key, asked -> new Object());
    }

    @Test
    void aValueIsSharedWhileItIsUsedHoweverManyOthersAreAskedFor() {
        Object used = ask(1);
        for (int key = 2; key < 1_000; key++) {
            ask(key);
        }

        assertThat(ask(1)).isSameAs(used);
    }

    @Test
    void whatNobodyUsesIsLetGo() {
        WeakReference<Object> unused = new WeakReference<>(ask(1));

        Patience.until("the value is let go", () -> {
            System.gc();
            return unused.refersTo(null);
        });
    }

    @Test
    void tablesOfColorsAreSharedWhileTheyAreUsed() {
        HsvGrid grid = HsvGrid.ofHueStep(10, List.of(1.0), List.of(1.0));
        ListedColors list = new ListedColors("three", List.of(0xFF0000, 0x00FF00, 0x0000FF));
        HueRange first = HueRange.of(100, 130);
        ColorTable ofGrid = grid.trained(first);
        ColorTable ofList = list.trained(first);
        for (int end = 131; end < 200; end++) {
            grid.trained(HueRange.of(100, end));
            list.trained(HueRange.of(100, end));
        }

        assertThat(grid.trained(first)).isSameAs(ofGrid);
        assertThat(list.trained(first)).isSameAs(ofList);
    }
}
