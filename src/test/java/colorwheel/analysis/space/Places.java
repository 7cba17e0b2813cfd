package colorwheel.analysis.space;

import colorwheel.color.HsvGrid;
import colorwheel.color.HueRange;
import colorwheel.experiment.EngineKind;
import colorwheel.experiment.Experiment;
import colorwheel.experiment.HeldStill;
import colorwheel.experiment.LearningRate;
import colorwheel.experiment.Phase;
import colorwheel.experiment.Terms;
import colorwheel.network.Latents;
import java.util.ArrayList;
import java.util.List;

/** Latents that are made up, so that their measures are known. */
@FunctionalInterface
interface Places {
    /**
     * A cone with its rim in the plane of the first two coordinates; darker colors lie below it, nearer to the axis.
     */
    Places CONE = (hue, saturation, value) -> at(hue, value, value - 1);

    /** Where a color lies: three coordinates. */
    double[] of(double hue, double saturation, double value);

    static double[] at(double degrees, double radius, double height) {
        return new double[] {
            radius * Math.cos(Math.toRadians(degrees)), radius * Math.sin(Math.toRadians(degrees)), height
        };
    }

    /** The points of the only phase, which trains these values at full saturation. */
    default SpacePoints points(HueRange holdOut, Double... values) {
        return points(experiment(holdOut, List.of(1.0), List.of(values)));
    }

    default SpacePoints points(Double... values) {
        return points(HueRange.NONE, values);
    }

    /** The points of the last phase of an experiment. */
    default SpacePoints points(Experiment experiment) {
        return SpacePoints.of(SpaceColors.of(experiment, experiment.phases().size() - 1), table -> {
            float[] flat = new float[3 * table.size()];
            for (int row = 0; row < table.size(); row++) {
                double[] place = of(table.hue(row), table.saturation(row), table.value(row));
                for (int c = 0; c < 3; c++) {
                    flat[3 * row + c] = (float) place[c];
                }
            }
            return new Latents(3, flat);
        });
    }

    default SpaceMeasures measures(Double... values) {
        return SpaceMeasures.of(points(values), DecodingErrors.NONE);
    }

    /** An experiment of one phase for each list of values. */
    @SafeVarargs
    static Experiment experiment(HueRange holdOut, List<Double> saturations, List<Double>... values) {
        List<Phase> phases = new ArrayList<>();
        for (List<Double> levels : values) {
            phases.add(new Phase(
                    "Made up", HsvGrid.ofHueStep(1, saturations, levels), 10, LearningRate.constant(0.01), Terms.NONE));
        }
        return new Experiment(CurriculumFixture.NETWORK, phases, holdOut, HeldStill.NONE, 0, EngineKind.FUSED);
    }
}
