package colorwheel.view.curve;

import static org.assertj.core.api.Assertions.assertThat;

import colorwheel.color.HsvColor;
import colorwheel.paint.HueChart;
import colorwheel.paint.PlotAxis;
import colorwheel.view.LabWindow;
import colorwheel.view.picture.PaintedPane;
import java.util.concurrent.TimeoutException;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.TabPane;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(120)
class SideTabsTest {
    private LabWindow window;

    @BeforeEach
    void opens() throws TimeoutException {
        window = new LabWindow();
    }

    @AfterEach
    void closes() throws TimeoutException {
        window.close();
    }

    @SuppressWarnings("unchecked")
    private PaintedPane<HueChart> pane(String id) {
        TabPane tabs = window.find("side-tabs", TabPane.class);
        return (PaintedPane<HueChart>) LabWindow.onFxThread(() -> tabs.getTabs().stream()
                .filter(tab -> ("tab-" + id).equals(tab.getId()))
                .findFirst()
                .orElseThrow()
                .getContent());
    }

    private void click(String tab) {
        Node header = window.find("tab-" + tab, Node.class);
        window.robot.clickOn(header);
    }

    private String chosen() {
        TabPane tabs = window.find("side-tabs", TabPane.class);
        return LabWindow.onFxThread(
                () -> tabs.getSelectionModel().getSelectedItem().getId());
    }

    private static boolean shows(PaintedPane<HueChart> pane, int epoch) {
        HueChart chart = pane.displayed();
        return chart != null && chart.snapshot() != null && chart.snapshot().epoch() == epoch;
    }

    @Test
    void onlyTheChosenPictureIsPaintedAndItFollowsThePlayhead() {
        PaintedPane<HueChart> angle = pane("angle");
        PaintedPane<HueChart> error = pane("error");
        window.train();
        assertThat(LabWindow.onFxThread(angle::displayed)).isNull();

        click("angle");
        LabWindow.await("the last epoch is there", () -> shows(angle, 40));
        window.robot.interact(() -> window.lab.playhead().moveTo(7));
        LabWindow.await("the playhead is followed", () -> shows(angle, 7));
        assertThat(LabWindow.onFxThread(error::displayed)).isNull();

        click("error");
        LabWindow.await("the error is there", () -> shows(error, 7));
        window.robot.interact(() -> window.lab.playhead().moveTo(9));
        LabWindow.await("the error follows", () -> shows(error, 9));
        assertThat(LabWindow.onFxThread(() -> shows(angle, 7))).isTrue();
    }

    @Test
    void theArrowsChooseATabWhereItHasTheFocusAndElseMoveThePlayhead() {
        window.train();
        window.focus("side-tabs");
        window.robot.type(KeyCode.RIGHT);
        assertThat(chosen()).isEqualTo("tab-angle");
        assertThat(LabWindow.onFxThread(() -> window.lab.playhead().shown().epoch()))
                .isEqualTo(40);

        click("error");
        window.robot.type(KeyCode.LEFT);
        assertThat(chosen()).as("a click leaves the keys to the lab").isEqualTo("tab-error");
        assertThat(LabWindow.onFxThread(() -> window.lab.playhead().shown().epoch()))
                .isEqualTo(39);
    }

    @Test
    void pointingAtACurvePointsAtItsHueAndAClickSelectsIt() {
        click("angle");
        PaintedPane<HueChart> angle = pane("angle");
        Point2D cyan = LabWindow.onFxThread(() -> {
            PlotAxis axis = HueChart.hueAxis((int) angle.getWidth(), (int) angle.getHeight(), 1);
            return angle.localToScreen(axis.at(181), angle.getHeight() / 2);
        });
        HsvColor color = new HsvColor(180, 1, 1);
        window.robot.moveTo(cyan);
        assertThat(LabWindow.onFxThread(
                        () -> window.lab.display().hoveredProperty().get()))
                .isEqualTo(color);
        LabWindow.await(
                "it is marked",
                () -> angle.displayed() != null
                        && color.equals(angle.displayed().marked()));

        window.robot.clickOn(cyan);
        window.robot.moveTo(window.middleOf(window.find("timeline", Node.class)));
        assertThat(LabWindow.onFxThread(
                        () -> window.lab.display().hoveredProperty().get()))
                .isNull();
        assertThat(LabWindow.onFxThread(
                        () -> window.lab.display().selectedProperty().get()))
                .isEqualTo(color);
        window.robot.clickOn(cyan);
        assertThat(LabWindow.onFxThread(
                        () -> window.lab.display().selectedProperty().get()))
                .isNull();
    }
}
