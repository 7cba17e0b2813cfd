package colorwheel.view.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import colorwheel.color.HsvGrid;
import colorwheel.color.HueRange;
import colorwheel.color.ListedColors;
import colorwheel.experiment.DescribedExperiment;
import colorwheel.experiment.Experiment;
import colorwheel.experiment.ExperimentJson;
import colorwheel.experiment.HeldStill;
import colorwheel.experiment.LearningRate;
import colorwheel.experiment.Phase;
import colorwheel.experiment.PhaseEdits;
import colorwheel.experiment.Preset;
import colorwheel.experiment.Setting;
import colorwheel.experiment.Terms;
import colorwheel.recording.RunState;
import colorwheel.session.Notice;
import colorwheel.view.LabWindow;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.MenuBar;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The table of phases. */
@Timeout(180)
class PhaseEditorTest {
    private LabWindow window;

    @BeforeEach
    void opens() throws TimeoutException {
        window = new LabWindow();
    }

    @AfterEach
    void closes() throws TimeoutException {
        window.close();
    }

    private void openTable() {
        window.robot.interact(() -> window.lab.display().phasesProperty().set(true));
        window.awaitLayout();
    }

    private static Experiment preset(String key) {
        return Preset.ALL.stream()
                .filter(preset -> preset.key().equals(key))
                .findFirst()
                .orElseThrow()
                .experiment();
    }

    private void replace(Experiment experiment) {
        window.robot.interact(() -> window.lab.editing().replace(experiment));
    }

    private void press(String id) {
        window.robot.interact(() -> window.find(id, Button.class).fire());
    }

    private void select(int number) {
        window.robot.interact(
                () -> window.find("phase-" + number, ToggleButton.class).fire());
    }

    private void undo() {
        window.robot.interact(() -> window.lab.editing().undo());
    }

    private String undoable() {
        return LabWindow.onFxThread(
                () -> window.lab.editing().undoableProperty().get());
    }

    private List<String> names() {
        return window.experiment().phases().stream().map(Phase::name).toList();
    }

    private boolean isSeen(String id) {
        return LabWindow.onFxThread(() -> {
            Node node = window.stage.getScene().lookup("#" + id);
            for (Node at = node; at != null; at = at.getParent()) {
                if (!at.isVisible()) {
                    return false;
                }
            }
            return node != null;
        });
    }

    /** What the table shows agrees with what is in force, in every field of every phase. */
    private void assertTableShowsWhatIsInForce() {
        Experiment now = window.experiment();
        for (int phase = 0; phase < now.phases().size(); phase++) {
            for (Setting<?> setting : PhaseColumn.ALL) {
                assertThat(window.text(PhaseColumn.id(phase, setting)))
                        .as("%s of phase %s", setting, phase + 1)
                        .isEqualTo(shown(setting, now, phase));
            }
            assertThat(isSeen("phase-" + (phase + 1))).isTrue();
        }
        assertThat(isSeen("phase-" + (now.phases().size() + 1))).isFalse();
    }

    private static <T> String shown(Setting<T> setting, Experiment experiment, int phase) {
        return setting.format(setting.read(experiment, phase));
    }

    private boolean isDisabled(String id) {
        return LabWindow.onFxThread(() -> window.find(id, Node.class).isDisabled());
    }

    // Opening

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

    // Fields

