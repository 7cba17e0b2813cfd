package colorwheel.paint.network;

import colorwheel.analysis.units.UnitTuning;
import colorwheel.color.Hsv;
import colorwheel.color.HueRange;
import colorwheel.network.HiddenLayer;
import colorwheel.network.HiddenUnit;
import colorwheel.paint.CurveColors;
import colorwheel.paint.Palette;
import colorwheel.paint.Pen;
import colorwheel.paint.Pen.Align;
import colorwheel.paint.ScatterAxes;
import colorwheel.paint.TextStyle;
import colorwheel.paint.network.NetworkGeometry.Spot;
import colorwheel.paint.network.NetworkScene.Way;
import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import org.jspecify.annotations.Nullable;

/** The parts of the picture of a network, by marks of any kind: pixels and drawings are made of these. */
final class NetworkDrawing {
    private static final List<String> CHANNELS = List.of("R", "G", "B");
    private static final double MIN_FOR_LETTER = 6.5;
    private static final double MIN_FOR_ROSE = 4;
    private static final double MIN_FOR_RIM = 3;
    private static final double MIN_LINE = 0.6;
    private static final double MAX_LINE = 2.6;
    private static final double FAINTEST = 0.14;
    private static final double FADED = 0.22;
    private static final double OFF_SHADE = 0.12;
    private static final double BAND = 0.58;

    private final NetworkPicture picture;
    private final NetworkScene scene;
    private final NetworkGeometry geometry;
    private final Pen pen;
    private final NetworkMarks marks;
    private final Palette palette;
    private final @Nullable Way way;

    NetworkDrawing(
            NetworkPicture picture,
            NetworkScene scene,
            NetworkGeometry geometry,
            Pen pen,
            NetworkMarks marks,
            Palette palette) {
        this.picture = picture;
        this.scene = scene;
        this.geometry = geometry;
        this.pen = pen;
        this.marks = marks;
        this.palette = palette;
        way = picture.color() == null ? null : scene.way(picture.color());
    }

    /** The color of lines of one sign. */
    static int sign(Palette palette, boolean positive) {
        return CurveColors.of(palette, positive ? 0 : 3);
    }

    /** All of it. */
    void draw() {
        drawWords(NetworkWords.Texts.of(picture, scene));
        drawNetwork();
    }

    /** What lies below the rest and seldom changes. */
    void drawWords(NetworkWords.Texts texts) {
        if (geometry.headings() > 0) {
            new NetworkWords(texts, geometry, pen, marks, palette).draw();
        }
    }

    /** What changes with each epoch. */
    void drawNetwork() {
        if (geometry.titleSize() > 0) {
            ScatterAxes.title(
                    pen,
                    palette,
                    picture.snapshot(),
                    geometry.left(),
                    pen.device(geometry.titleSize() * 2.2),
                    geometry.clip().width(),
                    geometry.titleSize());
        }
        for (int layer = 0; layer < 4; layer++) {
            edges(layer);
        }
        ring(geometry.inputRing(), false);
        ring(geometry.outputRing(), true);
        nodes(geometry.inputs(), way == null ? null : components(way));
        nodes(geometry.outputs(), way == null ? null : way.output());
        for (HiddenLayer layer : HiddenLayer.values()) {
            List<Spot> spots = geometry.units(layer);
            for (int unit = 0; unit < spots.size(); unit++) {
                unit(new HiddenUnit(layer, unit), spots.get(unit));
            }
        }
        new LatentsDrawing(picture, scene, geometry, pen, marks, palette).draw(way);
        if (picture.pointed() != null && geometry.inset().radius() > 0) {
            inset(picture.pointed());
        }
    }

    private static double[] components(Way way) {
        float[] rgb = way.color().rgb();
        return new double[] {rgb[0], rgb[1], rgb[2]};
    }

    private void edges(int layer) {
        HiddenUnit pointed = picture.pointed();
        double strongest = scene.strongest(layer);
        List<Spot> from = geometry.sources(layer);
        List<Spot> to = geometry.targets(layer);
        for (NetworkEdge edge : scene.drawn(layer, pointed)) {
            double strength = Math.abs(edge.weight()) / strongest;
            double shade = FAINTEST + (1 - FAINTEST) * strength;
            if (NetworkScene.isOff(edge, picture.off())) {
                shade = OFF_SHADE;
            } else if (pointed != null && !edge.touches(pointed)) {
                shade *= FADED;
            }
            Spot begin = from.get(edge.from());
            Spot end = to.get(edge.to());
            marks.segment(
                    x(begin),
                    y(begin),
                    x(end),
                    y(end),
                    Math.max(1, (MIN_LINE + (MAX_LINE - MIN_LINE) * strength) * pen.scale()),
                    Palette.mix(palette.background(), sign(palette, edge.weight() > 0), shade));
        }
    }

