package colorwheel.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import colorwheel.color.HsvGrid;
import colorwheel.color.HueRange;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Random;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;

/** What must not change, whatever the latents: and nothing is ever NaN. */
class WheelInvariancesTest {
    private static final double FLOAT = 2e-3;

    /** Smooth made-up latents: two rings, a wobbling angle and radius, which may fold and wind in any way. */
    private static Rings.Place wobble(long seed) {
        Random random = new Random(seed);
        double[] n = random.doubles(8, -1, 1).toArray();
        int winding = random.nextInt(4) - 1;
        return (ring, hue) -> {
            double h = Math.toRadians(hue);
            double angle = winding * h + 1.5 * n[0] * Math.sin(h + 3 * n[1]) + n[2] * Math.sin(2 * h + 3 * n[3] + ring);
            double radius = 2 + n[4] * Math.sin(h + n[5]) + 0.5 * n[6] * Math.sin(3 * h + n[7]);
            return Rings.at(Math.toDegrees(angle), radius);
        };
    }

    private static Rings rings(HueRange holdOut) {
        return new Rings(HsvGrid.ofHueStep(3, List.of(1.0), List.of(0.9, 1.0)), holdOut);
    }

    private static HueRange holdOut(int start, int span) {
        return span == 0 ? HueRange.NONE : HueRange.of(start, start + span - 1);
    }

    private static Rings.Place turned(Rings.Place place, double degrees, double scale) {
        double cos = scale * Math.cos(Math.toRadians(degrees));
        double sin = scale * Math.sin(Math.toRadians(degrees));
        return (ring, hue) -> {
            double[] z = place.of(ring, hue);
            return new double[] {cos * z[0] - sin * z[1], sin * z[0] + cos * z[1]};
        };
    }

    private static void assertClose(OptionalDouble one, OptionalDouble other) {
        assertThat(one.isPresent()).isEqualTo(other.isPresent());
        if (one.isPresent()) {
            assertThat(one.getAsDouble()).isCloseTo(other.getAsDouble(), within(FLOAT));
        }
    }

    private static void assertSameShape(WheelMeasures one, WheelMeasures other) {
        assertClose(one.backtrackDegrees(), other.backtrackDegrees());
        // A step of almost nothing may turn its sign by rounding.
        assertThat(one.reversals().orElseThrow()).isCloseTo(other.reversals().orElseThrow(), within(3));
        assertThat(one.gap().orElseThrow().degrees())
                .isCloseTo(other.gap().orElseThrow().degrees(), within(FLOAT));
        assertClose(one.gapRatio(), other.gapRatio());
        assertClose(one.leastRadius(), other.leastRadius());
        assertClose(one.radiusVariation(), other.radiusVariation());
    }

    @Property(tries = 150, edgeCases = EdgeCasesMode.NONE)
    void turningAndScalingChangesNothing(
            @ForAll long seed,
            @ForAll @DoubleRange(min = 0, max = 360) double turn,
            @ForAll @DoubleRange(min = 0.1, max = 10) double scale,
            @ForAll @IntRange(max = 359) int start,
            @ForAll @IntRange(max = 250) int span,
            @ForAll boolean normalized) {
        Rings rings = rings(holdOut(start, span));
        Rings.Place place = wobble(seed);
        Rings.Place changed = turned(place, turn, scale);
        WheelMeasures one = WheelMeasures.of(normalized ? rings.normalized(place) : rings.free(place));
        WheelMeasures other = WheelMeasures.of(normalized ? rings.normalized(changed) : rings.free(changed));

        assertThat(one.winding()).isEqualTo(other.winding());
        assertClose(one.circularCorrelation(), other.circularCorrelation());
        assertSameShape(one, other);
    }

