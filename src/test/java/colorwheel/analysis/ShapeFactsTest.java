package colorwheel.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import colorwheel.network.Latents;
import org.junit.jupiter.api.Test;

class ShapeFactsTest {
    @Test
    void tellsNumberShapeAndTheRangeOfEachAxis() {
        ShapeFacts facts = ShapeFacts.of(new Latents(2, new float[] {-0.5f, 2, 0.25f, -3, 1, 0}));

        assertThat(facts.points()).isEqualTo(3);
        assertThat(facts.width()).isEqualTo(2);
        assertThat(facts.ranges()).containsExactly(new ShapeFacts.Range(-0.5f, 1), new ShapeFacts.Range(-3, 2));
    }

    @Test
    void aSinglePointHasRangesOfNoWidthAndNegativeOnesAreNotLost() {
        ShapeFacts facts = ShapeFacts.of(new Latents(3, new float[] {-1, -2, -3}));

        assertThat(facts.ranges())
                .containsExactly(
                        new ShapeFacts.Range(-1, -1), new ShapeFacts.Range(-2, -2), new ShapeFacts.Range(-3, -3));
    }

    @Test
    void thereAreNoFactsAboutNothing() {
        Latents none = new Latents(2, new float[0]);

        assertThatThrownBy(() -> ShapeFacts.of(none)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void factsDoNotChangeWithTheListTheyWereMadeOf() {
        var ranges = new java.util.ArrayList<>(java.util.List.of(new ShapeFacts.Range(0, 1)));
        ShapeFacts facts = new ShapeFacts(1, 1, ranges);
        ranges.clear();

        assertThat(facts.ranges()).hasSize(1);
    }
}
