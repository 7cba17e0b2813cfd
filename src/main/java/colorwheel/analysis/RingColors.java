package colorwheel.analysis;

import colorwheel.color.ColorTable;
import colorwheel.color.HsvGrid;
import colorwheel.color.HueGrid;
import colorwheel.color.HueRange;
import colorwheel.color.Recent;
import colorwheel.experiment.Experiment;
import colorwheel.experiment.NetworkSpec;
import colorwheel.network.DoubleBlockForward;
import colorwheel.recording.Weights;
import java.util.List;

/**
 * The colors of the rings of one experiment: all that its {@link HueRings} of different weights have in common. Those
 * of the few cubes and hold-outs asked for last are shared. Immutable; any thread.
 */
final class RingColors {
    private static final Recent<Key, RingColors> NEWEST = new Recent<>(4);

    private record Key(HsvGrid cube, HueRange holdOut) {}

    final HueRange holdOut;
    final HueGrid grid;
    final boolean[] heldOut;
    final List<Double> saturations;
    final List<Double> values;

    /** Shape [saturation][value][hue][3], flat. */
    final float[] rgb;

    /** Of any cube, even one that no experiment may have. */
    RingColors(HsvGrid cube, HueRange holdOut) {
        this.holdOut = holdOut;
        saturations = cube.saturations();
        values = cube.values();
        grid = cube.grid();
        heldOut = new boolean[grid.size()];
        for (int k = 0; k < heldOut.length; k++) {
            heldOut[k] = holdOut.contains(grid.hue(k));
        }
        rgb = ringByRing(cube.all());
    }

    /** The colors of an experiment's rings, whatever its network. */
    static RingColors of(Experiment experiment) {
        return NEWEST.get(
                new Key(experiment.cube(), experiment.holdOut()), key -> new RingColors(key.cube, key.holdOut));
    }

    /** What a network of these weights makes of the colors; a fresh object that shares nothing that changes. */
    HueRings through(Weights weights) {
        NetworkSpec network = weights.network();
        DoubleBlockForward block = new DoubleBlockForward(weights);
        int width = network.bottleneck();
        int colors = rgb.length / NetworkSpec.CHANNELS;
        double[] latents = new double[colors * width];
        double[] lengths = new double[colors];
        double[] reconstructed = new double[rgb.length];
        for (int from = 0; from < colors; from += DoubleBlockForward.BLOCK) {
            int count = Math.min(DoubleBlockForward.BLOCK, colors - from);
            load(from, count, block.inputs);
            block.forward(count);
            System.arraycopy(block.lengths, 0, lengths, from, count);
            store(block.latents, count, latents, from);
            store(block.outputs, count, reconstructed, from);
        }
        return new HueRings(this, network, latents, lengths, reconstructed);
    }

    /** From rows to columns. */
    private void load(int from, int count, double[][] columns) {
        for (int k = 0; k < count; k++) {
            for (int c = 0; c < NetworkSpec.CHANNELS; c++) {
                columns[c][k] = rgb[(from + k) * NetworkSpec.CHANNELS + c];
            }
        }
    }

    /** From columns to rows. */
    private static void store(double[][] columns, int count, double[] rows, int from) {
        for (int c = 0; c < columns.length; c++) {
            for (int k = 0; k < count; k++) {
                rows[(from + k) * columns.length + c] = columns[c][k];
            }
        }
    }

    int rings() {
        return saturations.size() * values.size();
    }

    /** From the cube's order, hue-major, to one ring after the other. */
    private float[] ringByRing(ColorTable table) {
        int rings = rings();
        float[] ordered = new float[table.size() * NetworkSpec.CHANNELS];
        for (int row = 0; row < table.size(); row++) {
            int color = row % rings * heldOut.length + row / rings;
            for (int c = 0; c < NetworkSpec.CHANNELS; c++) {
                ordered[color * NetworkSpec.CHANNELS + c] = table.component(row, c);
            }
        }
        return ordered;
    }
}
