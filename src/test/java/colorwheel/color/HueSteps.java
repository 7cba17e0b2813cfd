package colorwheel.color;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;

/** Steps between hues as an experiment may have them: from 0.5 to 120, whole parts of the circle and others. */
public final class HueSteps {
    private HueSteps() {}

    public static Arbitrary<Double> any() {
        return Arbitraries.oneOf(
                Arbitraries.of(0.5, 0.7, 1.0, 7.0, 50.0, 100.0, 119.9, 120.0),
                Arbitraries.integers().between(1, 120).map(Integer::doubleValue),
                Arbitraries.integers().between(3, 720).map(parts -> 360.0 / parts),
                Arbitraries.doubles().between(0.5, 120));
    }
}