    @Test
    void eachFieldChangesItsPhaseAloneInOneStep() {
        replace(preset("1.3-held"));
        openTable();
        String[][] fieldsTyped = {
            {"name", "All hues"},
            {"epochs", "1234"},
            {"hue-step", "2"},
            {"saturations", "0.5, 1"},
            {"values", "0.7"},
            {"learning-rate", "0.005"},
            {"warm-up", "0.25"},
            {"learning-rate-end", "0.001"},
            {"unit-norm", "0.3"},
            {"planar", "0.4"},
            {"anchor", "2"}
        };
        for (String[] row : fieldsTyped) {
            Experiment before = window.experiment();
            window.enter("phase-2-" + row[0], row[1]);

            assertThat(window.experiment()).as(row[0]).isNotEqualTo(before);
            assertThat(window.text("phase-2-" + row[0])).isEqualTo(row[1]);
            undo();
            assertThat(window.experiment()).as(row[0]).isEqualTo(before);
            assertTableShowsWhatIsInForce();
            window.robot.interact(() -> window.lab.editing().redo());
        }
        Phase edited = window.experiment().phases().get(1);
        assertThat(edited)
                .isEqualTo(new Phase(
                        "All hues",
                        HsvGrid.ofHueStep(2, List.of(0.5, 1.0), List.of(0.7)),
                        1234,
                        new LearningRate(0.005, 0.25, OptionalDouble.of(0.001)),
                        new Terms(0.3, 0.4, 2)));
        assertThat(undoable()).isEqualTo("anchor");
        assertThat(window.experiment().phases().get(0))
                .isEqualTo(preset("1.3-held").phases().get(0));
    }

    @Test
    void aRefusedTextStaysWithItsSentenceAndTheOldStateInForce() {
        replace(preset("1.3-held"));
        openTable();
        Experiment before = window.experiment();
        String[][] fieldsTypedSentences = {
            {"epochs", "0", "Epochs is 0 but must be a whole number from 1 to 20000."},
            {
                "name",
                "x".repeat(41),
                "The name of a phase is “" + "x".repeat(41) + "” but must be 1 to 40 printable characters."
            },
            {"values", "2", "Value levels: the level 2 is outside 0 to 1."},
            {"learning-rate-end", "9", "End rate is 9 but must be a number from 1e-5 to 1."}
        };
        for (String[] row : fieldsTypedSentences) {
            String id = "phase-3-" + row[0];
            window.enter(id, row[1]);

            assertThat(window.text(id)).isEqualTo(row[1]);
            assertThat(isSeen(id + "-problem")).isTrue();
            assertThat(window.text(id + "-problem")).isEqualTo(row[2]);
            assertThat(window.experiment()).isEqualTo(before);
        }
        window.enter("phase-2-epochs", "77");
        assertThat(window.text("phase-3-epochs")).as("another edit leaves it").isEqualTo("0");

        window.focus("phase-3-epochs");
        window.robot.type(KeyCode.ESCAPE);
        assertThat(window.text("phase-3-epochs")).isEqualTo("3000");
        assertThat(isSeen("phase-3-epochs-problem")).isFalse();

        select(1);
        press("phases-down");
        assertTableShowsWhatIsInForce();
    }

    @Test
    void anAnchorWithoutAnythingToAnchorIsRefusedInASentence() {
        openTable();
        press("phases-add");
        Experiment before = window.experiment();
        window.enter("phase-2-anchor", "1");

        assertThat(window.text("phase-2-anchor-problem"))
                .isEqualTo("Anchor of phase 2 is 1, but nothing is held still there: set “Hold the hues from the end of"
                        + " phase” to an earlier phase, or “Black at the pole”.");
        assertThat(window.experiment()).isEqualTo(before);

        window.enter("anchor-after", "1");
        window.enter("phase-2-anchor", "1");
        assertThat(window.experiment().phases().get(1).terms().anchor()).isEqualTo(1);
        window.enter("anchor-after", "2");
        assertThat(window.text("anchor-after-problem"))
                .isEqualTo("Hold the hues from the end of phase is 2 but must be below the number of phases, 2.");
    }

    @Test
    void blackAtThePoleIsRefusedInASentenceWhereThereIsNone() {
        openTable();
        CheckBox pinBlack = window.find("pin-black", CheckBox.class);
        window.robot.interact(pinBlack::fire);

        assertThat(window.text("phases-problem")).isEqualTo("Black at the pole needs a bottleneck of 3, but it is 2.");
        assertThat(pinBlack.isSelected()).isFalse();
        assertThat(window.experiment()).isEqualTo(LabWindow.SMALL);
    }

