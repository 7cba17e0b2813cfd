package colorwheel.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class DragReportTest {
    private static final int POSITIONS = 100;
    private static final long MILLI = 1_000_000;

    /** A position every 16 ms; the first 60 wheels take 80 ms, the rest 20, each in a frame of its own. */
    private static Map<String, Object> figures(double yardstick) {
        DragReport report = new DragReport(POSITIONS, yardstick);
        for (int position = 0; position < POSITIONS; position++) {
            report.moved(position, time(position));
        }
        for (int position = 0; position < POSITIONS; position++) {
            assertThat(report.isComplete()).isFalse();
            report.onScreen(position, time(position) + (position < DragReport.FIRST ? 80 : 20) * MILLI);
        }
        assertThat(report.isComplete()).isTrue();
        report.computed(Map.of("c2", 1.5));
        return report.figures();
    }

    private static long time(int position) {
        return MILLI + 16 * MILLI * position;
    }

    @Test
    void theFirstSecondAndTheRestAreToldApart() {
        Map<String, Object> figures = figures(0);

        assertThat(figures)
                .containsEntry("medianMillis", 80.0)
                .containsEntry("p95Millis", 80.0)
                .containsEntry("processorSeconds", Map.of("c2", 1.5))
                .doesNotContainKeys("p95Yardsticks", "yardstickMillis");
        assertThat(figures.get("first60"))
                .isEqualTo(Map.of("medianMillis", 80.0, "p95Millis", 80.0, "p99Millis", 80.0, "worstMillis", 80.0));
        assertThat(figures.get("rest"))
                .isEqualTo(Map.of("medianMillis", 20.0, "p95Millis", 20.0, "p99Millis", 20.0, "worstMillis", 20.0));
    }

    @Test
    void theLongestTimeWithoutAFrameBeginsWithTheDrag() {
        DragReport report = new DragReport(2, 0);
        report.onScreen(-1, MILLI);
        report.moved(0, 1_000 * MILLI);
        report.moved(1, 1_016 * MILLI);
        report.onScreen(-1, 1_300 * MILLI);
        report.onScreen(1, 1_400 * MILLI);

        assertThat(report.figures()).containsEntry("longestFrameMillis", 300.0).containsEntry("framesPerSecond", 5.0);
    }

    @Test
    void withAYardstickEveryTimeIsAMultipleOfItToo() {
        Map<String, Object> figures = figures(4);

        assertThat(figures)
                .containsEntry("yardstickMillis", 4.0)
                .containsEntry("p95Yardsticks", 20.0)
                .containsKey("longestFrameYardsticks");
        assertThat(((Map<?, ?>) figures.get("rest")).get("medianYardsticks")).isEqualTo(5.0);
    }
}
