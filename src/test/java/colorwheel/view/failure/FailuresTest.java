package colorwheel.view.failure;

import static org.assertj.core.api.Assertions.assertThat;

import colorwheel.background.Threads;
import colorwheel.experiment.ExperimentJson;
import colorwheel.files.AppFolder;
import colorwheel.session.Notice;
import colorwheel.view.LabWindow;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.input.Clipboard;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Failures that nobody caught, thrown into a real window. */
@Timeout(120)
class FailuresTest {
    private static final String HOME = AppFolder.home().toString();

    @TempDir
    private Path parent;

    private Path folder;
    private LabWindow window;
    private Thread.UncaughtExceptionHandler before;

    @BeforeEach
    void opens() throws TimeoutException {
        window = new LabWindow();
        folder = parent.resolve("state").resolve("log");
        before = Thread.getDefaultUncaughtExceptionHandler();
        Thread.setDefaultUncaughtExceptionHandler(
                new Failures(() -> window.stage, window.lab, "Color Wheel Lab 9.9", folder));
    }

    @AfterEach
    void closes() throws TimeoutException {
        Thread.setDefaultUncaughtExceptionHandler(before);
        window.close();
    }

    /** In the lab's window, or in windows of their own. */
    private static List<Node> dialogs() {
        return Window.getWindows().stream()
                .flatMap(each -> each.getScene().getRoot().lookupAll("#failure-dialog").stream())
                .toList();
    }

    private int countDialogs() {
        return LabWindow.onFxThread(() -> dialogs().size());
    }

    private <T extends Node> T find(String id, Class<T> type) {
        return LabWindow.onFxThread(() -> type.cast(dialogs().get(0).lookup("#" + id)));
    }

    private String text(String id) {
        Label label = find(id, Label.class);
        return LabWindow.onFxThread(label::getText);
    }

    private String report() {
        TextArea area = find("failure-report", TextArea.class);
        return LabWindow.onFxThread(area::getText);
    }

    private static void failInBackground(String thread, RuntimeException failure) {
        Threads.daemon(thread, () -> {
                    throw failure;
                })
                .start();
    }

    /** Fails each time at the same place. */
    private static void failInTheWindow(int times) {
        for (int time = 0; time < times; time++) {
            Platform.runLater(() -> {
                throw new IllegalStateException("again");
            });
        }
    }

    private void awaitDialog() {
        LabWindow.await("the dialog is there", () -> !dialogs().isEmpty());
    }

    private void awaitKept() {
        LabWindow.await(
                "it is told where the report is", () -> !text("failure-kept").contains("being written"));
    }

    private void closeDialog() {
        Button close = find("failure-close", Button.class);
        window.robot.interact(close::fire);
        assertThat(countDialogs()).isZero();
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList();
        }
    }

    @Test
    void theReportTellsWhatIsNeededAndIsInAFileWithoutTheUsersName() throws IOException {
        failInBackground("digger", new IllegalStateException("no luck in " + HOME + "/wheels/mine.json"));
        awaitDialog();
        awaitKept();

        String report = report();
        assertThat(report)
                .contains("Color Wheel Lab 9.9")
                .contains("Java: " + System.getProperty("java.version"))
                .contains("System: " + System.getProperty("os.name"))
                .contains("Thread: digger")
                .contains("java.lang.IllegalStateException: no luck in ~/wheels/mine.json")
                .contains("at colorwheel.view.failure.FailuresTest")
                .contains(ExperimentJson.write(LabWindow.SMALL))
                .doesNotContain(HOME + "/");
        assertThat(files()).hasSize(1);
        assertThat(files().get(0)).hasContent(report);
        assertThat(text("failure-kept")).contains(files().get(0).getFileName().toString());
    }

    @Test
    void thePathsAreShownAndCopiedWhenTheyAreAskedFor() {
        failInBackground("digger", new IllegalStateException("no luck in " + HOME + "/wheels"));
        awaitDialog();
        awaitKept();
        Button copy = find("failure-copy", Button.class);

        window.robot.interact(() -> copy.fire());
        assertThat(LabWindow.onFxThread(() -> Clipboard.getSystemClipboard().getString()))
                .isEqualTo(report())
                .contains("no luck in ~/wheels");
        assertThat(countDialogs()).as("copying leaves it open").isOne();

        CheckBox paths = find("failure-paths", CheckBox.class);
        window.robot.interact(paths::fire);
        window.robot.interact(() -> copy.fire());
        assertThat(LabWindow.onFxThread(() -> Clipboard.getSystemClipboard().getString()))
                .contains("no luck in " + HOME + "/wheels");
    }

    @Test
    void aStormOpensOneDialogThatCountsAndIsOverWhenItIsClosed() throws IOException {
        failInTheWindow(1);
        awaitDialog();
        failInTheWindow(40);
        LabWindow.await("they are counted", () -> text("failure-more").startsWith("40 more"));
        awaitKept();
        assertThat(countDialogs()).isOne();
        assertThat(files()).hasSize(1);

        closeDialog();
        failInTheWindow(40);
        LabWindow.await(
                "it is told",
                () -> window.lab.noticeProperty().get() != null
                        && window.lab.noticeProperty().get().kind() == Notice.Kind.FAILED);
        assertThat(countDialogs()).isZero();
        assertThat(files()).hasSize(1);
    }

    @Test
    void anotherFailureHasADialogOfItsOwnAndTheLabGoesOn() {
        failInTheWindow(1);
        awaitDialog();
        closeDialog();

        failInBackground("digger", new IllegalArgumentException("something else"));
        awaitDialog();
        LabWindow.await("it is reported", () -> report().contains("something else"));
        assertThat(find("failure-more", Label.class).isVisible()).isFalse();

        window.robot.interact(window.lab::train);
        LabWindow.await("it trains", () -> window.lab.playhead().frames().lastEpoch() == LabWindow.SMALL.epochs());
    }

    @Test
    void withoutAWindowThatCanShowItTheDialogHasAWindowOfItsOwn() {
        Parent root = LabWindow.onFxThread(window.stage.getScene()::getRoot);
        window.robot.interact(() -> {
            window.stage.getScene().setRoot(new Group());
            failInTheWindow(1);
        });
        awaitDialog();
        awaitKept();

        assertThat(LabWindow.onFxThread(() -> dialogs().get(0).getScene().getWindow()))
                .isNotSameAs(window.stage)
                .isInstanceOfSatisfying(
                        Stage.class, own -> assertThat(own.getTitle()).isEqualTo("Color Wheel Lab – Failure"));
        assertThat(report()).contains("again");
        closeDialog();
        assertThat(LabWindow.onFxThread(() -> Window.getWindows().size())).isOne();
        window.robot.interact(() -> window.stage.getScene().setRoot(root));
    }

    @Test
    void aFolderThatCannotBeMadeIsTold() throws IOException {
        Files.writeString(parent.resolve("state"), "a file");

        failInBackground("digger", new IllegalStateException("no luck"));
        awaitDialog();
        awaitKept();

        assertThat(text("failure-kept")).startsWith("The report could not be kept in ");
        assertThat(report()).contains("no luck");
    }
}