    @Test
    void listedColorsHaveNoStepsOrLevelsToEdit() {
        Phase listed = new Phase(
                "Palette",
                new ListedColors("mine", List.of(0xFF8000, 0x0000FF, 0x00FF00)),
                10,
                LearningRate.constant(0.001),
                Terms.NONE);
        Experiment now = LabWindow.SMALL;
        replace(new Experiment(
                now.network(), List.of(now.phases().get(0), listed), HueRange.NONE, now.heldStill(), 0, now.engine()));
        openTable();

        assertThat(isDisabled("phase-2-values")).isTrue();
        assertThat(window.text("phase-2-values")).isEqualTo("listed");
        window.enter("phase-2-epochs", "20");
        assertThat(window.experiment().phases().get(1).colors()).isEqualTo(listed.colors());
        assertThat(isDisabled("phase-1-values")).isFalse();
    }

    @Test
    void anEditWhileTrainingTrainsFromTheStart() {
        openTable();
        press("phases-add");
        window.train();
        window.enter("phase-2-epochs", "3");

        LabWindow.await(
                "it is trained with the new phase",
                () -> window.lab.runState() == RunState.FINISHED
                        && window.lab.playhead().frames().lastEpoch() == 43);
        assertThat(window.text("phases-summary")).isEqualTo("43 epochs in all; a change trains from the start");
    }

    @Test
    void whatWasEditedIsKeptInAFile() {
        openTable();
        press("phases-add");
        window.enter("phase-2-name", "Dark");
        window.enter("phase-2-values", "0.1, 0.2");
        window.enter("anchor-after", "1");
        Experiment edited = window.experiment();
        String file = ExperimentJson.write(edited);
        replace(preset("1.2"));

        window.robot.interact(() ->
                window.lab.editing().open(DescribedExperiment.plain(ExperimentJson.read(file)), Path.of("dark.json")));

        assertThat(window.experiment()).isEqualTo(edited);
        assertTableShowsWhatIsInForce();
    }

    // Colors

    private Image strip(int phase) {
        Parent strip = window.find("phase-" + phase + "-colors", Parent.class);
        return LabWindow.onFxThread(() -> Objects.requireNonNull(
                ((ImageView) strip.getChildrenUnmodifiable().get(0)).getImage()));
    }

    /** The different colors in a line of pixels at a share of the height. */
    private static Set<Integer> colors(Image image, double share) {
        Set<Integer> colors = new HashSet<>();
        int y = (int) (image.getHeight() * share);
        for (int x = 2; x < image.getWidth() - 2; x++) {
            colors.add(image.getPixelReader().getArgb(x, y));
        }
        return colors;
    }

    /** The greatest channels of the colors in a line of pixels. */
    private static Set<Integer> brightness(Image image, double share) {
        return colors(image, share).stream()
                .map(argb -> Math.max(argb >> 16 & 0xFF, Math.max(argb >> 8 & 0xFF, argb & 0xFF)))
                .collect(Collectors.toSet());
    }

    @Test
    void theStripShowsTheColorsOfItsPhase() {
        replace(preset("1.3"));
        openTable();

        assertThat(colors(strip(1), 0.5)).as("twelve hues and what parts them").hasSize(13);
        assertThat(colors(strip(2), 0.5)).as("hues of a whole circle").hasSizeGreaterThan(100);
        assertThat(brightness(strip(3), 0.25)).containsExactly(255);
        assertThat(brightness(strip(3), 0.75)).as("a value of 0.9").containsExactly(230);

        window.enter("phase-1-hue-step", "120");
        LabWindow.await("three hues are shown", () -> colors(strip(1), 0.5).size() == 4);
    }

    @Test
    void heldOutHuesAreHatchedInTheStrip() {
        replace(preset("1.3"));
        openTable();
        assertThat(colors(strip(1), 0.5)).contains(0xFF00FFFF);

        window.robot.interact(() -> window.lab.change(now -> now.withHoldOut(HueRange.of(150, 240))));

        LabWindow.await("cyan is hatched", () -> !colors(strip(1), 0.5).contains(0xFF00FFFF));
        assertThat(colors(strip(1), 0.5)).contains(0xFFFF0000);
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