    @Property(tries = 150, edgeCases = EdgeCasesMode.NONE)
    void mirroringTurnsWindingAndCorrelationAround(
            @ForAll long seed, @ForAll @IntRange(max = 359) int start, @ForAll @IntRange(max = 250) int span) {
        Rings rings = rings(holdOut(start, span));
        Rings.Place place = wobble(seed);
        WheelMeasures one = WheelMeasures.of(rings.normalized(place));
        WheelMeasures other = WheelMeasures.of(rings.normalized((ring, hue) -> {
            double[] z = place.of(ring, hue);
            return new double[] {z[0], -z[1]};
        }));

        for (int r = 0; r < one.rings().size(); r++) {
            assertThat(other.rings().get(r).winding())
                    .isEqualTo(-one.rings().get(r).winding());
        }
        assertThat(other.verdict()).isEqualTo(one.verdict());
        assertThat(other.circularCorrelation().orElseThrow())
                .isCloseTo(-one.circularCorrelation().orElseThrow(), within(FLOAT));
        assertSameShape(one, other);
    }

    @Property(tries = 100, edgeCases = EdgeCasesMode.NONE)
    void shiftingLatentsThatAreNotNormalizedChangesNothing(
            @ForAll long seed, @ForAll @DoubleRange(min = -5, max = 5) double x, @ForAll boolean held) {
        Rings rings = rings(held ? HueRange.of(150, 240) : HueRange.NONE);
        Rings.Place place = wobble(seed);
        WheelMeasures one = WheelMeasures.of(rings.free(place));
        WheelMeasures other = WheelMeasures.of(rings.free((ring, hue) -> {
            double[] z = place.of(ring, hue);
            return new double[] {z[0] + x, z[1] - 2 * x};
        }));

        assertThat(one.winding()).isEqualTo(other.winding());
        assertSameShape(one, other);
    }

    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
    void noMeasureIsEverNotANumberAndFormedIsOnlyWhatMeetsEveryCondition(
            @ForAll long seed,
            @ForAll @IntRange(max = 359) int start,
            @ForAll @IntRange(max = 360) int span,
            @ForAll boolean normalized) {
        Random random = new Random(seed);
        double step = new double[] {3, 30, 90, 120, 180, 360}[random.nextInt(6)];
        double[] scales = {0, 1e-9, 1, 1e30};
        Rings rings = new Rings(
                HsvGrid.ofHueStep(step, List.of(0.0, 1.0), List.of(0.0, 1.0)), holdOut(start, Math.min(span, 359)));
        Rings.Place noise = (ring, hue) -> {
            double scale = scales[random.nextInt(scales.length)];
            return new double[] {random.nextInt(3) * scale, random.nextGaussian() * scale};
        };
        WheelMeasures measures = WheelMeasures.of(normalized ? rings.normalized(noise) : rings.free(noise));

        for (OptionalDouble measure : List.of(
                measures.backtrackDegrees(),
                measures.circularCorrelation(),
                measures.gapRatio(),
                measures.leastRadius(),
                measures.radiusVariation(),
                measures.rmseTrained(),
                measures.rmseHeldOut(),
                measures.errorRatio())) {
            measure.ifPresent(value -> assertThat(value).isFinite());
        }
        measures.gap().ifPresent(gap -> assertThat(gap.degrees()).isBetween(0.0, 360.0));
        boolean formed = !measures.rings().isEmpty()
                && measures.rings().stream()
                        .allMatch(ring -> Math.abs(ring.winding()) == 1
                                && ring.winding() == measures.rings().get(0).winding()
                                && ring.backtrackDegrees() < 5);
        assertThat(measures.verdict() == Verdict.FORMED).isEqualTo(formed);
        assertThat(measures.failing().isEmpty()).isEqualTo(formed);
    }

    @Example
    void theWobbleReachesEveryVerdictThatHasAnAnswer() {
        List<Verdict> seen = java.util.stream.LongStream.range(0, 300)
                .mapToObj(seed -> WheelMeasures.of(rings(HueRange.NONE).normalized(wobble(seed)))
                        .verdict())
                .distinct()
                .toList();
        assertThat(seen).contains(Verdict.FORMED, Verdict.FOLDED, Verdict.UNEVEN);
    }
}
