package colorwheel.view.stage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import colorwheel.experiment.Activation;
import colorwheel.experiment.Experiment;
import colorwheel.experiment.NetworkSpec;
import colorwheel.experiment.Preset;
import colorwheel.view.LabWindow;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Pane;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What frames the picture says what is looked at. */
@Timeout(180)
class StageTest {
    private LabWindow window;

    @BeforeEach
    void opens() throws TimeoutException {
        window = new LabWindow();
    }

    @AfterEach
    void closes() throws TimeoutException {
        window.close();
    }

    private List<String> diagram() {
        return Stream.of(NetworkPart.values())
                .map(part -> window.find("network-" + part.name().toLowerCase(Locale.ROOT), Button.class)
                        .getText())
                .toList();
    }

    /** The text of the explanation that is open. */
    private String explained() {
        return LabWindow.onFxThread(() -> {
            Node note = window.stage.getScene().lookup(".explanation");
            return note == null
                    ? "nothing"
                    : note.lookupAll(".label").stream()
                            .map(Label.class::cast)
                            .map(Label::getText)
                            .collect(Collectors.joining("\n"));
        });
    }

    @Test
    void theQuestionIsThatOfThePreset() {
        assertThat(window.text("question"))
                .isEqualTo("Does a network that must squeeze color through two numbers find the color wheel?");

        Preset reds = Preset.ALL.get(2);
        window.robot.interact(() -> window.lab.change(before -> reds.experiment()));
        assertThat(window.text("question")).isEqualTo(reds.question());

        window.robot.interact(() ->
                window.lab.change(before -> Experiment.REFERENCE.withNetwork(NetworkSpec.REFERENCE.withBottleneck(3))));
        assertThat(window.text("question")).contains("three numbers");
    }

    @Test
    void theDiagramIsTheNetwork() {
        assertThat(diagram()).containsExactly("RGB 3", "16", "2", "16", "3");

        window.robot.interact(
                () -> window.lab.change(before -> before.withNetwork(new NetworkSpec(9, Activation.GELU, 1, false))));

        assertThat(diagram()).containsExactly("RGB 3", "9", "1", "9", "3");
    }

    @Test
    void everyPartExplainsItselfAndClosesAgain() {
        Button decoder = window.find("network-decoder", Button.class);
        window.robot.clickOn(decoder);
        assertThat(explained()).contains("Decoder").contains("16 hidden units").contains("ReLU");

        window.robot.clickOn(window.find("network-bottleneck", Button.class));
        assertThat(explained()).contains("Bottleneck").contains("two numbers").contains("unit circle");

        window.robot.clickOn(window.find("network-bottleneck", Button.class));
        assertThat(explained()).isEqualTo("nothing");
    }

    @Test
    void theVerdictExplainsItself() {
        window.robot.clickOn(window.find("verdict-line", Button.class));

        assertThat(explained()).contains("Untrained").contains("weights are random");
        assertThat(LabWindow.onFxThread(() -> {
                    var note = window.stage.getScene().lookup(".explanation");
                    return window.stage
                            .getScene()
                            .getRoot()
                            .getLayoutBounds()
                            .contains(note.localToParent(note.getLayoutBounds()));
                }))
                .as("it lies in the window")
                .isTrue();

        window.robot.type(KeyCode.ESCAPE);
        assertThat(explained()).isEqualTo("nothing");
    }

    @Test
    void everyOverlayHasALabelledToggleInOneBar() {
        Pane bar = window.find("overlays", Pane.class);

        assertThat(bar.lookupAll(".toggle-button"))
                .hasSizeGreaterThanOrEqualTo(5)
                .allSatisfy(node -> assertThat(((ToggleButton) node).getText()).isNotBlank());
        assertThat(LabWindow.onFxThread(() -> bar.getChildren().stream()
                        .map(Node::getBoundsInParent)
                        .allMatch(bounds -> bounds.getMaxX() <= bar.getWidth() + 0.5)))
                .isTrue();
        assertThat(LabWindow.onFxThread(() -> bar.getChildren().stream()
                        .map(Node::getLayoutY)
                        .distinct()
                        .count()))
                .as("rows")
                .isEqualTo(1);
        Node verdict = window.find("verdict-line", Node.class);
        assertThat(window.middleOf(verdict).getY())
                .as("beside the verdict")
                .isCloseTo(window.middleOf(bar).getY(), within(2.0));
    }
}
