package colorwheel.experiment;

import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Where a setting has its place: in the experiment as a whole, or in each of its phases.
 *
 * @param fromPhase absent for the experiment as a whole, as is intoPhase
 * @param <T> its values
 */
record Access<T>(
        Function<Experiment.Draft, T> fromWhole,
        BiConsumer<Experiment.Draft, T> intoWhole,
        @Nullable Function<Phase, T> fromPhase,
        @Nullable BiFunction<Phase, T, Phase> intoPhase) {

    static <T> Access<T> ofWhole(Function<Experiment.Draft, T> read, BiConsumer<Experiment.Draft, T> write) {
        return new Access<>(read, write, null, null);
    }

    static <T> Access<T> ofPhase(Function<Phase, T> read, BiFunction<Phase, T, Phase> replace) {
        return new Access<>(
                draft -> read.apply(draft.phases.get(0)),
                (draft, value) -> draft.setPhase(0, replace.apply(draft.phases.get(0), value)),
                read,
                replace);
    }

    boolean isOfPhase() {
        return fromPhase != null;
    }

    T read(Experiment.Draft draft) {
        return fromWhole.apply(draft);
    }

    void write(Experiment.Draft draft, T value) {
        intoWhole.accept(draft, value);
    }

    T read(Phase phase) {
        return Objects.requireNonNull(fromPhase, "not of a phase").apply(phase);
    }

    Phase replace(Phase phase, T value) {
        return Objects.requireNonNull(intoPhase, "not of a phase").apply(phase, value);
    }
}