    /** All hues at every value, the brightest outermost, as they go in or as they come out. */
    private void ring(Spot spot, boolean reconstructed) {
        NetworkRings rings = scene.rings();
        int levels = rings.levels();
        if (spot.radius() == 0 || levels == 0) {
            return;
        }
        double[] radii = new double[NetworkRings.HUES];
        int[] colors = new int[NetworkRings.HUES];
        double outer = spot.radius() - pen.device(3);
        double width = outer * (1 - BAND) / levels;
        // Each lies on the one before, so that nothing shines through between two.
        for (int level = levels - 1; level >= 0; level--) {
            Arrays.fill(radii, outer - (levels - 1 - level) * width);
            for (int hue = 0; hue < colors.length; hue++) {
                colors[hue] = reconstructed ? rings.output(level, hue) : rings.input(level, hue);
            }
            marks.rose(spot.x(), spot.y(), outer * BAND, radii, colors);
        }
        heldOut(spot);
        if (way != null) {
            double[] out = way.output();
            double angle = Math.toRadians(way.color().hue());
            double middle = outer * (1 + BAND) / 2;
            double radius = Math.max(3 * pen.scale(), outer * (1 - BAND) * 0.36);
            int color =
                    reconstructed ? pixel(out[0], out[1], out[2]) : way.color().pixel();
            double x = x(spot) + middle * Math.cos(angle);
            double y = y(spot) - middle * Math.sin(angle);
            marks.disc(x, y, radius + 1.5 * pen.scale(), palette.text());
            marks.disc(x, y, radius, color);
        }
    }

    private static int pixel(double red, double green, double blue) {
        return Hsv.pixel(red, green, blue);
    }

    /** A thin arc along the hues that were held out. */
    private void heldOut(Spot spot) {
        HueRange range = picture.experiment().holdOut();
        if (range.isNone()) {
            return;
        }
        double[] radii = new double[UnitTuning.HUES];
        for (int hue = 0; hue < radii.length; hue++) {
            radii[hue] = range.contains(hue) ? spot.radius() : 0;
        }
        int[] colors = new int[UnitTuning.HUES];
        Arrays.fill(colors, palette.quietText());
        marks.rose(spot.x(), spot.y(), spot.radius() - 1.5 * pen.scale(), radii, colors);
    }

    private void nodes(List<Spot> spots, double @Nullable [] filled) {
        for (int channel = 0; channel < spots.size(); channel++) {
            Spot spot = spots.get(channel);
            int ground = palette.background();
            if (filled != null) {
                ground = Palette.mix(ground, palette.text(), Math.max(0, Math.min(1, filled[channel])) * 0.7);
            }
            marks.disc(x(spot), y(spot), spot.radius(), ground);
            marks.circle(x(spot), y(spot), spot.radius(), pen.scale(), false, palette.axis());
            if (spot.radius() >= MIN_FOR_LETTER * pen.scale()) {
                boolean onDark = filled != null && filled[channel] > 0.55;
                TextStyle style =
                        TextStyle.semibold(NetworkGeometry.LABEL_SIZE, onDark ? palette.background() : palette.text());
                pen.textAround(style, CHANNELS.get(channel), x(spot), y(spot), Align.CENTER);
            }
        }
    }

    private void unit(HiddenUnit unit, Spot spot) {
        boolean off = picture.off().units().contains(unit);
        boolean dead = scene.isDead(unit);
        double radius = spot.radius();
        double line = Math.max(1, pen.scale());
        NetworkScene.Range range = scene.range(unit);
        marks.disc(x(spot), y(spot), radius, palette.background());
        if (way != null && !off) {
            light(unit, spot, way);
        } else if (radius >= MIN_FOR_ROSE * pen.scale()) {
            // The area of a wedge, rather than its length, is the activation: weak units are still seen.
            rose(unit, spot, radius - pen.scale(), activation -> Math.sqrt(range.share(activation)), off);
        } else {
            dot(unit, spot, off);
        }
        boolean pointed = unit.equals(picture.pointed());
        if (radius < MIN_FOR_RIM * pen.scale() && !pointed) {
            return;
        }
        int rim = pointed ? palette.accent() : dead ? palette.quietText() : palette.axis();
        marks.circle(x(spot), y(spot), radius, pointed ? 2.2 * pen.scale() : line, dead && !pointed, rim);
        if (off) {
            double half = radius * Math.sqrt(0.5);
            double width = Math.max(1, Math.min(1.6 * pen.scale(), radius / 4));
            marks.segment(x(spot) - half, y(spot) - half, x(spot) + half, y(spot) + half, width, palette.text());
            marks.segment(x(spot) - half, y(spot) + half, x(spot) + half, y(spot) - half, width, palette.text());
        }
    }

