package colorwheel.view.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import colorwheel.color.HsvGrid;
import colorwheel.color.HueRange;
import colorwheel.color.ListedColors;
import colorwheel.experiment.DescribedExperiment;
import colorwheel.experiment.Experiment;
import colorwheel.experiment.ExperimentJson;
import colorwheel.experiment.LearningRate;
import colorwheel.experiment.Phase;
import colorwheel.experiment.Terms;
import colorwheel.recording.RunState;
import colorwheel.view.LabWindow;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalDouble;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What is typed into the table of phases. */
@Timeout(180)
class PhaseFieldsTest extends PhaseTableTests {

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
        window.awaitLayout();
        ScrollPane table = window.find("phases-table", ScrollPane.class);
        assertThat(LabWindow.onFxThread(() -> table.getViewportBounds().getHeight()
                        - table.getContent().getLayoutBounds().getHeight()))
                .as("the sentences make the table higher: no row is out of sight")
                .isZero();
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
    void escapeTakesARefusedTextBackWhileATooltipIsShown() {
        openTable();
        window.enter("phase-1-epochs", "0");
        window.enter("seed", "x");
        Tooltip tooltip = new Tooltip("help");
        window.robot.interact(() -> tooltip.show(window.stage));
        window.robot.type(KeyCode.ESCAPE);

        assertThat(tooltip.isShowing()).isFalse();
        assertThat(window.text("seed")).isEqualTo("0");
        window.focus("phase-1-epochs");
        window.robot.interact(() -> tooltip.show(window.stage));
        window.robot.type(KeyCode.ESCAPE);
        assertThat(window.text("phase-1-epochs")).isEqualTo("40");
        assertThat(isSeen("phase-1-epochs-problem")).isFalse();
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
}
