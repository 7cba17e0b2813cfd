package colorwheel.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DragPathTest {
    private static final int POSITIONS = 2_000;

    @ParameterizedTest
    @EnumSource(DragPath.class)
    void itGoesToAndFroBetween160And340AndNeverStands(DragPath path) {
        IntUnaryOperator ends = path.ends(POSITIONS);

        assertThat(IntStream.range(0, POSITIONS).map(ends)).allMatch(end -> end >= 160 && end <= 340);
        assertThat(IntStream.range(1, POSITIONS).map(k -> Math.abs(ends.applyAsInt(k) - ends.applyAsInt(k - 1))))
                .allMatch(step -> step >= 1 && step <= 8);
    }

    @ParameterizedTest
    @EnumSource(DragPath.class)
    void itIsTheSameEachTime(DragPath path) {
        int[] once = IntStream.range(0, POSITIONS).map(path.ends(POSITIONS)).toArray();
        int[] again = IntStream.range(0, POSITIONS).map(path.ends(POSITIONS)).toArray();

        assertThat(again).isEqualTo(once);
    }
}
