package colorwheel.analysis.space;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import colorwheel.analysis.Verdict;
import colorwheel.color.HsvColor;
import colorwheel.color.HueRange;
import colorwheel.network.Forward;
import colorwheel.training.Fixture;
import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The measures of runs that PyTorch recorded, against a computation of their own: in NumPy and SciPy, in double, from
 * the weights of the fixtures.
 */
class SpaceMeasuresOfRunsTest {
    private static void assertValue(SpaceVerdict verdict, SpaceMeasure measure, Double expected, double tolerance) {
        if (expected == null) {
            assertThat(measure.of(verdict)).as(measure.key()).isNaN();
        } else {
            assertThat(measure.of(verdict)).as(measure.key()).isCloseTo(expected, within(tolerance));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "0,0,1.00000,0.97703,0.05212,0.03845,0.04794,,,,,,21.59717,21.59300",
        "0,1,0.99998,0.99307,0.11152,0.01622,0.03727,,,,,,3.73256,3.43795",
        "0,2,0.99936,1.01876,0.11150,0.24849,0.04058,0.94120,1.00000,0.04527,0.68166,2.24255,4.01576,4.66254",
        "0,3,0.99881,1.00282,0.09758,0.14543,0.02691,0.98281,1.00000,0.09084,0.80935,2.28419,3.38043,4.68753",
        "0,4,0.99692,1.00524,0.14119,3.31907,0.04061,0.93407,1.00000,0.36333,0.93106,5.99399,2.88651,6.29295",
        "1,0,1.00000,0.98194,0.03658,0.02156,0.04000,,,,,,21.70078,21.69653",
        "1,1,0.99999,1.00008,0.03901,0.02219,0.01821,,,,,,2.66003,2.35201",
        "1,2,0.99928,1.02713,0.09878,0.58065,0.04612,0.93504,0.90000,0.03129,0.41301,2.91412,3.76893,4.26911",
        "1,3,0.99843,1.02325,0.09018,0.48034,0.03857,0.95133,1.00000,0.05881,0.49361,2.69025,3.91597,4.96158",
        "1,4,0.99027,0.95926,0.31083,4.80644,0.01780,0.45478,1.00000,0.61904,0.94806,3.66881,2.58938,5.14045"
    })
    void agreeWithAnIndependentComputation(
            int seed,
            int phase,
            double planarity,
            double radius,
            double offset,
            double tilt,
            double normError,
            Double inner,
            Double oneWay,
            Double rise,
            Double valueByHeight,
            Double azimuthError,
            double error,
            double brightError) {
        SpaceVerdict verdict = CurriculumFixture.ofSeed(seed).verdict(phase);

        assertThat(verdict.order()).isEqualTo(Verdict.FORMED);
        assertValue(verdict, SpaceMeasure.BACKTRACK, 0.0, 1e-6);
        assertValue(verdict, SpaceMeasure.PLANARITY, planarity, 1e-5);
        assertValue(verdict, SpaceMeasure.RADIUS, radius, 1e-5);
        assertValue(verdict, SpaceMeasure.OFFSET, offset, 1e-5);
        assertValue(verdict, SpaceMeasure.TILT, tilt, 1e-3);
        assertValue(verdict, SpaceMeasure.NORM_ERROR, normError, 1e-5);
        assertValue(verdict, SpaceMeasure.INNER, inner, 1e-5);
        assertValue(verdict, SpaceMeasure.ONE_WAY, oneWay, 1e-5);
        assertValue(verdict, SpaceMeasure.RISE, rise, 1e-5);
        assertValue(verdict, SpaceMeasure.VALUE_BY_HEIGHT, valueByHeight, 1e-4);
        assertValue(verdict, SpaceMeasure.AZIMUTH_ERROR, azimuthError, 1e-3);
        assertValue(verdict, SpaceMeasure.ERROR, error, 1e-3);
        assertValue(verdict, SpaceMeasure.BRIGHT_ERROR, brightError, 1e-3);
    }

    @ParameterizedTest
    @CsvSource({
        "0,1,8.49859,24.09910,8.13180,8.59660,0.15425,0.43779,,",
        "0,2,9.35049,25.76571,9.28343,8.98568,0.17106,0.44672,0.72222,1.00000",
        "0,3,4.32558,12.12367,4.32808,4.05676,0.07944,0.22087,1.00000,1.00000",
        "0,4,8.75670,21.81420,8.70850,5.78480,0.15583,0.38630,0.71296,0.85185",
        "1,1,9.04045,25.48905,6.33957,8.99387,0.16612,0.44452,,",
        "1,2,5.64039,21.66209,5.66997,5.03057,0.11325,0.37785,0.97222,1.00000",
        "1,3,5.56761,9.09260,4.61608,5.36279,0.10032,0.16303,0.72222,1.00000",
        "1,4,20.80206,29.42453,17.39215,7.45966,0.36032,0.50319,0.72222,0.78086"
    })
    void moveAsFarAsAnIndependentComputationSays(
            int seed,
            int phase,
            double mean,
            double max,
            double shape,
            double turn,
            double shiftMean,
            double shiftMax,
            Double newcomersOld,
            Double newcomersNew) {
        SpaceVerdict verdict = CurriculumFixture.ofSeed(seed).verdict(phase);

        assertValue(verdict, SpaceMeasure.MOVE_MEAN, mean, 1e-3);
        assertValue(verdict, SpaceMeasure.MOVE_MAX, max, 1e-3);
        assertValue(verdict, SpaceMeasure.SHAPE_MOVE, shape, 1e-3);
        assertValue(verdict, SpaceMeasure.TURN, turn, 1e-3);
        assertValue(verdict, SpaceMeasure.SHIFT_MEAN, shiftMean, 1e-4);
        assertValue(verdict, SpaceMeasure.SHIFT_MAX, shiftMax, 1e-4);
        assertValue(verdict, SpaceMeasure.NEWCOMERS_OLD, newcomersOld, 1e-5);
        assertValue(verdict, SpaceMeasure.NEWCOMERS_NEW, newcomersNew, 1e-5);
        assertThat(verdict.stillness()).contains(mean < 10 ? Stillness.DRIFTED : Stillness.MOVED);
        assertThat(verdict.moves().orElseThrow().onSphere()).isTrue();
    }

