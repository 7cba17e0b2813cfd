package colorwheel.background;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MemoryBudgetTest {
    @Test
    void leavesSomeOfWhatJavaMayTakeToTheRest() {
        long all = Runtime.getRuntime().maxMemory();

        assertThat(MemoryBudget.ofThisMachine().bytes()).isPositive().isLessThan(all);
        assertThat(MemoryBudget.ofThisMachine().part(2).bytes())
                .isEqualTo(MemoryBudget.ofThisMachine().bytes() / 2);
    }

    @Test
    void saysInMegabytesWhatIsTooMuch() {
        MemoryBudget budget = new MemoryBudget((1_520L << 20) + 17);

        assertThat(budget.holds(1_520L << 20)).isTrue();
        assertThat(budget.holds(1_521L << 20)).isFalse();
        assertThat(budget.exceeded((11_643L << 20) + 1))
                .isEqualTo("about 11,644 MB of memory, but at most 1,520 MB may be used");
    }
}
