package colorwheel.view.help;

import static org.assertj.core.api.Assertions.assertThat;

import colorwheel.analysis.Measure;
import colorwheel.analysis.space.SpaceMeasure;
import colorwheel.analysis.space.Stillness;
import colorwheel.analysis.space.ValueShape;
import colorwheel.experiment.Experiment;
import colorwheel.experiment.ExperimentJson;
import colorwheel.files.ProgramVersion;
import colorwheel.view.LabWindow;
import java.util.List;
import java.util.concurrent.TimeoutException;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuBar;
import javafx.scene.control.TextArea;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(180)
class HelpPagesTest {
    private LabWindow window;

    @BeforeEach
    void opens() throws TimeoutException {
        window = new LabWindow();
        window.focus("scatter");
    }

    @AfterEach
    void closes() throws TimeoutException {
        window.close();
    }

    private Node open(String id) {
        window.robot.interact(() -> window.find("menu", MenuBar.class).getMenus().stream()
                .flatMap(menu -> menu.getItems().stream())
                .filter(item -> ("menu-" + id).equals(item.getId()))
                .findFirst()
                .orElseThrow()
                .fire());
        window.awaitLayout();
        return window.find(id, Node.class);
    }

    private static List<String> words(Node page) {
        return LabWindow.onFxThread(() -> page.lookupAll(".label").stream()
                .map(node -> ((Label) node).getText())
                .toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {"what-is-this", "measures-explained", "report-problem", "about"})
    void aPageLiesInTheWindowAndClosesWithEsc(String id) {
        Node page = open(id);
        Bounds bounds = LabWindow.onFxThread(() -> page.localToScene(page.getLayoutBounds()));
        assertThat(bounds.getMinY()).isNotNegative();
        assertThat(bounds.getMaxY()).isLessThanOrEqualTo(window.stage.getScene().getHeight());
        assertThat(words(page)).noneMatch(String::isBlank);

        window.robot.type(KeyCode.ESCAPE);

        assertThat(LabWindow.onFxThread(() -> window.stage.getScene().lookup("#" + id)))
                .isNull();
    }

    @Test
    void everyMeasureIsExplained() {
        List<String> words = words(open("measures-explained"));

        for (Measure measure : Measure.values()) {
            assertThat(words).contains(measure.help(), measure.formula());
        }
        for (SpaceMeasure measure : SpaceMeasure.values()) {
            assertThat(words).contains(measure.help(), measure.formula());
        }
        assertThat(words).anyMatch(line -> line.contains(ValueShape.HELP) && line.contains(Stillness.HELP));
    }

    @Test
    void everyMeasureHasItsValuesForAGoodAndABadWheel() {
        Node page = open("measures-explained");
        LabWindow.await("the examples are trained", () -> words(page).stream().noneMatch("Being computed …"::equals));

        assertThat(example(Measure.WINDING)).matches("Formed above: −?1\\. Folded above: −?1\\.");
        assertThat(example(Measure.BACKTRACK)).matches("Formed above: 0\\.0°\\. Folded above: [2-9]\\d\\.\\d°\\.");
        assertThat(example(Measure.RADIUS_VARIATION))
                .isEqualTo("Of networks that are not normalized; both wheels above are.");
        assertThat(window.text("example-space-" + SpaceMeasure.PLANARITY.key()))
                .matches("“1\\.3, held” with a hue every 10°: (0\\.99\\d\\d|1\\.0000)\\. RGB itself: 0\\.952\\d\\.");
        assertThat(window.text("example-space-" + SpaceMeasure.MOVE_MEAN.key()))
                .matches("“1\\.3, held” with a hue every 10°: [0-4]\\.\\d°\\. RGB itself: n/a\\.");
    }

    private String example(Measure measure) {
        return window.find("example-" + measure.key(), Label.class).getText();
    }

    @Test
    void aReportHasTheVersionAndTheSettings() {
        open("report-problem");
        TextArea facts = window.find("problem-facts", TextArea.class);
        Experiment experiment = window.lab.experiment();
        assertThat(facts.getText())
                .contains(ProgramVersion.TEXT, System.getProperty("java.version"), ExperimentJson.write(experiment));

        window.robot.interact(() -> window.find("problem-copy", Button.class).fire());

        assertThat(LabWindow.onFxThread(() -> Clipboard.getSystemClipboard().getString()))
                .isEqualTo(facts.getText());
    }

    @Test
    void theLicenceAndTheVersionAreNamed() {
        assertThat(words(open("about")))
                .anyMatch(line -> line.contains(ProgramVersion.TEXT))
                .anyMatch(line -> line.contains("Apache License 2.0"));
    }
}
