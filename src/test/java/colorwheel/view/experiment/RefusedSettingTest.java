package colorwheel.view.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import colorwheel.background.MemoryBudget;
import colorwheel.experiment.EngineKind;
import colorwheel.experiment.Experiment;
import colorwheel.experiment.Settings;
import colorwheel.session.Lab;
import colorwheel.session.Notice;
import colorwheel.training.PreviewTrainer;
import colorwheel.training.Trainer;
import colorwheel.training.TrainingMemory;
import colorwheel.view.LabWindow;
import colorwheel.view.theme.Theme;
import java.util.concurrent.TimeoutException;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.testfx.api.FxToolkit;

/** A change that is refused leaves no control showing what is not in force. */
@Timeout(120)
class RefusedSettingTest {
    /** Trained by the fused engine these fit into the memory of the test, by DL4J they do not. */
    private static final Experiment MANY =
            Experiment.REFERENCE.withHueStep(1).withEpochs(1).withEngine(EngineKind.FUSED);

    private static final MemoryBudget TIGHT = new MemoryBudget(
            (TrainingMemory.engineBytes(MANY) + TrainingMemory.engineBytes(MANY.withEngine(EngineKind.DL4J))) / 2
                    + 2 * TrainingMemory.bytesPerEpoch(MANY));

    private Lab lab;
    private Stage stage;

    @BeforeEach
    void opens() throws TimeoutException {
        stage = FxToolkit.registerPrimaryStage();
        lab = LabWindow.onFxThread(() -> new Lab(
                Trainer.waiting((run, experiment, weights) -> {
                    throw new AssertionError("nothing is trained here");
                }),
                new PreviewTrainer(),
                MANY,
                TIGHT));
        LabWindow.onFxThread(() -> {
            stage.setScene(new Scene(new ExperimentPane(lab, new SimpleObjectProperty<>(Theme.LIGHT)), 400, 800));
            stage.show();
            return null;
        });
    }

    @AfterEach
    void closes() throws TimeoutException {
        LabWindow.onFxThread(() -> {
            stage.hide();
            lab.close();
            return null;
        });
        FxToolkit.cleanupStages();
    }

    @Test
    void aRefusedEngineIsNotDisplayed() {
        @SuppressWarnings("unchecked")
        ChoiceBox<EngineKind> engine = LabWindow.onFxThread(
                () -> (ChoiceBox<EngineKind>) stage.getScene().lookup("#" + Settings.ENGINE.key()));

        LabWindow.onFxThread(() -> {
            engine.setValue(EngineKind.DL4J);
            return null;
        });

        Notice notice = LabWindow.onFxThread(() -> lab.noticeProperty().get());
        assertThat(notice.kind()).isEqualTo(Notice.Kind.REFUSED);
        assertThat(lab.experiment().engine()).isEqualTo(EngineKind.FUSED);
        assertThat(LabWindow.onFxThread(engine::getValue)).isEqualTo(EngineKind.FUSED);
        assertThat(LabWindow.onFxThread(() -> engine.getSelectionModel().getSelectedItem()))
                .isEqualTo(EngineKind.FUSED);
        Node text = LabWindow.onFxThread(() -> engine.lookup(".label"));
        assertThat(LabWindow.onFxThread(() -> ((Label) text).getText())).isEqualTo(EngineKind.FUSED.label());
    }
}
