package colorwheel.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import colorwheel.color.HsvGrid;
import colorwheel.color.HueRange;
import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** Measures of made-up latents whose values are known in closed form. Latents are floats: hence a few 1e-5 degrees. */
class WheelMeasuresTest {
    private static final Offset<Double> FLOAT = within(1e-4);
    private static final HueRange TEAL_TO_BLUE = HueRange.of(150, 240);

    private static WheelMeasures circle(HueRange holdOut, java.util.function.DoubleUnaryOperator degrees) {
        return WheelMeasures.of(Rings.circle(holdOut, degrees));
    }

    @Test
    void aPerfectCircleIsFormed() {
        WheelMeasures circle = circle(HueRange.NONE, hue -> hue);

        assertThat(circle.verdict()).isEqualTo(Verdict.FORMED);
        assertThat(circle.failing()).isEmpty();
        assertThat(circle.winding()).hasValue(1);
        assertThat(circle.backtrackDegrees()).hasValue(0);
        assertThat(circle.reversals()).hasValue(0);
        assertThat(circle.circularCorrelation().orElseThrow()).isCloseTo(1, within(1e-9));
        assertThat(circle.gap().orElseThrow().degrees()).isCloseTo(1, FLOAT);
        assertThat(circle.leastRadius().orElseThrow()).isCloseTo(1, within(1e-15));
        assertThat(circle.radiusVariation()).isEmpty();
        assertThat(circle.rmseTrained()).hasValue(0);
    }

    @Test
    void withNothingHeldOutWhatAsksForHeldOutHuesIsEmpty() {
        WheelMeasures circle = circle(HueRange.NONE, hue -> hue);

        assertThat(circle.gapRatio()).isEmpty();
        assertThat(circle.rmseHeldOut()).isEmpty();
        assertThat(circle.errorRatio()).isEmpty();
        assertThat(circle(HueRange.of(10.2, 10.8), hue -> hue).gapRatio())
                .as("a hold-out between two hues of the grid")
                .isEmpty();
    }

    @Test
    void aReversedCircleIsFormedTheOtherWay() {
        WheelMeasures reversed = circle(TEAL_TO_BLUE, hue -> -hue);

        assertThat(reversed.verdict()).isEqualTo(Verdict.FORMED);
        assertThat(reversed.winding()).hasValue(-1);
        assertThat(reversed.backtrackDegrees()).hasValue(0);
        assertThat(reversed.circularCorrelation().orElseThrow()).isCloseTo(-1, within(1e-9));
        assertThat(reversed.gapRatio().orElseThrow()).isCloseTo(1, FLOAT);
        assertThat(reversed.gap().orElseThrow().fromHue()).isEqualTo(241);
        assertThat(reversed.gap().orElseThrow().toHue()).isEqualTo(149);
    }

    @Test
    void aDoublyWoundCircleIsUneven() {
        WheelMeasures twice = circle(HueRange.NONE, hue -> 2 * hue);

        assertThat(twice.verdict()).isEqualTo(Verdict.UNEVEN);
        assertThat(twice.failing()).hasValue(FailedCondition.WINDING);
        assertThat(twice.winding()).hasValue(2);
        assertThat(twice.backtrackDegrees()).hasValue(0);
        assertThat(twice.circularCorrelation().orElseThrow()).isCloseTo(0, within(1e-9));
    }

    /** Up by 1° a hue to 100°, back by 1° a hue to 60° at hue 140, and up by 300/220° a hue to the full turn. */
    private static double fold(double hue, double back) {
        double turn = 100 + back;
        return hue <= 100 ? hue : hue <= turn ? 200 - hue : 100 - back + (260 + back) * (hue - turn) / (260 - back);
    }

