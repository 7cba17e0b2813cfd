package colorwheel.view.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import colorwheel.color.HueRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SliceGripTest {
    private static final HueRange SLICE = HueRange.of(150, 240);
    private static final HueRange THROUGH_RED = HueRange.of(330, 30);

    @ParameterizedTest
    @CsvSource({
        "138, START",
        "150, START",
        "162, START",
        "163, WHOLE",
        "195, WHOLE",
        "227, WHOLE",
        "228, END",
        "240, END",
        "252, END",
        "253, NEW",
        "137, NEW",
        "0, NEW"
    })
    void anEndIsGrabbedTwelvePixelsAround(double hue, SliceGrip grip) {
        assertThat(SliceGrip.at(hue, SLICE, 1)).isEqualTo(grip);
    }

    @ParameterizedTest
    @CsvSource({"320, START", "340, START", "0, WHOLE", "359, WHOLE", "20, END", "42, END", "43, NEW", "180, NEW"})
    void aSliceThroughRedIsGrabbedAlike(double hue, SliceGrip grip) {
        assertThat(SliceGrip.at(hue, THROUGH_RED, 1)).isEqualTo(grip);
    }

    @Test
    void theReachIsInPixels() {
        assertThat(SliceGrip.at(150 - 24, SLICE, 0.5)).isEqualTo(SliceGrip.START);
        assertThat(SliceGrip.at(150 - 25, SLICE, 0.5)).isEqualTo(SliceGrip.NEW);
    }

    @Test
    void theMiddleThirdOfANarrowSliceMovesIt() {
        HueRange narrow = HueRange.of(100, 109);

        assertThat(SliceGrip.at(102, narrow, 1)).isEqualTo(SliceGrip.START);
        assertThat(SliceGrip.at(104, narrow, 1)).isEqualTo(SliceGrip.WHOLE);
        assertThat(SliceGrip.at(107, narrow, 1)).isEqualTo(SliceGrip.END);
    }

    @Test
    void oneHueIsWidenedToTheSideOfTheHand() {
        HueRange one = HueRange.of(100, 100);

        assertThat(SliceGrip.at(95, one, 1)).isEqualTo(SliceGrip.START);
        assertThat(SliceGrip.at(105, one, 1)).isEqualTo(SliceGrip.END);
    }

    @Test
    void anEndFollowsFromWhereItWasGrabbed() {
        assertThat(SliceGrip.END.dragged(SLICE, 247, 10)).isEqualTo(HueRange.of(150, 250));
        assertThat(SliceGrip.START.dragged(SLICE, 143, -10)).isEqualTo(HueRange.of(140, 240));
    }

    @Test
    void aMovedEndIsAtAWholeDegreeAndTheOtherStays() {
        HueRange fractions = HueRange.of(150.4, 240.6);

        assertThat(SliceGrip.END.dragged(fractions, 240, 89.6)).isEqualTo(HueRange.of(150.4, 330));
        assertThat(SliceGrip.START.dragged(fractions, 150, -0.1)).isEqualTo(HueRange.of(150, 240.6));
    }

    @Test
    void theEndsStopWhereTheyWouldCross() {
        assertThat(SliceGrip.END.dragged(SLICE, 240, -200)).isEqualTo(HueRange.of(150, 150));
        assertThat(SliceGrip.START.dragged(SLICE, 150, 200)).isEqualTo(HueRange.of(240, 240));
        assertThat(SliceGrip.END.dragged(SLICE, 240, 1000).span()).isEqualTo(359);
        assertThat(SliceGrip.START.dragged(SLICE, 150, -1000).span()).isEqualTo(359);
    }

    @Test
    void anEndGoesOnThroughRed() {
        assertThat(SliceGrip.END.dragged(SLICE, 240, 150)).isEqualTo(HueRange.of(150, 30));
        assertThat(SliceGrip.START.dragged(SLICE, 150, -170)).isEqualTo(HueRange.of(340, 240));
        assertThat(SliceGrip.END.dragged(THROUGH_RED, 30, 15)).isEqualTo(HueRange.of(330, 45));
        assertThat(SliceGrip.START.dragged(THROUGH_RED, 330, 50)).isEqualTo(HueRange.of(20, 30));
    }

    @Test
    void theWholeSliceTurns() {
        assertThat(SliceGrip.WHOLE.dragged(SLICE, 200, 135.2)).isEqualTo(HueRange.of(285, 15));
    }

    @Test
    void aNewSliceReachesFromTheHandInBothDirections() {
        assertThat(SliceGrip.NEW.dragged(SLICE, 40.4, 20)).isEqualTo(HueRange.of(40, 60));
        assertThat(SliceGrip.NEW.dragged(SLICE, 40.4, -60)).isEqualTo(HueRange.of(340, 40));
    }
}
