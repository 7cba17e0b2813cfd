package colorwheel.paint.space;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import colorwheel.analysis.space.HuePlane;
import colorwheel.analysis.space.SpacePoints;
import colorwheel.experiment.Experiment;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SpaceCameraTest {
    private static final SpaceVector POINT = new SpaceVector(0.3, -0.8, 0.5);

    private static void assertShown(SpaceCamera camera, SpaceVector point, double x, double y, double depth) {
        Projection view = camera.projection();
        assertThat(view.x(point)).as("x").isCloseTo(x, within(1e-12));
        assertThat(view.y(point)).as("y").isCloseTo(y, within(1e-12));
        assertThat(view.depth(point)).as("depth").isCloseTo(depth, within(1e-12));
    }

    private static SpaceCamera camera(double yaw, double pitch, double roll) {
        return SpaceCamera.of(yaw, pitch, roll);
    }

    @Test
    void fromAboveTheFirstAxisRunsRightAndTheSecondUp() {
        assertShown(camera(0, 90, 0), POINT, 0.3, -0.8, 0.5);
    }

    @Test
    void yawTurnsAboutTheThirdAxisPitchLaysItDownAndRollTurnsThePicture() {
        assertShown(camera(90, 90, 0), SpaceVector.axis(0), 0, 1, 0);
        assertShown(camera(0, 0, 0), SpaceVector.axis(2), 0, 1, 0);
        assertShown(camera(0, 0, 0), SpaceVector.axis(1), 0, 0, -1);
        assertShown(camera(0, -90, 0), SpaceVector.axis(2), 0, 0, -1);
        assertShown(camera(0, 0, 90), SpaceVector.axis(2), -1, 0, 0);
        double slope = Math.toRadians(27);
        assertShown(camera(0, 27, 0), SpaceVector.axis(2), 0, Math.cos(slope), Math.sin(slope));
        assertShown(camera(0, 27, 0), SpaceVector.axis(1), 0, Math.sin(slope), -Math.cos(slope));
    }

    @ParameterizedTest
    @CsvSource({"2, 0.3, -0.8, 0.5", "1, 0.3, 0.5, 0.8", "0, -0.8, 0.5, 0.3"})
    void alongAnAxisTheOthersRunRightAndUp(int axis, double x, double y, double depth) {
        assertShown(SpaceCamera.HOME.along(axis), POINT, x, y, depth);
    }

    @Test
    void eachPanelIsSeenByACameraOfItsOwn() {
        for (AxisPair pair : AxisPair.values()) {
            Projection view = pair.camera().projection();
            assertThat(view.x(SpaceVector.axis(pair.right()))).isCloseTo(1, within(1e-12));
            assertThat(view.y(SpaceVector.axis(pair.up()))).isCloseTo(1, within(1e-12));
        }
    }

    @Test
    void aPlaneIsSeenFlatAndFromItsEdge() {
        SpaceVector normal = new SpaceVector(1, 2, -2).unit();
        SpaceVector first = new SpaceVector(2, 1, 2).unit();
        PlaneAxes plane = PlaneAxes.of(normal.times(7), first.plus(normal.times(3)), 1);

        assertThat(plane.first().plus(first.times(-1)).length()).isCloseTo(0, within(1e-12));
        assertShown(SpaceCamera.HOME.flatOn(plane), normal, 0, 0, 1);
        assertShown(SpaceCamera.HOME.flatOn(plane), first, 1, 0, 0);
        assertShown(SpaceCamera.HOME.edgeOn(plane), normal, 0, 1, 0);
        assertShown(SpaceCamera.HOME.edgeOn(plane), first, 1, 0, 0);
    }

    @Test
    void theFittedPlaneIsSeenFromTheSideOfTheThirdAxisWithTheFirstToTheRight() {
        HuePlane fitted =
                HuePlane.of(SpacePoints.ofRgb(Experiment.REFERENCE, 0)).orElseThrow();
        PlaneAxes plane = PlaneAxes.of(fitted);

        assertThat(plane.normal().third()).isCloseTo(Math.sqrt(1 / 3.0), within(0.05));
        assertThat(plane.first().dot(plane.normal())).isCloseTo(0, within(1e-9));
        assertThat(plane.first().first()).isGreaterThan(0.8);
        assertThat(plane.planarity()).isEqualTo(fitted.planarity());
    }

    @Test
    void aDragFromTheMiddleToTheEdgeIsAQuarterTurn() {
        SpaceCamera flat = camera(0, 90, 0);

        assertShown(flat.dragged(0, 0, 1, 0), SpaceVector.axis(2), 1, 0, 0);
        assertShown(flat.dragged(0, 0, 0, 1), SpaceVector.axis(2), 0, 1, 0);
        assertShown(flat.dragged(1, 0, 0, 1), SpaceVector.axis(0), 0, 1, 0);
        assertShown(flat.dragged(3, 0, 0, 5), SpaceVector.axis(0), 0, 1, 0);
        assertShown(flat.dragged(2, 0, -9, 0), SpaceVector.axis(0), -1, 0, 0);
    }

    @Property
    void thePointUnderThePointerStaysUnderIt(
            @ForAll @DoubleRange(min = -0.7, max = 0.7) double fromX,
            @ForAll @DoubleRange(min = -0.7, max = 0.7) double fromY,
            @ForAll @DoubleRange(min = -0.7, max = 0.7) double toX,
            @ForAll @DoubleRange(min = -0.7, max = 0.7) double toY,
            @ForAll @DoubleRange(min = -180, max = 180) double yaw) {
        SpaceCamera before = camera(yaw, 40, 10);
        Projection view = before.projection();
        SpaceVector grasped = view.right()
                .times(fromX)
                .plus(view.up().times(fromY))
                .plus(view.toward().times(Math.sqrt(1 - fromX * fromX - fromY * fromY)));

        Projection after = before.dragged(fromX, fromY, toX, toY).projection();

        assertThat(after.x(grasped)).isCloseTo(toX, within(1e-9));
        assertThat(after.y(grasped)).isCloseTo(toY, within(1e-9));
        assertThat(after.depth(grasped)).isGreaterThanOrEqualTo(0);
    }

    @Property
    void aTurnKeepsLengthsAndTheRightHand(
            @ForAll @DoubleRange(min = -360, max = 360) double yaw,
            @ForAll @DoubleRange(min = -90, max = 90) double pitch,
            @ForAll @DoubleRange(min = -360, max = 360) double roll,
            @ForAll @DoubleRange(min = -90, max = 90) double by) {
        Projection view =
                camera(yaw, pitch, roll).turnedBy(by, 2 * by).rolledBy(by).projection();

        assertThat(view.right().length()).isCloseTo(1, within(1e-9));
        assertThat(view.up().length()).isCloseTo(1, within(1e-9));
        assertThat(view.right().dot(view.up())).isCloseTo(0, within(1e-9));
        assertThat(view.right().cross(view.up()).dot(view.toward())).isCloseTo(1, within(1e-9));
    }

    @Property
    void theRotationOfAViewIsFoundFromItsRows(
            @ForAll @DoubleRange(min = -180, max = 180) double yaw,
            @ForAll @DoubleRange(min = -90, max = 90) double pitch,
            @ForAll @DoubleRange(min = -180, max = 180) double roll) {
        Projection view = camera(yaw, pitch, roll).projection();
        Projection found = Rotation.showing(view.right(), view.up()).projection();

        assertThat(found.right().dot(view.right())).isCloseTo(1, within(1e-9));
        assertThat(found.up().dot(view.up())).isCloseTo(1, within(1e-9));
    }

    @Test
    void arrowsTurnAboutTheAxesOfThePicture() {
        SpaceCamera flat = camera(0, 90, 0);

        assertShown(flat.turnedBy(90, 0), SpaceVector.axis(2), 1, 0, 0);
        assertShown(flat.turnedBy(0, 90), SpaceVector.axis(2), 0, 1, 0);
        assertShown(flat.rolledBy(90), SpaceVector.axis(0), 0, 1, 0);
        SpaceCamera around = SpaceCamera.HOME;
        for (int k = 0; k < 72; k++) {
            around = around.turnedBy(5, 0);
        }
        assertThat(CameraText.format(around)).isEqualTo(CameraText.format(SpaceCamera.HOME));
    }

    @Test
    void theZoomStaysWithinItsBounds() {
        assertThat(SpaceCamera.HOME.zoomedBy(1e9).zoom()).isEqualTo(SpaceCamera.MAX_ZOOM);
        assertThat(SpaceCamera.HOME.zoomedBy(1e-9).zoom()).isEqualTo(SpaceCamera.MIN_ZOOM);
        assertThat(SpaceCamera.HOME.zoomedBy(1.5).zoomedBy(2).zoom()).isEqualTo(3);
        assertThat(SpaceCamera.HOME.zoomedBy(1.5).along(0).turnedBy(5, 5).zoom())
                .isEqualTo(1.5);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, -1, 1000, Double.NaN})
    void anotherZoomIsRefused(double zoom) {
        assertThatThrownBy(() -> SpaceCamera.HOME.withZoom(zoom))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(String.valueOf(zoom))
                .hasMessageContaining("0.5 to 64");
    }

    @Test
    void whatHasNoDirectionIsRefused() {
        SpaceVector up = SpaceVector.axis(2);

        assertThatThrownBy(() -> PlaneAxes.of(up, up.times(0), 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> PlaneAxes.of(up, up.times(2), 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> PlaneAxes.of(up, SpaceVector.axis(0), 1.1))
                .hasMessageContaining("1.1 is outside 0 to 1");
        assertThatThrownBy(() -> new Rotation(0, 0, 0, 0)).hasMessageContaining("no rotation");
        assertThatThrownBy(() -> SpaceCamera.HOME.along(3)).hasMessageContaining("axis 3");
    }
}
