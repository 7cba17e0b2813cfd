package colorwheel.app.storm;

import static org.assertj.core.api.Assertions.assertThat;

import colorwheel.experiment.Experiment;
import colorwheel.experiment.ExperimentFile;
import colorwheel.experiment.Settings;
import colorwheel.files.UserFacingException;
import colorwheel.patience.Patience;
import colorwheel.recording.RunState;
import colorwheel.session.Editing;
import colorwheel.session.Lab;
import colorwheel.view.sweep.SweepWindow;
import colorwheel.view.theme.Theme;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.TabPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.stage.Stage;

/** Brings the lab back to one and the same state, in which it does nothing: what it holds then can be compared. */
final class Calm {
    private static final double WIDTH = 1280;
    private static final double HEIGHT = 830;
    private static final int MOST_DIALOGS = 8;
    private static final int FRAMES_TO_SETTLE = 30;

    private final Hands hands;
    private final Lab lab;

    Calm(Hands hands, Lab lab) {
        this.hands = hands;
        this.lab = lab;
    }

    /** Comes to rest, and waits for it. */
    void come() {
        // A menu that is open now would be styled by a theme that is just going.
        hands.key(KeyCode.ESCAPE);
        hands.key(KeyCode.ESCAPE);
        closeDialogs();
        SweepEpisodes.close(hands);
        hands.act(() -> hands.view().exports().cancel());
        await(
                "the export has ended",
                () -> !hands.view().exports().runningProperty().get());
        await("the sweeps have ended", this::sweepsAreOver);
        closeDialogs();
        await("the title says what is in the file", this::titleIsTrue);
        assertThat(Fx.ask(this::sweepFailures)).doesNotContain("error in the program");
        assertThat(Fx.ask(this::engineShown))
                .isEqualTo(Fx.ask(() -> lab.experiment().engine()));
        hands.act(() -> {
            hands.view().comparison().close();
            var display = lab.display();
            display.fieldProperty().set(false);
            display.heldOutProperty().set(false);
            display.orientationLockedProperty().set(false);
            display.initialsProperty().set(false);
            display.fanOutProperty().set(false);
            display.reconstructionProperty().set(false);
            display.historyProperty().set(false);
            display.selectedProperty().set(null);
            hands.view().theme().choiceProperty().set(Theme.Choice.LIGHT);
            Stage stage = hands.stage();
            stage.setX(0);
            stage.setY(0);
            stage.setWidth(WIDTH);
            stage.setHeight(HEIGHT);
            stage.toFront();
            stage.requestFocus();
            ((TabPane) stage.getScene().lookup("#side-tabs"))
                    .getSelectionModel()
                    .select(0);
        });
        Node scatter = hands.find("#scatter");
        hands.click(scatter, 0.01, 0.01, MouseButton.PRIMARY, 1);
        hands.key(KeyCode.DIGIT0);
        hands.key(KeyCode.ESCAPE);
        hands.act(() -> {
            lab.editing().open(Experiment.REFERENCE);
            lab.reset();
        });
        await(
                "the network is there",
                () -> lab.runState() == RunState.IDLE && lab.preparedProperty().get());
        for (int frame = 0; frame < FRAMES_TO_SETTLE; frame++) {
            hands.frame();
        }
        try {
            hands.desk().clear();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** What is on the disk is asked, and not what the program remembers of it. */
    private boolean titleIsTrue() {
        Editing.Document document = lab.editing().document();
        try {
            boolean differs =
                    document.hasFile() && !ExperimentFile.read(document.file()).equals(lab.experiment());
            return lab.editing().hasUnsavedChanges() == differs;
        } catch (UserFacingException unreadable) {
            throw new AssertionError("the document is no file that was opened or saved", unreadable);
        }
    }

    private String sweepFailures() {
        SweepWindow sweeps = hands.view().sweeps();
        return sweeps == null ? "" : sweeps.seeds().failure() + sweeps.slider().failure();
    }

    private Object engineShown() {
        return ((ChoiceBox<?>) hands.stage().getScene().lookup("#" + Settings.ENGINE.key())).getValue();
    }

    private boolean sweepsAreOver() {
        SweepWindow sweeps = hands.view().sweeps();
        return sweeps == null || !sweeps.seeds().isRunning() && !sweeps.slider().isRunning();
    }

    /** One after the other: behind the first there may be another. */
    private void closeDialogs() {
        for (int k = 0; k < MOST_DIALOGS && hands.isDialogOpen(); k++) {
            if (!hands.click("#unsaved-discard")) {
                hands.act(hands.stage()::requestFocus);
                hands.key(KeyCode.ESCAPE);
            }
            hands.frame();
        }
        assertThat(hands.isDialogOpen()).as("a dialog that cannot be closed").isFalse();
    }

    private void await(String what, Supplier<Boolean> so) {
        Patience.until(what, () -> {
            hands.frame();
            return Fx.ask(so);
        });
    }
}
