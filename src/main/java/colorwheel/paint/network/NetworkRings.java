package colorwheel.paint.network;

import colorwheel.analysis.units.UnitTuning;
import colorwheel.color.ColorTable;
import colorwheel.color.Hsv;
import colorwheel.color.HsvGrid;
import colorwheel.color.HueGrid;
import colorwheel.color.Recent;
import colorwheel.network.BlockForward;
import colorwheel.recording.Weights;
import java.util.List;

/**
 * The rings of hues that the picture of a network shows, one for each value above 0: what goes in, where the encoder
 * puts it, and what comes out. In float32. Immutable; any thread.
 */
final class NetworkRings {
    /** The number of hues of a ring, evenly spaced from red on. */
    static final int HUES = 72;

    /** The distance between neighboring hues, in degrees. */
    static final int STEP = UnitTuning.HUES / HUES;

    private static final Recent<Key, ColorTable> NEWEST = new Recent<>(4);

    private record Key(double saturation, List<Double> values) {
        /** Hue-major, with the values rising within a hue. */
        ColorTable colors() {
            return new HsvGrid(new HueGrid(STEP), List.of(saturation), values).all();
        }
    }

    private final int levels;
    private final ColorTable colors;
    private final float[][] latents;
    private final int[] outputs;

    /**
     * @param saturation of all rings; gray makes no ring
     * @param values rising; black makes no ring
     */
    NetworkRings(Weights weights, double saturation, List<Double> values) {
        List<Double> shown =
                saturation > 0 ? values.stream().filter(value -> value > 0).toList() : List.of();
        levels = shown.size();
        colors = shown.isEmpty() ? ColorTable.EMPTY : NEWEST.get(new Key(saturation, shown), Key::colors);
        latents = new float[weights.network().bottleneck()][colors.size()];
        outputs = new int[colors.size()];
        BlockForward blocks = new BlockForward(weights);
        for (int from = 0; from < colors.size(); from += BlockForward.BLOCK) {
            int rows = blocks.load(colors, from);
            blocks.run(rows);
            for (int latent = 0; latent < latents.length; latent++) {
                System.arraycopy(blocks.latents[latent], 0, latents[latent], from, rows);
            }
            for (int row = 0; row < rows; row++) {
                outputs[from + row] = Hsv.pixel(blocks.output[0][row], blocks.output[1][row], blocks.output[2][row]);
            }
        }
    }

    /** The number of rings; 0 if no color has a hue. */
    int levels() {
        return levels;
    }

    /** The color that goes in, as a pixel 0xFFRRGGBB. */
    int input(int level, int hue) {
        return colors.pixel(row(level, hue));
    }

    /** The color that comes out, as a pixel 0xFFRRGGBB. */
    int output(int level, int hue) {
        return outputs[row(level, hue)];
    }

    /** Where the encoder puts it. */
    float latent(int coordinate, int level, int hue) {
        return latents[coordinate][row(level, hue)];
    }

    private int row(int level, int hue) {
        return hue * levels + level;
    }
}
