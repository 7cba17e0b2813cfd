package colorwheel.view.sweep;

import static org.assertj.core.api.Assertions.assertThat;

import colorwheel.paint.WheelGrid;
import colorwheel.view.LabWindow;
import colorwheel.view.control.DialogLayer;
import colorwheel.view.sweep.SweepJob.State;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Labeled;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;

/** The window of the sweeps beside the lab's, found by its menu, and what a user sees and does in it. */
final class OpenSweeps {
    final SweepWindow window;
    private final LabWindow lab;

    OpenSweeps(LabWindow lab) {
        this.lab = lab;
        lab.robot.interact(() -> manySeeds().fire());
        window = LabWindow.onFxThread(lab.view::sweeps);
    }

    MenuItem manySeeds() {
        MenuBar bar = (MenuBar) lab.stage.getScene().lookup(".menu-bar");
        return bar.getMenus().stream()
                .flatMap(menu -> menu.getItems().stream())
                .filter(item -> item.getText() != null && item.getText().contains("Many seeds"))
                .findFirst()
                .orElseThrow();
    }

    <T extends Node> T find(String id, Class<T> type) {
        Node node = LabWindow.onFxThread(() -> window.stage().getScene().lookup("#" + id));
        assertThat(node).as(id).isInstanceOf(type);
        return type.cast(node);
    }

    String text(String id) {
        Labeled label = find(id, Labeled.class);
        return LabWindow.onFxThread(label::getText);
    }

    void fire(String id) {
        ButtonBase button = find(id, ButtonBase.class);
        lab.robot.interact(button::fire);
    }

    void fill(String id, String text) {
        TextField field = find(id, TextField.class);
        lab.robot.interact(() -> field.setText(text));
    }

    void await(SweepJob job, State state) {
        LabWindow.await("it is " + state, () -> job.stateProperty().get() == state);
    }

    void sweep(int seeds) {
        fill("sweep-count", Integer.toString(seeds));
        fire("sweep-start");
        await(window.seeds(), State.FINISHED);
        LabWindow.await("all are shown", () -> text("sweep-all").endsWith("  " + seeds));
    }

    List<String> titles() {
        WheelGrid grid = LabWindow.onFxThread(
                () -> find("sweep-grid", WheelGridPane.class).displayed());
        return grid == null
                ? List.of()
                : grid.tiles().stream().map(WheelGrid.Tile::title).toList();
    }

    void awaitTitles(String... expected) {
        LabWindow.await("the grid shows " + List.of(expected), () -> titles().equals(List.of(expected)));
    }

    /** Chooses a form in the open dialog and writes down a place. */
    void choose(String prefix, int form, Path place) {
        ChoiceBox<?> forms = find(prefix + "-form", ChoiceBox.class);
        lab.robot.interact(() -> forms.getSelectionModel().select(form));
        fill(prefix + "-folder", place.toString());
    }

    /** Saves what is open in a dialog, and waits until that has ended. */
    void save(String prefix, int form, Path place) {
        choose(prefix, form, place);
        fire(prefix + "-start");
        LabWindow.await("the dialog is closed", () -> !isOpen());
        LabWindow.await(
                "it is saved",
                () -> !text("save-status").isEmpty() && !text("save-status").startsWith("Exporting"));
    }

    boolean isOpen() {
        return DialogLayer.of(window.stage()).orElseThrow().isOpen();
    }

    /** What the open dialog says is wrong; empty if nothing is. */
    String problem(String prefix) {
        TextInputControl problem = find(prefix + "-problem", TextInputControl.class);
        return LabWindow.onFxThread(problem::getText);
    }
}