    @Test
    void aFoldIsFoundThoughItWindsAroundOnce() {
        WheelMeasures folded = circle(HueRange.NONE, hue -> fold(hue, 40));

        assertThat(folded.winding()).hasValue(1);
        assertThat(folded.backtrackDegrees().orElseThrow()).isCloseTo(40, FLOAT);
        assertThat(folded.reversals()).hasValue(40);
        assertThat(folded.verdict()).isEqualTo(Verdict.FOLDED);
        assertThat(folded.failing()).hasValue(FailedCondition.BACKTRACK);
    }

    @Test
    void betweenFiveAndTwentyDegreesItIsUneven() {
        assertThat(circle(HueRange.NONE, hue -> fold(hue, 4)).verdict()).isEqualTo(Verdict.FORMED);
        assertThat(circle(HueRange.NONE, hue -> fold(hue, 6)).verdict()).isEqualTo(Verdict.UNEVEN);
        assertThat(circle(HueRange.NONE, hue -> fold(hue, 6)).failing()).hasValue(FailedCondition.BACKTRACK);
        assertThat(circle(HueRange.NONE, hue -> fold(hue, 19)).verdict()).isEqualTo(Verdict.UNEVEN);
        assertThat(circle(HueRange.NONE, hue -> fold(hue, 21)).verdict()).isEqualTo(Verdict.FOLDED);
    }

    @Test
    void whatTurnsBackWhereHuesAreHeldOutIsNoBacktrack() {
        WheelMeasures wheel = circle(HueRange.of(101, 140), hue -> fold(hue, 40));

        assertThat(wheel.verdict()).isEqualTo(Verdict.FORMED);
        assertThat(wheel.backtrackDegrees()).hasValue(0);
        assertThat(wheel.gapRatio().orElseThrow())
                .as("from hue 100 at 100° to hue 141 at 61.36°")
                .isCloseTo((-40 + 300 / 220.0) / 41, FLOAT);
    }

    @Test
    void aRingThatGoesHalfwayAndBackHasNoWindingAndIsFolded() {
        WheelMeasures back = circle(HueRange.NONE, hue -> hue <= 200 ? hue : 200 - (hue - 200) * 200 / 160);

        assertThat(back.winding()).hasValue(0);
        assertThat(back.verdict()).isEqualTo(Verdict.FOLDED);
        assertThat(back.backtrackDegrees().orElseThrow()).isCloseTo(200, FLOAT);
        assertThat(back.gap().orElseThrow().degrees()).isCloseTo(160, FLOAT);
    }

    @Test
    void aPartialCircleThatClosesInsideTheHoldOutIsUnevenAndSaysWinding() {
        // The trained hues stand in order, but the held-out ones lead back the way they came.
        WheelMeasures open = circle(TEAL_TO_BLUE, hue -> {
            double along = (hue + 360 - 241) % 360;
            return along <= 268 ? along / 2 : 134 - (along - 268) * 134 / 92;
        });

        assertThat(open.winding()).hasValue(0);
        assertThat(open.backtrackDegrees()).hasValue(0);
        assertThat(open.verdict()).isEqualTo(Verdict.UNEVEN);
        assertThat(open.failing()).hasValue(FailedCondition.WINDING);
        assertThat(open.gapRatio().orElseThrow()).isCloseTo(-134 / 92.0, FLOAT);
    }

    @Test
    void theGapIsMeasuredWhereHuesAreHeldOut() {
        // Trained hues take 268 steps for 300 degrees, the held-out ones cross the other 60.
        WheelMeasures gap = circle(TEAL_TO_BLUE, hue -> {
            double along = (hue + 360 - 241) % 360;
            return along <= 268 ? along * 300 / 268 : 300 + (along - 268) * 60 / 92;
        });

        assertThat(gap.verdict()).isEqualTo(Verdict.FORMED);
        assertThat(gap.gap().orElseThrow().degrees()).isCloseTo(60, FLOAT);
        assertThat(gap.gap().orElseThrow().fromHue()).isEqualTo(149);
        assertThat(gap.gap().orElseThrow().toHue()).isEqualTo(241);
        assertThat(gap.gapRatio().orElseThrow()).isCloseTo(60 / 92.0, FLOAT);
    }

