package colorwheel.view.compare;

import static org.assertj.core.api.Assertions.assertThat;

import colorwheel.experiment.Experiment;
import colorwheel.paint.LossCurve;
import colorwheel.recording.RunState;
import colorwheel.session.KeptRun;
import colorwheel.view.LabWindow;
import colorwheel.view.picture.PaintedPane;
import java.util.List;
import java.util.concurrent.TimeoutException;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Keeping runs by name, and the list of them, in the lab's window. */
@Timeout(180)
class KeptRunsDialogTest {
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

    private void keep(Experiment experiment, String name) {
        window.robot.interact(() -> window.lab.changeAndTrain(before -> experiment));
        window.train();
        window.focus("scatter");
        window.robot.press(KeyCode.CONTROL, KeyCode.K).release(KeyCode.K, KeyCode.CONTROL);
        window.awaitDialog("Keep this run");
        // The dialog before may still be there, fading.
        LabWindow.await("the name is asked for", () -> focused("kept-name"));
        window.robot.interact(() -> ((TextField) window.stage.getScene().getFocusOwner()).setText(name));
        window.robot.type(KeyCode.ENTER);
        window.awaitDialog("");
    }

    private boolean focused(String id) {
        Node owner = window.stage.getScene().getFocusOwner();
        return owner != null && id.equals(owner.getId());
    }

