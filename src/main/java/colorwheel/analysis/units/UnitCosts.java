package colorwheel.analysis.units;

import colorwheel.analysis.WheelMeasures;
import colorwheel.analysis.space.SpacePoints;
import colorwheel.analysis.space.SpaceVerdict;
import colorwheel.background.Cancellation;
import colorwheel.color.ColorTable;
import colorwheel.experiment.Experiment;
import colorwheel.experiment.NetworkSpec;
import colorwheel.network.Ablation;
import colorwheel.network.BlockForward;
import colorwheel.network.HiddenLayer;
import colorwheel.network.HiddenUnit;
import colorwheel.recording.Weights;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the loss of each hidden unit would cost a network, one unit at a time.
 *
 * @param rmse the root mean squared error with all of them, over trained colors and channels, in levels of 0 to 255
 * @param colors how many colors are trained
 * @param units one cost a unit: those of the encoder, then those of the decoder, by index
 */
public record UnitCosts(double rmse, int colors, List<UnitCost> units) {
    private static final double LEVELS = 255;

    public UnitCosts {
        units = List.copyOf(units);
    }

    /**
     * The costs of all units. The errors are taken over the colors that the phase trains, in blocks, and of the forward
     * pass only what comes after the unit is computed again. For 16 + 16 units and 538 colors some milliseconds, for
     * ten values and GELU some tens; grows with the square of the width.
     *
     * @param phase the number of the phase, from 0, whose colors count
     * @param weights of the network, which may have units switched off: the cost of one that is off is nothing
     * @param before the weights at the end of the phase before, if there is one; the stillness of a bottleneck of three
     *     is judged from there, without the unit at both ends
     * @return empty if it was canceled
     */
    public static Optional<UnitCosts> of(
            Experiment experiment, int phase, Weights weights, Optional<Weights> before, Cancellation cancellation) {
        ColorTable colors = experiment.trainingColors(phase);
        Errors errors = new Errors(weights, colors);
        if (!errors.add(cancellation)) {
            return Optional.empty();
        }
        double whole = errors.whole();
        Wheels wheels = Wheels.of(experiment, phase, weights, before);
        List<UnitCost> costs = new ArrayList<>();
        for (HiddenLayer layer : HiddenLayer.values()) {
            for (int index = 0; index < weights.network().hidden(); index++) {
                if (cancellation.isRequested()) {
                    return Optional.empty();
                }
                HiddenUnit unit = new HiddenUnit(layer, index);
                double without = errors.without(unit);
                costs.add(new UnitCost(
                        unit,
                        errors.on(unit),
                        without,
                        without == 0 ? 0 : (without - whole) / without,
                        wheels.plane(unit),
                        wheels.space(unit)));
            }
        }
        return Optional.of(new UnitCosts(LEVELS * Math.sqrt(whole), colors.size(), costs));
    }

    /**
     * The verdicts without each unit.
     *
     * @param whole that with all of them, of a bottleneck of three
     * @param points the latents with all of them, likewise
     */
    private record Wheels(
            Experiment experiment,
            int phase,
            Weights weights,
            Optional<Weights> before,
            @Nullable SpaceVerdict whole,
            @Nullable SpacePoints points) {
        static Wheels of(Experiment experiment, int phase, Weights weights, Optional<Weights> before) {
            boolean inSpace = SpaceVerdict.judges(weights.network());
            return new Wheels(
                    experiment,
                    phase,
                    weights,
                    before,
                    inSpace ? SpaceVerdict.in(experiment, phase, weights, before) : null,
                    inSpace ? SpacePoints.of(experiment, phase, weights) : null);
        }

        Optional<WheelMeasures> plane(HiddenUnit unit) {
            return whole == null ? Optional.of(WheelMeasures.of(experiment, without(unit, weights))) : Optional.empty();
        }

        /** A unit of the decoder has no part in the latents, of which nearly all of the verdict is. */
        Optional<SpaceVerdict> space(HiddenUnit unit) {
            if (whole == null || points == null) {
                return Optional.empty();
            }
            Weights left = without(unit, weights);
            return Optional.of(
                    unit.layer() == HiddenLayer.DECODER
                            ? whole.decodedBy(points, left)
                            : SpaceVerdict.in(experiment, phase, left, before.map(then -> without(unit, then))));
        }

        private static Weights without(HiddenUnit unit, Weights weights) {
            return Ablation.of(List.of(unit)).applied(weights);
        }
    }

    /** Squared errors with all units and without each, summed block by block. */
    private static final class Errors {
        private final ColorTable colors;
        private final BlockForward blocks;
        private final int width;
        private double whole;
        private final double[][] without;
        private final int[][] on;

        Errors(Weights weights, ColorTable colors) {
            this.colors = colors;
            blocks = new BlockForward(weights);
            width = weights.network().hidden();
            without = new double[HiddenLayer.values().length][width];
            on = new int[without.length][width];
        }

        /** Returns whether it came to the end. */
        boolean add(Cancellation cancellation) {
            for (int from = 0; from < colors.size(); from += BlockForward.BLOCK) {
                int rows = blocks.load(colors, from);
                blocks.run(rows);
                whole += blocks.squaredErrors(rows);
                // The decoder first: without a unit of the encoder all that follows is computed over.
                for (HiddenLayer layer : List.of(HiddenLayer.DECODER, HiddenLayer.ENCODER)) {
                    for (int unit = 0; unit < width; unit++) {
                        if (cancellation.isRequested()) {
                            return false;
                        }
                        addWithout(layer, unit, rows);
                    }
                }
            }
            return true;
        }

        private void addWithout(HiddenLayer layer, int unit, int rows) {
            float[] activations = blocks.units(layer)[unit];
            float[] kept = activations.clone();
            for (int row = 0; row < rows; row++) {
                on[layer.ordinal()][unit] += kept[row] > 0 ? 1 : 0;
            }
            Arrays.fill(activations, 0, rows, 0);
            if (layer == HiddenLayer.ENCODER) {
                blocks.toLatents(rows);
                blocks.toDecoderUnits(rows);
            }
            blocks.toOutput(rows);
            without[layer.ordinal()][unit] += blocks.squaredErrors(rows);
            System.arraycopy(kept, 0, activations, 0, rows);
        }

        double whole() {
            return mean(whole);
        }

        double without(HiddenUnit unit) {
            return mean(without[unit.layer().ordinal()][unit.index()]);
        }

        int on(HiddenUnit unit) {
            return on[unit.layer().ordinal()][unit.index()];
        }

        private double mean(double sum) {
            return sum / ((double) colors.size() * NetworkSpec.CHANNELS);
        }
    }
}