    @Test
    void endAsABeltAndAsADome() {
        SpaceVerdict belt = CurriculumFixture.ofSeed(0).verdict(4);
        SpaceVerdict dome = CurriculumFixture.ofSeed(1).verdict(4);

        assertThat(belt.shape()).isEqualTo(ValueShape.BELT);
        assertThat(dome.shape()).isEqualTo(ValueShape.DOME);
        assertThat(CurriculumFixture.ofSeed(1).verdict(2).shape())
                .as("its first darker ring goes to both sides")
                .isEqualTo(ValueShape.TWISTED);
        assertThat(SpaceWords.sentence(belt))
                .isEqualTo("the hues are in order on every ring; all hues darken to the same side of the hue plane, but"
                        + " the darkest ring still has 93.4% of the bright ring’s radius; the bright hues drifted by"
                        + " 8.8° in the mean, 22° at most");
        assertThat(SpaceWords.sentence(dome))
                .isEqualTo("the hues are in order on every ring; all hues darken to the same side of the hue plane, and"
                        + " the darkest ring has 45.5% of the bright ring’s radius; the bright hues moved by 21° in the"
                        + " mean, 29° at most");
    }

    @Test
    void haveNoShapeAndNoMoveWhileOnlyBrightHuesAreTrained() {
        SpaceVerdict first = CurriculumFixture.ofSeed(0).verdict(0);

        assertThat(first.shape()).isEqualTo(ValueShape.UNDEFINED);
        assertThat(first.stillness()).isEmpty();
        assertThat(first.moves()).isEmpty();
        assertThat(SpaceWords.sentence(first))
                .isEqualTo("the hues are in order on their ring;"
                        + " fewer than two values are trained, so that no hue darkens");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1})
    void haveTheLatentsThatTheReferenceHad(int seed) {
        CurriculumFixture run = CurriculumFixture.ofSeed(seed);
        for (int phase = 0; phase < CurriculumFixture.PHASES; phase++) {
            SpacePoints points = SpacePoints.of(run.experiment(), phase, run.after(phase));
            Forward forward = new Forward(run.after(phase));
            JsonNode colors = run.phase(phase).get("latents_hue_v");
            float[] expected = Fixture.floats(run.phase(phase).get("latents"));
            for (int k = 0; k < colors.size(); k++) {
                int hue = colors.get(k).get(0).asInt();
                double value = colors.get(k).get(1).asDouble();
                int ring = points.colors.values.indexOf(value);
                float[] exact = forward.encode(new HsvColor(hue, 1, value).rgb());
                for (int c = 0; c < 3; c++) {
                    assertThat(exact[c]).isCloseTo(expected[3 * k + c], within(1e-5f));
                    assertThat(points.latent(ring, hue, c)).isCloseTo(expected[3 * k + c], within(1e-5f));
                }
            }
        }
    }

    @Test
    void areNothingNewForAnUntrainedNetworkThatHasItsHuesInOrder() {
        CurriculumFixture run = CurriculumFixture.ofSeed(0);
        SpaceMeasures measures = SpaceMeasures.of(run.experiment(), 4, run.initial());

        assertThat(measures.plane()).isPresent();
        assertThat(measures.error().orElseThrow()).isGreaterThan(60);
    }

    @Test
    void ofTrainedHuesDoNotAskWhereHeldOutOnesLie() {
        CurriculumFixture run = CurriculumFixture.ofSeed(1);
        SpaceVerdict all = run.verdict(4);
        SpaceVerdict some = SpaceVerdict.of(run.experiment(HueRange.of(150, 240)), 4, run.after(4), run.after(3));

        assertThat(some.order()).isEqualTo(Verdict.FORMED);
        assertThat(some.shape()).isEqualTo(ValueShape.DOME);
        assertThat(some.measures().rings().get(0).gapRatio()).isPresent();
        assertThat(SpaceMeasure.ERROR.of(some)).isNotEqualTo(SpaceMeasure.ERROR.of(all));
        assertThat(SpaceMeasure.MOVE_MEAN.of(some)).isNotEqualTo(SpaceMeasure.MOVE_MEAN.of(all));
    }
}
