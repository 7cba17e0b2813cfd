package colorwheel.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import colorwheel.color.HueRange;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Adding, copying, removing and moving phases. */
class PhaseEditsTest {
    /** @param held the number of the phase from whose end the hues are held */
    private static Experiment named(int held, String... names) {
        List<Phase> phases = new ArrayList<>();
        for (String name : names) {
            phases.add(Experiment.REFERENCE.phases().get(0).withName(name));
        }
        return new Experiment(
                NetworkSpec.REFERENCE, phases, HueRange.NONE, new HeldStill(held, false), 0, EngineKind.FUSED);
    }

    private static List<String> names(Experiment experiment) {
        return experiment.phases().stream().map(Phase::name).toList();
    }

    private static String held(Experiment experiment) {
        int number = experiment.heldStill().anchorAfter();
        return number == 0 ? "" : experiment.phases().get(number - 1).name();
    }

    @Test
    void anAddedPhaseHasTheDefaultsAndComesAfterTheOneChosen() {
        Experiment added = PhaseEdits.added(named(0, "a", "b"), 0);

        assertThat(names(added)).containsExactly("a", "Phase 3", "b");
        assertThat(added.phases().get(1).withName("Phase 1"))
                .isEqualTo(Experiment.REFERENCE.phases().get(0));
    }

    @Test
    void aCopyComesAfterItsOriginalAndDiffersInItsName() {
        Experiment copied = PhaseEdits.duplicated(named(0, "a", "b"), 0);
        assertThat(names(copied)).containsExactly("a", "a copy", "b");
        assertThat(copied.phases().get(1).withName("a"))
                .isEqualTo(copied.phases().get(0));

        String longest = "x".repeat(40);
        assertThat(names(PhaseEdits.duplicated(named(0, longest), 0)))
                .containsExactly(longest, "x".repeat(35) + " copy");
    }

    @Test
    void moreThanTwelvePhasesAndFewerThanOneAreRefused() {
        Experiment twelve = named(0, "a", "b", "c", "d", "e", "f", "g", "h", "i", "j", "k", "l");
        assertThatThrownBy(() -> PhaseEdits.added(twelve, 0))
                .hasMessage("Phases: 13 were given, but 1 to 12 are allowed.");
        assertThatThrownBy(() -> PhaseEdits.duplicated(twelve, 3)).isInstanceOf(InvalidSettingException.class);
        assertThatThrownBy(() -> PhaseEdits.removed(named(0, "a"), 0))
                .hasMessage("Phases: 0 were given, but 1 to 12 are allowed.");
    }

    @ParameterizedTest
    @CsvSource({"0,1,bacd", "1,0,bacd", "0,2,bcad", "2,0,cabd", "1,2,acbd"})
    void theHuesAreHeldFromTheEndOfTheSamePhaseWhereverItGoes(int from, int to, String order) {
        for (int number = 1; number <= 3; number++) {
            Experiment before = named(number, "a", "b", "c", "d");

            Experiment moved = PhaseEdits.moved(before, from, to);

            assertThat(String.join("", names(moved))).isEqualTo(order);
            assertThat(held(moved)).isEqualTo(held(before));
        }
        assertThat(held(PhaseEdits.added(named(2, "a", "b", "c"), 0))).isEqualTo("b");
        assertThat(held(PhaseEdits.added(named(2, "a", "b", "c"), 1))).isEqualTo("b");
        assertThat(held(PhaseEdits.duplicated(named(2, "a", "b", "c"), 0))).isEqualTo("b");
        assertThat(held(PhaseEdits.removed(named(2, "a", "b", "c"), 0))).isEqualTo("b");
        assertThat(held(PhaseEdits.removed(named(1, "a", "b", "c"), 2))).isEqualTo("a");
    }

    @Test
    void thePhaseThatTheHuesAreHeldFromIsNotMovedToTheEnd() {
        assertThatThrownBy(() -> PhaseEdits.moved(named(2, "a", "b", "c"), 1, 2))
                .hasMessage("Hold the hues from the end of phase is 3 but must be below the number of phases, 3.");
    }

    @Test
    void withoutThePhaseThatTheHuesWereHeldFromTheOneBeforeItOrTheNewFirstOneTakesItsPlace() {
        assertThat(held(PhaseEdits.removed(named(2, "a", "b", "c"), 1))).isEqualTo("a");
        assertThat(held(PhaseEdits.removed(named(1, "a", "b", "c"), 0))).isEqualTo("b");
        assertThat(held(PhaseEdits.removed(named(1, "a", "b"), 0))).isEmpty();
        assertThat(held(PhaseEdits.removed(named(1, "a", "b"), 1))).isEmpty();
    }

    @Test
    void aSettingIsReadAndReplacedInTheChosenPhaseAlone() {
        Experiment two = named(0, "a", "b");

        Experiment changed = Settings.EPOCHS.replace(two, 1, 7.0);

        assertThat(Settings.EPOCHS.read(changed, 0)).isEqualTo(500);
        assertThat(Settings.EPOCHS.read(changed, 1)).isEqualTo(7);
        assertThat(Settings.SEED.replace(two, 1, 3.0).seed())
                .as("of the whole experiment")
                .isEqualTo(3);
    }
}