    @Test
    void aHoldOutThroughRedIsOnePath() {
        WheelMeasures gap = circle(HueRange.of(330, 30), hue -> hue);

        assertThat(gap.gapRatio().orElseThrow()).isCloseTo(1, FLOAT);
        assertThat(gap.gap().orElseThrow().degrees()).isCloseTo(62, FLOAT);
        assertThat(gap.gap().orElseThrow().fromHue()).isEqualTo(329);
        assertThat(gap.gap().orElseThrow().toHue()).isEqualTo(31);
    }

    @Test
    void aSingleHeldOutHueHasAPathToo() {
        WheelMeasures gap = circle(HueRange.of(90, 90), hue -> hue);

        assertThat(gap.gapRatio().orElseThrow()).isCloseTo(1, FLOAT);
        assertThat(gap.gap().orElseThrow().degrees()).isCloseTo(2, FLOAT);
    }

    @Test
    void errorsAreRootMeanSquaresInLevelsOf255() {
        WheelMeasures errors = WheelMeasures.of(
                Rings.one(TEAL_TO_BLUE).withErrors((ring, hue) -> Rings.at(hue, 1), 3 / 255.0, 12 / 255.0));

        assertThat(errors.rmseTrained().orElseThrow()).isCloseTo(3, FLOAT);
        assertThat(errors.rmseHeldOut().orElseThrow()).isCloseTo(12, FLOAT);
        assertThat(errors.errorRatio().orElseThrow()).isCloseTo(16, within(1e-3));
    }

    @Test
    void aNormalizedWheelHasALeastRadiusAndAnyOtherARadiusVariation() {
        WheelMeasures normalized = WheelMeasures.of(
                Rings.one(HueRange.NONE).normalized((ring, hue) -> Rings.at(hue, hue % 2 == 0 ? 1 : 3)));
        WheelMeasures free =
                WheelMeasures.of(Rings.one(HueRange.NONE).free((ring, hue) -> Rings.at(hue, hue % 2 == 0 ? 1 : 3)));

        assertThat(normalized.leastRadius().orElseThrow()).as("least / mean").isCloseTo(0.5, FLOAT);
        assertThat(normalized.radiusVariation()).isEmpty();
        assertThat(free.radiusVariation().orElseThrow()).as("deviation / mean").isCloseTo(0.5, FLOAT);
        assertThat(free.leastRadius()).isEmpty();
    }

    @Test
    void theLeastRadiusAsksTheTrainedHuesOnly() {
        WheelMeasures measures = WheelMeasures.of(Rings.one(TEAL_TO_BLUE)
                .normalized((ring, hue) -> Rings.at(hue, TEAL_TO_BLUE.contains(hue) ? 0.01 : 2)));

        assertThat(measures.leastRadius().orElseThrow()).isCloseTo(1, within(1e-15));
    }

    @Test
    void notNormalizedTheCenterIsTheCentroidOfTheTrainedColors() {
        WheelMeasures away = WheelMeasures.of(Rings.one(HueRange.NONE)
                .free((ring, hue) -> new double[] {70 + Rings.at(hue, 5)[0], -30 + Rings.at(hue, 5)[1]}));

        assertThat(away.verdict()).isEqualTo(Verdict.FORMED);
        assertThat(away.circularCorrelation().orElseThrow()).isCloseTo(1, within(1e-6));
        assertThat(away.radiusVariation().orElseThrow()).isCloseTo(0, FLOAT);
    }

    // Several rings

    private static Rings twoRings() {
        return new Rings(HsvGrid.ofHueStep(1, List.of(1.0), List.of(0.5, 1.0)), HueRange.NONE);
    }

