package colorwheel.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import colorwheel.color.HsvGrid;
import colorwheel.color.HueRange;
import colorwheel.training.Fixture;
import java.util.List;
import org.junit.jupiter.api.Test;

class WheelWordsTest {
    private static final HueRange TEAL_TO_BLUE = HueRange.of(150, 240);

    private static String words(HueRings rings) {
        return WheelWords.sentence(rings, WheelMeasures.of(rings));
    }

    @Test
    void tellOrderDirectionAndGapOfAWheel() {
        assertThat(words(Rings.circle(TEAL_TO_BLUE, hue -> hue)))
                .isEqualTo("red → yellow → green → magenta counter-clockwise, no reversals,"
                        + " a gap of 92° where teal to blue was held out");
        assertThat(words(Rings.circle(HueRange.of(330, 35), hue -> 100 - hue)))
                .isEqualTo("yellow → green → cyan → blue → magenta clockwise, no reversals,"
                        + " a gap of 67° where pink to 35° was held out");
        assertThat(words(Rings.circle(HueRange.of(210, 210), hue -> hue)))
                .endsWith("a gap of 2° where azure was held out");
    }

    @Test
    void tellTheDirectionThatIsSeenInAMirroredPlane() {
        HueRings rings = Rings.circle(TEAL_TO_BLUE, hue -> hue);

        assertThat(WheelWords.sentence(rings, WheelMeasures.of(rings), true))
                .startsWith("red → yellow → green → magenta clockwise, no reversals");
    }

    @Test
    void tellTheLargestGapWhereverItIs() {
        assertThat(words(Rings.circle(HueRange.NONE, hue -> hue)))
                .isEqualTo("red → yellow → green → cyan → blue → magenta counter-clockwise, no reversals,"
                        + " no gap wider than 1°");
        assertThat(words(Rings.circle(HueRange.of(300, 310), hue -> hue <= 60 ? hue : 160 + (hue - 60) * 200 / 300)))
                .endsWith("the largest gap 101°, between yellow and 61°");
    }

    @Test
    void nameAllHuesIfFewAreTrained() {
        assertThat(words(Rings.circle(HueRange.of(100, 350), hue -> hue)))
                .startsWith("red → orange → yellow → lime counter-clockwise");
    }

    @Test
    void tellAFoldAndTheOrderThatItMakes() {
        Rings rings = new Rings(HsvGrid.ofHueStep(1, List.of(1.0), List.of(0.5, 1.0)), HueRange.NONE);
        HueRings folded = rings.normalized((ring, hue) ->
                Rings.at(ring == 0 || hue < 90 ? hue : hue < 150 ? 240 - hue : 90 + (hue - 150) * 270 / 210, 1));

        assertThat(words(folded)).contains("folded: 60 reversals of 60° in all at value 1");
        assertThat(words(folded)).startsWith("red → yellow → green → cyan");
    }

    @Test
    void tellWhichRingIsOdd() {
        Rings rings = new Rings(HsvGrid.ofHueStep(1, List.of(0.5, 1.0), List.of(1.0)), HueRange.NONE);

        assertThat(words(rings.normalized((ring, hue) -> Rings.at(ring == 0 ? hue : 2 * hue, 1))))
                .contains("winding around twice instead of once at saturation 1, value 1");
        assertThat(words(rings.normalized((ring, hue) -> Rings.at(ring == 0 ? hue : 77, 1))))
                .contains("winding around 0 times instead of once at saturation 1, value 1");
        assertThat(words(rings.normalized((ring, hue) -> Rings.at(ring == 0 ? hue : -hue, 1))))
                .contains("but the other way at saturation 1, value 1");
    }

    @Test
    void tellWhyThereIsNoAnswer() {
        assertThat(words(Rings.one(TEAL_TO_BLUE).normalized((ring, hue) -> new double[] {0, 0})))
                .isEqualTo("some hue lies at the center of the latents and has no angle");
        Rings two = new Rings(HsvGrid.ofHueStep(180, List.of(1.0), List.of(1.0)), HueRange.NONE);
        assertThat(words(two.normalized((ring, hue) -> Rings.at(hue, 1))))
                .isEqualTo("fewer than three hues are trained");
    }

    @Test
    void speakOfAReferenceRun() {
        Fixture run = Fixture.all().findFirst().orElseThrow();
        assertThat(words(HueRings.of(run.experiment(), run.weights("params_after"))))
                .matches("red → yellow → green → magenta (counter-)?clockwise, no reversals,"
                        + " a gap of \\d\\d° where teal to blue was held out");
    }
}