    private void openList() {
        window.robot
                .press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.K)
                .release(KeyCode.K, KeyCode.SHIFT, KeyCode.CONTROL);
        window.awaitDialog("Kept runs");
    }

    private List<String> names() {
        return LabWindow.onFxThread(() -> window.find("kept-runs", KeptRunsTable.class).getItems().stream()
                .map(KeptRun::name)
                .toList());
    }

    private void choose(int... rows) {
        KeptRunsTable table = window.find("kept-runs", KeptRunsTable.class);
        window.robot.interact(() -> {
            table.getSelectionModel().clearSelection();
            for (int row : rows) {
                table.getSelectionModel().select(row);
            }
        });
    }

    /** What the cells of a row show. */
    private List<String> row(String name) {
        KeptRunsTable table = window.find("kept-runs", KeptRunsTable.class);
        return LabWindow.onFxThread(() -> table.lookupAll(".table-cell").stream()
                .map(cell -> (TableCell<?, ?>) cell)
                .filter(cell ->
                        cell.getItem() instanceof KeptRun run && run.name().equals(name))
                .map(TableCell::getText)
                .toList());
    }

    private void press(String id) {
        Button button = window.find(id, Button.class);
        assertThat(button.isDisabled()).as(id).isFalse();
        window.robot.interact(button::fire);
    }

    private int curves() {
        @SuppressWarnings("unchecked")
        PaintedPane<LossCurve> losses = window.find("kept-losses", PaintedPane.class);
        LossCurve shown = LabWindow.onFxThread(losses::displayed);
        return shown == null ? 0 : 1 + shown.beside().size();
    }

    @Test
    void runsAreListedWithWhatDiffersAndTheirLossesLieInOneChart() {
        keep(LabWindow.SMALL, "as it was");
        keep(LabWindow.SMALL.withSeed(3), "another seed");
        keep(LabWindow.SMALL.withSeed(4), "a third");
        openList();

        assertThat(names()).containsExactlyInAnyOrder("as it was", "another seed", "a third");
        LabWindow.await("verdicts are there", () -> row("as it was").stream().anyMatch(text -> text.contains("Wheel")));
        // A row has no cells while the table rebuilds them.
        LabWindow.await(
                "the rows are there",
                () -> !row("as it was").isEmpty() && !row("a third").isEmpty());
        List<String> first = row("as it was");
        assertThat(first).startsWith("as it was", "seed 0").endsWith("40");
        LabWindow.await("no setting differs", () -> row("a third").contains("same settings"));
        LabWindow.await("all are in the chart", () -> curves() == 3);
        choose(0, 2);
        LabWindow.await("the two that are chosen are", () -> curves() == 2);
    }

    @Test
    void aRunIsOpenedAgainAndTwoAreCompared() {
        keep(LabWindow.SMALL, "first");
        keep(LabWindow.SMALL.withSeed(3), "second");
        keep(LabWindow.SMALL.withSeed(4), "third");
        openList();
        choose(0);
        assertThat(window.find("kept-compare-two", Button.class).isDisabled()).isTrue();
        press("kept-open");
        window.awaitDialog("");
        assertThat(window.experiment()).isEqualTo(LabWindow.SMALL);

        openList();
        choose(1, 2);
        assertThat(window.find("kept-open", Button.class).isDisabled()).isTrue();
        press("kept-compare-two");
        window.awaitDialog("");
        assertThat(window.experiment()).isEqualTo(LabWindow.SMALL.withSeed(3));
        LabWindow.await(
                "the titles say which",
                () -> "seed 3".equals(window.text("difference-a")) && "seed 4".equals(window.text("difference-b")));

        openList();
        choose(0);
        press("kept-compare");
        LabWindow.await("another lies beside", () -> "seed 0".equals(window.text("difference-b")));
    }

    @Test
    void aRunIsRenamedAndRemovedOnlyIfTheUserAgrees() {
        keep(LabWindow.SMALL, "first");
        keep(LabWindow.SMALL.withSeed(3), "second");
        openList();
        choose(1);
        press("kept-rename");
        window.awaitDialog("Rename a run");
        window.enter("kept-name", "first");
        assertThat(window.text("kept-name-problem")).isEqualTo("Name: there is a run called “first” already.");
        window.enter("kept-name", "a better name");
        window.awaitDialog("Kept runs");
        assertThat(names()).containsExactly("first", "a better name");

        choose(0);
        window.robot.interact(
                () -> javafx.application.Platform.runLater(window.find("kept-remove", Button.class)::fire));
        window.awaitDialog("Remove “first”?");
        press("remove-no");
        window.awaitDialog("Kept runs");
        assertThat(names()).hasSize(2);
        window.robot.interact(
                () -> javafx.application.Platform.runLater(window.find("kept-remove", Button.class)::fire));
        window.awaitDialog("Remove “first”?");
        press("remove-yes");
        LabWindow.await("it is gone", () -> names().equals(List.of("a better name")));
    }

    @Test
    void aNameIsSuggestedAndARunIsKeptOnce() {
        window.train();
        window.robot.press(KeyCode.CONTROL, KeyCode.K).release(KeyCode.K, KeyCode.CONTROL);
        window.awaitDialog("Keep this run");
        TextField name = window.find("kept-name", TextField.class);
        assertThat(name.getText()).isEqualTo("Seed 0, hue step 10°, 40 epochs");
        window.enter("kept-name", "");
        assertThat(window.text("kept-name-problem")).startsWith("Name is empty");
        window.enter("kept-name", "mine");
        window.awaitDialog("");
        assertThat(window.text("notice")).isEqualTo("“mine” is kept until the window is closed.");

        window.focus("scatter");
        window.robot.press(KeyCode.CONTROL, KeyCode.K).release(KeyCode.K, KeyCode.CONTROL);
        assertThat(window.refusal()).isEqualTo("This run is kept already, as “mine”.");
        assertThat(LabWindow.onFxThread(() -> window.lab.runState())).isEqualTo(RunState.FINISHED);
    }

    @Test
    void anEmptyListSaysHowToFillIt() {
        openList();

        KeptRunsTable table = window.find("kept-runs", KeptRunsTable.class);
        assertThat(LabWindow.onFxThread(() -> ((Label) table.getPlaceholder()).getText()))
                .startsWith("No run is kept yet.");
        assertThat(window.find("kept-open", Button.class).isDisabled()).isTrue();
        assertThat(window.find("kept-remove", Button.class).isDisabled()).isTrue();
    }
}
