package colorwheel.analysis.units;

import colorwheel.color.ColorTable;
import colorwheel.color.HsvGrid;
import colorwheel.experiment.Activation;
import colorwheel.experiment.Experiment;
import colorwheel.network.BlockForward;
import colorwheel.network.HiddenLayer;
import colorwheel.recording.Weights;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What each hidden unit answers to every hue, its tuning curve: one activation for each whole degree of hue, at each
 * value of the colors of a phase and at their highest saturation. Held-out hues are among them. In float32, within 1e-5
 * of the exact forward pass for activations of the usual size. Immutable.
 */
public final class UnitTuning {
    /** The number of hues: the whole degrees. */
    public static final int HUES = 360;

    /**
     * What a unit must change by, over all these colors, to tell them apart: below that it adds a constant, and is
     * dead.
     */
    public static final float MIN_CHANGE = 0.01f;

    private final Activation activation;
    private final double saturation;
    private final List<Double> values;

    /** [unit][value · HUES + hue]. */
    private final Map<HiddenLayer, float[][]> activations;

    private UnitTuning(
            Activation activation, double saturation, List<Double> values, Map<HiddenLayer, float[][]> activations) {
        this.activation = activation;
        this.saturation = saturation;
        this.values = values;
        this.activations = activations;
    }

    /**
     * The tuning of all units of both layers. About a tenth of a millisecond for two values and 16 units a layer.
     *
     * @param phase the one whose colors it is for, from 0
     * @param weights of any width and bottleneck; of a network with some units switched off, too: then the decoder's
     *     units answer to the latents that are left, and a unit that is off still shows what it would answer
     */
    public static UnitTuning of(Experiment experiment, int phase, Weights weights) {
        HsvGrid cube = experiment.phases().get(phase).grid();
        double saturation = cube.saturations().get(cube.saturations().size() - 1);
        List<Double> values = cube.values();
        ColorTable colors = HsvGrid.ofHueStep(1, List.of(saturation), values).all();
        Map<HiddenLayer, float[][]> activations = new EnumMap<>(HiddenLayer.class);
        for (HiddenLayer layer : HiddenLayer.values()) {
            activations.put(layer, new float[weights.network().hidden()][colors.size()]);
        }
        BlockForward blocks = new BlockForward(weights);
        for (int from = 0; from < colors.size(); from += BlockForward.BLOCK) {
            int rows = blocks.load(colors, from);
            blocks.toEncoderUnits(rows);
            blocks.toLatents(rows);
            blocks.toDecoderUnits(rows);
            for (HiddenLayer layer : HiddenLayer.values()) {
                copy(blocks.units(layer), from, rows, values.size(), Objects.requireNonNull(activations.get(layer)));
            }
        }
        return new UnitTuning(weights.network().activation(), saturation, values, activations);
    }

    /** From the table's order, hue by hue, to one value after the other. */
    private static void copy(float[][] block, int from, int rows, int values, float[][] to) {
        for (int unit = 0; unit < to.length; unit++) {
            for (int row = 0; row < rows; row++) {
                int color = from + row;
                to[unit][color % values * HUES + color / values] = block[unit][row];
            }
        }
    }

    /** The saturation of all colors. */
    public double saturation() {
        return saturation;
    }

    /** The values of the colors, rising: one curve for each. */
    public List<Double> values() {
        return values;
    }

    /** The number of units of each layer. */
    public int width() {
        return of(HiddenLayer.ENCODER).length;
    }

    /**
     * The activation of a unit for a color.
     *
     * @param value its place among {@link #values}
     * @param hue in whole degrees, from 0 to 359
     */
    public float activation(HiddenLayer layer, int unit, int value, int hue) {
        if (value < 0 || value >= values.size() || hue < 0 || hue >= HUES) {
            throw new IndexOutOfBoundsException("hue " + hue + " of value " + value);
        }
        return of(layer)[unit][value * HUES + hue];
    }

    /** The least activation of a unit over all colors; NaN if one is not a number. */
    public float least(HiddenLayer layer, int unit) {
        float least = Float.POSITIVE_INFINITY;
        for (float activation : of(layer)[unit]) {
            least = Math.min(least, activation);
        }
        return least;
    }

    /** The greatest activation of a unit over all colors; NaN if one is not a number. */
    public float greatest(HiddenLayer layer, int unit) {
        float greatest = Float.NEGATIVE_INFINITY;
        for (float activation : of(layer)[unit]) {
            greatest = Math.max(greatest, activation);
        }
        return greatest;
    }

    /**
     * Whether a unit tells no color from another: a ReLU that is never on; a GELU or tanh whose activation changes by
     * less than {@link #MIN_CHANGE} over all colors, whatever it is (a tanh that is 1 for all of them is dead).
     */
    public boolean isDead(HiddenLayer layer, int unit) {
        return activation == Activation.RELU
                ? greatest(layer, unit) <= 0
                : greatest(layer, unit) - least(layer, unit) < MIN_CHANGE;
    }

    private float[][] of(HiddenLayer layer) {
        return Objects.requireNonNull(activations.get(layer));
    }
}
