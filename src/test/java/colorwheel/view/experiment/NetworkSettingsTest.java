package colorwheel.view.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import colorwheel.experiment.Activation;
import colorwheel.experiment.NetworkSpec;
import colorwheel.view.LabWindow;
import java.util.concurrent.TimeoutException;
import javafx.scene.control.Button;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The shape of the network is set beside a button, closed at first. */
@Timeout(120)
class NetworkSettingsTest {
    private LabWindow window;

    @BeforeEach
    void opens() throws TimeoutException {
        window = new LabWindow();
    }

    @AfterEach
    void closes() throws TimeoutException {
        window.close();
    }

    private static <T> T popped(String id, Class<T> type) {
        return LabWindow.onFxThread(() -> Window.getWindows().stream()
                .map(each -> each.getScene().lookup("#" + id))
                .filter(type::isInstance)
                .map(type::cast)
                .findFirst()
                .orElseThrow());
    }

    private void enter(String id, String text) {
        TextField field = popped(id, TextField.class);
        window.robot.interact(() -> {
            field.setText(text);
            field.getOnAction().handle(null);
        });
    }

    @Test
    void widthFunctionAndBottleneckAreSettingsOfTheExperiment() {
        window.robot.interact(() -> window.find("network", Button.class).fire());
        enter("hidden", "8");
        enter("bottleneck", "3");
        @SuppressWarnings("unchecked")
        ChoiceBox<Activation> activation = popped("activation", ChoiceBox.class);
        window.robot.interact(() -> activation.setValue(Activation.TANH));

        NetworkSpec network = window.experiment().network();
        assertThat(network).isEqualTo(new NetworkSpec(8, Activation.TANH, 3, true));

        enter("hidden", "0");
        assertThat(window.experiment().network()).isEqualTo(network);
        assertThat(popped("hidden-problem", Label.class).getText())
                .isEqualTo("Hidden width is 0 but must be a whole number from 1 to 1024.");

        window.robot.interact(() -> window.lab.editing().undo());
        assertThat(window.experiment().network().activation()).isEqualTo(Activation.RELU);
        assertThat(LabWindow.onFxThread(activation::getValue)).isEqualTo(Activation.RELU);
    }
}
