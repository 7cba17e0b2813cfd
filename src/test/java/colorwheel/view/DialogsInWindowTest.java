package colorwheel.view;

import static org.assertj.core.api.Assertions.assertThat;

import colorwheel.view.control.DialogBox;
import colorwheel.view.control.Question;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeoutException;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.input.KeyCode;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Dialogs lie in the window, and what lies behind them is out of reach. */
@Timeout(120)
class DialogsInWindowTest {
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

    private void openExport() {
        window.train();
        window.robot.press(KeyCode.CONTROL).type(KeyCode.E).release(KeyCode.CONTROL);
        window.awaitDialog("Export");
    }

    private Node focused() {
        return LabWindow.onFxThread(() -> window.stage.getScene().getFocusOwner());
    }

    private boolean isInDialog(Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (at instanceof DialogBox) {
                return true;
            }
        }
        return false;
    }

    /** Asks on the JavaFX thread, which waits for the answer. */
    private CompletableFuture<Integer> ask(String id) {
        CompletableFuture<Integer> answer = new CompletableFuture<>();
        Platform.runLater(() -> answer.complete(new Question<>(id, "Question " + id, "Which?", 0)
                .answer(id + "-yes", "Yes", ButtonBar.ButtonData.YES, 1)
                .answer(id + "-no", "No", ButtonBar.ButtonData.NO, 2)
                .answer(id + "-cancel", "Cancel", ButtonBar.ButtonData.CANCEL_CLOSE, 3)
                .ask(window.stage)));
        window.awaitDialog("Question " + id);
        return answer;
    }

    private static void awaitAnswer(CompletableFuture<Integer> answer, int expected) {
        LabWindow.await("it is answered", answer::isDone);
        assertThat(answer).isCompletedWithValue(expected);
    }

    @Test
    void aDialogIsNoWindowAndTheWindowNamesIt() {
        openExport();

        assertThat(LabWindow.onFxThread(() -> Window.getWindows().size())).isOne();
        assertThat(window.view.titleProperty().get()).isEqualTo("Color Wheel Lab – Export");
        window.robot.type(KeyCode.ESCAPE);
        window.awaitDialog("");
        assertThat(window.view.titleProperty().get()).isEqualTo("Color Wheel Lab – Finished");
    }

    @Test
    void tabStaysInTheDialogAndTheFocusReturnsToWhereItWas() {
        window.focus("seed");
        window.train();
        window.robot.press(KeyCode.CONTROL).type(KeyCode.E).release(KeyCode.CONTROL);
        window.awaitDialog("Export");
        Node first = focused();
        Set<Node> visited = new HashSet<>();
        do {
            assertThat(isInDialog(focused())).as(focused().toString()).isTrue();
            visited.add(focused());
            window.robot.type(KeyCode.TAB);
        } while (!visited.contains(focused()));

        assertThat(focused()).isSameAs(first);
        assertThat(visited)
                .contains(
                        window.find("export-folder", Node.class),
                        window.find("export-size", Node.class),
                        window.find("export-start", Node.class));
        window.robot.press(KeyCode.SHIFT).type(KeyCode.TAB).release(KeyCode.SHIFT);
        assertThat(visited).contains(focused());
        assertThat(focused()).isNotSameAs(first);
        window.robot.type(KeyCode.ESCAPE);
        window.awaitDialog("");
        assertThat(focused().getId()).isEqualTo("seed");
    }

    @Test
    void keysReachNothingThatLiesBehind() {
        openExport();
        MenuBar bar = window.find("menu", MenuBar.class);

        window.robot.type(KeyCode.E, KeyCode.F, KeyCode.R, KeyCode.F10, KeyCode.HOME);
        window.robot.press(KeyCode.CONTROL).type(KeyCode.LEFT, KeyCode.Z).release(KeyCode.CONTROL);
        window.robot.type(KeyCode.ALT);
        window.robot.press(KeyCode.ALT).type(KeyCode.F).release(KeyCode.ALT);

        assertThat(LabWindow.onFxThread(() -> bar.getMenus().stream().anyMatch(Menu::isShowing)))
                .isFalse();
        assertThat(focused().getId()).as("_Folder, not _File").isEqualTo("export-folder");
        assertThat(LabWindow.onFxThread(
                        () -> window.lab.display().fieldProperty().get()))
                .isFalse();
        assertThat(LabWindow.onFxThread(() -> window.lab.playhead().shown().epoch()))
                .isEqualTo(LabWindow.SMALL.epochs());
        window.robot.press(KeyCode.ALT).type(KeyCode.E).release(KeyCode.ALT);
        assertThat(focused().getId()).isEqualTo("export-range");
        assertThat(window.dialog()).isEqualTo("Export");
    }

    @Test
    void theFocusIsNotTakenOutOfTheDialog() {
        openExport();
        window.focus("export-size");
        window.focus("scatter");
        assertThat(focused().getId()).isEqualTo("export-size");

        window.robot.clickOn("#export-range");
        assertThat(focused().getId()).isEqualTo("export-range");
    }

    @Test
    void aClickedButtonThatOpensADialogDoesNotKeepSpace() {
        window.train();
        window.robot.clickOn("#export");
        window.awaitDialog("Export");
        window.robot.type(KeyCode.ESCAPE);
        window.awaitDialog("");

        assertThat(focused().getId()).isEqualTo("scatter");
    }

    @Test
    void enterAndEscapeAnswerAQuestionAndAFocusedButtonIsPressed() {
        var confirmed = ask("a");
        assertThat(window.find("a-no", Button.class).getText()).isEqualTo("No");
        window.robot.type(KeyCode.ENTER);
        awaitAnswer(confirmed, 1);

        var dismissed = ask("b");
        window.robot.type(KeyCode.ESCAPE);
        awaitAnswer(dismissed, 3);

        var other = ask("c");
        window.focus("c-no");
        window.robot.type(KeyCode.ENTER);
        awaitAnswer(other, 2);
        assertThat(window.dialog()).isEmpty();
    }

    @Test
    void theLastQuestionIsAnsweredFirst() {
        var first = ask("a");
        var second = ask("b");
        window.robot.type(KeyCode.ESCAPE);
        awaitAnswer(second, 3);
        assertThat(window.dialog()).isEqualTo("Question a");
        assertThat(first).isNotDone();

        window.robot.type(KeyCode.ENTER);
        awaitAnswer(first, 1);
    }

    @Test
    void aQuestionIsOverWhenTheWindowIsClosed() {
        var question = ask("a");
        window.robot.interact(window.stage::hide);

        awaitAnswer(question, 3);
    }

    @Test
    void aClickOutsideClosesASheetAndNoQuestion() {
        var question = ask("a");
        window.robot.clickOn(window.stage.getX() + 5, window.stage.getY() + 200);
        assertThat(question).isNotDone();
        window.robot.type(KeyCode.ESCAPE);
        awaitAnswer(question, 3);

        window.focus("scatter");
        window.robot.write("?");
        window.awaitDialog("Keys");
        window.robot.clickOn(window.stage.getX() + 5, window.stage.getY() + 200);
        window.awaitDialog("");
        assertThat(focused().getId()).isEqualTo("scatter");
    }
}
