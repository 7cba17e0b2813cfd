package colorwheel.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import colorwheel.color.HsvGrid;
import colorwheel.color.HueRange;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;

/**
 * Measures of latents that lie far from the origin, hardly apart, or on almost exactly a circle, compared with the same
 * formulas in decimal numbers of fifty digits.
 */
class DegenerateRadiiTest {
    private static final MathContext DIGITS = new MathContext(50);
    private static final double SIX_DIGITS = 1e-6;
    private static final HueRange HOLD_OUT = HueRange.of(150, 240);

    private record Wheel(HueRings rings, List<BigDecimal[]> trained) {}

    /** A wheel of this radius, whose radii vary by so much of it, at this distance from the origin. */
    private static Wheel wheel(
            double step, double offset, double radius, double variation, long seed, boolean normalize) {
        Random random = new Random(seed);
        double[] wobble = random.doubles(3, -1, 1).toArray();
        Rings.Place place = (ring, hue) -> {
            double h = Math.toRadians(hue);
            double r = radius * (1 + variation * (wobble[0] + Math.sin(3 * h + wobble[1]) + 0.3 * Math.cos(4 * h)));
            return new double[] {
                offset + Rings.at(hue, r)[0], -0.7 * offset * wobble[2] + Rings.at(hue, r)[1],
            };
        };
        // Nothing held out and a whole number of steps: the centroid is the center, and the radii hardly vary.
        Rings rings = new Rings(HsvGrid.ofHueStep(step, List.of(1.0), List.of(0.9, 1.0)), HueRange.NONE);
        HueRings of = normalize ? rings.normalized(place) : rings.free(place);
        List<BigDecimal[]> trained = new ArrayList<>();
        for (int ring = 0; ring < 2; ring++) {
            for (int hue = 0; hue < of.hues(); hue++) {
                if (!of.heldOut(hue)) {
                    double[] point = place.of(ring, of.hue(hue));
                    trained.add(new BigDecimal[] {new BigDecimal(point[0]), new BigDecimal(point[1])});
                }
            }
        }
        return new Wheel(of, trained);
    }

    private static BigDecimal mean(List<BigDecimal> numbers) {
        return numbers.stream().reduce(BigDecimal.ZERO, BigDecimal::add).divide(new BigDecimal(numbers.size()), DIGITS);
    }

    private static List<BigDecimal> radii(List<BigDecimal[]> points, BigDecimal x, BigDecimal y) {
        return points.stream()
                .map(p -> p[0].subtract(x).pow(2).add(p[1].subtract(y).pow(2)).sqrt(DIGITS))
                .toList();
    }

    /** Standard deviation of the radius over its mean. */
    private static double exactVariation(List<BigDecimal[]> points) {
        List<BigDecimal> radii = radii(
                points,
                mean(points.stream().map(p -> p[0]).toList()),
                mean(points.stream().map(p -> p[1]).toList()));
        BigDecimal mean = mean(radii);
        BigDecimal variance =
                mean(radii.stream().map(r -> r.subtract(mean).pow(2)).toList());
        return variance.sqrt(DIGITS).divide(mean, DIGITS).doubleValue();
    }

    /** The largest arc between neighboring directions from the centroid, in degrees. */
    private static double exactGap(List<BigDecimal[]> points) {
        BigDecimal x = mean(points.stream().map(p -> p[0]).toList());
        BigDecimal y = mean(points.stream().map(p -> p[1]).toList());
        double[] angles = points.stream()
                .mapToDouble(p -> Math.atan2(
                        p[1].subtract(y).doubleValue(), p[0].subtract(x).doubleValue()))
                .sorted()
                .toArray();
        double widest = angles[0] + 2 * Math.PI - angles[angles.length - 1];
        for (int k = 1; k < angles.length; k++) {
            widest = Math.max(widest, angles[k] - angles[k - 1]);
        }
        return Math.toDegrees(widest);
    }

    @Property(tries = 60)
    void theRadiusVariationOfAlmostACircleKeepsSixDigits(
            @ForAll @DoubleRange(min = 1, max = 8) double digits,
            @ForAll @DoubleRange(min = -3, max = 4) double magnitude,
            @ForAll @IntRange(min = 9, max = 720) int hues,
            @ForAll long seed) {
        Wheel wheel = wheel(360.0 / hues, 0, Math.pow(10, magnitude), Math.pow(10, -digits), seed, false);
        double exact = exactVariation(wheel.trained());

        assertThat(WheelMeasures.of(wheel.rings()).radiusVariation().orElseThrow())
                .isCloseTo(exact, within(SIX_DIGITS * exact));
    }

    @Property(tries = 60)
    void aWheelFarFromTheOriginKeepsSixDigits(
            @ForAll @DoubleRange(min = -1e4, max = 1e4) double offset,
            @ForAll @DoubleRange(min = 0, max = 5) double smaller,
            @ForAll @DoubleRange(min = 0.01, max = 0.3) double variation,
            @ForAll long seed) {
        Wheel wheel = wheel(3, offset, Math.pow(10, -smaller), variation, seed, false);
        double exact = exactVariation(wheel.trained());

        WheelMeasures measures = WheelMeasures.of(wheel.rings());
        assertThat(measures.radiusVariation().orElseThrow()).isCloseTo(exact, within(SIX_DIGITS * exact));
        double gap = exactGap(wheel.trained());
        assertThat(measures.gap().orElseThrow().degrees()).isCloseTo(gap, within(SIX_DIGITS * gap));
    }

    @Property(tries = 60)
    void theLeastRadiusKeepsSixDigits(
            @ForAll @DoubleRange(min = -3, max = 4) double magnitude,
            @ForAll @DoubleRange(min = 0, max = 0.4) double variation,
            @ForAll long seed) {
        Wheel wheel = wheel(1, 0, Math.pow(10, magnitude), variation, seed, true);
        List<BigDecimal> radii = radii(wheel.trained(), BigDecimal.ZERO, BigDecimal.ZERO);
        double exact = radii.stream()
                .min(BigDecimal::compareTo)
                .orElseThrow()
                .divide(mean(radii), DIGITS)
                .doubleValue();

        assertThat(WheelMeasures.of(wheel.rings()).leastRadius().orElseThrow())
                .isCloseTo(exact, within(SIX_DIGITS * exact));
    }

    @Property(tries = 60)
    void anErrorOfAlmostNothingKeepsSixDigits(@ForAll @DoubleRange(min = 1, max = 8) double digits) {
        double error = Math.pow(10, -digits);
        WheelMeasures measures =
                WheelMeasures.of(new Rings(HsvGrid.ofHueStep(7, List.of(1.0), List.of(0.9, 1.0)), HOLD_OUT)
                        .withErrors((ring, hue) -> Rings.at(hue, 1), error, 3 * error));

        assertThat(measures.rmseTrained().orElseThrow()).isCloseTo(255 * error, within(SIX_DIGITS * 255 * error));
        assertThat(measures.errorRatio().orElseThrow()).isCloseTo(9, within(9 * SIX_DIGITS));
    }
}
