package colorwheel.analysis.space;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import colorwheel.analysis.FailedCondition;
import colorwheel.analysis.Verdict;
import colorwheel.color.HsvGrid;
import colorwheel.color.HueRange;
import colorwheel.color.ListedColors;
import colorwheel.experiment.EngineKind;
import colorwheel.experiment.Experiment;
import colorwheel.experiment.HeldStill;
import colorwheel.experiment.LearningRate;
import colorwheel.experiment.NetworkSpec;
import colorwheel.experiment.Phase;
import colorwheel.experiment.Terms;
import colorwheel.recording.ParameterLayout;
import colorwheel.recording.Weights;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class SpaceMeasuresTest {
    private static SpaceMeasures measures(SpacePoints points) {
        return SpaceMeasures.of(points, DecodingErrors.NONE);
    }

    private static void assertUndefined(SpaceMeasures measures, FailedCondition failing) {
        assertThat(measures.order()).isEqualTo(Verdict.UNDEFINED);
        assertThat(measures.failing()).contains(failing);
        assertThat(measures.shape()).isEqualTo(ValueShape.UNDEFINED);
        assertThat(measures.plane()).isEmpty();
        assertThat(SpaceWords.orderFigure(measures)).isEmpty();
        assertThat(SpaceWords.shapeFigure(measures)).isEmpty();
    }

    @Test
    void aConeIsADome() {
        SpaceMeasures cone = Places.CONE.measures(0.4, 0.7, 1.0);

        assertThat(cone.order()).isEqualTo(Verdict.FORMED);
        assertThat(cone.failing()).isEmpty();
        assertThat(cone.rings()).hasSize(3).allSatisfy(ring -> assertThat(ring.winding())
                .isEqualTo(1));
        assertThat(cone.shape()).isEqualTo(ValueShape.DOME);
        assertThat(cone.inner().orElseThrow()).isCloseTo(0.4, within(1e-6));
        assertThat(cone.oneWay()).hasValue(1);
        assertThat(cone.rise().orElseThrow()).isCloseTo(0.6, within(1e-6));
        assertThat(cone.valueByHeight().orElseThrow()).isCloseTo(1, within(1e-9));
        assertThat(cone.azimuthError().orElseThrow()).isCloseTo(0, within(1e-4));
        HuePlane plane = cone.plane().orElseThrow();
        assertThat(plane.planarity()).isCloseTo(1, within(1e-9));
        assertThat(plane.radius()).isCloseTo(1, within(1e-6));
        assertThat(plane.offset()).isCloseTo(0, within(1e-6));
        assertThat(plane.tiltDegrees()).isCloseTo(0, within(1e-4));
        assertThat(plane.axis(2, 2)).isCloseTo(1, within(1e-9));
        assertThat(SpaceWords.shapeFigure(cone)).isEqualTo("darkest ring 40%");
    }

    @Test
    void aRingBesideTheAxisIsJudgedFromItsOwnCentroid() {
        Places leaning = (hue, saturation, value) -> {
            double[] place = Places.CONE.of(hue, saturation, value);
            return new double[] {place[0] + 2 * (1 - value), place[1] + 2 * (1 - value), place[2]};
        };

        assertThat(leaning.measures(0.2, 1.0).order()).isEqualTo(Verdict.FORMED);
    }

    @Test
    void aTubeIsABelt() {
        Places tube = (hue, saturation, value) -> Places.at(hue, 1, value - 1);
        SpaceMeasures belt = tube.measures(0.5, 1.0);

        assertThat(belt.shape()).isEqualTo(ValueShape.BELT);
        assertThat(belt.inner().orElseThrow()).isCloseTo(1, within(1e-6));
        Places atTheBound = (hue, saturation, value) -> Places.at(hue, value == 1 ? 4 : 3, value);
        assertThat(atTheBound.measures(0.5, 1.0).inner().orElseThrow()).isCloseTo(0.75, within(1e-6));
    }

    @Test
    void huesThatDarkenToBothSidesAreTwisted() {
        Places twisted = (hue, saturation, value) -> Places.at(hue, value, hue < 36 ? 1 - value : value - 1);
        SpaceMeasures measures = twisted.measures(0.4, 1.0);

        assertThat(measures.order()).isEqualTo(Verdict.FORMED);
        assertThat(measures.oneWay().orElseThrow()).isEqualTo(0.9);
        assertThat(measures.shape()).isEqualTo(ValueShape.TWISTED);
        assertThat(SpaceWords.shape(measures))
                .isEqualTo("only 90% of the hues darken to the same side of the hue plane");
        Places few = (hue, saturation, value) -> Places.at(hue, value, hue < 18 ? 1 - value : value - 1);
        assertThat(few.measures(0.4, 1.0).shape()).isEqualTo(ValueShape.DOME);
        assertThat(SpaceWords.shape(few.measures(0.4, 1.0)))
                .startsWith("95% of the hues darken to the same side of the hue plane, and");
    }

    @Test
    void aFlatDiscDarkensToNoSide() {
        Places disc = (hue, saturation, value) -> Places.at(hue, value, 0);

        assertThat(disc.measures(0.4, 1.0).oneWay()).hasValue(0);
        assertThat(disc.measures(0.4, 1.0).shape()).isEqualTo(ValueShape.TWISTED);
    }

    @Test
    void oneRingOutOfOrderIsTold() {
        Places folded = (hue, saturation, value) ->
                Places.at(value == 0.7 && hue >= 90 && hue < 150 ? 240 - hue : hue, value, value - 1);
        SpaceMeasures measures = folded.measures(0.4, 0.7, 1.0);
        assertThat(measures.order()).isEqualTo(Verdict.FOLDED);
        assertThat(measures.failing()).contains(FailedCondition.BACKTRACK);
        assertThat(SpaceWords.order(measures)).startsWith("the hues are folded, turning back by ");
        assertThat(SpaceWords.order(measures)).endsWith(" at value 0.7");

        Places uneven = (hue, saturation, value) ->
                Places.at(value < 1 && hue >= 90 && hue < 100 ? 190 - hue : hue, value, value - 1);
        assertThat(uneven.measures(0.4, 1.0).order()).isEqualTo(Verdict.UNEVEN);
        assertThat(SpaceWords.orderFigure(uneven.measures(0.4, 1.0))).isEqualTo("turns back 9°");

        Places twice = (hue, saturation, value) -> Places.at(value < 1 ? 2 * hue : hue, value, value - 1);
        assertThat(twice.measures(0.4, 1.0).failing()).contains(FailedCondition.WINDING);
        assertThat(SpaceWords.order(twice.measures(0.4, 1.0)))
                .isEqualTo("the hues wind around twice instead of once at value 0.4");

        Places mirrored = (hue, saturation, value) -> Places.at(value < 1 ? -hue : hue, value, value - 1);
        assertThat(mirrored.measures(0.4, 1.0).order()).isEqualTo(Verdict.UNEVEN);
        assertThat(mirrored.measures(0.4, 1.0).failing()).contains(FailedCondition.DIRECTION);
        assertThat(SpaceWords.orderFigure(mirrored.measures(0.4, 1.0))).isEqualTo("rings run both ways");
    }

    @Test
    void aCollapsedDarkRingHasNoOrderButAShape() {
        Places pointed = (hue, saturation, value) -> Places.at(hue, value < 1 ? 0 : 1, value - 1);
        SpaceMeasures measures = pointed.measures(0.4, 1.0);

        assertThat(measures.order()).isEqualTo(Verdict.UNDEFINED);
        assertThat(measures.failing()).contains(FailedCondition.COLLAPSE);
        assertThat(measures.shape()).isEqualTo(ValueShape.DOME);
        assertThat(measures.inner().orElseThrow()).isCloseTo(0, within(1e-6));
        assertThat(measures.azimuthError()).as("on the axis there is none").isEmpty();
        assertThat(SpaceWords.order(measures)).isEqualTo("some hue lies at the center of its ring and has no angle");
    }

    @Test
    void brightHuesOnAPointOrALineSpanNoPlane() {
        Places point = (hue, saturation, value) -> new double[] {1e9, -3, 0.1};
        Places line = (hue, saturation, value) -> new double[] {hue, 3 * hue, value};
        Places far = (hue, saturation, value) -> new double[] {1e30, 1e30, 1e30};

        for (Places places : List.of(point, line, far)) {
            assertUndefined(places.measures(0.4, 1.0), FailedCondition.COLLAPSE);
            assertThat(SpaceWords.order(places.measures(0.4, 1.0))).contains("span no plane");
            assertThat(places.measures(0.4, 1.0).normError()).isPresent();
        }
    }

    @Test
    void whatIsNotANumberHasNoMeasure() {
        Places broken = (hue, saturation, value) -> Places.at(hue, hue == 77 ? Double.NaN : 1, 0);
        Places endless = (hue, saturation, value) -> Places.at(hue, hue == 77 ? 1e300 : 1, 0);

        assertUndefined(broken.measures(0.4, 1.0), FailedCondition.NOT_FINITE);
        assertUndefined(endless.measures(0.4, 1.0), FailedCondition.NOT_FINITE);
        assertThat(broken.measures(0.4, 1.0).normError()).isEmpty();

        CurriculumFixture run = CurriculumFixture.ofSeed(0);
        float[] numbers = run.after(4).toArray();
        numbers[numbers.length - 1] = Float.NaN;
        SpaceMeasures decoder = SpaceMeasures.of(run.experiment(), 4, new Weights(CurriculumFixture.NETWORK, numbers));
        assertUndefined(decoder, FailedCondition.NOT_FINITE);
        assertThat(decoder.error()).isEmpty();
    }

    @Test
    void aBottleneckOfTwoHasErrorsOnly() {
        NetworkSpec two = CurriculumFixture.NETWORK.withBottleneck(2);
        float[] numbers = new float[ParameterLayout.of(two).size()];
        Arrays.fill(numbers, 0.1f);
        SpaceMeasures measures = SpaceMeasures.of(
                Places.experiment(HueRange.NONE, List.of(1.0), List.of(0.5, 1.0)), 0, new Weights(two, numbers));

        assertUndefined(measures, FailedCondition.BOTTLENECK);
        assertThat(measures.error()).isPresent();
        assertThat(measures.brightError()).isPresent();
    }

    @Test
    void graysAndBlackMakeNoRing() {
        Experiment grays = Places.experiment(HueRange.NONE, List.of(0.0), List.of(0.5, 1.0));
        assertUndefined(measures(Places.CONE.points(grays)), FailedCondition.NO_HUE);

        Experiment black = Places.experiment(HueRange.NONE, List.of(1.0), List.of(0.0));
        assertUndefined(measures(Places.CONE.points(black)), FailedCondition.NO_HUE);
        SpaceMeasures ofWeights =
                SpaceMeasures.of(black, 0, CurriculumFixture.ofSeed(0).after(4));
        assertThat(ofWeights.error()).isPresent();
        assertThat(ofWeights.brightError()).isEmpty();

        SpacePoints points = Places.CONE.points(0.0, 0.5, 1.0);
        assertThat(points.count()).isEqualTo(2);
        assertThat(points.value(0)).isEqualTo(0.5);
        assertThat(measures(points).order()).isEqualTo(Verdict.FORMED);
        assertThat(points.colors.sampled).as("one black").hasSize(1 + 2 * 36);
    }

    @Test
    void theRingsHaveTheHighestTrainedSaturation() {
        SpacePoints points = Places.CONE.points(Places.experiment(HueRange.NONE, List.of(0.2, 0.6), List.of(0.5, 1.0)));

        assertThat(points.saturation()).isEqualTo(0.6);
        assertThat(points.colors.sampled).hasSize(36 * 4);
    }

    @Test
    void heldOutHuesCountForTheWindingAlone() {
        HueRange heldOut = HueRange.of(150, 240);
        Places stray = (hue, saturation, value) ->
                heldOut.contains(hue) ? Places.at(hue, 3 + value, 5 - 3 * value) : Places.CONE.of(hue, 1, value);
        SpaceMeasures measures = measures(stray.points(heldOut, 0.4, 1.0));

        assertThat(measures.order()).isEqualTo(Verdict.FORMED);
        assertThat(measures.oneWay()).hasValue(1);
        assertThat(measures.plane().orElseThrow().planarity()).isCloseTo(1, within(1e-9));
        assertThat(measures.shape()).isEqualTo(ValueShape.DOME);
        SpaceMeasures without = measures(Places.CONE.points(heldOut, 0.4, 1.0));
        assertThat(measures.inner()).isEqualTo(without.inner());
        assertThat(measures.rise()).isEqualTo(without.rise());
        assertThat(measures.valueByHeight()).isEqualTo(without.valueByHeight());
        assertThat(measures.azimuthError()).isEqualTo(without.azimuthError());
        assertThat(measures.normError()).isEqualTo(without.normError());

        Places back = (hue, saturation, value) ->
                heldOut.contains(hue) ? Places.CONE.of(150 - (hue - 150) * 3, 1, value) : Places.CONE.of(hue, 1, value);
        assertThat(measures(back.points(heldOut, 0.4, 1.0)).failing()).contains(FailedCondition.WINDING);
        assertThat(measures(back.points(heldOut, 0.4, 1.0)).order()).isEqualTo(Verdict.UNEVEN);
    }

    @Test
    void fewerThanThreeTrainedHuesAreInNoOrder() {
        Experiment few = new Experiment(
                CurriculumFixture.NETWORK,
                List.of(new Phase(
                        "Half degrees",
                        HsvGrid.ofHueStep(0.5, List.of(1.0), List.of(1.0)),
                        10,
                        LearningRate.constant(0.01),
                        Terms.NONE)),
                HueRange.of(2, 0),
                HeldStill.NONE,
                0,
                EngineKind.FUSED);

        assertUndefined(measures(Places.CONE.points(few)), FailedCondition.FEW_HUES);
    }

    @Test
    void besideListedColorsTheDefaultGridIsMeasured() {
        Experiment listed = new Experiment(
                CurriculumFixture.NETWORK,
                List.of(new Phase(
                        "Palette",
                        new ListedColors("mine", List.of(0xFF0000, 0x00FF00, 0x0000FF)),
                        10,
                        LearningRate.constant(0.01),
                        Terms.NONE)),
                HueRange.NONE,
                HeldStill.NONE,
                0,
                EngineKind.FUSED);

        assertThat(Places.CONE.points(listed).colors.values)
                .isEqualTo(listed.cube().values());
    }
}
