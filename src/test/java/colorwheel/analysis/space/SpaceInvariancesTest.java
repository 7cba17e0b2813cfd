package colorwheel.analysis.space;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import colorwheel.analysis.Verdict;
import colorwheel.color.HueRange;
import colorwheel.experiment.Experiment;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.Set;
import java.util.stream.LongStream;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;

/** What must not change however the space is turned, mirrored, scaled or shifted: and nothing is ever NaN. */
class SpaceInvariancesTest {
    private static final double FLOAT = 2e-3;

    private static final Set<SpaceMeasure> OF_THE_AXES = Set.of(SpaceMeasure.TILT);
    private static final Set<SpaceMeasure> OF_THE_SIZE = Set.of(SpaceMeasure.RADIUS, SpaceMeasure.NORM_ERROR);
    private static final Set<SpaceMeasure> OF_THE_ORIGIN = Set.of(
            SpaceMeasure.TILT,
            SpaceMeasure.NORM_ERROR,
            SpaceMeasure.OFFSET,
            SpaceMeasure.MOVE_MEAN,
            SpaceMeasure.MOVE_MAX,
            SpaceMeasure.SHAPE_MOVE);

    /** Smooth made-up latents: rings that may wind around and fold, cones, belts and saddles. */
    private static Places wobble(long seed) {
        Random random = new Random(seed);
        double[] n = random.doubles(10, -1, 1).toArray();
        int winding = random.nextInt(5) == 0 ? 2 : 1;
        return (hue, saturation, value) -> {
            double h = Math.toRadians(hue);
            double angle =
                    winding * h + 1.8 * n[0] * Math.sin(h + 3 * n[1]) + 0.4 * n[2] * Math.sin(2 * h + 3 * n[3] + value);
            double radius = (2 + n[4] * Math.sin(h + n[5])) * (1 - n[6] * (1 - value));
            double height = (n[7] + 0.5 * n[8] + n[9] * Math.cos(2 * h)) * (1 - value) + 0.3 * n[8] * Math.sin(2 * h);
            double[] place = Places.at(Math.toDegrees(angle), radius, height);
            place[0] += n[3];
            return place;
        };
    }

    /** A random turn about all axes, mirrored or not. */
    private static Places turned(Places places, long seed, boolean mirrored, double scale, double[] shift) {
        double[] q = new Random(seed).doubles(4, -1, 1).toArray();
        double length = Math.sqrt(Arrays.stream(q).map(x -> x * x).sum());
        double w = q[0] / length;
        double x = q[1] / length;
        double y = q[2] / length;
        double z = q[3] / length;
        double[][] rows = {
            {1 - 2 * (y * y + z * z), 2 * (x * y - w * z), 2 * (x * z + w * y)},
            {2 * (x * y + w * z), 1 - 2 * (x * x + z * z), 2 * (y * z - w * x)},
            {2 * (x * z - w * y), 2 * (y * z + w * x), 1 - 2 * (x * x + y * y)}
        };
        return (hue, saturation, value) -> {
            double[] from = places.of(hue, saturation, value);
            double[] to = new double[3];
            for (int c = 0; c < 3; c++) {
                to[c] = scale * HuePlane.dot(rows[c], from) * (mirrored && c == 0 ? -1 : 1) + shift[c];
            }
            return to;
        };
    }

    private static Experiment experiment(HueRange holdOut) {
        return Places.experiment(holdOut, List.of(1.0), List.of(1.0), List.of(0.3, 0.7, 1.0));
    }

    private static SpaceVerdict verdict(Places before, Places now, HueRange holdOut) {
        SpacePoints points = now.points(experiment(holdOut));
        return new SpaceVerdict(
                SpaceMeasures.of(points, DecodingErrors.NONE),
                Optional.of(HueMoves.of(before.points(experiment(holdOut)), points, true)));
    }

    private static void assertSame(SpaceVerdict one, SpaceVerdict other, Set<SpaceMeasure> but) {
        assertThat(other.order()).isEqualTo(one.order());
        for (SpaceMeasure measure : SpaceMeasure.values()) {
            double expected = measure.of(one);
            if (!but.contains(measure) && Double.isNaN(expected)) {
                assertThat(measure.of(other)).as(measure.key()).isNaN();
            } else if (!but.contains(measure)) {
                // Of the shares, one color on the border may go either way by rounding.
                double share = measure.key().endsWith("15") || measure == SpaceMeasure.ONE_WAY ? 0.03 : FLOAT;
                assertThat(measure.of(other)).as(measure.key()).isCloseTo(expected, within(share + FLOAT * expected));
            }
        }
    }

    private static HueRange holdOut(int span) {
        return span == 0 ? HueRange.NONE : HueRange.of(100, 100 + span);
    }

    @Property(tries = 60, edgeCases = EdgeCasesMode.NONE)
    void turningAndMirroringChangesOnlyTheTilt(
            @ForAll long seed, @ForAll long turn, @ForAll boolean mirrored, @ForAll @IntRange(max = 90) int span) {
        double[] none = {0, 0, 0};
        assertSame(
                verdict(wobble(seed), wobble(seed + 1), holdOut(span)),
                verdict(
                        turned(wobble(seed), turn, mirrored, 1, none),
                        turned(wobble(seed + 1), turn, mirrored, 1, none),
                        holdOut(span)),
                OF_THE_AXES);
    }