    @Test
    void oneBadRingSpoilsTheVerdictAndNamesTheFigures() {
        WheelMeasures measures =
                WheelMeasures.of(twoRings().normalized((ring, hue) -> Rings.at(ring == 0 ? hue : fold(hue, 30), 1)));

        assertThat(measures.verdict()).isEqualTo(Verdict.FOLDED);
        assertThat(measures.backtrackDegrees().orElseThrow()).isCloseTo(30, FLOAT);
        assertThat(measures.reversals()).hasValue(30);
        assertThat(measures.decidingRing().orElseThrow().value()).isEqualTo(1.0);
        assertThat(measures.rings()).hasSize(2);
        assertThat(measures.rings().get(0).backtrackDegrees()).isZero();
    }

    @Test
    void ringsThatRunAgainstEachOtherAreUneven() {
        WheelMeasures measures =
                WheelMeasures.of(twoRings().normalized((ring, hue) -> Rings.at(ring == 0 ? hue : -hue, 1)));

        assertThat(measures.verdict()).isEqualTo(Verdict.UNEVEN);
        assertThat(measures.failing()).hasValue(FailedCondition.DIRECTION);
        assertThat(measures.winding()).hasValue(-1);
        assertThat(measures.decidingRing().orElseThrow().value()).isEqualTo(1.0);
    }

    @Test
    void theRingThatDoesNotWindOnceGivesTheWinding() {
        WheelMeasures measures =
                WheelMeasures.of(twoRings().normalized((ring, hue) -> Rings.at(ring == 0 ? hue : 3 * hue, 1)));

        assertThat(measures.winding()).hasValue(3);
        assertThat(measures.failing()).hasValue(FailedCondition.WINDING);
    }

    @Test
    void ringsWithoutAHueAreLeftOut() {
        Rings withBlackAndGray = new Rings(HsvGrid.ofHueStep(1, List.of(0.0, 1.0), List.of(0.0, 1.0)), HueRange.NONE);
        WheelMeasures measures = WheelMeasures.of(
                withBlackAndGray.normalized((ring, hue) -> ring == 3 ? Rings.at(hue, 1) : new double[] {1e-9, 0}));

        assertThat(measures.verdict()).isEqualTo(Verdict.FORMED);
        assertThat(measures.rings()).extracting(RingMeasures::ring).containsExactly(3);
        assertThat(measures.circularCorrelation().orElseThrow()).isCloseTo(1, within(1e-9));
    }

    // What has no answer

    private static void assertNoAngles(WheelMeasures measures, FailedCondition failing) {
        assertThat(measures.verdict()).isEqualTo(Verdict.UNDEFINED);
        assertThat(measures.failing()).hasValue(failing);
        assertThat(measures.winding()).isEmpty();
        assertThat(measures.backtrackDegrees()).isEmpty();
        assertThat(measures.reversals()).isEmpty();
        assertThat(measures.circularCorrelation()).isEmpty();
        assertThat(measures.gap()).isEmpty();
        assertThat(measures.gapRatio()).isEmpty();
        assertThat(measures.rings()).isEmpty();
        assertThat(measures.decidingRing()).isEmpty();
    }

    @Test
    void aCollapsedRingIsUndefined() {
        WheelMeasures atTheOrigin =
                WheelMeasures.of(Rings.one(TEAL_TO_BLUE).normalized((ring, hue) -> Rings.at(hue, 1e-7)));
        assertNoAngles(atTheOrigin, FailedCondition.COLLAPSE);
        assertThat(atTheOrigin.leastRadius()).isEmpty();
        assertThat(atTheOrigin.rmseTrained()).isPresent();

        WheelMeasures onePoint =
                WheelMeasures.of(Rings.one(TEAL_TO_BLUE).free((ring, hue) -> new double[] {0.5, -0.25}));
        assertNoAngles(onePoint, FailedCondition.COLLAPSE);
        assertThat(onePoint.radiusVariation()).isEmpty();
    }

    @Test
    void oneHueAtTheCenterIsEnoughForACollapse() {
        assertNoAngles(
                WheelMeasures.of(
                        Rings.one(TEAL_TO_BLUE).normalized((ring, hue) -> Rings.at(hue, hue == 200 ? 1e-7 : 1))),
                FailedCondition.COLLAPSE);
    }

