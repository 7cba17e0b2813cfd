package colorwheel.view.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import colorwheel.experiment.Experiment;
import colorwheel.experiment.HeldStill;
import colorwheel.experiment.PhaseEdits;
import colorwheel.session.Notice;
import colorwheel.view.LabWindow;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.CheckBox;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.Label;
import javafx.scene.control.MenuBar;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The table of phases: opening, rows, and their order. */
@Timeout(180)
class PhaseEditorTest extends PhaseTableTests {

    @Test
    void theTableOpensFromButtonAndMenuAndClosesAgain() {
        assertThat(isSeen("phases-pane")).as("the first look").isFalse();
        press("phases");
        assertThat(isSeen("phases-pane")).isTrue();
        press("phases-close");
        assertThat(isSeen("phases-pane")).isFalse();

        window.robot.interact(() -> window.find("menu", MenuBar.class).getMenus().stream()
                .flatMap(menu -> menu.getItems().stream())
                .filter(item -> "menu-phase-table".equals(item.getId()))
                .map(CheckMenuItem.class::cast)
                .findFirst()
                .orElseThrow()
                .setSelected(true));
        assertThat(isSeen("phases-pane")).isTrue();
        assertTableShowsWhatIsInForce();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.3", "1.3-held", "1.3-literal", "1.3-sketch", "1.2"})
    void presetsOpenInIt(String key) {
        openTable();
        replace(preset(key));
        assertTableShowsWhatIsInForce();

        HeldStill held = window.experiment().heldStill();
        assertThat(window.text("anchor-after")).isEqualTo(Integer.toString(held.anchorAfter()));
        assertThat(window.find("pin-black", CheckBox.class).isSelected()).isEqualTo(held.pinBlack());
    }

    @Test
    void aClosedTableShowsWhatIsInForceWhenItIsOpenedAgain() {
        openTable();
        press("phases-close");
        replace(preset("1.3-held"));
        openTable();
        assertTableShowsWhatIsInForce();
    }

    @Test
    void theSettingsListSeveralPhasesInPlaceOfOne() {
        assertThat(isSeen("values")).isTrue();
        assertThat(isSeen("edit-phases")).isFalse();

        replace(preset("1.3-held"));

        assertThat(isSeen("values")).isFalse();
        Parent list = window.find("phase-list", Parent.class);
        assertThat(LabWindow.onFxThread(() -> list.getChildrenUnmodifiable().size()))
                .isEqualTo(5);
        press("edit-phases");
        assertThat(isSeen("phases-pane")).isTrue();
        replace(LabWindow.SMALL);
        assertThat(isSeen("values")).isTrue();
    }

    // Adding, copying, moving, removing

    @Test
    void anAddedPhaseIsOneStepThatUndoAndRedoShowInTheTable() {
        openTable();
        press("phases-add");

        Experiment two = window.experiment();
        assertThat(two).isEqualTo(PhaseEdits.added(LabWindow.SMALL, 0));
        assertThat(undoable()).isEqualTo("phases");
        assertTableShowsWhatIsInForce();
        assertThat(window.find("phase-2", ToggleButton.class).isSelected()).isTrue();

        undo();
        assertThat(window.experiment()).isEqualTo(LabWindow.SMALL);
        assertThat(undoable()).isEmpty();
        assertTableShowsWhatIsInForce();
        window.robot.interact(() -> window.lab.editing().redo());
        assertThat(window.experiment()).isEqualTo(two);
        assertTableShowsWhatIsInForce();
    }

    @Test
    void aCopyIsOneStep() {
        openTable();
        press("phases-duplicate");

        assertThat(window.experiment()).isEqualTo(PhaseEdits.duplicated(LabWindow.SMALL, 0));
        undo();
        assertThat(window.experiment()).isEqualTo(LabWindow.SMALL);
        assertThat(undoable()).isEmpty();
    }

    @Test
    void aPhaseIsMovedByOneStepAndStaysSelected() {
        Experiment before = preset("1.3");
        replace(before);
        openTable();
        select(2);
        press("phases-down");

        assertThat(names())
                .containsExactly("Twelve hues", "Slightly darker", "Bright hues", "Darker", "All brightness levels");
        assertThat(undoable()).isEqualTo("phases");
        assertTableShowsWhatIsInForce();
        press("phases-up");
        assertThat(window.experiment()).isEqualTo(before);
        undo();
        undo();
        assertThat(window.experiment()).isEqualTo(before);
        select(1);
        assertThat(isDisabled("phases-up")).isTrue();
        select(5);
        assertThat(isDisabled("phases-down")).isTrue();
    }

    @Test
    void aRemovedPhaseIsOneStepAndTheLastOneCannotBeRemoved() {
        replace(preset("1.3"));
        openTable();
        select(5);
        press("phases-remove");
        assertThat(names()).containsExactly("Twelve hues", "Bright hues", "Slightly darker", "Darker");
        assertThat(window.find("phase-4", ToggleButton.class).isSelected()).isTrue();
        assertTableShowsWhatIsInForce();
        undo();
        assertThat(window.experiment()).isEqualTo(preset("1.3"));

        for (int k = 0; k < 4; k++) {
            assertThat(isDisabled("phases-remove")).isFalse();
            press("phases-remove");
        }
        assertThat(names()).hasSize(1);
        assertThat(isDisabled("phases-remove")).isTrue();
    }

    @Test
    void thereAreAtMostTwelvePhases() {
        openTable();
        for (int k = 1; k < 12; k++) {
            assertThat(isDisabled("phases-add")).isFalse();
            press("phases-add");
        }

        assertThat(window.experiment().phases()).hasSize(12);
        assertThat(isDisabled("phases-add")).isTrue();
        assertThat(isDisabled("phases-duplicate")).isTrue();
        assertThat(window.text("phases-summary")).startsWith("As many phases as there can be.");
        assertTableShowsWhatIsInForce();
    }

    @Test
    void thePhaseBeforeTakesThePlaceOfARemovedOneThatTheHuesWereHeldFrom() {
        replace(preset("1.3-held"));
        openTable();
        window.enter("anchor-after", "2");
        select(2);
        press("phases-remove");

        assertThat(window.experiment().heldStill()).isEqualTo(new HeldStill(1, true));
        assertThat(window.text("anchor-after")).isEqualTo("1");
        assertThat(LabWindow.onFxThread(() -> window.lab.noticeProperty().get()))
                .isEqualTo(Notice.done("The hues are now held from the end of phase 1, “Twelve hues”."));
        undo();
        assertThat(window.text("anchor-after")).isEqualTo("2");
    }

    @Test
    void aRemovalThatLeavesNothingToAnchorIsRefusedInASentence() {
        Experiment held = preset("1.3-held");
        replace(held);
        openTable();
        window.robot.interact(() -> window.find("pin-black", CheckBox.class).fire());
        Experiment before = window.experiment();
        assertThat(before.heldStill()).isEqualTo(new HeldStill(1, false));
        select(1);
        press("phases-remove");

        assertThat(window.experiment()).isEqualTo(before);
        assertThat(isSeen("phases-problem")).isTrue();
        assertThat(window.text("phases-problem"))
                .startsWith("Anchor of phase 1 is 1, but nothing is held still there:");
        window.enter("phase-2-anchor", "0");
        assertThat(isSeen("phases-problem")).isFalse();
        press("phases-remove");
        assertThat(names()).hasSize(4);
    }

    // Keyboard

    @Test
    void rowsAreSelectedByKeyboard() {
        replace(preset("1.3"));
        openTable();
        window.focus("phase-1");
        window.robot.type(KeyCode.DOWN, 2).type(KeyCode.UP);
        assertThat(window.find("phase-2", ToggleButton.class).isSelected()).isTrue();
        window.robot.type(KeyCode.TAB);
        assertThat(window.find("phase-2-name", TextField.class).isFocused()).isTrue();
        window.focus("phase-4-planar");
        assertThat(window.find("phase-4", ToggleButton.class).isSelected()).isTrue();
        assertThat(window.find("phase-2", ToggleButton.class).isSelected()).isFalse();
    }

    @Test
    void aCellIsALabelUntilItIsClickedOrGetsTheFocus() {
        replace(preset("1.3"));
        openTable();
        assertThat(fields()).isEmpty();

        Label cell = window.find("phase-3-epochs", Label.class);
        window.robot.clickOn(window.middleOf(cell)).write("700").type(KeyCode.ENTER);

        assertThat(window.experiment().phases().get(2).epochs()).isEqualTo(700);
        assertThat(window.find("phase-3", ToggleButton.class).isSelected()).isTrue();
        assertThat(fields()).containsExactly("phase-3-epochs");
        window.robot.type(KeyCode.TAB);
        assertThat(window.find("phase-3-hue-step", TextField.class).isFocused()).isTrue();
        window.robot.press(KeyCode.SHIFT).type(KeyCode.TAB, 2).release(KeyCode.SHIFT);
        assertThat(window.find("phase-3-name", TextField.class).getSelectedText())
                .isEqualTo("Slightly darker");
    }

    private List<String> fields() {
        Node table = window.find("phases-table", Node.class);
        return LabWindow.onFxThread(
                () -> table.lookupAll(".text-field").stream().map(Node::getId).toList());
    }

    @Test
    void theHeadingsStayWhenTheRowsAreScrolled() {
        openTable();
        for (int k = 1; k < 12; k++) {
            press("phases-add");
        }
        window.awaitLayout();
        Node headings = LabWindow.onFxThread(() -> window.stage.getScene().lookup(".phase-headings"));
        Node first = window.find("phase-1", Node.class);
        double headingsBefore = topOf(headings);
        double firstBefore = topOf(first);
        window.focus("phase-12");
        window.awaitLayout();

        assertThat(topOf(first)).isLessThan(firstBefore);
        assertThat(topOf(headings)).isEqualTo(headingsBefore);
        window.focus("phase-1");
        window.robot.type(KeyCode.DOWN).type(KeyCode.UP);
        window.awaitLayout();
        assertThat(topOf(first)).as("the first row is not below the headings").isEqualTo(firstBefore);
    }

    private static double topOf(Node node) {
        return LabWindow.onFxThread(
                () -> node.localToScene(node.getLayoutBounds()).getMinY());
    }

    @Test
    void theSelectedOneOfManyRowsIsScrolledIntoSight() {
        openTable();
        for (int k = 1; k < 12; k++) {
            press("phases-add");
        }
        window.awaitLayout();
        window.focus("phase-1");
        window.robot.type(KeyCode.DOWN, 11);
        window.awaitLayout();

        Node last = window.find("phase-12", Node.class);
        Node table = window.find("phases-table", Node.class);
        assertThat(LabWindow.onFxThread(() -> table.localToScene(table.getLayoutBounds())
                        .contains(last.localToScene(last.getLayoutBounds()))))
                .isTrue();
    }
}
