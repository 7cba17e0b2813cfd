package colorwheel.experiment;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.IntUnaryOperator;

/**
 * Adding, copying, removing and moving phases. Hues that are held from the end of a phase stay held from the end of
 * that phase, wherever it is moved. Phases count from 0. Every method refuses what {@link Experiment} refuses.
 */
public final class PhaseEdits {
    private static final String COPY = " copy";

    private PhaseEdits() {}

    /** The experiment with a phase of default settings after another one. */
    public static Experiment added(Experiment experiment, int after) {
        int number = experiment.phases().size() + 1;
        return inserted(experiment, after + 1, Experiment.Draft.defaultPhase(number));
    }

    /** The experiment with a copy of a phase after it. */
    public static Experiment duplicated(Experiment experiment, int phase) {
        Phase original = experiment.phases().get(phase);
        String name = original.name();
        int room = Settings.MAX_NAME_LENGTH - COPY.length();
        String beginning = name.length() > room ? name.substring(0, room).strip() : name;
        return inserted(experiment, phase + 1, original.withName(beginning + COPY));
    }

    private static Experiment inserted(Experiment experiment, int at, Phase phase) {
        return edited(experiment, phases -> phases.add(at, phase), held -> held > at ? held + 1 : held);
    }

    /**
     * The experiment without a phase. If the hues were held from its end, they are held from the end of the phase
     * before it, or of the new first phase; of a single phase they are not held.
     */
    public static Experiment removed(Experiment experiment, int phase) {
        int last = experiment.phases().size() - 2;
        int number = phase + 1;
        return edited(
                experiment,
                phases -> phases.remove(phase),
                held -> Math.min(last, number <= held ? Math.max(1, held - 1) : held));
    }

    /** The experiment with a phase at another place. */
    public static Experiment moved(Experiment experiment, int from, int to) {
        return edited(experiment, phases -> phases.add(to, phases.remove(from)), held -> {
            int index = held - 1;
            if (index == from) {
                return to + 1;
            }
            int without = index > from ? index - 1 : index;
            return (without >= to ? without + 1 : without) + 1;
        });
    }

    /** @param held the new number of the phase from whose end the hues are held, which counts from 1 */
    private static Experiment edited(Experiment experiment, Consumer<List<Phase>> edit, IntUnaryOperator held) {
        Experiment.Draft draft = new Experiment.Draft(experiment);
        List<Phase> phases = new ArrayList<>(draft.phases);
        edit.accept(phases);
        draft.phases = phases;
        HeldStill before = draft.heldStill;
        if (before.anchorAfter() > 0) {
            draft.heldStill = new HeldStill(held.applyAsInt(before.anchorAfter()), before.pinBlack());
        }
        return draft.experiment();
    }
}