    @Test
    void allColorsAtOnePointAwayFromTheOriginAreUnevenWithoutACorrelation() {
        WheelMeasures point = circle(TEAL_TO_BLUE, hue -> 77);

        assertThat(point.verdict()).isEqualTo(Verdict.UNEVEN);
        assertThat(point.winding()).hasValue(0);
        assertThat(point.circularCorrelation()).isEmpty();
        assertThat(point.gap().orElseThrow().degrees()).isEqualTo(360);
        assertThat(point.gapRatio().orElseThrow()).isZero();
    }

    @Test
    void oneAndTwoHuesAreUndefined() {
        for (double step : new double[] {360, 180}) {
            Rings few = new Rings(HsvGrid.ofHueStep(step, List.of(1.0), List.of(0.9, 1.0)), HueRange.NONE);
            WheelMeasures measures = WheelMeasures.of(few.normalized((ring, hue) -> Rings.at(hue, 1)));
            assertNoAngles(measures, FailedCondition.FEW_HUES);
            assertThat(measures.rmseTrained()).hasValue(0);
        }
    }

    @Test
    void fewerThanThreeHuesLeftAreUndefinedAndThreeAreNot() {
        Rings two = new Rings(HsvGrid.ofHueStep(60, List.of(1.0), List.of(1.0)), HueRange.of(60, 240));
        Rings three = new Rings(HsvGrid.ofHueStep(60, List.of(1.0), List.of(1.0)), HueRange.of(60, 180));

        assertNoAngles(WheelMeasures.of(two.normalized((ring, hue) -> Rings.at(hue, 1))), FailedCondition.FEW_HUES);
        assertThat(WheelMeasures.of(three.normalized((ring, hue) -> Rings.at(hue, 1)))
                        .verdict())
                .isEqualTo(Verdict.FORMED);
    }

    @Test
    void graysAndBlackAloneAreUndefinedInEveryMeasure() {
        for (List<List<Double>> levels :
                List.of(List.of(List.of(0.0), List.of(0.5, 1.0)), List.of(List.of(0.5, 1.0), List.of(0.0)))) {
            Rings gray = new Rings(HsvGrid.ofHueStep(1, levels.get(0), levels.get(1)), TEAL_TO_BLUE);
            WheelMeasures measures = WheelMeasures.of(gray.normalized((ring, hue) -> Rings.at(hue, 1)));
            assertNoAngles(measures, FailedCondition.NO_HUE);
            assertThat(measures.leastRadius()).isEmpty();
            assertThat(measures.radiusVariation()).isEmpty();
            assertThat(measures.rmseTrained()).isEmpty();
            assertThat(measures.rmseHeldOut()).isEmpty();
            assertThat(measures.errorRatio()).isEmpty();
        }
    }

    @Test
    void anotherBottleneckHasNoAngleButErrorsAndALeastRadius() {
        WheelMeasures three = WheelMeasures.of(Rings.one(TEAL_TO_BLUE)
                .normalized((ring, hue) -> new double[] {Rings.at(hue, 1)[0], Rings.at(hue, 1)[1], 1}));

        assertNoAngles(three, FailedCondition.BOTTLENECK);
        assertThat(three.leastRadius().orElseThrow()).isCloseTo(1, FLOAT);
        assertThat(three.rmseTrained()).hasValue(0);
        assertThat(three.rmseHeldOut()).hasValue(0);
        assertThat(three.errorRatio()).as("nothing over nothing").isEmpty();
    }

    @Test
    void whatIsNotANumberIsUndefinedInEveryMeasure() {
        WheelMeasures broken = WheelMeasures.of(
                Rings.one(TEAL_TO_BLUE).free((ring, hue) -> new double[] {hue == 7 ? Double.NaN : hue, 1}));

        assertNoAngles(broken, FailedCondition.NOT_FINITE);
        assertThat(broken.leastRadius()).isEmpty();
        assertThat(broken.radiusVariation()).isEmpty();
        assertThat(broken.rmseTrained()).isEmpty();
    }
}
