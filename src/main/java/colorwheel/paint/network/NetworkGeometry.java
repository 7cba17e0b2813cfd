package colorwheel.paint.network;

import colorwheel.network.HiddenLayer;
import colorwheel.paint.Pen;
import colorwheel.paint.PlotClip;
import java.util.ArrayList;
import java.util.List;

/**
 * Where the parts of a {@link NetworkPicture} lie in its raster, in device pixels. What has no room is left out.
 *
 * @param clip the whole picture
 * @param titleSize of the line above, in logical pixels; 0 if there is no room for it
 * @param left where the title begins
 * @param headings the baseline of the first of the two lines above the columns; 0 if there is no room for them
 * @param inputRing the ring of hues that go in; of radius 0 if there is no room for it
 * @param outputRing the ring that comes out; of radius 0 if there is no room for it
 * @param latents the picture of the latents
 * @param insideLatents from where on points of that picture are cut off
 * @param inset where the unit that is pointed at is shown large; of radius 0 if there is no room
 * @param below where the columns end
 * @param legend the middle of the line below; 0 if there is no room for it
 */
public record NetworkGeometry(
        PlotClip clip,
        double titleSize,
        int left,
        int headings,
        Spot inputRing,
        List<Spot> inputs,
        List<Spot> encoder,
        List<Spot> latentsIn,
        PlotClip latents,
        List<Spot> latentsOut,
        List<Spot> decoder,
        List<Spot> outputs,
        Spot outputRing,
        Spot inset,
        int below,
        int legend) {
    /** A round part: its center and its radius. */
    public record Spot(int x, int y, int radius) {}

    /** Some units in columns; lengths in logical pixels. */
    private record Block(int count, int columns, double radius, double step, double pitch) {
        double width() {
            return (columns - 1) * step + 2 * radius;
        }
    }

    /** The size of the names of the columns and of what is said below, in logical pixels. */
    static final double LABEL_SIZE = 10.5;

    static final double NAME_SIZE = 12;
    static final double LINE = 15;

    private static final double EDGE = 14;
    private static final double ROOMY = 400;
    private static final double MIN_FOR_TITLE = 110;
    private static final double MIN_WIDTH_FOR_WORDS = 430;
    private static final double MIN_HEIGHT_FOR_WORDS = 260;
    private static final double MIN_WIDTH_FOR_RINGS = 300;
    private static final double RING_SHARE = 0.105;
    private static final double LATENT_SHARE = 0.25;
    private static final double BLOCK_SHARE = 0.22;
    private static final double FILL = 0.43;
    private static final double MAX_UNIT = 30;
    private static final double MIN_INSET = 18;

    /** The radius from which on a unit is large enough to be pointed at. */
    private static final double GOOD_UNIT = 12;

    /** The layout for a raster of this size, in device pixels. */
    public static NetworkGeometry of(int units, int bottleneck, int width, int height, double scale) {
        return new Plan(units, bottleneck, width, height, scale).geometry();
    }

    /** The units of a hidden layer. */
    public List<Spot> units(HiddenLayer layer) {
        return layer == HiddenLayer.ENCODER ? encoder : decoder;
    }

    /** Where the lines of an affine layer begin, from 0: at the colors, units or latents. */
    List<Spot> sources(int layer) {
        return List.of(inputs, encoder, latentsOut, decoder).get(layer);
    }

    /** Where they end. */
    List<Spot> targets(int layer) {
        return List.of(encoder, latentsIn, decoder, outputs).get(layer);
    }

    /** The measures of one layout, in logical pixels until they are placed. */
    private static final class Plan {
        private final int units;
        private final int bottleneck;
        private final int width;
        private final int height;
        private final double scale;
        private final double across;
        private final double down;

        Plan(int units, int bottleneck, int width, int height, double scale) {
            this.units = units;
            this.bottleneck = bottleneck;
            this.width = width;
            this.height = height;
            this.scale = scale;
            across = width / scale;
            down = height / scale;
        }

        NetworkGeometry geometry() {
            double room = Math.min(across, down);
            double titleSize = room < MIN_FOR_TITLE ? 0 : room >= ROOMY ? 16 : 13;
            boolean words = across >= MIN_WIDTH_FOR_WORDS && down >= MIN_HEIGHT_FOR_WORDS;
            double above = titleSize * 2.2;
            double top = above + (words ? 2 * LINE + 10 : 6);
            double bottom = down - (words ? 30 : 8);
            double body = Math.max(1, bottom - top);
            double middle = (top + bottom) / 2;
            double ring = across < MIN_WIDTH_FOR_RINGS ? 0 : clamp(RING_SHARE * across, 36, Math.min(170, body * 0.4));
            double node = clamp(0.016 * across, 4, 13);
            double plot = clamp(LATENT_SHARE * across, 24, Math.max(24, 0.46 * body));
            double beside = ring > 0 ? ring + 0.8 * node : 0;
            double rest = across - 2 * EDGE - 2 * beside - 4 * node - plot;
            Block block = block(units, Math.max(1, rest * BLOCK_SHARE), body);
            double gap = (rest - 2 * block.width()) / 4;

            double x = EDGE;
            Spot inputRing = spot(x + ring / 2, middle, ring / 2);
            x += beside;
            List<Spot> inputs = column(x + node, middle, body, node);
            x += 2 * node + gap;
            List<Spot> encoder = placed(block, x, middle);
            x += block.width() + gap;
            PlotClip latents = square(x, middle - plot / 2, plot);
            List<Spot> in = ports(latents, latents.left());
            List<Spot> out = ports(latents, latents.left() + latents.width());
            double over = middle - plot / 2 - top;
            double inset = Math.min(0.46 * plot, over / 2 - 5);
            Spot large = inset < MIN_INSET ? new Spot(0, 0, 0) : spot(x + plot / 2, top + over / 2 - 2, inset);
            x += plot + gap;
            List<Spot> decoder = placed(block, x, middle);
            x += block.width() + gap;
            List<Spot> outputs = column(x + node, middle, body, node);
            x += 2 * node + (ring > 0 ? 0.8 * node : 0);
            return new NetworkGeometry(
                    new PlotClip(0, 0, width, height, "network"),
                    titleSize,
                    device(EDGE),
                    words ? device(above + NAME_SIZE) : 0,
                    inputRing,
                    inputs,
                    encoder,
                    in,
                    latents,
                    out,
                    decoder,
                    outputs,
                    spot(x + ring / 2, middle, ring / 2),
                    large,
                    device(bottom),
                    words ? device(down - 15) : 0);
        }

        /** As few columns as make the units large enough to be pointed at, or those that make them largest. */
        private static Block block(int count, double most, double body) {
            Block best = columns(count, 1, most, body);
            for (int columns = 2; columns <= count && best.radius() < GOOD_UNIT; columns++) {
                Block more = columns(count, columns, most, body);
                if (more.radius() > best.radius()) {
                    best = more;
                }
            }
            return best;
        }

        private static Block columns(int count, int columns, double most, double body) {
            int rows = (count + columns - 1) / columns;
            double pitch = body / (columns > 1 ? rows + 0.5 : rows);
            double step = most / columns;
            double radius = Math.max(0.75, Math.min(MAX_UNIT, FILL * Math.min(pitch, columns > 1 ? step : most)));
            return new Block(count, columns, radius, step, Math.min(pitch, 2.6 * MAX_UNIT));
        }

        /** Row by row; every second column is lower by half a unit, so that lines pass between those of the first. */
        private List<Spot> placed(Block block, double left, double middle) {
            int rows = (block.count() + block.columns() - 1) / block.columns();
            double lower = block.columns() > 1 ? block.pitch() / 2 : 0;
            double first = middle - ((rows - 1) * block.pitch() + lower) / 2;
            List<Spot> spots = new ArrayList<>();
            for (int unit = 0; unit < block.count(); unit++) {
                int column = unit % block.columns();
                int row = unit / block.columns();
                spots.add(spot(
                        left + block.radius() + column * block.step(),
                        first + row * block.pitch() + column % 2 * lower,
                        block.radius()));
            }
            return List.copyOf(spots);
        }

        private List<Spot> column(double x, double middle, double body, double radius) {
            double step = Math.min(body / 3.4, 5 * radius);
            return List.of(spot(x, middle - step, radius), spot(x, middle, radius), spot(x, middle + step, radius));
        }

        /** On an edge of the picture of the latents, one for each. */
        private List<Spot> ports(PlotClip plot, int x) {
            List<Spot> ports = new ArrayList<>();
            int radius = Math.max(1, device(Math.min(4, plot.height() / scale / 12)));
            for (int latent = 0; latent < bottleneck; latent++) {
                ports.add(new Spot(x, plot.top() + plot.height() * (latent + 1) / (bottleneck + 1), radius));
            }
            return List.copyOf(ports);
        }

        private PlotClip square(double x, double y, double side) {
            int length = Math.max(1, device(side));
            return new PlotClip(device(x), device(y), length, length, "latents");
        }

        private Spot spot(double x, double y, double radius) {
            return new Spot(device(x), device(y), Math.max(0, device(radius)));
        }

        private int device(double logical) {
            return Pen.device(logical, scale);
        }

        private static double clamp(double value, double least, double most) {
            return Math.max(least, Math.min(most, value));
        }
    }
}
