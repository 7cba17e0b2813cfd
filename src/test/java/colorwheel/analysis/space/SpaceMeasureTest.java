package colorwheel.analysis.space;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SpaceMeasureTest {
    @Test
    void eachIsStatedOnce() {
        assertThat(SpaceMeasure.values()).extracting(SpaceMeasure::key).doesNotHaveDuplicates();
        assertThat(SpaceMeasure.values()).extracting(SpaceMeasure::label).doesNotHaveDuplicates();
        assertThat(SpaceMeasure.values()).allSatisfy(measure -> {
            assertThat(measure.help()).endsWith(".");
            assertThat(measure.formula()).isNotBlank();
        });
        assertThat(SpaceMeasure.values())
                .extracting(SpaceMeasure::key)
                .contains("oneWay", "inner", "moveMean", "moveMax", "planarity", "newcomersWithin15", "rmse");
    }

    @Test
    void isWrittenWithItsUnit() {
        SpaceVerdict end = CurriculumFixture.ofSeed(1).verdict(4);

        assertThat(Stream.of(SpaceMeasure.ONE_WAY, SpaceMeasure.PLANARITY, SpaceMeasure.MOVE_MEAN, SpaceMeasure.ERROR)
                        .map(measure -> measure.text(measure.of(end))))
                .containsExactly("1.000", "0.9903", "20.8°", "2.6");
        assertThat(SpaceMeasure.MOVE_MAX.of(CurriculumFixture.ofSeed(1).verdict(0)))
                .isNaN();
        assertThat(SpaceMeasure.MOVE_MAX.text(Double.NaN)).isEqualTo("undefined");
    }
}
