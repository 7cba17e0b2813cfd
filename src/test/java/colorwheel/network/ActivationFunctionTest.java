package colorwheel.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import colorwheel.experiment.Activation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ActivationFunctionTest {
    private static final float[] EDGES = {
        0f, -0f, Float.MIN_VALUE, -Float.MIN_VALUE, 1e-20f, -1e-20f, 5.5f, -5.5f, 9.02f, -9.02f, 1e4f, -1e4f
    };

    @ParameterizedTest
    @EnumSource
    void everyActivationHasItsFunction(Activation activation) {
        assertThat(ActivationFunction.of(activation).name()).isEqualTo(activation.name());
    }

    /** Computed with 30 digits by mpmath. */
    @ParameterizedTest
    @CsvSource({
        "RELU, -1.5, 0",
        "RELU, 0, 0",
        "RELU, 2.25, 2.25",
        "GELU, -3, -0.00404969409489028358",
        "GELU, -1.5, -0.100210801903287099",
        "GELU, -0.25, -0.100323418579269069",
        "GELU, 0.5, 0.345731230637006552",
        "GELU, 4, 3.99987331503266752",
        "SIGMOID, -1.5, 0.182425523806356371",
        "IDENTITY, -1.5, -1.5",
        "TANH, -1.5, -0.905148253644866438",
        "TANH, 0.25, 0.244918662403709129"
    })
    void itsValueIsExact(ActivationFunction function, double x, double expected) {
        assertThat(function.value(x)).isCloseTo(expected, within(1e-15));
    }

    @ParameterizedTest
    @EnumSource
    void itsSlopeIsItsDerivative(ActivationFunction function) {
        double step = 1e-6;
        for (double x = -8.0625; x <= 8; x += 0.125) {
            double difference = (function.value(x + step) - function.value(x - step)) / (2 * step);

            assertThat(function.slope(x)).as("at %s", x).isCloseTo(difference, within(1e-8));
        }
    }

    @Test
    void theSlopeOfReluAtItsKinkIsZero() {
        float[] slopes = {7};
        ActivationFunction.RELU.valuesAndSlopes(new float[1], slopes, 0, 1);

        assertThat(ActivationFunction.RELU.slope(0)).isZero();
        assertThat(slopes[0]).isZero();
    }

    @ParameterizedTest
    @EnumSource
    void floatsAreWhatDoublesAreButForRounding(ActivationFunction function) {
        int count = 80_001;
        float[] numbers = new float[count + EDGES.length];
        for (int i = 0; i < count; i++) {
            numbers[i] = (i - count / 2) / 2000f;
        }
        System.arraycopy(EDGES, 0, numbers, count, EDGES.length);
        float[] values = numbers.clone();
        float[] slopes = new float[numbers.length];

        function.valuesAndSlopes(values, slopes, 0, values.length);

        for (int i = 0; i < numbers.length; i++) {
            double x = numbers[i];
            double largest = Math.max(1, Math.abs(x));
            assertThat((double) values[i]).as("at %s", x).isCloseTo(function.value(x), within(4e-7 * largest));
            assertThat((double) slopes[i]).as("slope at %s", x).isCloseTo(function.slope(x), within(8e-7));
        }
    }

    @ParameterizedTest
    @EnumSource
    void valuesAloneAreTheSameBitsAndNothingOutsideOfTheRangeIsTouched(ActivationFunction function) {
        float[] before = {-1, -0.5f, 0.25f, 3, 0.75f};
        float[] values = before.clone();
        float[] both = before.clone();
        float[] slopes = {7, 7, 7, 7, 7};

        function.values(values, 1, 4);
        function.valuesAndSlopes(both, slopes, 1, 4);

        assertThat(both).isEqualTo(values);
        for (int outside : new int[] {0, 4}) {
            assertThat(values[outside]).isEqualTo(before[outside]);
            assertThat(slopes[outside]).isEqualTo(7);
        }
        assertThat(values[1] == before[1]).isEqualTo(function == ActivationFunction.IDENTITY);
        assertThat(slopes[3]).isNotEqualTo(7);
    }

    @ParameterizedTest
    @EnumSource
    void whatIsNotANumberStaysNone(ActivationFunction function) {
        float[] values = {Float.NaN};
        float[] slopes = new float[1];

        function.valuesAndSlopes(values, slopes, 0, 1);

        assertThat(values[0]).isNaN();
        assertThat(Float.isNaN(slopes[0])).isEqualTo(function != ActivationFunction.IDENTITY);
        assertThat(function.value(Double.NaN)).isNaN();
    }
}
