package colorwheel.view.file;

import static org.assertj.core.api.Assertions.assertThat;

import colorwheel.experiment.DescribedExperiment;
import colorwheel.experiment.Experiment;
import colorwheel.experiment.ExperimentFile;
import colorwheel.experiment.Remarks;
import colorwheel.preferences.PreferenceStore;
import colorwheel.recording.RunState;
import colorwheel.view.LabWindow;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.MenuBar;
import javafx.scene.control.TextInputControl;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Title, note and view of an experiment file in the window. */
@Timeout(180)
class RemarksInWindowTest {
    @TempDir
    private Path folder;

    private LabWindow window;

    private final class Answers implements FileActions.Questions {
        @Override
        public Optional<Path> toOpen(String title, List<FileKind> kinds) {
            return Optional.empty();
        }

        @Override
        public Optional<Target> toSave(String title, FileKind kind, String suggestedName) {
            return Optional.of(new Target(file(), true));
        }

        @Override
        public Unsaved unsaved(String name) {
            return Unsaved.CANCEL;
        }
    }

    @BeforeEach
    void opens() throws TimeoutException {
        window = new LabWindow(PreferenceStore.inMemory(), new Answers());
        window.focus("scatter");
    }

    @AfterEach
    void closes() throws TimeoutException {
        window.close();
    }

    private Path file() {
        return folder.resolve("lesson.colorwheel");
    }

    private void describe() {
        window.robot.interact(() -> window.find("menu", MenuBar.class).getMenus().stream()
                .flatMap(menu -> menu.getItems().stream())
                .filter(item -> "menu-describe".equals(item.getId()))
                .findFirst()
                .orElseThrow()
                .fire());
    }

    private void type(String id, String text) {
        window.robot.interact(() -> window.find(id, TextInputControl.class).setText(text));
    }

    private Remarks remarks() {
        return LabWindow.onFxThread(() -> window.lab.editing().remarksProperty().get());
    }

    private void save() {
        window.robot.interact(() -> window.view.files().save());
        LabWindow.await(
                "it is saved",
                () -> window.lab.editing().document().hasFile()
                        && !window.lab.editing().hasUnsavedChanges());
    }

    @Test
    void theTitleStandsAboveThePictureAndIsSavedWithOverlaysAndEpoch() {
        describe();
        type("remarks-title", "Without teal");
        type("remarks-note", "Where will cyan go?");
        window.robot.interact(() -> window.find("remarks-view", CheckBox.class).setSelected(true));
        window.robot.clickOn("#remarks-apply");
        assertThat(window.text("question")).isEqualTo("Without teal");
        assertThat(window.find("remarks-shown", Node.class).isVisible()).isTrue();

        window.robot.interact(window.lab::train);
        LabWindow.await("it is trained", () -> window.lab.runState() == RunState.FINISHED);
        window.robot.interact(() -> {
            window.lab.display().fieldProperty().set(true);
            window.lab.playhead().stayAt(12);
        });
        save();

        Experiment experiment = window.experiment();
        assertThat(ExperimentFile.readDescribed(file()))
                .isEqualTo(new DescribedExperiment(
                        experiment,
                        new Remarks("Without teal", "Where will cyan go?", new Remarks.View(List.of("field"), 12))));

        describe();
        type("remarks-title", "");
        type("remarks-note", "");
        window.robot.clickOn("#remarks-apply");
        assertThat(window.text("question")).startsWith("Does a network");
        assertThat(window.find("remarks-shown", Node.class).isVisible()).isFalse();
        assertThat(LabWindow.onFxThread(() -> window.lab.editing().hasUnsavedChanges()))
                .isTrue();
    }

    @Test
    void openingAFileShowsItsOverlaysAndItsEpochAndUndoBringsBackTheRemarksBefore() {
        Remarks remarks = new Remarks("From a file", "", new Remarks.View(List.of("initials", "of-tomorrow"), 20));
        ExperimentFile.write(new DescribedExperiment(LabWindow.SMALL.withSeed(3), remarks), file(), false);
        window.robot.interact(() -> window.lab.display().fieldProperty().set(true));
        describe();
        type("remarks-title", "Before");
        window.robot.clickOn("#remarks-apply");

        window.robot.interact(() -> window.view.files().open(file()));
        LabWindow.await(
                "its epoch is shown",
                () -> window.lab.experiment().seed() == 3
                        && window.lab.runState() == RunState.FINISHED
                        && window.lab.playhead().shown().epoch() == 20);
        assertThat(window.text("question")).isEqualTo("From a file");
        assertThat(window.lab.display().fieldProperty().get()).isFalse();
        assertThat(window.lab.display().initialsProperty().get()).isTrue();

        window.robot.interact(() -> window.lab.editing().undo());
        assertThat(remarks().title()).isEqualTo("Before");
        window.robot.interact(() -> window.lab.editing().redo());
        assertThat(remarks()).isEqualTo(remarks);
    }

    @Test
    void aTextThatIsTooLongStaysWithTheReasonBelowIt() {
        describe();
        type("remarks-title", "x".repeat(Remarks.MAX_TITLE_LENGTH + 1));
        window.robot.clickOn("#remarks-apply");

        assertThat(window.text("remarks-problem")).contains("121 characters").contains("at most 120");
        assertThat(window.text("remarks-title")).hasSize(121);
        assertThat(remarks()).isEqualTo(Remarks.NONE);

        type("remarks-title", "short");
        assertThat(window.text("remarks-problem")).isEmpty();
        window.robot.clickOn("#remarks-apply");
        assertThat(remarks().title()).isEqualTo("short");
    }
}
