package colorwheel.view.measures;

import colorwheel.analysis.WheelMeasures;
import colorwheel.analysis.space.SpaceVerdict;
import colorwheel.experiment.Experiment;
import colorwheel.view.measures.MeasuresTable.Column;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The table of an experiment's bottleneck: of {@link WheelMeasures} where it is two numbers wide, of
 * {@link SpaceVerdict}s where it is three.
 */
final class ShownTable {
    /** What tables there are. */
    private enum Kind {
        PLANE,
        SPACE,
        SPACE_WITH_PHASES
    }

    private final Kind kind;
    private final @Nullable MeasuresTable<WheelMeasures> plane;
    private final @Nullable MeasuresTable<SpaceVerdict> space;

    private ShownTable(Kind kind) {
        this.kind = kind;
        plane = kind == Kind.PLANE ? MeasuresTable.ofPlane() : null;
        space = kind == Kind.PLANE ? null : MeasuresTable.ofSpace(kind == Kind.SPACE_WITH_PHASES);
        table().setMoment(Column.UNTRAINED, "epoch 0");
    }

    /** The table of an experiment. */
    static ShownTable of(Experiment experiment) {
        return new ShownTable(kind(experiment));
    }

    private static Kind kind(Experiment experiment) {
        if (!SpaceVerdict.judges(experiment.network())) {
            return Kind.PLANE;
        }
        return BaselineRun.hasCurriculum(experiment) ? Kind.SPACE_WITH_PHASES : Kind.SPACE;
    }

    /** Whether it is the one of this experiment, too. */
    boolean fits(Experiment experiment) {
        return kind == kind(experiment);
    }

    MeasuresTable<?> table() {
        return plane != null ? plane : Objects.requireNonNull(space);
    }

    /** Shows what is known of the epoch under the playhead, unless it is of another bottleneck. */
    void show(LiveMeasures.Reading reading) {
        LiveMeasures.Rest rest = reading.rest().orElse(null);
        if (plane != null) {
            plane.show(Column.RUN, reading.measures());
            if (rest != null) {
                plane.show(Column.UNTRAINED, rest.untrained().measures());
            }
        } else if (space != null && reading.space().isPresent()) {
            space.show(Column.RUN, reading.space().get());
            if (rest != null) {
                space.show(Column.UNTRAINED, rest.untrained().space().orElse(null));
                space.show(Column.RGB, rest.untrained().rgb().orElse(null));
            }
        } else {
            return;
        }
        if (rest != null) {
            table().showNear(Column.RUN, rest.near());
            table().showNear(Column.UNTRAINED, rest.untrained().near());
        }
    }

    /** Shows the run that is trained beside this one, with its progress; {@code null} before its end. */
    void show(BaselineRun.@Nullable Result trained, String status) {
        Column column = table().trainedBeside();
        table().setMoment(column, status);
        if (plane != null) {
            plane.show(column, trained == null ? null : trained.measures());
        } else if (space != null) {
            space.show(column, trained == null ? null : trained.space().orElse(null));
        }
        table().showNear(column, trained == null ? null : trained.near());
        table().showStableSince(column, trained == null ? null : trained.stableSince());
    }
}