    @Property(tries = 40, edgeCases = EdgeCasesMode.NONE)
    void scalingChangesOnlyTheSize(@ForAll long seed, @ForAll @DoubleRange(min = 0.01, max = 100) double scale) {
        Places now = wobble(seed + 1);
        Places scaled = (hue, saturation, value) -> Arrays.stream(now.of(hue, saturation, value))
                .map(c -> scale * c)
                .toArray();
        Places before = (hue, saturation, value) -> Arrays.stream(wobble(seed).of(hue, saturation, value))
                .map(c -> scale * c)
                .toArray();
        assertSame(verdict(wobble(seed), now, HueRange.NONE), verdict(before, scaled, HueRange.NONE), OF_THE_SIZE);
    }

    @Property(tries = 40, edgeCases = EdgeCasesMode.NONE)
    void shiftingChangesOnlyWhatIsMeasuredFromTheOrigin(
            @ForAll long seed, @ForAll long turn, @ForAll @DoubleRange(min = -3, max = 3) double shift) {
        double[] shifts = {shift, -2 * shift, shift / 2};
        assertSame(
                verdict(wobble(seed), wobble(seed + 1), HueRange.NONE),
                verdict(
                        turned(wobble(seed), turn, false, 1, shifts),
                        turned(wobble(seed + 1), turn, false, 1, shifts),
                        HueRange.NONE),
                OF_THE_ORIGIN);
    }

    @Property(tries = 40, edgeCases = EdgeCasesMode.NONE)
    void neighborsDoNotDependOnTheAxes(@ForAll long seed, @ForAll long turn, @ForAll boolean mirrored) {
        Experiment experiment = experiment(HueRange.NONE);
        Neighbors one = Neighbors.of(wobble(seed).points(experiment));
        Neighbors other = Neighbors.of(
                turned(wobble(seed), turn, mirrored, 3, new double[] {1, 2, 3}).points(experiment));

        assertThat(other.overlap().orElseThrow()).isCloseTo(one.overlap().orElseThrow(), within(0.005));
        assertThat(other.distances().orElseThrow()).isCloseTo(one.distances().orElseThrow(), within(1e-4));
    }

    @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
    void noMeasureIsEverNotANumber(@ForAll long seed, @ForAll @IntRange(max = 250) int span) {
        double[] scales = {0, 1e-9, 1, 1e30};
        Places noise = noise(seed, scales);
        Places before = noise(seed + 1, scales);
        Experiment experiment =
                Places.experiment(holdOut(span), List.of(0.0, 1.0), List.of(0.0, 1.0), List.of(0.0, 0.5, 1.0));
        SpacePoints points = noise.points(experiment);
        SpaceMeasures measures = SpaceMeasures.of(points, DecodingErrors.NONE);
        HueMoves moves = HueMoves.of(before.points(experiment), points, seed % 2 == 0);
        Neighbors neighbors = Neighbors.of(points);

        for (OptionalDouble measure : List.of(
                measures.oneWay(),
                measures.inner(),
                measures.rise(),
                measures.valueByHeight(),
                measures.azimuthError(),
                measures.normError(),
                moves.angleMean(),
                moves.angleMax(),
                moves.shapeMove(),
                moves.turnMean(),
                moves.distanceMean(),
                moves.distanceMax(),
                moves.newcomersOld(),
                moves.newcomersNew(),
                neighbors.overlap(),
                neighbors.distances())) {
            measure.ifPresent(value -> assertThat(value).isFinite());
        }
        measures.plane().ifPresent(plane -> {
            assertThat(plane.planarity()).isBetween(2 / 3.0 - 1e-9, 1.0);
            assertThat(plane.offset()).isFinite();
            assertThat(plane.tiltDegrees()).isBetween(0.0, 90.0);
        });
        assertThat(SpaceWords.sentence(new SpaceVerdict(measures, Optional.of(moves))))
                .doesNotContain("NaN")
                .isNotBlank();
    }

    private static Places noise(long seed, double[] scales) {
        Random random = new Random(seed);
        double common = scales[random.nextInt(scales.length)];
        boolean mixed = random.nextBoolean();
        int width = random.nextInt(4);
        return (hue, saturation, value) -> {
            double scale = mixed ? scales[random.nextInt(scales.length)] : common;
            double[] place = new double[3];
            for (int c = 0; c < width; c++) {
                place[c] = random.nextGaussian() * scale;
            }
            return place;
        };
    }

    @Example
    void theWobbleReachesEveryWord() {
        Set<Verdict> orders = new HashSet<>();
        Set<ValueShape> shapes = new HashSet<>();
        LongStream.range(0, 100).forEach(seed -> {
            SpaceMeasures measures = wobble(seed).measures(0.3, 0.7, 1.0);
            orders.add(measures.order());
            shapes.add(measures.shape());
        });
        assertThat(orders).contains(Verdict.FORMED, Verdict.FOLDED, Verdict.UNEVEN);
        assertThat(shapes).contains(ValueShape.DOME, ValueShape.BELT, ValueShape.TWISTED);
    }
}
