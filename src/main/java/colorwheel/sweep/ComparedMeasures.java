package colorwheel.sweep;

import colorwheel.analysis.Measure;
import colorwheel.analysis.NeighborMeasure;
import colorwheel.analysis.NumericMeasure;
import colorwheel.analysis.space.SpaceMeasure;
import colorwheel.analysis.space.SpaceVerdict;
import colorwheel.color.ListedColors;
import colorwheel.experiment.Experiment;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** By which measures the wheels of an experiment are compared: those of its bottleneck. */
public final class ComparedMeasures {
    private static final List<NumericMeasure> OF_PLANE = List.of(Measure.values());

    /** The errors of held-out hues are the same whatever the bottleneck. */
    private static final List<Measure> OF_ANY = List.of(Measure.RMSE_HELD_OUT, Measure.ERROR_RATIO);

    private static final List<SpaceMeasure> OF_MOVES = Arrays.stream(SpaceMeasure.values())
            .filter(SpaceMeasure::needsPhaseBefore)
            .toList();

    private ComparedMeasures() {}

    /**
     * Whether the wheels' neighbors are measured: those of listed colors, to which the measures of rings say little.
     * For the reference it would take nearly as long as the training.
     */
    static boolean haveNeighbors(Experiment experiment) {
        return experiment.colors() instanceof ListedColors;
    }

    /**
     * The measures that can have a value: of a bottleneck of three those of its space, without the moves if there is
     * one phase, and the errors of held-out hues if some are; of listed colors those of neighbors, too.
     */
    public static List<NumericMeasure> of(Experiment experiment) {
        List<NumericMeasure> measures = new ArrayList<>();
        if (SpaceVerdict.judges(experiment.network())) {
            ofSpace(experiment, measures);
        } else {
            measures.addAll(OF_PLANE);
        }
        if (haveNeighbors(experiment)) {
            measures.addAll(List.of(NeighborMeasure.values()));
        }
        return List.copyOf(measures);
    }

    private static void ofSpace(Experiment experiment, List<NumericMeasure> measures) {
        measures.add(Measure.LOSS);
        measures.addAll(List.of(SpaceMeasure.values()));
        if (experiment.phases().size() == 1) {
            measures.removeAll(OF_MOVES);
        }
        if (!experiment.holdOut().isNone()) {
            measures.addAll(OF_ANY);
        }
    }

    /** The few of them that are drawn as curves along the slider: nine of listed colors, else eight. */
    public static List<NumericMeasure> curves(Experiment experiment) {
        List<NumericMeasure> curves = new ArrayList<>(
                SpaceVerdict.judges(experiment.network()) ? curvesOfSpace(experiment) : curvesOfPlane(experiment));
        if (haveNeighbors(experiment)) {
            curves.add(NeighborMeasure.TRUSTWORTHINESS);
        }
        return List.copyOf(curves);
    }

    private static List<NumericMeasure> curvesOfPlane(Experiment experiment) {
        return List.of(
                Measure.LOSS,
                Measure.BACKTRACK,
                Measure.CORRELATION,
                Measure.LARGEST_GAP,
                Measure.GAP_RATIO,
                experiment.network().normalize() ? Measure.LEAST_RADIUS : Measure.RADIUS_VARIATION,
                Measure.RMSE_TRAINED,
                Measure.RMSE_HELD_OUT);
    }

    private static List<NumericMeasure> curvesOfSpace(Experiment experiment) {
        boolean phases = experiment.phases().size() > 1;
        return List.of(
                SpaceMeasure.ONE_WAY,
                SpaceMeasure.INNER,
                phases ? SpaceMeasure.MOVE_MEAN : SpaceMeasure.RISE,
                phases ? SpaceMeasure.NEWCOMERS_OLD : SpaceMeasure.TILT,
                SpaceMeasure.PLANARITY,
                SpaceMeasure.VALUE_BY_HEIGHT,
                SpaceMeasure.ERROR,
                Measure.RMSE_HELD_OUT);
    }
}