    /**
     * One curve a value around the circle of hues, filled in the colors of the hues, the brightest below.
     *
     * @param reach how far activations reach, from 0 to 1 on the scale of the layer or more
     */
    private void rose(HiddenUnit unit, Spot spot, double radius, DoubleUnaryOperator reach, boolean off) {
        NetworkRings rings = scene.rings();
        double[] radii = new double[NetworkRings.HUES];
        int[] colors = new int[NetworkRings.HUES];
        for (int level = rings.levels() - 1; level >= 0; level--) {
            for (int hue = 0; hue < radii.length; hue++) {
                radii[hue] = radius * reach.applyAsDouble(scene.activation(unit, level, hue * NetworkRings.STEP));
                int color = rings.input(level, hue);
                colors[hue] = off ? Palette.mix(palette.background(), color, FADED) : color;
            }
            marks.rose(spot.x(), spot.y(), 0, radii, colors);
        }
        double zero = radius * reach.applyAsDouble(0);
        if (zero > 1.5 * pen.scale()) {
            marks.circle(x(spot), y(spot), zero, Math.max(1, 0.8 * pen.scale()), false, palette.axis());
        }
    }

    /** Where there is no room for a curve: a disc in the color of the hue that activates the unit most. */
    private void dot(HiddenUnit unit, Spot spot, boolean off) {
        int bright = scene.rings().levels() - 1;
        if (bright < 0 || scene.isDead(unit)) {
            return;
        }
        int best = 0;
        for (int hue = 1; hue < NetworkRings.HUES; hue++) {
            if (scene.activation(unit, bright, hue * NetworkRings.STEP)
                    > scene.activation(unit, bright, best * NetworkRings.STEP)) {
                best = hue;
            }
        }
        double share =
                scene.range(unit).share(scene.activation(unit, bright, best * NetworkRings.STEP)) * (off ? FADED : 1);
        int color = scene.rings().input(bright, best);
        marks.disc(
                x(spot),
                y(spot),
                spot.radius() * 0.8,
                Palette.mix(palette.background(), color, Math.max(0, Math.min(1, share))));
    }

    /** Filled the more the more active the unit is; below zero it is filled from its rim. */
    private void light(HiddenUnit unit, Spot spot, Way on) {
        double activation = on.units(unit.layer())[unit.index()];
        NetworkScene.Range range = scene.range(unit);
        double share = activation >= 0 ? activation / range.most() : activation / Math.min(range.least(), -1e-6);
        if (!(share > 0)) {
            return;
        }
        int color = on.color().pixel();
        double full = spot.radius() - pen.scale();
        double area = full * Math.sqrt(Math.min(1, share));
        if (activation >= 0) {
            marks.disc(x(spot), y(spot), area, color);
        } else {
            double width = Math.max(1, full * Math.min(1, share) / 2);
            marks.circle(x(spot), y(spot), full - width / 2, width, false, color);
        }
    }

    /**
     * The unit that is pointed at, large, on a scale of its own: the circles are quarters of its greatest activation.
     */
    private void inset(HiddenUnit unit) {
        Spot spot = geometry.inset();
        double line = Math.max(1, pen.scale());
        marks.disc(x(spot), y(spot), spot.radius(), palette.background());
        NetworkScene.Range own = scene.own(unit);
        double radius = spot.radius() - 1.5 * pen.scale();
        for (int part = 1; part <= 3; part++) {
            marks.circle(x(spot), y(spot), radius * part / 4, line, false, palette.grid());
        }
        rose(unit, spot, radius, own::share, picture.off().units().contains(unit));
        marks.circle(x(spot), y(spot), spot.radius(), line, scene.isDead(unit), palette.quietText());
    }

    private static double x(Spot spot) {
        return spot.x() + 0.5;
    }

    private static double y(Spot spot) {
        return spot.y() + 0.5;
    }
}
